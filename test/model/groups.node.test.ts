import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { group } from '../../src/model/groups.js';
import type { Programme } from '../../src/model/programme.js';
import { ask, EVERYTHING } from '../../src/model/query.js';
import { programmeOf } from '../../src/model/session-table.js';
import { sharedFacts } from '../../src/model/shared-facts.js';
import { addDays, parseDateTime, plainDate } from '../../src/model/zoned-time.js';

const PARIS = 'Europe/Paris';
const HOUR = 3_600_000;
const at = (text: string) => parseDateTime(text, PARIS)!.instant;

/** [start, hours, free, by registration] */
type Given = readonly [string, number?, (boolean | null)?, boolean?];

function programme(...events: readonly Given[]): Programme {
  const facts = { name: '', description: '', url: null, timeZone: PARIS, inLanguage: null, organizer: null, periods: [] };
  const given = events.map(([start, hours = 1, free = null, registration = false], index) => ({
    id: String(index),
    town: null,
    isLongRunning: false,
    isAccessibleForFree: free,
    takesRegistration: registration,
    occurrences: [{ start: at(start), until: at(start) + hours * HOUR }],
    words: () => '',
    json: () => ({}),
    traits: () => assert.fail('groups are about times and towns'),
  }));
  return programmeOf(facts, given, () => assert.fail('no event is made'));
}

function dates(now: string, ...events: readonly Given[]): Readonly<Record<string, number>> {
  const given = programme(...events);
  const groups = group(given, ask(given, EVERYTHING, at(now)).rows, 'date', at(now));
  return Object.fromEntries(groups.map(({ key, rows }) => [key, rows.length]));
}

describe('groups by date', () => {
  /** [what, now, starts, groups in their order] */
  const table: readonly (readonly [string, string, readonly Given[], Readonly<Record<string, number>>])[] = [
    ['a Monday', '2026-11-09T10:00', [['2026-11-09T18:00'], ['2026-11-10T18:00'], ['2026-11-11T18:00'], ['2026-11-13T18:00'], ['2026-11-14T18:00'], ['2026-11-15T18:00'], ['2026-11-16T18:00'], ['2026-12-01T18:00']], { today: 1, tomorrow: 1, week: 2, weekend: 2, '2026-11': 1, '2026-12': 1 }],
    ['a Friday: tomorrow is Saturday', '2026-11-13T10:00', [['2026-11-14T18:00'], ['2026-11-15T18:00'], ['2026-11-16T18:00']], { tomorrow: 1, weekend: 1, '2026-11': 1 }],
    ['a Saturday', '2026-11-14T10:00', [['2026-11-14T18:00'], ['2026-11-15T18:00'], ['2026-11-21T18:00']], { today: 1, tomorrow: 1, '2026-11': 1 }],
    ['a Sunday: Monday is tomorrow', '2026-11-15T10:00', [['2026-11-16T18:00'], ['2026-11-17T18:00']], { tomorrow: 1, '2026-11': 1 }],
    ['one minute before midnight', '2026-11-11T23:59', [['2026-11-12T00:00']], { tomorrow: 1 }],
    ['what began the day before and goes on', '2026-11-11T10:00', [['2026-11-10T20:00', 30]], { today: 1 }],
    ['what is over', '2026-11-11T10:00', [['2026-11-10T20:00']], { '2026-11': 1 }],
    ['the night on which the clock goes back', '2026-10-25T00:30', [['2026-10-25T23:30'], ['2026-10-26T00:30']], { today: 1, tomorrow: 1 }],
    ['the night on which it goes forward', '2026-03-28T23:30', [['2026-03-28T23:45'], ['2026-03-29T03:30']], { today: 1, tomorrow: 1 }],
    ['the last week of the year', '2026-12-30T10:00', [['2026-12-31T18:00'], ['2027-01-01T18:00'], ['2027-01-02T18:00'], ['2027-01-04T18:00']], { tomorrow: 1, week: 1, weekend: 1, '2027-01': 1 }],
  ]; // prettier-ignore
  for (const [what, now, events, expected] of table) {
    it(what, () => assert.deepEqual(Object.entries(dates(now, ...events)), Object.entries(expected)));
  }

  it('give the first day of a group', () => {
    const given = programme(['2026-11-14T18:00'], ['2026-12-03T18:00']);
    const now = at('2026-11-12');
    const groups = group(given, ask(given, EVERYTHING, now).rows, 'date', now);
    assert.deepEqual(groups.map(({ day }) => plainDate(day!, PARIS)), ['2026-11-14', '2026-12-03']); // prettier-ignore
  });

  it('stand in the order of their days, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 }), (start, days) => {
        const today = addDays('2026-01-01', start);
        const given = programme(...days.map((day): Given => [`${addDays(today, day)}T18:00`]));
        const groups = group(given, ask(given, EVERYTHING, at(today)).rows, 'date', at(today));
        const firsts = groups.map(({ day }) => day!);
        assert.deepEqual(
          firsts,
          [...firsts].sort((one, other) => one - other),
        );
        assert.equal(groups.reduce((sum, { rows }) => sum + rows.length, 0), days.length); // prettier-ignore
      }),
    );
  });
});

describe('what the events of an answer share', () => {
  const paid = false;
  const cases: readonly (readonly [string, readonly (readonly [boolean | null, boolean?])[], string, boolean])[] = [
    ['all are free', [[true], [true]], 'all', false],
    ['one of three is paid', [[true], [true], [paid]], 'most', false],
    ['half are paid', [[true], [paid]], 'some', false],
    ['one does not say', [[true], [true], [null]], 'some', false],
    ['one event alone', [[true, true]], 'some', false],
    ['all are by registration', [[null, true], [null, true]], 'some', true],
    ['one of two is by registration', [[true, true], [true]], 'all', false],
    ['no event', [], 'some', false],
  ]; // prettier-ignore
  for (const [what, events, free, isByRegistration] of cases) {
    it(what, () => {
      const given = programme(...events.map(([isFree, registration]): Given => ['2026-11-12T10:00', 1, isFree, registration]));
      assert.deepEqual(sharedFacts(given, ask(given, EVERYTHING, 0)), { free, isByRegistration });
    });
  }
});
