import type { ProgrammeEvent } from '../model/programme.js';

export interface CalendarOptions {
  /** What the calendar is called where somebody subscribes to it. */
  readonly name: string;
  /** When it is written, in epoch milliseconds: DTSTAMP. */
  readonly now: number;
}

export async function icalendar(events: readonly ProgrammeEvent[], { name, now }: CalendarOptions): Promise<string> {
  await Promise.all(events.map((event) => event.details()));
  throw new Error(`not written yet: ${name} ${now}`);
}
