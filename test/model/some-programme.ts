/** Programmes and questions for the tests of the model, by hand and at random. */
import fc from 'fast-check';
import type { EventTraits, Occurrence, Programme, ProgrammeEvent } from '../../src/model/programme.js';
import { isLongRunning } from '../../src/model/programme.js';
import { narrowing } from '../../src/model/narrowing.js';
import { EVERYTHING } from '../../src/model/query.js';
import type { Answer, Listing, Query } from '../../src/model/query.js';
import { FACETS, NOTHING_CHOSEN } from '../../src/model/selection.js';
import type { Choices } from '../../src/model/selection.js';
import { programmeOf as tabled } from '../../src/model/session-table.js';
import { townOf, TOWNS } from '../../src/model/towns.js';
import { parseDateTime, plainDate } from '../../src/model/zoned-time.js';

export const PARIS = 'Europe/Paris';
export const HOUR = 3_600_000;
export const at = (text: string) => parseDateTime(text, PARIS)!.instant;
export const MONTH = at('2026-11-01');

export function occurrence(start: number, hours: number | null = 2): Occurrence {
  const end = hours === null ? null : start + hours * HOUR;
  return { start, end, until: end ?? start + 6 * HOUR, isAllDay: false, status: 'Scheduled', name: '', location: null, id: '', url: null };
}

export function event(
  name: string,
  occurrences: readonly Occurrence[],
  changes: Partial<ProgrammeEvent> = {},
  traits: Partial<EventTraits> = {},
): ProgrammeEvent {
  return {
    id: name, name, abstract: '', teaser: '', url: null, image: null, keywords: [], organizerNames: [], status: 'Scheduled', attendanceMode: 'Offline',
    isAccessibleForFree: null, takesRegistration: false, location: null, accessibility: [], occurrences, isLongRunning: isLongRunning(occurrences),
    town: null, timeZone: PARIS, inLanguage: null, superEvent: null, json: () => ({}), words: () => name, details: () => Promise.reject(new Error('no question is about details')), ...changes,
    traits: () => ({ keywords: [], attendanceMode: 'Offline', accessibility: [], audience: '', ageRange: null, ...changes, ...traits }),
  }; // prettier-ignore
}

export function programmeOf(...events: readonly ProgrammeEvent[]): Programme {
  const facts = { name: '', description: '', url: null, timeZone: PARIS, inLanguage: null, organizer: null, periods: [] };
  return tabled(facts, events, (index) => events[index]!);
}

export const listings = ({ rows, listing }: Answer): readonly Listing[] => rows.map(listing);
export const names = (answer: Answer) => listings(answer).map(({ event: { name } }) => name);
export const query = (changes: Partial<Query> = {}): Query => ({ ...EVERYTHING, ...changes });

export const someTown = fc.constantFrom(null, ...TOWNS.slice(0, 5), townOf({ addressLocality: 'Albi' }));
export const someOccurrences = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 * 24 }), fc.constantFrom(null, 1, 2, 30, 24 * 9)), { minLength: 1, maxLength: 7 })
  .map((sessions) => sessions.map(([hour, hours]) => occurrence(MONTH + hour * HOUR, hours)).sort((one, other) => one.start - other.start));
export const someProgramme = fc
  .array(
    fc.record({
      occurrences: someOccurrences,
      town: someTown,
      keywords: fc.subarray(['atelier', 'vélo', 'été']),
      attendanceMode: fc.constantFrom('Offline', 'Mixed', 'Online'),
      isAccessibleForFree: fc.constantFrom(true, false, null),
      takesRegistration: fc.boolean(),
      accessibility: fc.subarray(['mobility', 'hearing', 'sight']),
      traits: fc.record({
        audience: fc.constantFrom('', 'Tout public', 'Adultes, seniors', 'seniors'),
        ageRange: fc.constantFrom(null, { min: 6, max: null }, { min: null, max: 3 }, { min: 7, max: 12 }),
      }),
      words: fc.constantFrom('Réparer son vélo', 'L’épicerie-café solidaire', 'Une ressourcerie', ''),
    }),
    { maxLength: 12 },
  )
  .map((events) =>
    programmeOf(
      ...events.map(({ occurrences, words, traits, ...changes }, index) =>
        event(`e${index}`, occurrences, { ...changes, words: () => words } as Partial<ProgrammeEvent>, traits),
      ),
    ),
  );
export const someDay = fc.integer({ min: -2, max: 62 }).map((days) => plainDate(MONTH + days * 24 * HOUR, PARIS));
/** What a visitor may choose, and what else an address may say. */
export const someChoices: fc.Arbitrary<Choices> = fc.record({
  search: fc.subarray(['velo', 'épicerie', 'ressourcerie', 'l’epicerie resourcerie', 'xyz'], { maxLength: 1 }),
  date: fc.oneof(
    fc.subarray(['today', 'weekend', 'week', 'month', 'demain', '2026-11-40'], { maxLength: 2 }),
    fc.tuple(someDay, someDay).map((days) => [days.join('/')]),
    someDay.map((day) => [`${day}/..`]),
  ),
  category: fc.subarray(['atelier', 'Vélo', 'ete', 'rien']),
  audience: fc.subarray(['tout-public', 'seniors', 'adultes', 'toString']),
  age: fc.subarray(['0-5', '6-11', '12-17', '18-64', '65-', '7']),
  free: fc.subarray(['yes', 'no']),
  attendance: fc.subarray(['Offline', 'Mixed', 'Online', 'online']),
  registration: fc.subarray(['yes']),
  access: fc.subarray(['mobility', 'hearing', 'sight', 'psychic', '']),
});
/** Mostly one or two facets: with all of them, no event is left. */
export const fewChoices: fc.Arbitrary<Choices> = fc
  .tuple(someChoices, fc.subarray([...FACETS], { maxLength: 3 }))
  .map(([choices, facets]) => ({ ...NOTHING_CHOSEN, ...Object.fromEntries(facets.map((facet) => [facet, choices[facet]])) }));
export const someQuery = fc.record({
  when: fc.constantFrom('upcoming', 'all', 'past'),
  from: fc.option(someDay),
  to: fc.option(someDay),
  town: fc.option(fc.constantFrom('', ...TOWNS.slice(0, 5).map(({ key }) => key), 'albi')),
  organizer: fc.constant(null),
  keywords: fc.subarray(['ATELIER', 'velo']),
  narrowing: fewChoices.map(narrowing),
}) as fc.Arbitrary<Query>;
export const someNow = fc.integer({ min: -24, max: 70 * 24 }).map((hours) => MONTH + hours * HOUR);

/** Everything of an answer, « En ce moment » last. */
export const all = ({ rows, ongoing, listing }: Answer): readonly Listing[] => [...rows, ...ongoing].map(listing);
