/** When an event of FullCalendar is that takes place once. */

import { addDays, plainDate } from '../../../model/zoned-time.js';
import { field } from '../../json.js';
import type { JsonObject } from '../../json.js';
import { readMoment } from '../../repair/moment.js';
import { DEFAULT_ZONE, instantText, wordOf } from '../source-objects.js';

/** FullCalendar 1 counted in seconds; as milliseconds, these would be before March 1973. */
const SECONDS_BELOW = 1e11;
const DAY = /^\d{4}-\d\d-\d\d$/;

export function datesOf(event: JsonObject): JsonObject {
  const [start, end] = [dateText(field(event, 'start') ?? field(event, 'date')), dateText(field(event, 'end'))];
  if (isAllDay(event)) {
    const [first, after] = [dayOf(start), dayOf(end)];
    const last = after && addDays(after, -1);
    return { startDate: first || start, endDate: first && last ? (last > first ? last : null) : end };
  }
  return { startDate: withHour(start), endDate: withHour(end) };
}

/** As the site says; else where nothing has an hour. */
export function isAllDay(event: JsonObject): boolean {
  const stated = field(event, 'allDay');
  if (stated === true || stated === 'true' || stated === 1) return true;
  if (stated === false || stated === 'false' || stated === 0) return false;
  const [start, end] = [dateText(field(event, 'start') ?? field(event, 'date')), dateText(field(event, 'end'))];
  return DAY.test(start) && (!end || DAY.test(end));
}

/** A text as it is written, milliseconds since 1970, or the numbers that JavaScript makes dates of; '' for none. */
export function dateText(value: unknown): string {
  if (Array.isArray(value)) {
    const [year, month = 0, day = 1, ...clock] = value.slice(0, 6).map((part) => Number(wordOf(part) || NaN));
    const two = (number: number) => String(number).padStart(2, '0');
    const date = `${year}-${two(month + 1)}-${two(day)}`;
    return clock.length > 0 ? `${date}T${[clock[0]!, clock[1] ?? 0, clock[2] ?? 0].map(two).join(':')}` : date;
  }
  const word = wordOf(value);
  if (!/^-?\d{9,14}(?:\.\d{1,9})?$/.test(word)) return word;
  const number = Number(word);
  return instantText(Math.abs(number) < SECONDS_BELOW ? number * 1000 : number, DEFAULT_ZONE);
}

/** The day on which something is at the clock of the place; '' when that cannot be read. */
export function dayOf(text: string): string {
  const moment = readMoment(text, DEFAULT_ZONE);
  return moment ? plainDate(moment.instant, DEFAULT_ZONE) : '';
}

/** The first day that any of the events names: an event that repeats since always is read from there. */
export function earliestDay(events: readonly unknown[]): string {
  let earliest = '';
  for (const event of events)
    for (const key of ['start', 'date', 'startRecur']) {
      const day = dayOf(dateText(field(event, key)));
      if (day && (!earliest || day < earliest)) earliest = day;
    }
  return earliest;
}

function withHour(text: string): string {
  return DAY.test(text) ? `${text}T00:00` : text;
}
