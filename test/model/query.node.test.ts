import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Occurrence, Programme, ProgrammeEvent } from '../../src/model/programme.js';
import { isLongRunning } from '../../src/model/programme.js';
import { ask, EVERYTHING, group } from '../../src/model/query.js';
import type { Answer, Listing, Query } from '../../src/model/query.js';
import { programmeOf as tabled } from '../../src/model/session-table.js';
import { townOf, TOWNS } from '../../src/model/towns.js';
import { parseDateTime, plainDate, toIsoString } from '../../src/model/zoned-time.js';

const PARIS = 'Europe/Paris';
const HOUR = 3_600_000;
const at = (text: string) => parseDateTime(text, PARIS)!.instant;
const MONTH = at('2026-11-01');

function occurrence(start: number, hours: number | null = 2): Occurrence {
  const end = hours === null ? null : start + hours * HOUR;
  return { start, end, until: end ?? start + 6 * HOUR, isAllDay: false, status: 'Scheduled', name: '', location: null };
}

function event(name: string, occurrences: readonly Occurrence[], changes: Partial<ProgrammeEvent> = {}): ProgrammeEvent {
  return {
    id: name, name, abstract: '', teaser: '', url: null, image: null, keywords: [], organizerNames: [], status: 'Scheduled', attendanceMode: 'Offline',
    isAccessibleForFree: null, location: null, accessibility: [], occurrences, isLongRunning: isLongRunning(occurrences),
    town: null, timeZone: PARIS, inLanguage: null, superEvent: null, json: () => ({}), words: () => name, details: () => Promise.reject(new Error('no question is about details')), ...changes,
  }; // prettier-ignore
}

function programmeOf(...events: readonly ProgrammeEvent[]): Programme {
  const facts = { name: '', description: '', url: null, timeZone: PARIS, inLanguage: null, organizer: null, periods: [] };
  return tabled(facts, events, (index) => events[index]!);
}

const listings = ({ rows, listing }: Answer): readonly Listing[] => rows.map(listing);
const names = (answer: Answer) => listings(answer).map(({ event: { name } }) => name);
const query = (changes: Partial<Query> = {}): Query => ({ ...EVERYTHING, ...changes });

const someTown = fc.constantFrom(null, ...TOWNS.slice(0, 5), townOf({ addressLocality: 'Albi' }));
const someOccurrences = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 * 24 }), fc.constantFrom(null, 1, 2, 30, 24 * 9)), { minLength: 1, maxLength: 7 })
  .map((sessions) => sessions.map(([hour, hours]) => occurrence(MONTH + hour * HOUR, hours)).sort((one, other) => one.start - other.start));
const someProgramme = fc
  .array(
    fc.record({
      occurrences: someOccurrences,
      town: someTown,
      keywords: fc.subarray(['atelier', 'vélo', 'été']),
      attendanceMode: fc.constantFrom('Offline', 'Online'),
    }),
    { maxLength: 12 },
  )
  .map((events) =>
    programmeOf(...events.map(({ occurrences, ...changes }, index) => event(`e${index}`, occurrences, changes as Partial<ProgrammeEvent>))),
  );
const someDay = fc.integer({ min: -2, max: 62 }).map((days) => plainDate(MONTH + days * 24 * HOUR, PARIS));
const someQuery = fc.record({
  when: fc.constantFrom('upcoming', 'all', 'past'),
  from: fc.option(someDay),
  to: fc.option(someDay),
  town: fc.option(fc.constantFrom('', ...TOWNS.slice(0, 5).map(({ key }) => key), 'albi')),
  organizer: fc.constant(null),
  keywords: fc.subarray(['ATELIER', 'velo']),
}) as fc.Arbitrary<Query>;
const someNow = fc.integer({ min: -24, max: 70 * 24 }).map((hours) => MONTH + hours * HOUR);

const all = ({ rows, ongoing, listing }: Answer): readonly Listing[] => [...rows, ...ongoing].map(listing);
/** What an answer says, without the function that says it. */
const plain = ({ listing, ...answer }: Answer) => ({ ...answer, listings: answer.rows.map(listing) });
const laws = (law: (programme: Programme, query: Query, now: number) => void) =>
  fc.assert(fc.property(someProgramme, someQuery, someNow, law), { numRuns: 500 });

describe('the laws of an answer', () => {
  it('gives the very same answer to the same question', () => {
    laws((programme, question, now) => assert.equal(ask(programme, question, now), ask(programme, { ...question }, now)));
  });

  it('lists each event once', () => {
    laws((programme, question, now) => {
      const listed = all(ask(programme, question, now)).map(({ event: { id } }) => id);
      assert.equal(new Set(listed).size, listed.length);
    });
  });

  it('counts, town by town, what a choice of that town lists', () => {
    laws((programme, question, now) => {
      const { counts } = ask(programme, question, now);
      for (const town of ['', 'albi', ...TOWNS.map(({ key }) => key)])
        assert.equal(all(ask(programme, { ...question, town }, now)).length, counts.get(town) ?? 0);
    });
  });

  it('is the union of its towns', () => {
    laws((programme, question, now) => {
      const whole = ask(programme, { ...question, town: null }, now);
      const parts = [...whole.counts.keys()].flatMap((town) => all(ask(programme, { ...question, town }, now)));
      assert.deepEqual(new Set(parts.map(({ event: { id } }) => id)), new Set(all(whole).map(({ event: { id } }) => id)));
    });
  });

  it('is « past » or « upcoming », never both, and together « all »', () => {
    laws((programme, question, now) => {
      const [upcoming, past, either] = (['upcoming', 'past', 'all'] as const).map((when) =>
        all(ask(programme, { ...question, from: null, to: null, when }, now)).map(({ event: { id } }) => id),
      );
      assert.deepEqual(new Set([...upcoming!, ...past!]), new Set(either));
      assert.equal(upcoming!.length + past!.length, either!.length);
    });
  });

  it('shows sessions inside its days, upcoming ones that are not over, past ones that are', () => {
    laws((programme, question, now) => {
      for (const {
        occurrence: { start, until },
        others,
        event: { occurrences },
      } of all(ask(programme, question, now))) {
        assert.ok(!question.from || until > at(question.from));
        assert.ok(!question.to || plainDate(start, PARIS) <= question.to);
        if (question.when === 'upcoming') assert.ok(until > now);
        if (question.when === 'past') assert.ok(until <= now);
        assert.ok(others >= 0 && others < occurrences.length);
      }
    });
  });

  it('is by time, the latest first for past events', () => {
    laws((programme, question, now) => {
      const starts = listings(ask(programme, question, now)).map(({ occurrence: { start } }) => (question.when === 'past' ? -start : start));
      assert.deepEqual(
        starts,
        [...starts].sort((one, other) => one - other),
      );
    });
  });

  it('holds until it says so, and not longer than needed', () => {
    const shown = (answer: Answer) => all(answer).map(({ event: { id }, occurrence: { start }, others }) => `${id} ${start} ${others}`);
    laws((programme, question, now) => {
      const { validUntil, ...answer } = ask(programme, question, now);
      assert.ok(validUntil > now);
      const later = Math.min(validUntil - 1, now + 10_000 * HOUR);
      // Another programme of the same events: nothing remembered.
      assert.deepEqual(shown(ask({ ...programme }, question, later)), shown({ validUntil, ...answer }));
      if (validUntil < Infinity)
        assert.ok(programme.events.some(({ occurrences }) => occurrences.some(({ start, until }) => start === validUntil || until === validUntil)));
    });
  });

  it('answers anew once the clock has passed, or goes back', () => {
    laws((programme, question, now) => {
      const first = ask(programme, question, now);
      if (first.validUntil < Infinity) assert.notEqual(ask(programme, question, first.validUntil), first);
      assert.deepEqual(plain(ask(programme, question, now - HOUR)), plain(ask({ ...programme }, question, now - HOUR)));
    });
  });

  it('loses nothing to headings', () => {
    laws((programme, question, now) => {
      const { rows } = ask(programme, question, now);
      for (const by of ['town', 'day', 'none'] as const) {
        const groups = group(programme, rows, by);
        assert.deepEqual(new Set(groups.flatMap((each) => each.rows)), new Set(rows));
        assert.equal(new Set(groups.map(({ key }) => key)).size, groups.length);
        for (const each of groups) {
          assert.ok(each.rows.length > 0);
          assert.deepEqual(
            each.rows,
            rows.filter((row) => each.rows.includes(row)),
            'keeps the order',
          );
        }
      }
    });
  });
});

describe('what is upcoming', () => {
  const market = event('Marché', [occurrence(at('2026-11-12T10:00'), 8)]);

  it('a market that is on is, until its end', () => {
    for (const [now, listed] of [
      ['2026-11-12T09:00', ['Marché']],
      ['2026-11-12T17:59', ['Marché']],
      ['2026-11-12T18:00', []],
    ] as const) {
      assert.deepEqual(names(ask(programmeOf(market), query({ when: 'upcoming' }), at(now))), listed);
    }
  });

  it('of an event with several sessions, the next one, and how many others', () => {
    const classes = event(
      'Cours',
      ['03', '10', '17'].map((day) => occurrence(at(`2026-11-${day}T18:00`))),
    );
    const [listing] = listings(ask(programmeOf(classes), query({ when: 'upcoming' }), at('2026-11-04T10:00')));
    assert.deepEqual([toIsoString(listing!.occurrence.start, PARIS).slice(0, 10), listing!.others], ['2026-11-10', 1]);
  });

  it('puts an exhibition in its lane once it has begun, not before, nor in « all »', () => {
    const exhibition = event('Expo', [occurrence(at('2026-11-05T10:00'), 24 * 14)]);
    const of = (when: Query['when'], now: string) => {
      const { rows, ongoing } = ask(programmeOf(exhibition), query({ when }), at(now));
      return [rows.length, ongoing.length];
    };
    assert.deepEqual(
      [of('upcoming', '2026-11-04'), of('upcoming', '2026-11-06'), of('all', '2026-11-06'), of('upcoming', '2026-12-01')],
      [
        [1, 0],
        [0, 1],
        [1, 0],
        [0, 0],
      ],
    );
  });
});

describe('from and to', () => {
  const evening = event('Soirée', [occurrence(at('2026-11-12T22:00'), 4)]);
  for (const [from, to, isListed] of [
    ['2026-11-12', '2026-11-12', true],
    ['2026-11-13', null, true],
    ['2026-11-14', null, false],
    [null, '2026-11-12', true],
    [null, '2026-11-11', false],
    ['2026-11-20', '2026-11-10', false],
  ] as const) {
    it(`${from} to ${to}: an evening of the 12th that lasts until 2 h is ${isListed ? '' : 'not '}listed`, () => {
      assert.equal(names(ask(programmeOf(evening), query({ from, to }), MONTH)).length, Number(isListed));
    });
  }
});

describe('organizer and keywords', () => {
  const programme = programmeOf(
    event('A', [occurrence(MONTH)], { organizerNames: ['Café associatif'], keywords: ['Réemploi', 'atelier (enfants)'] }),
    event('B', [occurrence(MONTH + HOUR)], { organizerNames: ['Autre', 'CAFE ASSOCIATIF'], keywords: ['atelier (adultes)'] }),
    event('C', [occurrence(MONTH + 2 * HOUR)]),
  );
  for (const [what, changes, listed] of [
    ['an organizer without accents and case', { organizer: 'cafe  Associatif' }, ['A', 'B']],
    ['an unknown organizer', { organizer: 'Personne' }, []],
    ['a keyword without accents', { keywords: ['reemploi'] }, ['A']],
    ['any of several keywords', { keywords: ['réemploi', 'Atelier (adultes)'] }, ['A', 'B']],
    ['brackets make a difference', { keywords: ['atelier (enfants)'] }, ['A']],
    ['no keyword asked', { keywords: [] }, ['A', 'B', 'C']],
  ] as const) {
    it(what, () => assert.deepEqual(names(ask(programme, query(changes), MONTH)), listed));
  }
});

describe('headings', () => {
  const town = (name: string) => ({ town: townOf({ addressLocality: name }) });
  const programme = programmeOf(
    event('1', [occurrence(at('2026-11-12T10:00'))], town('Villejuif')),
    event('2', [occurrence(at('2026-11-12T11:00'))], { attendanceMode: 'Online' }),
    event('3', [occurrence(at('2026-11-12T23:30'))]),
    event('4', [occurrence(at('2026-11-13T00:30'))], town('L’Haÿ-les-Roses')),
    event('5', [occurrence(at('2026-11-14T10:00'))], town('Le Kremlin-Bicêtre')),
    event('6', [occurrence(at('2026-11-15T10:00'))], town('Villejuif')),
    event('7', [occurrence(at('2026-11-15T11:00'))], town('Évry')),
  );
  const { rows, listing } = ask(programme, EVERYTHING, MONTH);
  const cut = (by: 'town' | 'day' | 'none') =>
    group(programme, rows, by).map(({ key, by: kind, town: of, rows: inside }) => [
      of?.name ?? (kind === 'day' ? key : kind),
      inside.map((row) => listing(row).event.name).join(),
    ]);

  it('by town are in French order, then online, then elsewhere', () => {
    assert.deepEqual(cut('town'), [
      ['Évry', '7'],
      ['L’Haÿ-les-Roses', '4'],
      ['Le Kremlin-Bicêtre', '5'],
      ['Villejuif', '1,6'],
      ['online', '2'],
      ['elsewhere', '3'],
    ]);
  });

  it('by day are the days of the programme’s zone', () => {
    assert.deepEqual(cut('day'), [
      ['2026-11-12', '1,2,3'],
      ['2026-11-13', '4'],
      ['2026-11-14', '5'],
      ['2026-11-15', '6,7'],
    ]);
    assert.equal(group(programme, rows, 'day')[0]!.day, at('2026-11-12'));
  });

  it('none is one group, or none at all', () => {
    assert.deepEqual(cut('none'), [['none', '1,2,3,4,5,6,7']]);
    assert.deepEqual(group(programme, [], 'none'), []);
  });
});
