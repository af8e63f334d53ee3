/** The days of a month in whole weeks, and where the keys of a grid of days lead. Calendar days only: no instant, no zone. */

import { listOf } from './lists.js';
import { addDays } from './zoned-time.js';
import type { PlainDate } from './zoned-time.js';

/** `YYYY-MM`. */
export type PlainMonth = string;

/** First and last day, both included. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export function monthOf(day: PlainDate): PlainMonth {
  return day.slice(0, 7);
}

/** null for what is no month. */
export function readMonth(text: string): PlainMonth | null {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? text : null;
}

/** Weeks begin on Monday (ISO 8601). */
export function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

export function weekOf(day: PlainDate): Days {
  const from = mondayOf(day);
  return { from, to: addDays(from, 6) };
}

export function daysOfMonth(month: PlainMonth): Days {
  return { from: `${month}-01`, to: addDays(addMonths(`${month}-01`, 1), -1) };
}

/** The same day of another month, or the last one of a shorter month. */
export function addMonths(day: PlainDate, count: number): PlainDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** Four to six weeks; the first and the last one with days of the neighbouring months. */
export function weeksOf(month: PlainMonth): readonly (readonly PlainDate[])[] {
  const { from, to } = daysOfMonth(month);
  const monday = mondayOf(from);
  const count = (new Date(mondayOf(to)).getTime() - new Date(monday).getTime()) / (7 * 86_400_000) + 1;
  return listOf(count, (week) => listOf(7, (day) => addDays(monday, 7 * week + day)));
}

export function isWithin(day: PlainDate, { from, to }: { readonly from: PlainDate | null; readonly to: PlainDate | null }): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

/** The day itself, or the nearest one within. */
export function clampDay(day: PlainDate, { from, to }: Days): PlainDate {
  return day < from ? from : day > to ? to : day;
}

/** The day that a key leads to, as in the date grid of the ARIA Authoring Practices; null for another key. Shift makes a page a year. */
export function dayAfterKey(
  key: string,
  day: PlainDate,
  { isRtl, isShifted }: { readonly isRtl: boolean; readonly isShifted: boolean },
): PlainDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, isRtl ? 1 : -1);
    case 'ArrowRight':
      return addDays(day, isRtl ? -1 : 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return weekOf(day).from;
    case 'End':
      return weekOf(day).to;
    case 'PageUp':
      return addMonths(day, isShifted ? -12 : -1);
    case 'PageDown':
      return addMonths(day, isShifted ? 12 : 1);
    default:
      return null;
  }
}
