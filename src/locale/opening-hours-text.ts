import { openingHours } from '../model/opening-hours.js';
import type { Messages } from './messages.js';
import { NBSP } from './typography.js';

/** schema.org/openingHours in words; free text as it is. */
export function openingHoursText(line: string, words: Messages['dates']): string {
  const hours = openingHours(line);
  if (!hours) return line;
  const weekday = (day: number) => words.weekday(day % 7);
  // 1440 is the midnight that ends the day.
  const time = (minutes: number) => words.time(Math.trunc(minutes / 60) % 24, minutes % 60);
  const days = hours.days.map(([first, last]) => (first === last ? weekday(first) : words.fromTo(weekday(first), weekday(last)))).join(', ');
  const times = hours.times.map(([opens, closes]) => `${time(opens)}${NBSP}– ${time(closes)}`).join(', ');
  return times ? `${days}${words.colon} ${times}` : days;
}
