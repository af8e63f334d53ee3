import { openingHours } from '../model/opening-hours.js';
import type { Dates } from './dates.js';
import { NBSP } from './typography.js';

/** A Monday, in UTC: weekday names are asked of it and the six days after. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** schema.org/openingHours in words; free text as it is. */
export function openingHoursText(line: string, dates: Dates): string {
  const hours = openingHours(line);
  if (!hours) return line;
  const weekday = (day: number) => dates.weekday(MONDAY + (day - 1) * DAY, 'UTC');
  const days = hours.days.map(([first, last]) => (first === last ? weekday(first) : dates.words.fromTo(weekday(first), weekday(last)))).join(', ');
  const times = hours.times.map(([opens, closes]) => `${dates.minutes(opens)}${NBSP}– ${dates.minutes(closes)}`).join(', ');
  return times ? `${days}${dates.words.colon} ${times}` : days;
}
