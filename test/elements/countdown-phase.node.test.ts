import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countdownPhase } from '../../src/elements/countdown/countdown-phase.js';
import type { Milestone, Phase } from '../../src/elements/countdown/countdown-phase.js';
import { figuresUntil } from '../../src/elements/countdown/figures.js';
import type { Figures } from '../../src/elements/countdown/figures.js';
import { nextMidnight, parseDateTime } from '../../src/model/zoned-time.js';

const PARIS = 'Europe/Paris';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An instant, as a clock in Paris shows it. */
const at = (text: string, zone = PARIS): number => parseDateTime(text, zone)!.instant;

function days(name: string, first: string, last = first, change: Partial<Milestone> = {}): Milestone {
  const end = nextMidnight(at(last), PARIS);
  return {
    of: 'edition',
    name,
    inLanguage: null,
    url: null,
    start: at(first),
    end,
    until: end,
    isAllDay: true,
    timeZone: PARIS,
    status: 'Scheduled',
    ...change,
  };
}

function session(from: string, to: string | null, change: Partial<Milestone> = {}): Milestone {
  const start = at(from);
  const end = to ? at(to) : null;
  const until = end ?? Math.max(nextMidnight(start, PARIS), start + 2 * HOUR);
  return {
    of: 'event',
    name: 'Inauguration',
    inLanguage: null,
    url: null,
    start,
    end,
    until,
    isAllDay: false,
    timeZone: PARIS,
    status: 'Scheduled',
    ...change,
  };
}

const MONTH = days('Le mois', '2026-11-01', '2026-11-30');
const WEEK = days('La semaine', '2026-12-07', '2026-12-11');
const EVENING = session('2026-11-06T18:30', '2026-11-06T20:00');

/** A phase in a few words: « before 12 days », « during, last day », « after Le mois, La semaine in 6 days ». */
function said(phase: Phase | null): string {
  switch (phase?.name) {
    case 'before':
      return `before ${phase.milestone.name} ${phase.remaining.count} ${phase.remaining.unit}`;
    case 'during':
      return `during ${phase.milestone.name}${phase.isLastDay ? ', last day' : ''}`;
    case 'after':
      return `after ${phase.milestone.name}${phase.next ? `, ${phase.next.milestone.name} ${phase.next.remaining.count} ${phase.next.remaining.unit}` : ''}`;
    case 'called-off':
      return `${phase.milestone.status} ${phase.milestone.name}`;
    default:
      return 'nothing';
  }
}

/** Every phase from one instant to another, by going where each one says that it changes, as the page's clock does. */
function phasesBetween(milestones: readonly Milestone[], from: number, to: number): { now: number; phase: Phase }[] {
  const passed: { now: number; phase: Phase }[] = [];
  for (let now = from; now < to;) {
    const phase = countdownPhase(milestones, now)!;
    passed.push({ now, phase });
    assert.ok(phase.changesAt > now, `stands still at ${new Date(now).toISOString()}`);
    now = phase.changesAt;
  }
  return passed;
}

describe('where a clock stands towards days', () => {
  for (const [now, expected] of [
    ['2026-10-20T10:00', 'before Le mois 12 days'],
    // The night of 25 October has an hour more: days are counted on the calendar.
    ['2026-10-24T23:59', 'before Le mois 8 days'],
    ['2026-10-25T00:00', 'before Le mois 7 days'],
    ['2026-10-25T23:59', 'before Le mois 7 days'],
    ['2026-10-26T00:00', 'before Le mois 6 days'],
    ['2026-10-31T00:00', 'before Le mois 1 days'],
    ['2026-10-31T23:59:59', 'before Le mois 1 days'],
    ['2026-11-01', 'during Le mois'],
    ['2026-11-29T23:59:59', 'during Le mois'],
    ['2026-11-30T00:00', 'during Le mois, last day'],
    ['2026-11-30T23:59:59', 'during Le mois, last day'],
    ['2026-12-01T00:00', 'after Le mois, La semaine 6 days'],
    ['2026-12-06T23:59', 'after Le mois, La semaine 1 days'],
    ['2026-12-07T00:00', 'during La semaine'],
    ['2026-12-11T12:00', 'during La semaine, last day'],
    ['2026-12-12T00:00', 'after La semaine'],
    ['2027-06-01T00:00', 'after La semaine'],
  ] as const) {
    it(`${now}: ${expected}`, () => assert.equal(said(countdownPhase([MONTH, WEEK], at(now))), expected));
  }

  it('counts over the end of a year', () => {
    assert.equal(said(countdownPhase([days('Vœux', '2027-01-07')], at('2026-12-30T23:59'))), 'before Vœux 8 days');
  });

  it('counts days in spring, where one has 23 hours', () => {
    assert.equal(said(countdownPhase([days('Foire', '2027-03-29')], at('2027-03-27T23:59'))), 'before Foire 2 days');
    assert.equal(said(countdownPhase([days('Foire', '2027-03-29')], at('2027-03-28T00:00'))), 'before Foire 1 days');
  });

  it('counts days where the event is, not where the visitor is', () => {
    const fortDeFrance = 'America/Martinique';
    const start = at('2026-11-07', fortDeFrance);
    const there = days('Carnaval', '2026-11-07', '2026-11-07', { start, timeZone: fortDeFrance });
    assert.equal(said(countdownPhase([there], at('2026-11-06T04:00'))), 'before Carnaval 2 days');
    assert.equal(said(countdownPhase([there], at('2026-11-06T05:00'))), 'before Carnaval 1 days');
  });

  it('shows the week while it is on, inside a month that is on too', () => {
    const inside = days('La semaine', '2026-11-21', '2026-11-29');
    assert.equal(said(countdownPhase([MONTH, inside], at('2026-11-20T12:00'))), 'during Le mois');
    assert.equal(said(countdownPhase([MONTH, inside], at('2026-11-21T00:00'))), 'during La semaine');
    assert.equal(said(countdownPhase([MONTH, inside], at('2026-11-30T00:00'))), 'during Le mois, last day');
    assert.equal(countdownPhase([MONTH, inside], at('2026-11-20T12:00'))!.changesAt, at('2026-11-21T00:00'));
  });

  it('takes milestones in any order', () => {
    assert.equal(said(countdownPhase([WEEK, MONTH], at('2026-10-31'))), 'before Le mois 1 days');
    assert.equal(said(countdownPhase([WEEK, MONTH], at('2027-01-01'))), 'after La semaine');
  });

  it('has nothing to say of nothing', () => assert.equal(countdownPhase([], at('2026-11-01')), null));
});

describe('where a clock stands towards an hour', () => {
  for (const [now, expected] of [
    ['2026-11-04T23:59', 'before Inauguration 2 days'],
    ['2026-11-05T00:00', 'before Inauguration 1 days'],
    ['2026-11-05T23:59', 'before Inauguration 1 days'],
    ['2026-11-06T00:00', 'before Inauguration 0 days'],
    ['2026-11-06T12:59', 'before Inauguration 0 days'],
    ['2026-11-06T13:00', 'before Inauguration 5 hours'],
    ['2026-11-06T14:00', 'before Inauguration 4 hours'],
    ['2026-11-06T16:59', 'before Inauguration 2 hours'],
    ['2026-11-06T17:00', 'before Inauguration 1 hours'],
    ['2026-11-06T17:30', 'before Inauguration 1 hours'],
    ['2026-11-06T17:31', 'before Inauguration 59 minutes'],
    ['2026-11-06T18:29', 'before Inauguration 1 minutes'],
    ['2026-11-06T18:29:59', 'before Inauguration 1 minutes'],
    ['2026-11-06T18:30', 'during Inauguration, last day'],
    ['2026-11-06T19:59:59', 'during Inauguration, last day'],
    ['2026-11-06T20:00', 'after Inauguration'],
  ] as const) {
    it(`${now}: ${expected}`, () => assert.equal(said(countdownPhase([EVENING], at(now))), expected));
  }

  it('says tomorrow at 23 h for half past midnight, then minutes', () => {
    const night = session('2026-11-07T00:30', '2026-11-07T02:00');
    assert.equal(said(countdownPhase([night], at('2026-11-06T23:00'))), 'before Inauguration 1 days');
    assert.equal(said(countdownPhase([night], at('2026-11-06T23:31'))), 'before Inauguration 59 minutes');
    assert.equal(said(countdownPhase([night], at('2026-11-07T00:00'))), 'before Inauguration 30 minutes');
  });

  it('lasts over midnight', () => {
    const night = session('2026-11-06T22:00', '2026-11-07T02:00');
    assert.equal(said(countdownPhase([night], at('2026-11-06T23:00'))), 'during Inauguration');
    assert.equal(said(countdownPhase([night], at('2026-11-07T00:00'))), 'during Inauguration, last day');
    assert.equal(said(countdownPhase([night], at('2026-11-07T02:00'))), 'after Inauguration');
  });

  it('lasts to the end of its day when nobody says when it ends', () => {
    const open = session('2026-11-06T18:30', null);
    assert.equal(said(countdownPhase([open], at('2026-11-06T23:59'))), 'during Inauguration, last day');
    assert.equal(said(countdownPhase([open], at('2026-11-07T00:00'))), 'after Inauguration');
  });

  for (const status of ['Cancelled', 'Postponed', 'MovedOnline'] as const) {
    it(`does not count to what is ${status}`, () =>
      assert.equal(said(countdownPhase([{ ...EVENING, status }], at('2026-11-01'))), `${status} Inauguration`));
  }

  it('is over, like others, after it took place online', () => {
    assert.equal(said(countdownPhase([{ ...EVENING, status: 'MovedOnline' }], at('2026-11-07'))), 'after Inauguration');
    assert.equal(said(countdownPhase([{ ...EVENING, status: 'Cancelled' }], at('2026-11-07'))), 'Cancelled Inauguration');
  });

  for (const status of ['Rescheduled', 'SoldOut'] as const) {
    it(`counts to what is ${status}`, () =>
      assert.equal(said(countdownPhase([{ ...EVENING, status }], at('2026-11-05'))), 'before Inauguration 1 days'));
  }
});

describe('waking up', () => {
  const wakeUps = (milestones: readonly Milestone[], day: string) => phasesBetween(milestones, at(day), nextMidnight(at(day), PARIS)).length - 1;

  for (const [day, milestones, expected] of [
    ['2026-10-20', [MONTH, WEEK], 0],
    ['2026-10-25', [MONTH, WEEK], 0],
    ['2026-11-15', [MONTH, WEEK], 0],
    ['2026-11-01', [EVENING], 0],
    // 5, 4, 3, 2, 1 hours, 59 to 1 minutes, the start, the end.
    ['2026-11-06', [EVENING], 5 + 59 + 2],
  ] as const) {
    it(`${expected} times between the midnights of ${day}`, () => assert.equal(wakeUps(milestones, day), expected));
  }

  it('never comes twice in a minute, and not at all when all is over', () => {
    const passed = phasesBetween([EVENING, MONTH, WEEK], at('2026-10-01'), at('2027-01-01'));
    passed.slice(1).forEach(({ now }, index) => assert.ok(now - passed[index]!.now >= MINUTE));
    assert.equal(passed.at(-1)!.phase.changesAt, Infinity);
  });
});

/** What is left of a countdown, largest first: a later reading is never larger. */
const UNITS = ['minutes', 'hours', 'days'];
const NAMES = ['after', 'during', 'before'];
const left = (phase: Phase): readonly number[] => [
  NAMES.indexOf(phase.name),
  phase.name === 'before' ? UNITS.indexOf(phase.remaining.unit) : 0,
  phase.name === 'before' ? phase.remaining.count : 0,
];
const compare = (one: readonly number[], other: readonly number[]) => one.map((value, index) => value - other[index]!).find(Boolean) ?? 0;

describe('as time goes by', () => {
  const zone = fc.constantFrom(PARIS, 'America/Martinique', 'Pacific/Noumea', 'Australia/Lord_Howe', 'America/New_York');
  const start = fc.integer({ min: at('2026-03-01') / MINUTE, max: at('2027-04-30') / MINUTE }).map((minutes) => minutes * MINUTE);
  const milestone = fc
    .record({ start, zone, lasts: fc.integer({ min: 1, max: 3000 }), isAllDay: fc.boolean() })
    .map(({ start: chosen, zone: timeZone, lasts, isAllDay }): Milestone => {
      const begin = isAllDay ? nextMidnight(chosen, timeZone) : chosen;
      const end = begin + lasts * MINUTE;
      return { of: 'date', name: '', inLanguage: null, url: null, start: begin, end, until: end, isAllDay, timeZone, status: 'Scheduled' };
    });
  const before = fc.integer({ min: 1, max: 40 * DAY });
  const later = fc.oneof(fc.integer({ min: 1, max: DAY }), fc.integer({ min: 1, max: 40 * DAY }));

  it('less is left, whatever the zone and the night', () => {
    fc.assert(
      fc.property(milestone, before, later, (one, early, late) => {
        const now = one.start - early;
        assert.ok(compare(left(countdownPhase([one], now)!), left(countdownPhase([one], now + late)!)) >= 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('nothing changes before the moment that was told, and something does then', () => {
    fc.assert(
      fc.property(milestone, before, fc.double({ min: 0, max: 0.999, noNaN: true }), (one, early, share) => {
        const now = one.start - early;
        const phase = countdownPhase([one], now)!;
        const between = Math.floor(now + (phase.changesAt - now) * share);
        assert.equal(said(countdownPhase([one], between)), said(phase));
        assert.notEqual(said(countdownPhase([one], phase.changesAt)), said(phase));
      }),
      { numRuns: 2000 },
    );
  });

  it('figures fall too, add up to the start, and keep to their moments', () => {
    const asList = ({ days: d, hours, minutes, seconds }: Figures) => [d, hours, minutes, seconds ?? 0];
    fc.assert(
      fc.property(milestone, before, later, fc.boolean(), (one, early, late, withSeconds) => {
        const now = one.start - early;
        const figures = figuresUntil(one, now, withSeconds);
        assert.ok(asList(figures).every((value) => value >= 0));
        assert.ok(figures.hours < 25 && figures.minutes < 60 && (figures.seconds ?? 0) < 60);
        assert.ok(
          asList(figures).some((value) => value > 0),
          'zero is shown only when it is time',
        );
        assert.ok(figures.changesAt > now && figures.changesAt - now <= (withSeconds ? 1000 : MINUTE));
        assert.deepEqual({ ...figuresUntil(one, figures.changesAt - 1, withSeconds) }, figures);
        if (now + late < one.start) assert.ok(compare(asList(figures), asList(figuresUntil(one, now + late, withSeconds))) >= 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('figures', () => {
  for (const [now, withSeconds, expected] of [
    ['2026-10-24T18:30', false, [13, 0, 0, null]],
    // One hour more than the clock shows: the night in between has 25.
    ['2026-10-24T19:30', false, [12, 24, 0, null]],
    ['2026-10-25T18:30', false, [12, 0, 0, null]],
    ['2026-11-05T18:30:01', false, [1, 0, 0, null]],
    ['2026-11-05T18:30:01', true, [0, 23, 59, 59]],
    ['2026-11-06T18:29:59', false, [0, 0, 1, null]],
    ['2026-11-06T18:29:59', true, [0, 0, 0, 1]],
  ] as const) {
    it(`${now}: ${JSON.stringify(expected)}`, () => {
      const { days: d, hours, minutes, seconds } = figuresUntil(EVENING, at(now), withSeconds);
      assert.deepEqual([d, hours, minutes, seconds], expected);
    });
  }
});
