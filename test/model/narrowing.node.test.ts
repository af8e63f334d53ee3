import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dateCounts, facetCounts } from '../../src/model/facet-counts.js';
import type { ListedFacet } from '../../src/model/facet-values.js';
import { knownChoices, narrowing } from '../../src/model/narrowing.js';
import type { EventTraits, Programme, ProgrammeEvent } from '../../src/model/programme.js';
import { ask } from '../../src/model/query.js';
import type { Query } from '../../src/model/query.js';
import { FACETS, NOTHING_CHOSEN } from '../../src/model/selection.js';
import type { Choices } from '../../src/model/selection.js';
import {
  all,
  at,
  event,
  fewChoices,
  names,
  occurrence,
  programmeOf,
  query,
  someChoices,
  someNow,
  someProgramme,
  someQuery,
} from './some-programme.js';

const LISTED = FACETS.filter((facet): facet is ListedFacet => facet !== 'search' && facet !== 'date');

const ids = (programme: Programme, question: Query, now: number) => all(ask(programme, question, now)).map(({ event: { id } }) => id);
const laws = (law: (programme: Programme, question: Query, choices: Choices, now: number) => void) =>
  fc.assert(fc.property(someProgramme, someQuery, fewChoices, someNow, law), { numRuns: 400 });

describe('the laws of facets', () => {
  it('each count is the length of the list that it promises', () => {
    laws((programme, asked, choices, now) => {
      const question = { ...asked, narrowing: narrowing(choices) };
      const promised = (change: Partial<Choices>) => ids(programme, { ...question, narrowing: narrowing({ ...choices, ...change }) }, now).length;
      for (const [facet, counts] of facetCounts(programme, question, choices, LISTED, now))
        for (const [value, count] of counts) assert.equal(count, promised({ [facet]: [value] }), `${facet} ${value}`);
      for (const [preset, count] of dateCounts(programme, question, choices, now)) assert.equal(count, promised({ date: [preset] }), preset);
    });
  });

  it('a second time the same choices leave the same', () => {
    laws((programme, question, choices, now) => {
      const left = ids(programme, { ...question, narrowing: narrowing(choices) }, now);
      const whole = new Set(ids(programme, { ...question, narrowing: null }, now));
      for (const id of left) assert.ok(whole.has(id));
      const again = programmeOf(...programme.events.filter(({ id }) => left.includes(id)));
      assert.deepEqual(ids(again, { ...question, narrowing: narrowing(choices) }, now), left);
    });
  });

  it('several choices of a facet are the union of each, several facets what all leave', () => {
    laws((programme, asked, choices, now) => {
      const left = (change: Choices) => ids(programme, { ...asked, narrowing: narrowing(change) }, now);
      for (const facet of LISTED) {
        const values = knownChoices(choices)[facet];
        if (values.length === 0) continue;
        const one = values.map((value) => left({ ...choices, [facet]: [value] }));
        assert.deepEqual(new Set(left(choices)), new Set(one.flat()), facet);
      }
      const each = FACETS.filter((facet) => facet !== 'date').map((facet) =>
        left({ ...NOTHING_CHOSEN, date: choices.date, [facet]: choices[facet] }),
      );
      assert.deepEqual(
        left(choices),
        each[0]!.filter((id) => each.every((some) => some.includes(id))),
      );
    });
  });

  it('what an address may say is either understood or left out', () => {
    fc.assert(
      fc.property(someChoices, (choices) => {
        assert.deepEqual(knownChoices(knownChoices(choices)), knownChoices(choices));
        assert.equal(narrowing(choices), narrowing(knownChoices(choices)));
      }),
    );
    const nonsense = Object.fromEntries(
      FACETS.map((facet) => [facet, [' ', '\0', '..', '../..', '2026-13-01', '0100-01-01', '__proto__', 'constructor']]),
    ) as Choices & object;
    const { category, audience, ...others } = knownChoices(nonsense);
    assert.deepEqual(
      [category, audience],
      [
        ['2026-13-01', '0100-01-01', 'proto', 'constructor'],
        ['2026-13-01', '0100-01-01', 'proto', 'constructor'],
      ],
    );
    assert.equal(narrowing({ ...NOTHING_CHOSEN, ...others, search: [] }), null);
  });
});

describe('a choice of a facet', () => {
  const one = (name: string, changes: Partial<ProgrammeEvent> = {}, traits: Partial<EventTraits> = {}) =>
    event(name, [occurrence(at('2026-11-12T18:00'))], changes, traits);
  const programme = programmeOf(
    one('Vélo', { keywords: ['Atelier', 'Vélo'], isAccessibleForFree: true, accessibility: ['mobility'] }),
    one('Couture', { keywords: ['ATELIER'], takesRegistration: true, isAccessibleForFree: false }, { ageRange: { min: 12, max: null } }),
    one('Lecture', { keywords: ['Économie circulaire'], attendanceMode: 'Mixed' }, { audience: 'Tout public', ageRange: { min: 3, max: 6 } }),
    one('Webinaire', { attendanceMode: 'Online', isAccessibleForFree: true }, { audience: 'Professionnels, élus' }),
  );
  const forAll = programmeOf(
    one('Fête', {}, { ageRange: { min: null, max: null } }),
    one('Bal', {}, { audience: 'Familles ; tout public' }),
    one('Salon', {}, { audience: 'Public professionnel' }),
  );
  for (const [what, choices, listed] of [
    ['a category, however it is written', { category: ['atelier'] }, 'Vélo Couture'],
    ['two categories', { category: ['velo', 'economie-circulaire'] }, 'Vélo Lecture'],
    ['a category of nothing', { category: ['danse'] }, ''],
    ['one of several audiences', { audience: ['elus'] }, 'Webinaire'],
    ['an age', { age: ['6-11'] }, 'Lecture'],
    ['an age without an upper limit', { age: ['65-'] }, 'Couture'],
    ['free, where the feed says so', { free: ['yes'] }, 'Vélo Webinaire'],
    ['online, or online too', { attendance: ['Online', 'Mixed'] }, 'Lecture Webinaire'],
    ['by registration', { registration: ['yes'] }, 'Couture'],
    ['a need', { access: ['mobility', 'hearing'] }, 'Vélo'],
    ['two facets', { category: ['atelier'], free: ['yes'] }, 'Vélo'],
    ['two facets with nothing in common', { category: ['velo'], registration: ['yes'] }, ''],
  ] as const) {
    it(`${what}: ${listed || 'nothing'}`, () => {
      assert.equal(names(ask(programme, query({ narrowing: narrowing({ ...NOTHING_CHOSEN, ...choices }) }), 0)).join(' '), listed);
    });
  }

  for (const age of ['0-5', '6-11', '12-17', '18-64', '65-']) {
    it(`${age} keeps what is for everybody, in figures or in words`, () => {
      assert.equal(names(ask(forAll, query({ narrowing: narrowing({ ...NOTHING_CHOSEN, age: [age] }) }), 0)).join(' '), 'Fête Bal');
    });
  }

  it('is read as the feed first writes it', () => {
    const counts = facetCounts(programme, query(), NOTHING_CHOSEN, ['category', 'age'], 0);
    assert.deepEqual([...counts.get('category')!], [['atelier', 2], ['velo', 1], ['economie-circulaire', 1]]); // prettier-ignore
    assert.deepEqual([...counts.get('age')!.values()], [1, 1, 1, 1, 1]);
  });
});

describe('a date', () => {
  const days = ['08', '09', '13', '14', '15', '16', '30'].map((day) => event(day, [occurrence(at(`2026-11-${day}T10:00`))]));
  const programme = programmeOf(...days, event('1er', [occurrence(at('2026-12-01T10:00'))]));
  for (const [now, date, listed] of [
    ['2026-11-09T10:00', 'today', '09'],
    ['2026-11-09T10:00', 'weekend', '14 15'],
    ['2026-11-09T10:00', 'week', '09 13 14 15'],
    ['2026-11-15T23:00', 'today', '15'],
    ['2026-11-15T23:00', 'weekend', '14 15'],
    ['2026-11-15T23:00', 'week', '09 13 14 15'],
    ['2026-11-30T10:00', 'month', '08 09 13 14 15 16 30'],
    ['2026-12-31T23:59', 'month', '1er'],
    ['2026-11-09T10:00', '2026-11-14', '14'],
    ['2026-11-09T10:00', '2026-11-14/2026-11-16', '14 15 16'],
    ['2026-11-09T10:00', '2026-11-16/2026-11-14', '14 15 16'],
    ['2026-11-09T10:00', '2026-11-16/..', '16 30 1er'],
    ['2026-11-09T10:00', '../2026-11-09', '08 09'],
    ['2026-11-09T10:00', '2026-02-30', '08 09 13 14 15 16 30 1er'],
    ['2026-11-09T10:00', 'samedi', '08 09 13 14 15 16 30 1er'],
  ] as const) {
    it(`${date} on ${now}: ${listed}`, () => {
      assert.equal(names(ask(programme, query({ narrowing: narrowing({ ...NOTHING_CHOSEN, date: [date] }) }), at(now))).join(' '), listed);
    });
  }

  it('holds until midnight where it is said from today', () => {
    const validUntil = (date: string) =>
      ask(programmeOf(), query({ narrowing: narrowing({ ...NOTHING_CHOSEN, date: [date] }) }), at('2026-11-09T10:00')).validUntil;
    assert.equal(validUntil('today'), at('2026-11-10T00:00'));
    assert.equal(validUntil('2026-11-14'), Infinity);
  });

  it('leaves within the webmaster’s days', () => {
    const asked = query({ from: '2026-11-14', narrowing: narrowing({ ...NOTHING_CHOSEN, date: ['week'] }) });
    assert.equal(names(ask(programme, asked, at('2026-11-09T10:00'))).join(' '), '14 15');
  });
});
