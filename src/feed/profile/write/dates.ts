import type { Occurrence, Period } from '../../../model/programme.js';
import { nextMidnight, plainDate, startOfDay, toIsoString } from '../../../model/zoned-time.js';
import type { JsonObject } from '../../json.js';

/** Readers take the end of what lasts longer for a typing error. */
const LONGEST = 2 * 366 * 86_400_000;

/** Days without hours, the last one included; hours with the offset of their zone. */
export function sessionDates({ start, end, isAllDay }: Pick<Occurrence, 'start' | 'end' | 'isAllDay'>, zone: string): JsonObject {
  if (!isAllDay) return { startDate: toIsoString(start, zone), ...(end === null ? {} : { endDate: toIsoString(end, zone) }) };
  const lasts = end !== null && end > nextMidnight(start, zone);
  return { startDate: plainDate(start, zone), ...(lasts ? { endDate: plainDate(end - 1, zone) } : {}) };
}

/** From the first to the last day, for readers that ignore sessions. */
export function eventDates(occurrences: readonly Pick<Occurrence, 'start' | 'end'>[], zone: string): JsonObject {
  const first = occurrences[0]!.start;
  const last = Math.max(...occurrences.map(({ start, end }) => (end === null ? start : end - 1)));
  const [startDate, endDate] = [plainDate(first, zone), plainDate(last, zone)];
  return { startDate, ...(endDate > startDate ? { endDate } : {}) };
}

/** Both days even when they are one: without its end a festival ends when the last of its events does. */
export function periodDates({ start, end, isAllDay }: Pick<Period, 'start' | 'end' | 'isAllDay'>, zone: string): JsonObject {
  const lastDay = plainDate(end - 1, zone);
  const isTooLong = (isAllDay ? startOfDay(lastDay, zone) : end) - start > LONGEST;
  const [startDate, endDate] = isAllDay ? [plainDate(start, zone), lastDay] : [toIsoString(start, zone), toIsoString(end, zone)];
  return { startDate, ...(isTooLong ? {} : { endDate }) };
}

/** A midnight is written as a day: the feed may have given either. */
export function instantDate(instant: number, zone: string): string {
  const day = plainDate(instant, zone);
  return startOfDay(day, zone) === instant ? day : toIsoString(instant, zone);
}
