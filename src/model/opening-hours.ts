/** schema.org/openingHours: `Mo-Fr 09:00-17:00`, `Tu,Th 16:00-20:00`, `Sa`. Commas separate several periods of a day, as in OpenStreetMap. */

export interface OpeningHours {
  /** First and last weekday of each run, both included; 1 is Monday, 7 Sunday. */
  readonly days: readonly (readonly [number, number])[];
  /** Minutes from midnight; empty for the whole day. */
  readonly times: readonly (readonly [number, number])[];
}

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** null for free text, which is shown as written. */
export function openingHours(text: string): OpeningHours | null {
  const found = /^(\S+)(?:\s+([\d:,-]+))?$/.exec(text.trim());
  if (!found) return null;
  const days = found[1]!.split(',').map((run) => pair(run, (day) => WEEKDAYS.indexOf(day) + 1 || NaN));
  const times = found[2]?.split(',').map((stretch) => pair(stretch, minutes)) ?? [];
  if (times.some(([opens, closes]) => opens === closes) || [...days, ...times].flat().some(Number.isNaN)) return null;
  return { days, times };
}

function pair(text: string, read: (part: string) => number): readonly [number, number] {
  const [first = '', last = first, ...more] = text.split('-');
  return [read(first), more.length ? NaN : read(last)];
}

function minutes(text: string): number {
  const [, hours, minutes] = /^(\d?\d):(\d\d)$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return total <= 1440 && Number(minutes) < 60 ? total : NaN;
}
