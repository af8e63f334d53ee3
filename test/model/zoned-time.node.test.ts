import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  addDays, daysBetween, instantOf, isTimeZone, nextMidnight, offsetAt, parseDateTime, plainDate, startOfDay, toIsoString, wallTime,
} from '../../src/model/zoned-time.js'; // prettier-ignore

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PARIS = 'Europe/Paris';
/** Half-hour shifts, midnight shifts, no shifts, quarter hours, both hemispheres, and days that were left out. */
const ZONES = [
  PARIS, 'UTC', 'America/New_York', 'America/St_Johns', 'America/Martinique', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Asia/Beirut', 'America/Santiago',
  'Pacific/Chatham', 'Pacific/Apia', 'Africa/Casablanca', 'Indian/Reunion', 'America/Noronha',
]; // prettier-ignore

/** What the engine itself says the clock shows: slow, and another way than ours. */
function oracle(instant: number, zone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
  return text.replace(' ', 'T');
}

const two = (value: number) => String(value).padStart(2, '0');
function written(instant: number, zone: string): string {
  const { year, month, day, hour, minute, second } = wallTime(instant, zone);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

const someZone = fc.constantFrom(...ZONES);
const someInstant = fc.integer({ min: Date.UTC(2005, 0) / 1000, max: Date.UTC(2037, 0) / 1000 }).map((seconds) => seconds * 1000);
/** Within a day of a change of the clock in Paris, or on the days that we name. */
const nearAChange = fc
  .tuple(
    fc.constantFrom(Date.UTC(2026, 9, 25, 1), Date.UTC(2027, 2, 28, 1), Date.UTC(2026, 2, 29, 1), Date.UTC(2027, 9, 31, 1)),
    fc.integer({ min: -DAY / 1000, max: DAY / 1000 }),
  )
  .map(([change, seconds]) => change + seconds * 1000);

describe('Europe/Paris', () => {
  it('has the offsets that the engine knows, at each quarter of an hour around the changes of a century, and at noon of each day', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: PARIS, timeZoneName: 'longOffset' });
    const known = (instant: number) => Number(/GMT\+0(\d)/.exec(clock.format(instant))![1]) * HOUR;
    for (let year = 1996; year <= 2096; year++) {
      for (const month of [2, 9]) {
        for (let quarter = 0; quarter < 8 * 24 * 4; quarter++) {
          const instant = Date.UTC(year, month, 24) + quarter * (HOUR / 4);
          assert.equal(offsetAt(instant, PARIS), known(instant), new Date(instant).toISOString());
        }
      }
    }
    for (let day = Date.UTC(1985, 0, 1, 12); day < Date.UTC(2030, 0); day += 24 * HOUR) assert.equal(offsetAt(day, PARIS), known(day));
  });
});

describe('the wall clock of an instant', () => {
  it('is the engine’s, in every zone', () => {
    fc.assert(
      fc.property(someInstant, someZone, (instant, zone) => assert.equal(written(instant, zone), oracle(instant, zone))),
      { numRuns: 500 },
    );
  });

  it('is the engine’s around each change in Paris', () => {
    fc.assert(
      fc.property(nearAChange, (instant) => assert.equal(written(instant, PARIS), oracle(instant, PARIS))),
      { numRuns: 500 },
    );
  });

  it('knows its weekday', () => {
    assert.deepEqual([wallTime(Date.UTC(2026, 10, 1, 0), PARIS).weekday, wallTime(Date.UTC(2026, 10, 7, 23, 30), PARIS).weekday], [0, 0]);
  });

  it('before 1970 and between milliseconds', () => {
    assert.equal(written(Date.UTC(1969, 6, 20, 20, 17, 40) - 1, PARIS), '1969-07-20T21:17:39');
    assert.equal(offsetAt(Date.UTC(2026, 10, 12) + 1, PARIS), HOUR);
  });
});

describe('the instant of a wall clock', () => {
  it('goes round: clock → instant → clock', () => {
    fc.assert(
      fc.property(fc.oneof(someInstant, nearAChange), someZone, (instant, zone) => {
        const wall = wallTime(instant, zone);
        const back = instantOf(wall, zone);
        assert.deepEqual(wallTime(back, zone), wall);
        // An hour that occurs twice is the first.
        assert.ok(back === instant || back < instant, `${back - instant}`);
      }),
      { numRuns: 1000 },
    );
  });

  for (const [what, wall, instant] of [
    ['the autumn night, first 02:30', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['just before it', '2026-10-25T01:59', '2026-10-24T23:59:00Z'],
    ['just after it', '2026-10-25T03:00', '2026-10-25T02:00:00Z'],
    ['the spring night, an hour that is not: later by the gap', '2027-03-28T02:30', '2027-03-28T01:30:00Z'],
    ['just before it', '2027-03-28T01:59', '2027-03-28T00:59:00Z'],
    ['just after it', '2027-03-28T03:00', '2027-03-28T01:00:00Z'],
    ['the 24th hour', '2026-11-12T24:00', '2026-11-12T23:00:00Z'],
  ] as const) {
    it(`${what}: ${wall}`, () => assert.equal(parseDateTime(wall, PARIS)?.instant, Date.parse(instant)));
  }

  it('in a day that a zone left out', () => {
    // Samoa went from 29 to 31 December 2011.
    assert.equal(
      written(instantOf({ year: 2011, month: 12, day: 30, hour: 12, minute: 0, second: 0 }, 'Pacific/Apia'), 'Pacific/Apia'),
      '2011-12-31T12:00:00',
    );
  });
});

describe('days', () => {
  it('begin at the first instant that has their date', () => {
    fc.assert(
      fc.property(fc.oneof(someInstant, nearAChange), someZone, (instant, zone) => {
        const start = startOfDay(plainDate(instant, zone), zone);
        assert.equal(plainDate(start, zone), plainDate(instant, zone));
        assert.notEqual(plainDate(start - 1, zone), plainDate(instant, zone));
        assert.ok(start <= instant && nextMidnight(instant, zone) > instant);
      }),
      { numRuns: 1000 },
    );
  });

  it('have 25 and 23 hours when the clock changes', () => {
    assert.equal(startOfDay('2026-10-26', PARIS) - startOfDay('2026-10-25', PARIS), 25 * HOUR);
    assert.equal(startOfDay('2027-03-29', PARIS) - startOfDay('2027-03-28', PARIS), 23 * HOUR);
  });

  it('are counted by the calendar, not by hours', () => {
    const at = (text: string) => parseDateTime(text, PARIS)!.instant;
    assert.equal(daysBetween(at('2026-10-24T23:00'), at('2026-10-26T00:30'), PARIS), 2);
    assert.equal(daysBetween(at('2027-03-27T23:59'), at('2027-03-28T00:00'), PARIS), 1);
    assert.equal(daysBetween(at('2026-11-12T10:00'), at('2026-11-12T23:00'), PARIS), 0);
    assert.equal(daysBetween(at('2026-11-12T10:00'), at('2026-11-10T23:00'), PARIS), -2);
  });

  it('are added over months and leap years', () => {
    assert.deepEqual(
      [addDays('2026-10-31', 1), addDays('2028-02-28', 1), addDays('2027-01-01', -1), addDays('2026-10-25', 0)],
      ['2026-11-01', '2028-02-29', '2026-12-31', '2026-10-25'],
    );
  });
});

describe('a date text', () => {
  it('goes round: instant → text → instant', () => {
    fc.assert(
      fc.property(fc.oneof(someInstant, nearAChange), someZone, (instant, zone) => {
        const text = toIsoString(instant, zone);
        const parsed = parseDateTime(text, 'UTC')!;
        assert.equal(parsed.instant, instant);
        assert.equal(parsed.offset, offsetAt(instant, zone));
        assert.equal(text.slice(0, 19), oracle(instant, zone));
      }),
      { numRuns: 500 },
    );
  });

  for (const [text, instant, isDateOnly, offset] of [
    ['2026-11-12', '2026-11-11T23:00:00Z', true, null],
    ['2026-11-12T18:30', '2026-11-12T17:30:00Z', false, null],
    ['2026-11-12 18:30:15', '2026-11-12T17:30:15Z', false, null],
    ['2026-11-12T18:30:15.250', '2026-11-12T17:30:15Z', false, null],
    ['2026-11-12T18:30Z', '2026-11-12T18:30:00Z', false, 0],
    ['2026-11-12t18:30:00z', '2026-11-12T18:30:00Z', false, 0],
    ['2026-11-12T18:30:00+0100', '2026-11-12T17:30:00Z', false, HOUR],
    ['2026-11-12T18:30:00+01', '2026-11-12T17:30:00Z', false, HOUR],
    ['2026-11-12T18:30:00-03:30', '2026-11-12T22:00:00Z', false, -3.5 * HOUR],
    ['2024-02-29', '2024-02-28T23:00:00Z', true, null],
  ] as const) {
    it(`${text} is read`, () => assert.deepEqual(parseDateTime(text, PARIS), { instant: Date.parse(instant), isDateOnly, offset }));
  }

  for (const text of [
    '',
    '2026',
    '2026-11',
    '2026-11-31',
    '2026-02-29',
    '2026-00-10',
    '2026-13-10',
    '2026-11-00',
    '0099-01-01',
    '12/11/2026',
    '2026-11-12T25:00',
    '2026-11-12T24:01',
    '2026-11-12T18:60',
    '2026-11-12T18',
    '2026-11-12T18h30',
    '2026-11-12T18:30+1',
    '20261112T183000',
    'x2026-11-12',
    '2026-11-12x',
  ]) {
    it(`${JSON.stringify(text)} is none`, () => assert.equal(parseDateTime(text, PARIS), null));
  }

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => (parseDateTime(text, PARIS), true)));
  });
});

describe('a zone', () => {
  for (const zone of [PARIS, 'UTC', 'America/Port-au-Prince']) it(`${zone} is one`, () => assert.equal(isTimeZone(zone), true));
  for (const zone of ['', 'Paris', 'UTC+1', 'Europe/Villejuif', '__proto__'])
    it(`${JSON.stringify(zone)} is none`, () => assert.equal(isTimeZone(zone), false));
});
