import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addMonths, clampDay, dayAfterKey, daysOfMonth, isWithin, mondayOf, readMonth, weekOf, weeksOf } from '../../src/model/month-grid.js';
import { addDays } from '../../src/model/zoned-time.js';

const someDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the grid of a month', () => {
  for (const [why, month, weeks, first, last] of [
    ['begins on a Sunday', '2026-11', 6, '2026-10-26', '2026-12-06'],
    ['begins on a Monday and has four weeks', '2027-02', 4, '2027-02-01', '2027-02-28'],
    ['of a leap year', '2028-02', 5, '2028-01-31', '2028-03-05'],
    ['of a century without a leap day', '2100-02', 4, '2100-02-01', '2100-02-28'],
    ['in which the clocks go forward', '2026-03', 6, '2026-02-23', '2026-04-05'],
    ['in which the clocks go back', '2026-10', 5, '2026-09-28', '2026-11-01'],
    ['at the end of a year', '2026-12', 5, '2026-11-30', '2027-01-03'],
    ['at the start of a year', '2027-01', 5, '2026-12-28', '2027-01-31'],
  ] as const) {
    it(`${why}: ${month}`, () => {
      const grid = weeksOf(month);
      assert.equal(grid.length, weeks);
      assert.equal(grid[0]![0], first);
      assert.equal(grid.at(-1)![6], last);
    });
  }

  it('has each day of the month once, in whole weeks from Monday', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { from, to } = daysOfMonth(day.slice(0, 7));
        const grid = weeksOf(day.slice(0, 7));
        const all = grid.flat();
        all.forEach((each, index) => assert.equal(each, addDays(all[0]!, index)));
        for (const week of grid) {
          assert.equal(week.length, 7);
          assert.equal(new Date(week[0]!).getUTCDay(), 1);
          assert.ok(
            week.some((each) => isWithin(each, { from, to })),
            'no week of other months only',
          );
        }
        assert.ok(all.includes(from) && all.includes(to) && all.includes(day));
        assert.equal(mondayOf(day), weekOf(day).from);
      }),
    );
  });

  it('reads a month, and nothing else', () => {
    assert.equal(readMonth('2026-11'), '2026-11');
    for (const text of ['', '2026', '2026-13', '2026-00', '2026-1', '2026-11-01', 'novembre']) assert.equal(readMonth(text), null, text);
  });
});

describe('the keys of the grid', () => {
  const ltr = { isRtl: false, isShifted: false };
  for (const [key, from, to, options] of [
    ['ArrowRight', '2026-11-30', '2026-12-01', ltr],
    ['ArrowLeft', '2026-11-01', '2026-10-31', ltr],
    ['ArrowRight', '2026-11-07', '2026-11-06', { ...ltr, isRtl: true }],
    ['ArrowLeft', '2026-11-07', '2026-11-08', { ...ltr, isRtl: true }],
    ['ArrowUp', '2026-11-07', '2026-10-31', ltr],
    ['ArrowDown', '2026-11-30', '2026-12-07', ltr],
    ['Home', '2026-11-05', '2026-11-02', ltr],
    ['Home', '2026-11-02', '2026-11-02', ltr],
    ['End', '2026-11-05', '2026-11-08', ltr],
    ['End', '2026-11-08', '2026-11-08', ltr],
    ['PageDown', '2027-01-31', '2027-02-28', ltr],
    ['PageUp', '2026-12-31', '2026-11-30', ltr],
    ['PageUp', '2027-01-15', '2026-12-15', ltr],
    ['PageDown', '2028-02-29', '2029-02-28', { ...ltr, isShifted: true }],
    ['PageUp', '2028-02-29', '2027-02-28', { ...ltr, isShifted: true }],
    ['Enter', '2026-11-05', null, ltr],
    ['a', '2026-11-05', null, ltr],
  ] as const) {
    it(`${key}${options.isShifted ? ' with Shift' : ''}${options.isRtl ? ', from right to left' : ''}: from ${from} to ${to ?? 'nowhere'}`, () =>
      assert.equal(dayAfterKey(key, from, options), to));
  }

  it('go to the same day of another month, or to its last', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -30, max: 30 }), (day, count) => {
        const moved = addMonths(day, count);
        const { to } = daysOfMonth(moved.slice(0, 7));
        assert.equal(moved.slice(8), day.slice(8) > to.slice(8) ? to.slice(8) : day.slice(8));
        const months = (each: string) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
        assert.equal(months(moved), months(day) + count);
      }),
    );
  });

  it('stay within what there is', () => {
    const days = { from: '2026-11-01', to: '2026-12-31' };
    assert.deepEqual(['2026-10-31', '2026-11-15', '2027-01-01'].map((day) => clampDay(day, days)), ['2026-11-01', '2026-11-15', '2026-12-31']); // prettier-ignore
  });
});
