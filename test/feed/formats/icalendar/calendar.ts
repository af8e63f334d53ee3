/** Short ways to write a calendar, and to read it as a visitor would. */
import { readFeed } from '../../../../src/feed/read-feed.js';
import type { ReadFeed } from '../../../../src/feed/read-feed.js';
import { hours, URL_OF_FEED } from '../../reading.js';

export const readText = (text: string) => readFeed(text, { url: URL_OF_FEED });

export function calendarText(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

export const calendar = (...lines: readonly string[]) => readText(calendarText(...lines));

/** A VEVENT with a title and an identity, unless `lines` have others. */
export function vevent(...lines: readonly string[]): readonly string[] {
  const has = (name: string) => lines.some((line) => line.startsWith(`${name}:`));
  const missing = ['UID:1', 'SUMMARY:A', 'DTSTAMP:20261101T080000Z'].filter((line) => !has(line.split(':')[0]!));
  return ['BEGIN:VEVENT', ...missing, ...lines, 'END:VEVENT'];
}

/** The sessions of all events, each at the clock of its event: « 11-12T18:30–20:00 ». */
export function hoursOf({ programme }: ReadFeed): readonly string[] {
  return programme.events.flatMap(hours);
}

/** Each session with the name under which a visitor sees it. */
export function namedHours({ programme }: ReadFeed): readonly string[] {
  return programme.events.flatMap((event) => hours(event).map((when, index) => `${when} ${event.occurrences[index]!.name || event.name}`));
}

/** A zone that only its rules tell; `names` and hours as Outlook writes them. */
export function vtimezone(name: string, standard: Observance, daylight?: Observance): readonly string[] {
  const observance = (kind: string, { from, to, rule, start = '16010101T020000' }: Observance) => [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${kind}`,
  ];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    ...observance('STANDARD', standard),
    ...(daylight ? observance('DAYLIGHT', daylight) : []),
    'END:VTIMEZONE',
  ];
}

export interface Observance {
  readonly from: string;
  readonly to: string;
  readonly rule?: string;
  readonly start?: string;
}

/** As in New York, and not by that name. */
export const customized = (name = 'Customized Time Zone') =>
  vtimezone(
    name,
    { from: '-0400', to: '-0500', rule: 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=11' },
    { from: '-0500', to: '-0400', rule: 'FREQ=YEARLY;BYDAY=2SU;BYMONTH=3' },
  );

export const fixed = (name: string, offset: string) => vtimezone(name, { from: offset, to: offset });
