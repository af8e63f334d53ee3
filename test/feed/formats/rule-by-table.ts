/**
 * The days of a rule by the table of RFC 5545 §3.3.10, period by period: each part expands or limits the period's days. Our own reader asks each day
 * whether it is one, so the two have nothing in common but the RFC.
 */
import type { RecurrenceRule } from '../../../src/feed/formats/recurrence-rule.js';

const DAY = 86_400_000;

const date = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day));
const text = (day: Date) => day.toISOString().slice(0, 10);
const after = (day: Date, days: number) => new Date(day.getTime() + days * DAY);
const monthOf = (year: number, month: number) => between(date(year, month, 1), date(year, month + 1, 1));
const yearOf = (year: number) => between(date(year, 0, 1), date(year + 1, 0, 1));
/** The second, the last (-1). */
const nth = <T>(list: readonly T[], position: number) => list.at(position > 0 ? position - 1 : position);

function between(first: Date, end: Date): readonly Date[] {
  return Array.from({ length: (end.getTime() - first.getTime()) / DAY }, (_, index) => after(first, index));
}

function only(days: readonly Date[], positions: readonly number[]): readonly Date[] {
  return positions.map((position) => nth(days, position)).filter((day) => day !== undefined);
}

/** BYDAY in a month or a year. */
function weekdaysOf(days: readonly Date[], { byDay }: RecurrenceRule): readonly Date[] {
  return byDay.flatMap((each) => {
    const all = days.filter((day) => day.getUTCDay() === each.day);
    return each.nth === null ? all : only(all, [each.nth]);
  });
}

/** Those of `days` that are among `others` too, where there is such a part. */
function limited(days: readonly Date[], part: readonly unknown[], others: readonly Date[]): readonly Date[] {
  const wanted = new Set(others.map(text));
  return part.length > 0 ? days.filter((day) => wanted.has(text(day))) : days;
}

function monthly(rule: RecurrenceRule, start: Date, year: number, month: number): readonly Date[] {
  const days = monthOf(year, month);
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(days[0]!.getUTCMonth() + 1)) return [];
  if (rule.byMonthDay.length > 0) return limited(only(days, rule.byMonthDay), rule.byDay, weekdaysOf(days, rule));
  return rule.byDay.length > 0 ? weekdaysOf(days, rule) : only(days, [start.getUTCDate()]);
}

function yearly(rule: RecurrenceRule, start: Date, year: number): readonly Date[] {
  const { byMonth, byMonthDay, byYearDay, byDay } = rule;
  const days = yearOf(year);
  const inMonths = (byMonth.length > 0 ? byMonth : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).map((month) => monthOf(year, month - 1));
  const onWeekdays = byMonth.length > 0 ? inMonths.flatMap((each) => weekdaysOf(each, rule)) : weekdaysOf(days, rule);
  const onMonthDays = inMonths.flatMap((each) => only(each, byMonthDay));
  if (byYearDay.length > 0)
    return limited(limited(limited(only(days, byYearDay), byMonth, inMonths.flat()), byMonthDay, onMonthDays), byDay, onWeekdays);
  if (byMonthDay.length > 0) return limited(onMonthDays, byDay, onWeekdays);
  if (byDay.length > 0) return onWeekdays;
  return (byMonth.length > 0 ? inMonths : [monthOf(year, start.getUTCMonth())]).flatMap((each) => only(each, [start.getUTCDate()]));
}

function daysOfPeriod(rule: RecurrenceRule, start: Date, index: number): { readonly begins: Date; readonly days: readonly Date[] } {
  const step = index * rule.interval;
  const year = start.getUTCFullYear();
  if (rule.frequency === 'yearly') return { begins: date(year + step, 0, 1), days: yearly(rule, start, year + step) };
  if (rule.frequency === 'monthly') {
    const begins = date(year, start.getUTCMonth() + step, 1);
    return { begins, days: monthly(rule, start, begins.getUTCFullYear(), begins.getUTCMonth()) };
  }
  const isWeekly = rule.frequency === 'weekly';
  const begins = isWeekly ? after(start, step * 7 - ((start.getUTCDay() - rule.firstDayOfWeek + 7) % 7)) : after(start, step);
  const week = isWeekly ? between(begins, after(begins, 7)) : [begins];
  const weekdays = isWeekly && rule.byDay.length === 0 ? week.filter((day) => day.getUTCDay() === start.getUTCDay()) : week;
  const days = limited(weekdays, rule.byDay, week.filter((day) => rule.byDay.some((each) => each.day === day.getUTCDay()))); // prettier-ignore
  const isWanted = (day: Date) => {
    const month = monthOf(day.getUTCFullYear(), day.getUTCMonth());
    return limited(limited([day], rule.byMonth, rule.byMonth.includes(day.getUTCMonth() + 1) ? [day] : []), rule.byMonthDay, only(month, rule.byMonthDay)).length > 0; // prettier-ignore
  };
  return { begins, days: days.filter(isWanted) };
}

/** From `from` to `to`, both included, without COUNT and UNTIL; the first day only where the rule gives it. */
export function daysByTable(rule: RecurrenceRule, from: string, to: string): readonly string[] {
  const start = new Date(from);
  const found: string[] = [];
  for (let index = 0; ; index++) {
    const { begins, days } = daysOfPeriod(rule, start, index);
    if (text(begins) > to) return found;
    const inOrder = [...new Set(days.map(text))].sort();
    const chosen = rule.bySetPosition.map((position) => nth(inOrder, position)).filter((day) => day !== undefined);
    const picked = rule.bySetPosition.length > 0 ? [...new Set(chosen)].sort() : inOrder;
    found.push(...picked.filter((day) => day >= from && day <= to));
  }
}
