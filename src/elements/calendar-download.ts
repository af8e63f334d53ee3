import type { Locale } from '../locale/locale.js';
import type { Programme, ProgrammeEvent } from '../model/programme.js';
import { slugOf } from '../model/towns.js';
import { icalendar } from '../output/icalendar.js';
import { saveFile } from './save-file.js';
import { sendFile } from './web-share.js';

export interface CalendarToSave {
  readonly programme: Programme;
  readonly events: readonly ProgrammeEvent[];
  /** « Mois de l’ESS – Arcueil ». */
  readonly name: string;
  readonly locale: Locale;
  readonly now: number;
}

/** Gives the visitor these events as a calendar: to save, or for another app. A chunk; rejects when the details of an event cannot be read. */
export async function deliverCalendar({ programme, events, name, locale, now }: CalendarToSave, isSent: boolean): Promise<void> {
  const { url, description } = programme;
  const text = await icalendar(events, { name, now, url, description, locale });
  const file = `${slugOf(name).slice(0, 60) || 'programme'}.ics`;
  if (isSent) await sendFile(file, 'text/calendar', text);
  else saveFile(file, 'text/calendar', text);
}
