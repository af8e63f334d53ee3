import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toIsoString } from '../../../src/model/zoned-time.js';
import { readEvents, readOne } from '../reading.js';
import type { Json } from '../reading.js';

const PARIS = 'Europe/Paris';

/** `start → end` on the clock of Paris; « jour » for days without hours; what follows `|` is reported. */
async function when(fields: Json): Promise<string> {
  const { occurrences, problems } = await readOne(fields);
  return occurrences.map(written).join(', ') + problems.map((code) => ` | ${code}`).join('');
}

function written({ start, end, isAllDay }: { start: number; end: number | null; isAllDay: boolean }): string {
  const short = (instant: number) =>
    toIsoString(instant, PARIS)
      .slice(0, 16)
      .replace('T00:00', isAllDay ? '' : 'T00:00');
  return `${isAllDay ? 'jour ' : ''}${short(start)} → ${end === null ? '?' : short(end)}`;
}

describe('when an event is', () => {
  const cases: readonly [string, string | undefined | null, string | undefined | null, string][] = [
    // [what, startDate, endDate, result]
    ['start and end with the right offset', '2026-11-12T18:30:00+01:00', '2026-11-12T20:00:00+01:00', '2026-11-12T18:30 → 2026-11-12T20:00'],
    ['without offset: the clock of the programme', '2026-11-12T18:30', '2026-11-12T20:00', '2026-11-12T18:30 → 2026-11-12T20:00'],
    ['with a space for the T, and fractions', '2026-11-12 18:30:00', '2026-11-12T20:00:00.000+01:00', '2026-11-12T18:30 → 2026-11-12T20:00'],
    ['offset without a colon, or of hours alone', '2026-11-12T18:30:00+0100', '2026-11-12T20:00:00+01', '2026-11-12T18:30 → 2026-11-12T20:00'],
    ['an instant in UTC', '2026-11-12T17:30:00Z', '2026-11-12T19:00:00.000Z', '2026-11-12T18:30 → 2026-11-12T20:00'],
    ['no end', '2026-11-12T18:30', undefined, '2026-11-12T18:30 → ?'],
    ['null end', '2026-11-12T18:30', null, '2026-11-12T18:30 → ?'],
    ['empty end', '2026-11-12T18:30', '', '2026-11-12T18:30 → ?'],
    ['an end equal to the start is none', '2026-11-12T18:30', '2026-11-12T18:30', '2026-11-12T18:30 → ?'],
    ['a day', '2026-11-12', undefined, 'jour 2026-11-12 → 2026-11-13'],
    ['the same day twice', '2026-11-12', '2026-11-12', 'jour 2026-11-12 → 2026-11-13'],
    ['days, the last one included', '2026-11-12', '2026-11-14', 'jour 2026-11-12 → 2026-11-15'],
    ['00:00 to 23:59', '2026-11-12T00:00', '2026-11-12T23:59', 'jour 2026-11-12 → 2026-11-13'],
    ['00:00 to 23:59:59 of another day', '2026-11-12T00:00:00+01:00', '2026-11-13T23:59:59+01:00', 'jour 2026-11-12 → 2026-11-14'],
    ['midnight to midnight', '2026-11-12T00:00', '2026-11-13T00:00', 'jour 2026-11-12 → 2026-11-13'],
    ['midnight and no end', '2026-11-12T00:00', undefined, 'jour 2026-11-12 → 2026-11-13'],
    ['midnight and the same midnight', '2026-11-12T00:00', '2026-11-12T00:00', 'jour 2026-11-12 → 2026-11-13'],
    ['midnight and an hour is no whole day', '2026-11-12T00:00', '2026-11-12T02:00', '2026-11-12T00:00 → 2026-11-12T02:00'],
    ['midnight in UTC is a day', '2026-11-12T00:00:00.000Z', undefined, 'jour 2026-11-12 → 2026-11-13 | offset-mismatch'],
    ['midnight in UTC twice are days', '2026-11-12T00:00:00Z', '2026-11-14T00:00:00Z', 'jour 2026-11-12 → 2026-11-15 | offset-mismatch'],
    ['a day and an hour: the day', '2026-11-12', '2026-11-12T20:00', 'jour 2026-11-12 → 2026-11-13 | end-invalid'],
    ['a day and the hour of a later day: both days', '2026-11-12', '2026-11-13T20:00', 'jour 2026-11-12 → 2026-11-14 | end-invalid'],
    ['a day and its last minute', '2026-11-12', '2026-11-12T23:59', 'jour 2026-11-12 → 2026-11-13'],
    ['an hour and its own day: no end', '2026-11-12T18:30', '2026-11-12', '2026-11-12T18:30 → ?'],
    ['an hour and a later day: that day included', '2026-11-12T18:30', '2026-11-14', '2026-11-12T18:30 → 2026-11-15T00:00'],
    ['past midnight', '2026-11-12T22:00', '2026-11-13T01:00', '2026-11-12T22:00 → 2026-11-13T01:00'],
    ['to midnight sharp', '2026-11-12T20:00', '2026-11-13T00:00', '2026-11-12T20:00 → 2026-11-13T00:00'],
    ['to the 24th hour', '2026-11-12T20:00', '2026-11-12T24:00', '2026-11-12T20:00 → 2026-11-13T00:00'],
    ['past midnight, dated the same day', '2026-11-12T21:00', '2026-11-12T00:00', '2026-11-12T21:00 → 2026-11-13T00:00 | end-before-start'],
    ['past midnight, dated the same day, later', '2026-11-12T21:00', '2026-11-12T06:00', '2026-11-12T21:00 → 2026-11-13T06:00 | end-before-start'],
    ['an end too early to be the next night', '2026-11-12T21:00', '2026-11-12T11:00', '2026-11-12T21:00 → ? | end-before-start'],
    ['an end on an earlier day', '2026-11-12T21:00', '2026-10-12T23:00', '2026-11-12T21:00 → ? | end-before-start'],
    ['days in the wrong order', '2026-11-12', '2026-11-10', 'jour 2026-11-12 → 2026-11-13 | end-before-start'],
    ['an end in forty years', '2026-11-12T21:00', '2067-02-26T00:00', '2026-11-12T21:00 → ? | end-too-far'],
    ['an end that is no date', '2026-11-12T21:00', 'tard', '2026-11-12T21:00 → ? | end-invalid'],
    ['an end in a month of 30 days', '2026-11-12', '2026-11-31', 'jour 2026-11-12 → 2026-11-13 | end-invalid'],

    [
      'summer’s offset in winter: the clock is right',
      '2026-11-12T18:30:00+02:00',
      '2026-11-12T20:00:00+02:00',
      '2026-11-12T18:30 → 2026-11-12T20:00 | offset-mismatch | offset-mismatch',
    ],
    ['winter’s offset in summer: the clock is right', '2026-07-12T19:00:00+01:00', null, '2026-07-12T19:00 → ? | offset-mismatch'],
    ['another zone’s offset: the instant is right', '2026-11-12T12:30:00-05:00', null, '2026-11-12T18:30 → ? | offset-mismatch'],
    ['offset zero is another zone’s', '2026-11-12T18:30:00+00:00', null, '2026-11-12T19:30 → ? | offset-mismatch'],
    ['an offset of five figures', '2026-11-12T18:30:00+02000', null, '2026-11-12T18:30 → ? | offset-mismatch'],
    ['an offset that lost its sign', '2026-11-12T18:30:0009:00', null, '2026-11-12T18:30 → ? | offset-mismatch'],
    ['an offset and then another time', '2026-11-12T18:30:00+0100T00:00-00:00', null, '2026-11-12T18:30 → ? | offset-mismatch'],

    ['the autumn night, first 02:30', '2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00', '2026-10-25T02:30 → 2026-10-25T02:30'],
    ['the autumn night without offset: the first', '2026-10-25T02:30', '2026-10-25T03:30', '2026-10-25T02:30 → 2026-10-25T03:30'],
    ['over the autumn night', '2026-10-24T22:00:00+02:00', '2026-10-25T05:00:00+01:00', '2026-10-24T22:00 → 2026-10-25T05:00'],
    ['the day of 25 hours', '2026-10-25', null, 'jour 2026-10-25 → 2026-10-26'],
    ['the spring night, an hour that is not', '2027-03-28T02:30', '2027-03-28T04:00', '2027-03-28T03:30 → 2027-03-28T04:00'],
    ['the day of 23 hours', '2027-03-28T00:00', '2027-03-28T23:59', 'jour 2027-03-28 → 2027-03-29'],
    ['an exhibition from summer to winter time', '2026-10-19T10:00:00+02:00', '2026-11-08T18:00:00+01:00', '2026-10-19T10:00 → 2026-11-08T18:00'],
  ];
  for (const [what, startDate, endDate, result] of cases) {
    it(what, async () => assert.equal(await when({ startDate, endDate }), result));
  }

  it('reads typed JSON-LD values', async () => {
    assert.equal(await when({ startDate: { '@type': 'Date', '@value': '2026-11-12' }, endDate: ['2026-11-13'] }), 'jour 2026-11-12 → 2026-11-14');
  });

  it('reads times without an offset in the event’s own zone', async () => {
    const event = await readOne({ startDate: '2026-11-12T18:30', eventSchedule: { '@type': 'Schedule', scheduleTimezone: 'America/Montreal' } });
    assert.equal(event.timeZone, 'America/Montreal');
    assert.equal(toIsoString(event.occurrences[0]!.start, PARIS), '2026-11-13T00:30:00+01:00');
  });

  it('falls back to the programme’s zone, and says so, for a zone that is none', async () => {
    const event = await readOne({ eventSchedule: { scheduleTimezone: 'UTC+1' } });
    assert.deepEqual([event.timeZone, event.problems], [PARIS, ['time-zone-unknown']]);
  });
});

describe('an event without a readable start', () => {
  for (const [startDate, code] of [
    [undefined, 'start-missing'],
    [null, 'start-missing'],
    ['', 'start-missing'],
    ['12/11/2026', 'start-invalid'],
    ['le 12 novembre', 'start-invalid'],
    ['2026-02-30', 'start-invalid'],
    ['2026-13-01', 'start-invalid'],
    ['2026-11-12T25:00', 'start-invalid'],
    ['0001-01-01', 'start-invalid'],
    ['9999-12-31', 'start-invalid'],
    [1_793_000_000, 'start-invalid'],
    [{}, 'start-missing'],
  ] as const) {
    it(`${JSON.stringify(startDate)} is left out as ${code}, alone`, async () => {
      const { programme, report } = await readEvents({ name: 'Bon', startDate: '2026-11-12' }, { name: 'Mauvais', startDate });
      assert.deepEqual(
        programme.events.map(({ name }) => name),
        ['Bon'],
      );
      assert.deepEqual(
        report.problems.map(({ code, level, path }) => [code, level, path]),
        [[code, 'error', '/subEvent/1/startDate']],
      );
    });
  }
});

describe('when a session counts as past', () => {
  const cases: readonly [string, string, string | null, string][] = [
    ['at its end', '2026-11-12T18:30', '2026-11-12T20:00', '2026-11-12T20:00'],
    ['without an end, when its first day ends', '2026-11-12T18:30', null, '2026-11-13T00:00'],
    ['late at night without an end, after two hours', '2026-11-12T23:00', null, '2026-11-13T01:00'],
    ['a day, at the next midnight', '2026-11-12', null, '2026-11-13T00:00'],
    ['in the autumn night, the day has 25 hours', '2026-10-25T10:00', null, '2026-10-26T00:00'],
  ];
  for (const [what, startDate, endDate, until] of cases) {
    it(what, async () => {
      const { occurrences } = await readOne({ startDate, endDate });
      assert.equal(toIsoString(occurrences[0]!.until, PARIS).slice(0, 16), until);
    });
  }
});

describe('sessions', () => {
  const session = (day: string, fields: Json = {}) => ({
    '@type': 'Event',
    startDate: `2026-11-${day}T10:00`,
    endDate: `2026-11-${day}T12:00`,
    ...fields,
  });

  it('stand for the event’s own dates, by time, each once', async () => {
    const event = await readOne({ startDate: '2026-11-01', endDate: '2026-11-30', subEvent: [session('21'), session('14'), session('21')] });
    assert.deepEqual(event.occurrences.map(written), ['2026-11-14T10:00 → 2026-11-14T12:00', '2026-11-21T10:00 → 2026-11-21T12:00']);
  });

  it('need no start of the event itself', async () => {
    const event = await readOne({ startDate: undefined, subEvent: session('14') });
    assert.equal(event.occurrences.length, 1);
    assert.deepEqual(event.problems, []);
  });

  it('have a status, a name and a place of their own where they differ', async () => {
    const location = { '@type': 'Place', name: 'Salle A', address: '1 rue de l’Exemple, 94310 Orly' };
    const event = await readOne({
      location,
      subEvent: [
        session('14', { name: 'Réparer son vélo', location }),
        session('15', { name: 'Les freins', eventStatus: 'EventCancelled', location: { ...location, name: 'Salle B' } }),
      ],
    });
    const [first, second] = event.occurrences;
    assert.deepEqual([first!.name, first!.location, first!.status], ['', null, 'Scheduled']);
    assert.deepEqual([second!.name, second!.location?.name, second!.status], ['Les freins', 'Salle B', 'Cancelled']);
    assert.equal(event.status, 'Scheduled');
  });

  it('are all cancelled when the event is, and the event when they all are', async () => {
    const whole = await readOne({ eventStatus: 'EventCancelled', subEvent: [session('14'), session('15', { eventStatus: 'EventScheduled' })] });
    assert.deepEqual(
      whole.occurrences.map(({ status }) => status),
      ['Cancelled', 'Cancelled'],
    );
    const each = await readOne({ subEvent: ['14', '15'].map((day) => session(day, { eventStatus: 'EventCancelled' })) });
    assert.equal(each.status, 'Cancelled');
  });

  it('that cannot be read are reported, and do not lose the others', async () => {
    const { programme, report } = await readEvents({
      name: 'Couture',
      startDate: '2026-11-14',
      subEvent: [session('14'), { startDate: 'bientôt' }, null, 'x', session('15')],
    });
    assert.equal(programme.events[0]!.occurrences.length, 2);
    assert.deepEqual(
      report.problems.map(({ code, level, path }) => [code, level, path]),
      [
        ['start-invalid', 'warning', '/subEvent/0/subEvent/1/startDate'],
        ['start-missing', 'warning', '/subEvent/0/subEvent/3/startDate'],
      ],
    );
  });

  it('leave the event its own dates when none can be read', async () => {
    const event = await readOne({ startDate: '2026-11-14', subEvent: [{ startDate: 'bientôt' }] });
    assert.deepEqual(event.occurrences.map(written), ['jour 2026-11-14 → 2026-11-15']);
  });

  it('are eight hundred at the most', async () => {
    const at = (hour: number, minute: number) => new Date(Date.UTC(2026, 10, 1, hour, minute)).toISOString();
    const event = await readOne({ subEvent: Array.from({ length: 900 }, (_, hour) => ({ startDate: at(hour, 10), endDate: at(hour, 50) })) });
    assert.equal(event.occurrences.length, 800);
    assert.deepEqual(event.problems, ['too-many-occurrences']);
  });
});

describe('the lane of long-running events', () => {
  const cases: readonly [string, Json, boolean][] = [
    ['an evening', { startDate: '2026-11-12T18:30' }, false],
    ['two days', { startDate: '2026-11-12', endDate: '2026-11-13' }, false],
    ['three days', { startDate: '2026-11-12', endDate: '2026-11-14' }, true],
    [
      'opening hours of six days',
      { subEvent: [10, 12, 13, 14, 15, 16].map((day) => ({ startDate: `2026-11-${day}T09:00`, endDate: `2026-11-${day}T19:00` })) },
      true,
    ],
    ['a class once a week', { subEvent: ['03', '10', '17', '24'].map((day) => ({ startDate: `2026-11-${day}T09:00` })) }, false],
    ['six shows of one day', { subEvent: [10, 11, 12, 14, 15, 16].map((hour) => ({ startDate: `2026-11-12T${hour}:00` })) }, false],
  ];
  for (const [what, fields, isLongRunning] of cases) {
    it(`${what}: ${isLongRunning}`, async () => assert.equal((await readOne(fields)).isLongRunning, isLongRunning));
  }
});
