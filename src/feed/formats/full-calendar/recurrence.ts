/** Events of FullCalendar that repeat: on some weekdays, or by a rule of its plug-in for rrule.js. */

import { listOf } from '../../../model/lists.js';
import { addDays } from '../../../model/zoned-time.js';
import { field, isObject, list } from '../../json.js';
import type { JsonObject } from '../../json.js';
import { readMoment } from '../../repair/moment.js';
import { localText, timeLine } from '../calendar-series.js';
import type { CalendarLine, Series } from '../calendar-series.js';
import type { SourceObject } from '../feed-format.js';
import { DEFAULT_ZONE, wordOf } from '../source-objects.js';
import { dateText, dayOf, isAllDay } from './dates.js';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** rrule.js has numbers for these, and counts weekdays from Monday. */
const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'];
const RULE_PARTS = ['interval', 'count', 'bymonth', 'bymonthday', 'byyearday', 'byweekno', 'bysetpos', 'byhour', 'byminute', 'bysecond'];
const UNITS: Readonly<Record<string, number>> = { week: 604_800, day: 86_400, hour: 3600, minute: 60, second: 1, millisecond: 0.001 };
const DAY = 86_400;
const MOST_DATES = 2000;
const MOST_RULES = 20;

/** null for an event that takes place once. Without a first day, it repeats from the day `anchor`; ''. */
export function seriesOf({ value, path }: SourceObject, anchor: string): Series | null {
  if (!isObject(value)) return null;
  const lines = hasAny(value, 'rrule') ? byRule(value, path) : hasAny(value, 'daysOfWeek', 'dow') ? byWeekdays(value, path, anchor) : null;
  return lines && { path, components: [lines] };
}

function hasAny(event: JsonObject, ...keys: readonly string[]): boolean {
  return keys.some((key) => list(field(event, key)).length > 0);
}

/** `startRecur` is the first day, `endRecur` the day after the last; without `startTime`, whole days. */
function byWeekdays(event: JsonObject, path: string, anchor: string): CalendarLine[] {
  const key = hasAny(event, 'daysOfWeek') ? 'daysOfWeek' : 'dow';
  // FullCalendar 3 wrote the hours where dates stand.
  const hourKeys = key === 'dow' ? ['start', 'end'] : ['startTime', 'endTime'];
  const [opens = null, closes = null] = hourKeys.map((name) => clockIn(field(event, name)));
  const unread = hourKeys.find((name) => hasAny(event, name) && clockIn(field(event, name)) === null);
  const from = dateText(field(event, 'startRecur'));
  const first = from ? dayOf(from) : anchor;
  if (!first) return [{ text: `DTSTART:${from}`, path: `${path}/startRecur` }];
  const days = list(field(event, key)).map((day) => WEEKDAYS[Number(wordOf(day) || NaN)] ?? '?');
  const until = dateText(field(event, 'endRecur'));
  const last = until && lastDay(until);
  const rule = [`FREQ=WEEKLY`, `BYDAY=${[...new Set(days)].join(',')}`, ...(until ? [`UNTIL=${last ? last.replace(/-/g, '') : until}`] : [])].join(
    ';',
  );
  const date = firstOn(first, days);
  if (last && date > last) return [{ text: `DTSTART:${from}`, path: `${path}/startRecur` }];
  const lasting = secondsIn(field(event, 'duration')) ?? (opens !== null && closes !== null ? closes - opens : null);
  const isTimed = opens !== null;
  return [
    { text: isTimed ? timeLine('DTSTART', clockOn(date, opens), '', DEFAULT_ZONE) : `DTSTART;VALUE=DATE:${date.replace(/-/g, '')}`, path: `${path}/${isTimed ? 'startTime' : 'startRecur'}` }, // prettier-ignore
    // What closes before it opens closes on the next day.
    ...(unread ? [unreadLine(event, unread, path)] : durationLine(lasting !== null && lasting <= 0 ? lasting + DAY : lasting, `${path}/endTime`)),
    { text: `RRULE:${rule}`, path: `${path}/${key}` },
  ];
}

function firstOn(day: string, weekdays: readonly string[]): string {
  const days = listOf(7, (index) => addDays(day, index));
  return days.find((each) => weekdays.includes(WEEKDAYS[new Date(each).getUTCDay()]!)) ?? day;
}

/** The day before one that no longer counts; that day itself when it does until some hour; '' when it cannot be read. */
function lastDay(text: string): string {
  const moment = readMoment(text, DEFAULT_ZONE);
  return moment ? localText(moment.instant - 1000, DEFAULT_ZONE).replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3') : '';
}

function clockOn(date: string, seconds: number): string {
  const [day, rest] = [addDays(date, Math.floor(seconds / DAY)), ((seconds % DAY) + DAY) % DAY];
  return `${day}T${new Date(Math.floor(rest) * 1000).toISOString().slice(11, 19)}`;
}

/** A text of lines, a rule alone, or an object with the options of rrule.js. */
function byRule(event: JsonObject, path: string): CalendarLine[] {
  const rule = field(event, 'rrule');
  const place = `${path}/rrule`;
  const [, inRule] = /\bDTSTART[=:]([^;\n]*)/i.exec(wordOf(rule)) ?? [];
  const lines = isObject(rule) ? [`RRULE:${ruleText(rule)}`] : linesOf(wordOf(rule));
  const hasStart = lines.some((line) => /^DTSTART/i.test(line));
  const isDay = isAllDay({ ...event, start: field(rule, 'dtstart') ?? field(event, 'start') });
  const [startKey] = isObject(rule) && hasAny(rule, 'dtstart') ? ['/rrule/dtstart'] : ['/start'];
  const start = dateText(field(rule, 'dtstart') ?? inRule ?? field(event, 'start'));
  const asWritten = (text: string) => (isDay ? dayOf(text) || text : text);
  const duration = secondsIn(field(event, 'duration'));
  const isUnread = hasAny(event, 'duration') && duration === null;
  return [
    ...(hasStart ? [] : [{ text: timeLine('DTSTART', asWritten(start), wordOf(field(rule, 'tzid')), DEFAULT_ZONE), path: path + startKey }]),
    ...(isUnread ? [unreadLine(event, 'duration', path)] : durationLine(duration ?? between(event), `${path}/duration`)),
    ...lines.map((text) => ({ text, path: place })),
    ...list(field(event, 'exrule')).slice(0, MOST_RULES).map((each) => ({ text: `EXRULE:${isObject(each) ? ruleText(each) : wordOf(each)}`, path: `${path}/exrule` })), // prettier-ignore
    ...list(field(event, 'exdate')).slice(0, MOST_DATES).map((each) => ({ text: timeLine('EXDATE', asWritten(dateText(each)), '', DEFAULT_ZONE), path: `${path}/exdate` })), // prettier-ignore
  ];
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n|\\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MOST_DATES)
    .map((line) =>
      /^(?:DTSTART|RRULE|EXRULE|RDATE|EXDATE)[;:]/i.test(line) ? line : `RRULE:${line.replace(/\bDTSTART=[^;]*;?/i, '').replace(/^RRULE=/i, '')}`,
    );
}

/** The options of rrule.js as RFC 5545 writes them. */
function ruleText(rule: JsonObject): string {
  const parts = new Map<string, unknown>(Object.entries(rule).map(([key, value]) => [key.toLowerCase(), value]));
  const get = (key: string) => parts.get(key) ?? null;
  const until = dateText(get('until'));
  const moment = readMoment(until, DEFAULT_ZONE);
  return [
    `FREQ=${typeof get('freq') === 'number' ? FREQUENCIES[get('freq') as number] : wordOf(get('freq')).toUpperCase()}`,
    ...RULE_PARTS.filter((key) => list(get(key)).length > 0).map((key) => `${key.toUpperCase()}=${list(get(key)).map(wordOf).join(',')}`),
    ...(list(get('byweekday') ?? get('byday')).length > 0
      ? [
          `BYDAY=${list(get('byweekday') ?? get('byday'))
            .map(weekdayOf)
            .join(',')}`,
        ]
      : []),
    ...(list(get('wkst')).length > 0 ? [`WKST=${weekdayOf(get('wkst'))}`] : []),
    ...(until ? [`UNTIL=${moment ? (moment.isDateOnly ? until.replace(/-/g, '') : localText(moment.instant, DEFAULT_ZONE)) : until}`] : []),
  ].join(';');
}

/** 'mo', '2mo', 0 for Monday, or what rrule.js makes of them: `{weekday: 0, n: 2}`. */
function weekdayOf(day: unknown): string {
  const number = isObject(day) ? field(day, 'weekday') : day;
  const nth = wordOf(field(day, 'n'));
  return nth + (typeof number === 'number' ? (WEEKDAYS[(number + 1) % 7] ?? '?') : wordOf(number).toUpperCase());
}

/** An end that cannot be read, so that it is reported. */
function unreadLine(event: JsonObject, key: string, path: string): CalendarLine {
  return { text: `DTEND:${wordOf(field(event, key)) || '?'}`, path: `${path}/${key}` };
}

function durationLine(seconds: number | null, path: string): readonly CalendarLine[] {
  return seconds !== null && seconds > 0 && seconds < 366 * DAY ? [{ text: `DURATION:${seconds % DAY === 0 ? `P${seconds / DAY}D` : `PT${Math.round(seconds)}S`}`, path }] : []; // prettier-ignore
}

/** « 18:30 », « 18:30:00 », milliseconds, or an object with units; null when it is none. */
function secondsIn(value: unknown): number | null {
  if (typeof value === 'number') return value / 1000;
  if (isObject(value)) {
    const known = Object.entries(UNITS).map(
      ([unit, seconds]) => Number(wordOf(field(value, `${unit}s`) ?? field(value, unit) ?? 0) || NaN) * seconds,
    );
    return known.every(Number.isFinite) ? known.reduce((sum, each) => sum + each, 0) : null;
  }
  const [, days = '0', hours, minutes, seconds = '0'] =
    /^(?:(\d{1,3})\.)?(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?:\.\d{1,9})?$/.exec(wordOf(value)) ?? [];
  return hours === undefined ? null : Number(days) * DAY + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Of a day, some of the next days, or of the one before; null for what no clock shows. */
function clockIn(value: unknown): number | null {
  const seconds = secondsIn(value);
  return seconds !== null && Math.abs(seconds) <= 7 * DAY ? seconds : null;
}

/** What lies between `start` and `end`. */
function between(event: JsonObject): number | null {
  const [start, end] = [field(event, 'start'), field(event, 'end')].map((each) => readMoment(dateText(each), DEFAULT_ZONE)?.instant ?? NaN) as [
    number,
    number,
  ];
  return end > start ? (end - start) / 1000 : null;
}
