/** The end of what has a start and a duration instead: ISO 8601, as schema.org and JSCalendar (RFC 8984 §1.4.6) write it. */

import { addDays, instantOf, plainDate, toIsoString, wallTime } from '../../model/zoned-time.js';
import { readMoment } from '../repair/moment.js';

const DURATION = /^P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})(?:\.\d{1,9})?S)?)?$/i;

/**
 * A day for a start that is a day, the last that counts; else an instant with the zone's offset. Weeks and days are the calendar's, hours are hours.
 * null when one of the two cannot be read, or when it lasts no time.
 */
export function endAfter(start: string, duration: string, zone: string): string | null {
  const [, ...numbers] = DURATION.exec(duration) ?? [];
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = numbers.map((number) => Number(number ?? 0));
  const moment = readMoment(start, zone);
  const wholeDays = weeks * 7 + days;
  const rest = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  if (!moment || wholeDays + rest === 0) return null;
  if (moment.isDateOnly) return addDays(plainDate(moment.instant, zone), Math.max(0, wholeDays - 1));
  const wall = wallTime(moment.instant, zone);
  return toIsoString(instantOf({ ...wall, day: wall.day + wholeDays }, zone) + rest, zone);
}
