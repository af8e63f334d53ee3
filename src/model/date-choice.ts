/** What a visitor can choose as a date: a preset, a day, or a range of days. */

import { daysOfMonth, mondayOf, monthOf, weekOf } from './month-grid.js';
import { addDays, LAST_DAY, parseDateTime, plainDate, startOfDay } from './zoned-time.js';
import type { PlainDate } from './zoned-time.js';

export const DATE_PRESETS = ['today', 'weekend', 'week', 'month'] as const;

export type DatePreset = (typeof DATE_PRESETS)[number];

/** First and last day, both included; null on a side without limit. */
export interface DayRange {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Reads a preset, `2026-11-06`, or an interval as ISO 8601 writes it, `2026-11-06/2026-11-08`, with `..` for a side without limit. null for anything else. */
export function readDateChoice(value: string): DatePreset | DayRange | null {
  const preset = DATE_PRESETS.find((known) => known === value);
  if (preset) return preset;
  const [first, last = first, ...more] = value.split('/').map(dayOf);
  if (first === undefined || last === undefined || more.length > 0 || (first === null && last === null)) return null;
  return first !== null && last !== null && first > last ? { from: last, to: first } : { from: first, to: last };
}

/** As `readDateChoice` reads it; '' for no limit on either side. */
export function writeDateChoice({ from, to }: DayRange): string {
  if (!from && !to) return '';
  return from === to ? from! : `${from ?? '..'}/${to ?? '..'}`;
}

/** Weeks begin on Monday (ISO 8601); the weekend is that of this week, on Sunday too. */
export function daysOf(choice: DatePreset | DayRange, now: number, zone: string): DayRange {
  if (typeof choice !== 'string') return choice;
  const today = plainDate(now, zone);
  switch (choice) {
    case 'today':
      return { from: today, to: today };
    case 'weekend':
      return { from: addDays(mondayOf(today), 5), to: addDays(mondayOf(today), 6) };
    case 'week':
      return weekOf(today);
    case 'month':
      return daysOfMonth(monthOf(today));
  }
}

/** Epoch milliseconds; `to` is exclusive. */
export function instantsOf({ from, to }: DayRange, zone: string): { readonly from: number; readonly to: number } {
  return { from: from ? startOfDay(from, zone) : -Infinity, to: to ? startOfDay(addDays(to, 1), zone) : Infinity };
}

/** null for `..`, undefined for an invalid day. */
function dayOf(text: string): PlainDate | null | undefined {
  if (text === '..') return null;
  return /^[12]\d{3}-\d\d-\d\d$/.test(text) && text <= LAST_DAY && parseDateTime(text, 'UTC') ? text : undefined;
}
