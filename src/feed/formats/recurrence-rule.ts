/**
 * The days of a recurrence rule (RFC 5545 §3.3.10, RFC 8984 §4.3.3), each day of a window asked whether it is one. A rule that no day fulfils, such as
 * 30 February, then ends where the window does; libraries that step from one date to the next look for it for ever. See ADR 0030.
 */

import type { PlainDate } from '../../model/zoned-time.js';

const DAY = 86_400_000;
/** 1 January 1970 was a Thursday. */
const THURSDAY = 4;

export interface RecurrenceRule {
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'yearly';
  readonly interval: number;
  /** How many times in all, the first included; null: as long as `until` says. */
  readonly count: number | null;
  /** The last day, included; null: without end. */
  readonly until: PlainDate | null;
  /** Sunday is 0. `nth`: the second Tuesday, the last (-1); null: each. */
  readonly byDay: readonly { readonly day: number; readonly nth: number | null }[];
  /** From the end when negative, as are days of the year and positions. */
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly byYearDay: readonly number[];
  /** Which of the days of each period. */
  readonly bySetPosition: readonly number[];
  readonly firstDayOfWeek: number;
}

interface Day {
  /** Since 1970. */
  readonly number: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** How many days may still be asked: one budget for a whole document, because it may have a hundred thousand endless rules. */
export interface Patience {
  days: number;
}

/**
 * The days of a rule from `from` to `to`, both included. The day on which it starts is its first, whatever the rule says; `isExcluding`, of a rule that
 * takes days away: only if the rule gives it.
 */
export function recurrenceDays(
  rule: RecurrenceRule,
  start: PlainDate,
  from: PlainDate,
  to: PlainDate,
  patience: Patience,
  isExcluding = false,
): readonly PlainDate[] {
  const first = dayOf(numberOf(start));
  const last = Math.min(numberOf(to), rule.until === null ? Infinity : numberOf(rule.until));
  const isWanted = predicate(rule, first);
  const firstPeriod = periodOf(rule, first);
  const days: number[] = [];
  let found = 0;
  let candidates: number[] = [];
  let period = firstPeriod;

  const add = (number: number) => {
    if (found === rule.count || number > last) return;
    found++;
    if (number >= numberOf(from)) days.push(number);
  };
  const closePeriod = () => {
    for (const number of inPositions(candidates, rule.bySetPosition))
      if (number > first.number || (isExcluding && number === first.number)) add(number);
    candidates = [];
  };

  if (!isExcluding) add(first.number);
  // Positions are counted in whole periods; what is counted is counted from the first.
  const isWhole = rule.bySetPosition.length > 0;
  const begin = rule.count === null ? Math.max(first.number, numberOf(from)) : first.number;
  for (let number = isWhole ? begin - 366 : begin; found !== rule.count && patience.days > 0; number++) {
    patience.days--;
    const day = dayOf(number);
    const own = periodOf(rule, day);
    if (own < firstPeriod) continue;
    if (own !== period) closePeriod();
    period = own;
    if (number > last && (!isWhole || candidates.length === 0)) break;
    if ((own - firstPeriod) % rule.interval === 0 && isWanted(day)) candidates.push(number);
  }
  closePeriod();
  return days.map((number) => new Date(number * DAY).toISOString().slice(0, 10));
}

function numberOf(date: PlainDate): number {
  return Math.floor(new Date(date).getTime() / DAY);
}

function dayOf(number: number): Day {
  const date = new Date(number * DAY);
  return { number, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** The number of the day, week, month or year. */
function periodOf({ frequency, firstDayOfWeek }: RecurrenceRule, { number, year, month }: Day): number {
  if (frequency === 'daily') return number;
  if (frequency === 'weekly') return Math.floor((number + THURSDAY - firstDayOfWeek) / 7);
  return frequency === 'monthly' ? year * 12 + month : year;
}

/** Whether a day of a period that counts is one of the rule's. What the rule leaves open is as on the day on which it starts. */
function predicate(rule: RecurrenceRule, first: Day): (day: Day) => boolean {
  const { frequency, byDay, byMonth, byMonthDay, byYearDay } = rule;
  const saysDay = byDay.length > 0 || byMonthDay.length > 0 || byYearDay.length > 0;
  const weekdays = byDay.length === 0 && frequency === 'weekly' ? [{ day: first.weekday, nth: null }] : byDay;
  const monthDays = !saysDay && (frequency === 'monthly' || frequency === 'yearly') ? [first.day] : byMonthDay;
  const months = !saysDay && byMonth.length === 0 && frequency === 'yearly' ? [first.month] : byMonth;
  const isInYear = frequency === 'yearly' && byMonth.length === 0;
  return (day) => {
    if (months.length > 0 && !months.includes(day.month)) return false;
    if (monthDays.length > 0 && !isNth(monthDays, ...placeInMonth(day))) return false;
    if (byYearDay.length > 0 && !isNth(byYearDay, ...placeInYear(day))) return false;
    const today = weekdays.filter((each) => each.day === day.weekday);
    if (weekdays.length === 0 || today.some(({ nth }) => nth === null)) return true;
    return today.length > 0 && today.some(({ nth }) => isNthWeekday(nth!, ...(isInYear ? placeInYear(day) : placeInMonth(day))));
  };
}

function placeInMonth({ year, month, day }: Day): readonly [place: number, length: number] {
  return [day, new Date(Date.UTC(year, month, 0)).getUTCDate()];
}

function placeInYear({ number, year }: Day): readonly [place: number, length: number] {
  const newYear = Date.UTC(year, 0) / DAY;
  return [number - newYear + 1, Date.UTC(year + 1, 0) / DAY - newYear];
}

function isNth(wanted: readonly number[], place: number, length: number): boolean {
  return wanted.includes(place) || wanted.includes(place - length - 1);
}

function isNthWeekday(nth: number, place: number, length: number): boolean {
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth;
}

function inPositions(candidates: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return candidates;
  return candidates.filter((_, index) => isNth(positions, index + 1, candidates.length));
}
