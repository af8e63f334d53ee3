/**
 * Instant <-> wall clock in an IANA zone. `Date`'s local getters know only the browser's zone, and Temporal is not in every browser of the
 * last two years, so the zone's offset is asked of Intl: twice per day and zone at the most, because an offset changes at most once a day. Not for
 * Paris, whose rule is known: the first `Intl.DateTimeFormat` of a page costs more than everything else before the first event (ADR 0024).
 */

import { bare } from './own-fields.js';

/** A wall clock: what a person at the event reads. Months and days from 1; `weekday` 0 is Sunday. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

/** `YYYY-MM-DD`: a calendar day, which is not an instant. */
export type PlainDate = string;

/** Feeds, visitors and webmasters name no later day. */
export const LAST_DAY: PlainDate = '2199-12-31';

const DAY = 86_400_000;
const MINUTE = 60_000;

const PARIS = 'Europe/Paris';
const HOUR = 60 * MINUTE;
/** Summer time in the European Union as it is today: directive 2000/84/CE; France has had it since 1996. */
const FIRST_YEAR_OF_RULE = 1996;

const formats = new Map<string, Intl.DateTimeFormat>();
/** Per zone: UTC day number -> its offset, or null for a day in which the offset changes. */
const offsets = new Map<string, Map<number, number | null>>();

/** Whether the browser knows the zone: a feed may name any string. */
export function isTimeZone(zone: string): boolean {
  try {
    if (zone !== PARIS) format(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds to add to UTC to read the zone's wall clock at that instant. */
export function offsetAt(instant: number, zone: string): number {
  let days = offsets.get(zone);
  if (!days) offsets.set(zone, (days = new Map<number, number | null>()));
  const day = Math.floor(instant / DAY);
  let offset = days.get(day);
  if (offset === undefined) {
    const first = askOffset(day * DAY, zone);
    offset = first === askOffset((day + 1) * DAY - 1, zone) ? first : null;
    days.set(day, offset);
  }
  return offset ?? askOffset(instant, zone);
}

/** The wall clock of the zone at that instant. */
export function wallTime(instant: number, zone: string): WallTime {
  const shifted = new Date(instant + offsetAt(instant, zone));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  };
}

/**
 * The instant of a wall clock given as `YYYY-MM-DDTHH:MM:SS` fields. A time that occurs twice (autumn night) is the first; one that does not
 * exist (spring night) is moved later by the gap, as iCalendar (RFC 5545 §3.3.5) and Temporal do.
 */
export function instantOf(wall: Omit<WallTime, 'weekday'>, zone: string): number {
  const utc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const before = offsetAt(utc - DAY, zone);
  const after = offsetAt(utc + DAY, zone);
  for (const offset of before === after ? [before] : [before, after]) {
    if (offsetAt(utc - offset, zone) === offset) return utc - offset;
  }
  // Either no such wall clock (gap), or a zone that changed twice within two days: the earlier offset moves a gap later.
  return utc - before;
}

/** The calendar day of an instant in the zone. */
export function plainDate(instant: number, zone: string): PlainDate {
  return plainDateOf(dayNumber(instant, zone));
}

/** The calendar day of an instant in the zone, as the number of days since 1 January 1970. */
export function dayNumber(instant: number, zone: string): number {
  return Math.floor((instant + offsetAt(instant, zone)) / DAY);
}

/** The calendar day with that number. */
export function plainDateOf(day: number): PlainDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The instant at which a calendar day starts in the zone. */
export function startOfDay(date: PlainDate, zone: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return instantOf({ year, month, day, hour: 0, minute: 0, second: 0 }, zone);
}

/** The calendar day `count` days later (or earlier): of 23, 24 or 25 hours, whatever the clock does. */
export function addDays(date: PlainDate, count: number): PlainDate {
  return new Date(new Date(date).getTime() + count * DAY).toISOString().slice(0, 10);
}

/** The first instant of the day after the one that holds `instant`. */
export function nextMidnight(instant: number, zone: string): number {
  return startOfDay(addDays(plainDate(instant, zone), 1), zone);
}

/** Whole calendar days from one instant's day to another's, in the zone. */
export function daysBetween(from: number, to: number, zone: string): number {
  return dayNumber(to, zone) - dayNumber(from, zone);
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** What a date text says: an instant, and how it came to be one. */
export interface ParsedDateTime {
  readonly instant: number;
  /** A day without hours; the instant is its midnight in the zone. */
  readonly isDateOnly: boolean;
  /** The text's own offset in milliseconds; null: read in the zone. */
  readonly offset: number | null;
}

/** Reads ISO 8601: `2026-11-06`, `2026-11-06T18:30` (in the zone), `2026-11-06T18:30:00+01:00`. null for anything else, and for 31 February. */
export function parseDateTime(text: string, zone: string): ParsedDateTime | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0) || !isDay(year, month, day)) return null;
  const offset = match[7] === undefined ? null : offsetOf(match[7]);
  const instant =
    offset === null ? instantOf({ year, month, day, hour, minute, second }, zone) : Date.UTC(year, month - 1, day, hour, minute, second) - offset;
  return { instant, isDateOnly: match[4] === undefined, offset };
}

/** Not 31 February. `Date` takes years before 100 for others. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function offsetOf(text: string): number {
  if (/z/i.test(text)) return 0;
  const digits = text.replace(/\D/g, '');
  return (text.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * MINUTE;
}

/** ISO 8601 with the zone's offset, for `<time datetime>` and JSON-LD: `2026-11-06T18:30:00+01:00`. */
export function toIsoString(instant: number, zone: string): string {
  const offset = offsetAt(instant, zone);
  const minutes = Math.abs(offset) / MINUTE;
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function askOffset(instant: number, zone: string): number {
  const year = new Date(instant).getUTCFullYear();
  if (zone === PARIS && year >= FIRST_YEAR_OF_RULE) {
    return instant >= lastSunday(year, 2) && instant < lastSunday(year, 9) ? 2 * HOUR : HOUR;
  }
  const fields: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(instant)) fields[type] = Number(value);
  const wall = Date.UTC(fields['year']!, fields['month']! - 1, fields['day'], fields['hour'], fields['minute'], fields['second']);
  return wall - Math.floor(instant / 1000) * 1000;
}

/** One o'clock UTC on the last Sunday of a month (from 0): when the clocks of the Union change. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * DAY;
}

function format(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat(
      'en-US',
      bare({
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      } as const),
    );
    formats.set(zone, found);
  }
  return found;
}
