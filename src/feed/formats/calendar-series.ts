/**
 * Times that a JSON format tells in iCalendar's own terms (rules, excluded dates, moved sessions). They are written as an iCalendar text and read by its
 * reader, so that zones and rules have one meaning.
 */

import { locationOf } from '../../model/feed-location.js';
import { own } from '../../model/own-fields.js';
import { indexed } from '../../model/lists.js';
import { isTimeZone, wallTime } from '../../model/zoned-time.js';
import type { JsonObject } from '../json.js';
import { readMoment } from '../repair/moment.js';
import { readIcalendar } from './icalendar.js';
import { wordOf } from './source-objects.js';

/** A content line, and the JSON Pointer of what it says. */
export interface CalendarLine {
  readonly text: string;
  readonly path: string;
}

/** An event, then its sessions that differ (RECURRENCE-ID). */
export interface Series {
  readonly path: string;
  readonly components: readonly (readonly CalendarLine[])[];
}

export interface SeriesTimes {
  /** startDate, endDate, subEvent and eventSchedule. */
  readonly value: JsonObject;
  /** The JSON Pointer of a date or a session; null for other fields. */
  readonly placeOf: (pointer: string) => string | null;
}

const TIMES = /^\/(?:startDate|endDate|subEvent)(?:\/|$)/;
const UNIVERSAL = /^(?:Etc\/)?(?:UTC|GMT|Zulu|Universal)$/i;

/** Those of each series, in the same order; null for one whose sessions are all excluded. `zone`: of times that name none. */
export function timesOf(series: readonly Series[], zone: string): readonly (SeriesTimes | null)[] {
  const lines: string[] = ['BEGIN:VCALENDAR', `X-WR-TIMEZONE:${zone}`];
  const places = lines.map(() => '');
  const write = (text: string, path: string) => places.push(path) && lines.push(text);
  for (const [index, { path, components }] of indexed(series))
    for (const component of components) {
      write('BEGIN:VEVENT', path);
      write(`UID:${index}`, path);
      for (const line of component) write(oneLine(line.text), line.path);
      write('END:VEVENT', path);
    }
  const found = new Map(readIcalendar(lines.join('\r\n'))[0].events.map((event) => [wordOf((event.value as JsonObject)['identifier']), event]));
  return series.map(({ path }, index) => {
    const event = found.get(String(index));
    if (!event) return null;
    const { startDate, endDate, subEvent, eventSchedule } = event.value as JsonObject;
    const placeOf = (pointer: string) => {
      if (!TIMES.test(pointer)) return null;
      const location = locationOf(event.path + (own(event, 'sourcePath')?.(pointer) ?? ''));
      return (location?.kind === 'line' && places[location.number - 1]) || path;
    };
    return { value: { startDate, endDate, subEvent, eventSchedule }, placeOf };
  });
}

/**
 * `DTSTART;TZID=Europe/Paris:20261112T183000`. A day is one; a time without an offset is on the clock of its own zone, else the calendar's; one with an
 * offset is that instant. What cannot be read, and a zone that nobody knows, stand as they are, to be reported.
 */
export function timeLine(name: string, written: string, own: string, calendar: string): string {
  const zone = own || calendar;
  const isUniversal = UNIVERSAL.test(zone);
  const clock = isUniversal ? 'UTC' : isTimeZone(zone) ? zone : calendar;
  const moment = readMoment(written, clock);
  if (!moment) return `${name}:${written}`;
  if (moment.isDateOnly) return `${name};VALUE=DATE:${written.slice(0, 10).replace(/-/g, '')}`;
  // A program that writes zone and offset has made the one out of the other: not as by hand, where the offset may be another season's.
  const instant = /(?:z|[+-]\d\d:?\d\d)$/i.test(written) ? new Date(written).getTime() : moment.instant;
  const local = localText(Number.isNaN(instant) ? moment.instant : instant, clock);
  return isUniversal ? `${name}:${local}Z` : `${name};TZID=${zone.replace(/[";:,]/g, '?')}:${local}`;
}

/** `20261112T183000`. */
export function localText(instant: number, zone: string): string {
  const { year, month, day, hour, minute, second } = wallTime(instant, zone);
  const [date, time] = [[month, day], [hour, minute, second]].map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('')); // prettier-ignore
  return `${String(year).padStart(4, '0')}${date}T${time}`;
}

/** A text as RFC 5545 §3.3.11 escapes it. */
export function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').slice(0, 20_000);
}
