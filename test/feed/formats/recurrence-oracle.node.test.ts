/** The days of rules with any parts together, compared with two other ways to find them: the table of the RFC, and ical.js where it keeps to that. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { recurrenceDays } from '../../../src/feed/formats/recurrence-rule.js';
import type { RecurrenceRule } from '../../../src/feed/formats/recurrence-rule.js';
import { daysByTable } from './rule-by-table.js';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const TO = '2031-12-31';

/** Numbers from either end. */
const either = (most: number) => fc.oneof(fc.integer({ min: 1, max: most }), fc.integer({ min: -most, max: -1 }));
const part = <T>(one: fc.Arbitrary<T>, weight = 2): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.uniqueArray(one, { minLength: 1, maxLength: 4 }) });
const NONE = fc.constant([]);
const NTHS = { daily: [null], weekly: [null], monthly: [null, null, 1, 2, 4, 5, -1, -2], yearly: [null, 1, 2, 20, 52, 53, -1, -2, -53] };

const RULES = fc
  .constantFrom('daily' as const, 'weekly' as const, 'monthly' as const, 'yearly' as const)
  .chain((frequency): fc.Arbitrary<RecurrenceRule> =>
    fc.record({
      frequency: fc.constant(frequency),
      interval: fc.integer({ min: 1, max: 4 }),
      count: fc.constant(null),
      until: fc.constant(null),
      byDay: part(fc.record({ day: fc.integer({ min: 0, max: 6 }), nth: fc.constantFrom(...NTHS[frequency]) }), 1),
      byMonthDay: frequency === 'weekly' ? NONE : part(either(31)),
      byMonth: part(fc.integer({ min: 1, max: 12 })),
      byYearDay: frequency === 'yearly' ? part(either(366)) : NONE,
      bySetPosition: part(either(5)),
      firstDayOfWeek: fc.integer({ min: 0, max: 6 }),
    }),
  );
const STARTS = fc.integer({ min: 20_454, max: 20_818 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

const hasNth = ({ byDay }: RecurrenceRule): boolean => byDay.some(({ nth }) => nth !== null);

interface Fault {
  readonly what: string;
  readonly isIn: (rule: RecurrenceRule) => boolean;
  /** A rule with its first day, and the days after it that the RFC gives. */
  readonly example: readonly [rule: Partial<RecurrenceRule>, start: string, right: readonly string[]];
}

/** What ical.js reads otherwise than the RFC says. The same list is in docs/feed.md. */
const FAULTS: readonly Fault[] = [
  {
    what: 'BYSETPOS',
    isIn: ({ bySetPosition }) => bySetPosition.length > 0,
    example: [{ frequency: 'weekly', byDay: [2, 4].map((day) => ({ day, nth: null })), bySetPosition: [-1] }, '2026-11-05', ['2026-11-12', '2026-11-19']],
  },
  {
    what: 'the days of a month from its end, when days repeat',
    isIn: ({ frequency, byMonthDay }) => frequency === 'daily' && byMonthDay.some((day) => day < 0),
    example: [{ frequency: 'daily', byMonthDay: [1, -1] }, '2026-11-30', ['2026-12-01', '2026-12-31']],
  },
  {
    what: 'months that are named, when months repeat',
    isIn: ({ frequency, byMonth }) => frequency === 'monthly' && byMonth.length > 0,
    example: [{ frequency: 'monthly', byMonth: [6] }, '2026-04-15', ['2026-06-15', '2027-06-15']],
  },
  {
    what: 'weekdays of months that are named, when weeks repeat',
    isIn: ({ frequency, byDay, byMonth }) => frequency === 'weekly' && byDay.length > 0 && byMonth.length > 0,
    example: [{ interval: 4, firstDayOfWeek: 4, byDay: [{ day: 0, nth: null }], byMonth: [5] }, '2026-01-03', ['2026-05-24', '2027-05-23']],
  },
  {
    what: 'days of a month, when years repeat',
    isIn: ({ frequency, byMonthDay }) => frequency === 'yearly' && byMonthDay.length > 0,
    example: [{ frequency: 'yearly', byMonthDay: [1] }, '2026-11-01', ['2026-12-01', '2027-01-01']],
  },
  {
    what: 'numbered weekdays, when years repeat',
    isIn: (rule) => rule.frequency === 'yearly' && hasNth(rule),
    example: [{ frequency: 'yearly', byDay: [{ day: 4, nth: 53 }] }, '2026-12-31', []],
  },
  {
    what: 'days of the year beside another part',
    isIn: ({ byYearDay, byMonth, byDay }) => byYearDay.length > 0 && (byMonth.length > 0 || byDay.length > 0),
    example: [{ frequency: 'yearly', byMonth: [3], byYearDay: [60, 90, 100] }, '2026-03-01', ['2026-03-31', '2027-03-01']],
  },
  {
    what: 'days of a month beside weekdays',
    isIn: ({ byMonthDay, byDay }) => byMonthDay.length > 0 && byDay.length > 0,
    example: [{ frequency: 'monthly', interval: 4, byDay: [{ day: 1, nth: null }, { day: 2, nth: 4 }, { day: 3, nth: -1 }], byMonthDay: [-12] }, '2026-10-21', ['2028-06-19']],
  },
]; // prettier-ignore

describe('rules with several parts', () => {
  it('give the days that the table of the RFC gives', () => {
    fc.assert(
      fc.property(RULES, STARTS, (rule, start) => {
        const days = daysByTable(rule, start, TO);
        assert.deepEqual(daysOf(rule, start), days.filter((day) => day !== start), textOf(rule)); // prettier-ignore
        assert.deepEqual(recurrenceDays(rule, start, start, TO, { days: 10_000 }, true), days, `excluding ${textOf(rule)}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('give the days that ical.js gives, where it keeps to the RFC', () => {
    fc.assert(
      fc.property(RULES, STARTS, (rule, start) => {
        const own = daysOf(rule, start);
        // For days that never come, ical.js looks for ever.
        if (own.length > 0 && !FAULTS.some(({ isIn }) => isIn(rule))) assert.deepEqual(own, daysByIcalJs(rule, start).sort(), textOf(rule));
      }),
      { numRuns: 1000 },
    );
  });

  for (const { what, isIn, example } of FAULTS) {
    it(`are not as in ical.js with ${what}`, () => {
      const [parts, start, right] = example;
      const rule = { ...PLAIN, ...parts };
      assert.ok(isIn(rule));
      assert.deepEqual(daysOf(rule, start).slice(0, right.length || undefined), right);
      assert.throws(() => assert.deepEqual(daysByIcalJs(rule, start).slice(0, right.length || undefined), right));
    });
  }
});

const PLAIN: RecurrenceRule = {
  frequency: 'weekly', interval: 1, count: null, until: null, byDay: [], byMonthDay: [], byMonth: [], byYearDay: [], bySetPosition: [], firstDayOfWeek: 1,
}; // prettier-ignore

/** After the first, which is one whatever the rule says. */
function daysOf(rule: RecurrenceRule, start: string): readonly string[] {
  const [first, ...others] = recurrenceDays(rule, start, start, TO, { days: 10_000 });
  assert.equal(first, start);
  return others;
}

function daysByIcalJs(rule: RecurrenceRule, start: string): string[] {
  const iterator = ICAL.Recur.fromString(textOf(rule)).iterator(ICAL.Time.fromDateString(start));
  const found: string[] = [];
  for (let next = iterator.next() as ICAL.Time | null; next && next.toString() <= TO; next = iterator.next() as ICAL.Time | null)
    if (next.toString() > start) found.push(next.toString());
  return found;
}

function textOf({ frequency, interval, firstDayOfWeek, ...rule }: RecurrenceRule): string {
  const parts = {
    BYDAY: rule.byDay.map(({ day, nth }) => `${nth ?? ''}${WEEKDAYS[day]}`), BYMONTHDAY: rule.byMonthDay, BYMONTH: rule.byMonth, BYYEARDAY: rule.byYearDay,
    BYSETPOS: rule.bySetPosition,
  }; // prettier-ignore
  const written = Object.entries(parts).filter(([, list]) => list.length > 0).map(([name, list]) => `;${name}=${list.join(',')}`).join(''); // prettier-ignore
  return `FREQ=${frequency.toUpperCase()};INTERVAL=${interval};WKST=${WEEKDAYS[firstDayOfWeek]}${written}`;
}
