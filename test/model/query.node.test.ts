import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Programme } from '../../src/model/programme.js';
import { group } from '../../src/model/groups.js';
import type { GroupBy } from '../../src/model/groups.js';
import { ask, EVERYTHING } from '../../src/model/query.js';
import type { Answer, Query } from '../../src/model/query.js';
import { townOf, TOWNS } from '../../src/model/towns.js';
import { plainDate, toIsoString } from '../../src/model/zoned-time.js';
import {
  all,
  at,
  event,
  HOUR,
  listings,
  MONTH,
  names,
  occurrence,
  PARIS,
  programmeOf,
  query,
  someNow,
  someProgramme,
  someQuery,
} from './some-programme.js';

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
        all(ask(programme, { ...question, from: null, to: null, narrowing: null, when }, now)).map(({ event: { id } }) => id),
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
      // « Aujourd’hui » ends at midnight.
      if (validUntil < Infinity && !question.narrowing)
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
      for (const by of ['town', 'date', 'day', 'none'] as const) {
        const groups = group(programme, rows, by, now);
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
  const cut = (by: GroupBy, now = MONTH) =>
    group(programme, rows, by, now).map(({ key, by: kind, town: of, rows: inside }) => [
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
    assert.equal(group(programme, rows, 'day', MONTH)[0]!.day, at('2026-11-12'));
  });

  it('none is one group, or none at all', () => {
    assert.deepEqual(cut('none'), [['none', '1,2,3,4,5,6,7']]);
    assert.deepEqual(group(programme, [], 'none', MONTH), []);
  });
});
