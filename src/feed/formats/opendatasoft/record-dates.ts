/** The dates of records: portals answer in universal time, and one of them knows the right hour only in a sentence. */

import { isObject } from '../../json.js';
import { dateText, DEFAULT_ZONE } from '../source-objects.js';

const HOUR = 3_600_000;
const DAY_AT_MIDNIGHT = /^(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)$/;
const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];
/** « Le jeudi 17 avril 2025<br />de 19h00 à 21h00 » */
const SAID = /(\d{1,2})(?:er)? ([a-zéû]{3,9}) (\d{4})(?:<br ?\/?>|[\s,:]){1,5}(?:de|à) (\d{1,2})h(\d\d)?/gi;
const LONGEST_SENTENCES = 20_000;

/** `+00:00` in a portal's answer says when; it does not say that the place is in Greenwich. */
export function universalTime(value: unknown): unknown {
  return typeof value === 'string' ? dateText(value.replace(/\+00:00$/, 'Z'), DEFAULT_ZONE) : value;
}

/** The same for both ends of an event; midnight at both is a day, and a column of dates and hours has nothing else to write for it. */
export function universalTimes(start: unknown, end: unknown): readonly [unknown, unknown] {
  const [day, lastDay] = [start, end].map((value) => (typeof value === 'string' ? DAY_AT_MIDNIGHT.exec(value)?.[1] : undefined));
  return day && (lastDay || !end) ? [day, lastDay] : [universalTime(start), universalTime(end)];
}

/** « 12/11/2026 » and « 18h30 » as ISO 8601; anything else as it is. */
export function dateAndHour(date: unknown, hour: unknown): unknown {
  if (typeof date !== 'string') return date;
  const day = date.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1');
  const [, hours, minutes = '00'] = typeof hour === 'string' ? (/^(\d{1,2}) ?[h:] ?(\d\d)?/i.exec(hour) ?? []) : [];
  return hours === undefined || isObject(hour) || !/^\d{4}-\d\d-\d\d(?:T00:00|$)/.test(day)
    ? day
    : `${day.slice(0, 10)}T${hours.padStart(2, '0')}:${minutes}`;
}

/** `start_end;start_end`, or with a space between the two. */
export function sessionsOf(text: string): readonly (readonly [start: string, end: string])[] {
  return text
    .split(';')
    .map((session) => session.trim().split(/[_ ]/))
    .filter(([start]) => start)
    .map(([start = '', end = '']) => [start, end] as const);
}

/**
 * A data set that keeps one hour in universal time for a whole season is an hour wrong after the clocks have changed, and says the right hour in
 * words. Then the session is written with the offset that makes that hour, which is the one of the other season: readers of dates know that fault.
 */
export function withHourSaid(session: readonly [string, string], said: ReadonlyMap<string, string>): readonly [string, string] {
  const [start] = session;
  const hour = said.get(start.slice(0, 10));
  if (!hour) return session;
  const late = new Date(`${start.slice(0, 16)}Z`).getTime() - new Date(`${start.slice(0, 10)}T${hour}Z`).getTime();
  return Math.abs(late) === HOUR ? (session.map((text) => earlier(text, late)) as [string, string]) : session;
}

/** The hour at which something begins, by day, out of French sentences. */
export function hoursSaid(sentences: unknown): ReadonlyMap<string, string> {
  const hours = new Map<string, string>();
  if (typeof sentences !== 'string') return hours;
  for (const [, day = '', month = '', year = '', hour = '', minutes = '00'] of sentences.slice(0, LONGEST_SENTENCES).matchAll(SAID)) {
    const number = MONTHS.indexOf(
      month
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase(),
    );
    if (number >= 0) hours.set(`${year}-${String(number + 1).padStart(2, '0')}-${day.padStart(2, '0')}`, `${hour.padStart(2, '0')}:${minutes}`);
  }
  return hours;
}

/** The same instant at a clock that is that much behind. */
function earlier(text: string, late: number): string {
  const [, wall, sign, hours, minutes] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
  if (!wall || Number.isNaN(new Date(`${wall}Z`).getTime())) return text;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60_000) - late;
  const clock = (milliseconds: number) => new Date(milliseconds).toISOString().slice(11, 16);
  return `${new Date(new Date(`${wall}Z`).getTime() - late).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}`;
}
