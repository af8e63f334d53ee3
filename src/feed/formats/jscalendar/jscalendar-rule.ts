import { field, isObject, list } from '../../json.js';
import type { RecurrenceRule } from '../recurrence-rule.js';
import { wordOf } from '../source-objects.js';

const WEEKDAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly'] as const;
const LONGEST_INTERVAL = 1000;
/** Parts that no programme of a town needs: sessions every few hours, weeks by their number. */
const NOT_READ = ['byHour', 'byMinute', 'bySecond', 'byWeekNo'];
const MOST_NUMBERS = 400;

/** RFC 8984 §4.3.3; null for a rule that cannot be read, or not wholly. */
export function readRule(value: unknown): RecurrenceRule | null {
  const frequency = FREQUENCIES.find((each) => each === wordOf(field(value, 'frequency')).toLowerCase());
  const interval = field(value, 'interval') ?? 1;
  const count = field(value, 'count') ?? null;
  const until = field(value, 'until') ?? null;
  const firstDayOfWeek = WEEKDAYS.indexOf(wordOf(field(value, 'firstDayOfWeek') ?? 'mo'));
  const byDay = list(field(value, 'byDay')).map((day) => readDay(day, frequency));
  const [byMonthDay, byMonth, byYearDay, bySetPosition] = [
    numbers(value, 'byMonthDay', 31),
    numbers(value, 'byMonth', 12),
    numbers(value, 'byYearDay', 366),
    numbers(value, 'bySetPosition', 366),
  ];
  if (!frequency || !isCount(interval, LONGEST_INTERVAL) || firstDayOfWeek < 0) return null;
  if ((count !== null && !isCount(count, Number.MAX_SAFE_INTEGER)) || (until !== null && !isDate(until))) return null;
  if (!byMonthDay || !byMonth || !byYearDay || !bySetPosition || byDay.includes(null)) return null;
  const isOfAnotherKind = !['', 'gregorian'].includes(wordOf(field(value, 'rscale'))) || !['', 'omit'].includes(wordOf(field(value, 'skip')));
  if (isOfAnotherKind || NOT_READ.some((key) => list(field(value, key)).length > 0)) return null;
  return {
    frequency,
    interval,
    count,
    until: until === null ? null : until.slice(0, 10),
    byDay: byDay.filter((day) => day !== null),
    byMonthDay,
    byMonth,
    byYearDay,
    bySetPosition,
    firstDayOfWeek,
  };
}

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:T|$)/.test(value) && !Number.isNaN(new Date(value.slice(0, 10)).getTime());
}

/** A number counts within months and years only (RFC 5545 §3.3.10); before a day of each week it says nothing. */
function readDay(value: unknown, frequency: string | undefined): { readonly day: number; readonly nth: number | null } | null {
  const day = WEEKDAYS.indexOf(wordOf(field(value, 'day')));
  const nth = frequency === 'daily' || frequency === 'weekly' ? null : (field(value, 'nthOfPeriod') ?? null);
  return isObject(value) && day >= 0 && (nth === null || isPosition(nth, 53)) ? { day, nth } : null;
}

/** Months are texts, for calendars with leap months; everything else is numbers. */
function numbers(rule: unknown, key: string, most: number): readonly number[] | null {
  const values = list(field(rule, key)).map((value) => (key === 'byMonth' && typeof value === 'string' && value ? Number(value) : value));
  return values.length <= MOST_NUMBERS && values.every((value) => isPosition(value, most)) ? values : null;
}

function isPosition(value: unknown, most: number): value is number {
  return Number.isInteger(value) && value !== 0 && Math.abs(Number(value)) <= most;
}
