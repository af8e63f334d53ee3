/**
 * The number beside each choice: the length of the list if this value were the only one chosen in its facet, the other facets unchanged. So a choice
 * does not change the numbers of its own facet. One pass for all facets (ADR 0059).
 */

import { DATE_PRESETS } from './date-choice.js';
import type { DatePreset } from './date-choice.js';
import { facetValues } from './facet-values.js';
import type { ListedFacet } from './facet-values.js';
import { hasChoice, knownChoices, narrowing } from './narrowing.js';
import type { Programme } from './programme.js';
import { ask } from './query.js';
import type { Query } from './query.js';
import { countOf } from './sections.js';
import { FACETS, NOTHING_CHOSEN } from './selection.js';
import type { Choices } from './selection.js';

/** Value → number of events, 0 included. */
export type Counts = ReadonlyMap<string, number>;

/** The counts of these facets. `query` must be narrowed by `choices`. */
export function facetCounts(
  programme: Programme,
  query: Query,
  choices: Choices,
  facets: readonly ListedFacet[],
  now: number,
): ReadonlyMap<ListedFacet, Counts> {
  const chosen = knownChoices(choices);
  const tests = FACETS.flatMap((facet) => {
    const test = hasChoice(programme, facet, chosen[facet]);
    return test ? [{ facet, test }] : [];
  });
  const counted = facets.map((facet) => {
    const { names, of } = facetValues(programme, facet);
    return { facet, names, of, counts: new Uint32Array(names.size) };
  });
  // Dates concern sessions, not events.
  const { rows, ongoing } = ask(programme, { ...query, narrowing: narrowing({ ...NOTHING_CHOSEN, date: chosen.date }) }, now);
  for (const some of [rows, ongoing]) {
    for (const row of some) {
      const number = programme.sessions.event[row]!;
      const failed = tests.filter(({ test }) => !test(number));
      if (failed.length > 1) continue;
      for (const { facet, of, counts } of counted) {
        if (failed.length > 0 && failed[0]!.facet !== facet) continue;
        for (const value of of[number]!) counts[value]!++;
      }
    }
  }
  return new Map(counted.map(({ facet, names, counts }) => [facet, new Map([...names.keys()].map((value, index) => [value, counts[index]!]))]));
}

/** The number beside each preset. */
export function dateCounts(programme: Programme, query: Query, choices: Choices, now: number): ReadonlyMap<DatePreset, number> {
  const countAt = (preset: DatePreset) => countOf(ask(programme, { ...query, narrowing: narrowing({ ...choices, date: [preset] }) }, now));
  return new Map(DATE_PRESETS.map((preset) => [preset, countAt(preset)]));
}
