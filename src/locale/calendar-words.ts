import { calendar } from './fr/calendar.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** The words of the element: French is part of its chunk, other languages are chunks of their own. */
export function calendarWords({ messages }: Locale): Messages['calendar'] {
  return messages.calendar ?? calendar;
}
