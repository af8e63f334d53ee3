import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recurrenceDays } from '../../../src/feed/formats/recurrence-rule.js';
import type { RecurrenceRule } from '../../../src/feed/formats/recurrence-rule.js';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const TO = '2029-12-31';

const rule = (fields: Partial<RecurrenceRule>): RecurrenceRule => ({
  frequency: 'weekly', interval: 1, count: null, until: null, byDay: [], byMonthDay: [], byMonth: [], byYearDay: [], bySetPosition: [], firstDayOfWeek: 1,
  ...fields,
}); // prettier-ignore
const on = (...days: readonly string[]) =>
  days.map((day) => ({ day: WEEKDAYS.indexOf(day.slice(-2)), nth: day.length > 2 ? Number(day.slice(0, -2)) : null }));
const days = (fields: Partial<RecurrenceRule>, start: string, from = start, to = TO, patience = { days: 100_000 }) =>
  recurrenceDays(rule(fields), start, from, to, patience);

describe('a recurrence rule', () => {
  const cases: readonly (readonly [string, Partial<RecurrenceRule>, string, readonly string[]])[] = [
    ['every day, three times', { frequency: 'daily', count: 3 }, '2026-11-12', ['2026-11-12', '2026-11-13', '2026-11-14']],
    ['every third day until a day that counts', { frequency: 'daily', interval: 3, until: '2026-11-18' }, '2026-11-12', ['2026-11-12', '2026-11-15', '2026-11-18']],
    ['on weekdays', { frequency: 'daily', byDay: on('MO', 'FR'), count: 3 }, '2026-11-13', ['2026-11-13', '2026-11-16', '2026-11-20']],
    ['every week on its own day', { count: 2 }, '2026-11-12', ['2026-11-12', '2026-11-19']],
    ['on Tuesdays and Thursdays', { byDay: on('TU', 'TH'), count: 4 }, '2026-11-12', ['2026-11-12', '2026-11-17', '2026-11-19', '2026-11-24']],
    // RFC 5545: with weeks from Monday 5, 10, 19, 24; from Sunday 5, 17, 19, 31.
    ['every other week, weeks from Monday', { interval: 2, byDay: on('TU', 'SU'), count: 4 }, '1997-08-05', ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24']],
    ['every other week, weeks from Sunday', { interval: 2, byDay: on('TU', 'SU'), count: 4, firstDayOfWeek: 0 }, '1997-08-05', ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31']],
    ['every month on its day, where there is one', { frequency: 'monthly', count: 3 }, '2026-10-31', ['2026-10-31', '2026-12-31', '2027-01-31']],
    ['on the second Tuesday', { frequency: 'monthly', byDay: on('2TU'), count: 3 }, '2026-11-10', ['2026-11-10', '2026-12-08', '2027-01-12']],
    ['on the last Friday', { frequency: 'monthly', byDay: on('-1FR'), count: 3 }, '2026-11-27', ['2026-11-27', '2026-12-25', '2027-01-29']],
    ['on the last day of the month', { frequency: 'monthly', byMonthDay: [-1], count: 3 }, '2026-12-31', ['2026-12-31', '2027-01-31', '2027-02-28']],
    ['on the last weekday', { frequency: 'monthly', byDay: on('MO', 'TU', 'WE', 'TH', 'FR'), bySetPosition: [-1], count: 3 }, '2026-10-30', ['2026-10-30', '2026-11-30', '2026-12-31']],
    ['on Friday the 13th', { frequency: 'monthly', byDay: on('FR'), byMonthDay: [13], count: 2 }, '2026-11-13', ['2026-11-13', '2027-08-13']],
    ['every year', { frequency: 'yearly', count: 2 }, '2026-11-12', ['2026-11-12', '2027-11-12']],
    ['on the third Saturday of September', { frequency: 'yearly', byMonth: [9], byDay: on('3SA'), count: 2 }, '2026-09-19', ['2026-09-19', '2027-09-18']],
    ['on the last Monday of the year', { frequency: 'yearly', byDay: on('-1MO'), count: 2 }, '2026-12-28', ['2026-12-28', '2027-12-27']],
    ['on the hundredth day', { frequency: 'yearly', byYearDay: [100], count: 2 }, '2026-04-10', ['2026-04-10', '2027-04-10']],
    ['on 29 February', { frequency: 'yearly', count: 2 }, '2024-02-29', ['2024-02-29', '2028-02-29']],
    ['from a day that is none of its own', { byDay: on('MO'), count: 2 }, '2026-11-12', ['2026-11-12', '2026-11-16']],
  ]; // prettier-ignore
  for (const [name, fields, start, expected] of cases) it(name, () => assert.deepEqual(days(fields, start), expected));

  it('is read only inside a window, and counted from its start', () => {
    assert.deepEqual(days({}, '2015-01-01', '2026-11-01', '2026-11-30'), ['2026-11-05', '2026-11-12', '2026-11-19', '2026-11-26']);
    assert.deepEqual(days({ count: 3 }, '2026-11-05', '2026-11-10', '2026-12-31'), ['2026-11-12', '2026-11-19']);
    assert.deepEqual(days({ interval: 2 }, '2026-01-01', '2026-01-08', '2026-01-31'), ['2026-01-15', '2026-01-29']);
  });

  for (const fields of [
    { frequency: 'daily', byMonth: [2], byMonthDay: [30] },
    { frequency: 'daily', interval: 7, byDay: on('MO') },
    { frequency: 'yearly', byMonth: [2], byMonthDay: [30] },
    { frequency: 'monthly', byDay: on('MO'), bySetPosition: [50] },
    { frequency: 'monthly', byDay: on('6MO') },
  ] as const) {
    it(`that no day fulfils has its start alone: ${JSON.stringify(fields)}`, () => {
      assert.deepEqual(days(fields, '2026-11-12'), ['2026-11-12']);
    });
  }

  it('ends when patience does', () => {
    const patience = { days: 10 };
    assert.deepEqual(days({ frequency: 'daily' }, '2026-11-12', '2026-11-12', TO, patience).length, 10);
    assert.deepEqual([patience.days, days({ frequency: 'daily' }, '2026-11-12', '2026-11-12', TO, patience)], [0, ['2026-11-12']]);
  });
});
