/** Days, weeks and months in words. */

import type { Locale } from '../../locale/locale.js';
import { capitalised } from '../../locale/typography.js';
import { weekOf } from '../../model/month-grid.js';
import type { PlainMonth } from '../../model/month-grid.js';
import { addDays, startOfDay } from '../../model/zoned-time.js';
import type { PlainDate } from '../../model/zoned-time.js';

const ZONE = 'UTC';

/** « novembre ». */
export function monthName(month: PlainMonth, { dates }: Locale): string {
  return dates.words.month(Number(month.slice(5, 7)));
}

/** « Novembre 2026 ». */
export function monthText(month: PlainMonth, locale: Locale): string {
  return capitalised(`${monthName(month, locale)} ${month.slice(0, 4)}`);
}

/** « du 2 au 8 novembre 2026 ». */
export function weekDays(day: PlainDate, { dates }: Locale): string {
  const { from, to } = weekOf(day);
  return dates.days(startOfDay(from, ZONE), startOfDay(addDays(to, 1), ZONE), ZONE);
}

/** « Du 2 au 8 novembre 2026 ». */
export function weekText(day: PlainDate, locale: Locale): string {
  return capitalised(weekDays(day, locale));
}

/** « samedi 7 novembre »; the year only when it is not today's. */
export function dayText(day: PlainDate, today: PlainDate, { dates }: Locale): string {
  return dates.long(startOfDay(day, ZONE), ZONE, { year: day.slice(0, 4) !== today.slice(0, 4) });
}
