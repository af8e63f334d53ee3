/** What a filter shows of a programme: its facets with their counts, and what is chosen. */

import { readDateChoice } from '../../model/date-choice.js';
import { dateCounts, facetCounts } from '../../model/facet-counts.js';
import type { Counts } from '../../model/facet-counts.js';
import type { ListedFacet } from '../../model/facet-values.js';
import { facetValues, knownValue } from '../../model/facet-values.js';
import { knownChoices, narrowing } from '../../model/narrowing.js';
import type { Programme } from '../../model/programme.js';
import { ask } from '../../model/query.js';
import type { Answer, Query } from '../../model/query.js';
import { countOf } from '../../model/sections.js';
import { FACETS, NOTHING_CHOSEN } from '../../model/selection.js';
import type { Choices, Facet, Selection } from '../../model/selection.js';
import { dayNumber } from '../../model/zoned-time.js';

/** A value to choose. */
export interface FacetChoice {
  readonly value: string;
  /** As the feed writes it; the value itself where the feed has no word. */
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
}

export interface ShownFacet {
  readonly facet: ListedFacet;
  readonly choices: readonly FacetChoice[];
}

export interface FilterView {
  readonly answer: Answer;
  readonly count: number;
  readonly hasSearch: boolean;
  /** Preset → number of events; null for a filter without dates. */
  readonly dates: ReadonlyMap<string, number> | null;
  readonly facets: readonly ShownFacet[];
  readonly chosen: Choices;
  readonly active: readonly { readonly facet: Facet; readonly value: string; readonly name: string }[];
}

/** `query`: without the visitor's facets; `whole`: also without the visitor's town. */
export function filterView(
  programme: Programme,
  query: Query,
  whole: Query,
  selection: Selection,
  facets: readonly Facet[],
  now: number,
): FilterView {
  const chosen = knownChoices(selection);
  const { answer: base, total, isOfOneDay, counts: all } = baseOf(programme, whole, now);
  const narrowed = { ...query, narrowing: narrowing(chosen) };
  const listed = facets.filter((facet): facet is ListedFacet => {
    if (facet === 'search' || facet === 'date') return false;
    return chosen[facet].length > 0 || [...all.get(facet)!.values()].some((count) => count > 0 && count < total);
  });
  const counts = facetCounts(programme, narrowed, chosen, listed, now);
  const answer = ask(programme, narrowed, now);
  return {
    answer: countOf(base) === 0 ? base : answer,
    count: countOf(answer),
    hasSearch: facets.includes('search') && (total > 1 || chosen.search.length > 0),
    dates: facets.includes('date') && (!isOfOneDay || chosen.date.length > 0) ? dateCounts(programme, narrowed, chosen, now) : null,
    facets: listed.map((facet) => ({ facet, choices: choicesOf(programme, facet, counts.get(facet)!, all.get(facet)!, chosen[facet]) })),
    chosen,
    active: FACETS.flatMap((facet) => chosen[facet].map((value) => ({ facet, value, name: nameOf(programme, facet, value) }))),
  };
}

/** The visitor's choices with one value more, or less. Of a search and a date, there is only one. */
export function withValue(chosen: Choices, facet: Facet, value: string, isChosen: boolean): Partial<Selection> {
  const others = facet === 'search' || facet === 'date' ? [] : chosen[facet].filter((each) => each !== knownValue(facet, value));
  return { [facet]: isChosen ? [...others, value] : others };
}

interface Base {
  readonly answer: Answer;
  readonly total: number;
  readonly isOfOneDay: boolean;
  readonly counts: ReadonlyMap<ListedFacet, Counts>;
}

const known = new WeakMap<Answer, Base>();
const LISTED = FACETS.filter((facet): facet is ListedFacet => facet !== 'search' && facet !== 'date');

/** What there is to choose from, whatever is chosen: a facet that tells nothing apart is not shown. */
function baseOf(programme: Programme, whole: Query, now: number): Base {
  const answer = ask(programme, { ...whole, narrowing: null }, now);
  let base = known.get(answer);
  if (!base) {
    const { start } = programme.sessions;
    const days = answer.rows.map((row) => dayNumber(start[row]!, programme.timeZone));
    base = {
      answer,
      total: countOf(answer),
      isOfOneDay: answer.ongoing.length === 0 && days.every((day) => day === days[0]),
      counts: facetCounts(programme, whole, NOTHING_CHOSEN, LISTED, now),
    };
    known.set(answer, base);
  }
  return base;
}

/** Categories and audiences by frequency, which choices do not change; those of other facets in their own order. */
function choicesOf(programme: Programme, facet: ListedFacet, counts: Counts, all: Counts, chosen: readonly string[]): readonly FacetChoice[] {
  const isByFrequency = facet === 'category' || facet === 'audience';
  const present = [...all.keys()].filter((value) => !isByFrequency || all.get(value)! > 0 || chosen.includes(value));
  const values = [...new Set([...present, ...chosen])];
  if (isByFrequency) values.sort((one, other) => (all.get(other) ?? 0) - (all.get(one) ?? 0) || (one < other ? -1 : 1));
  return values.map((value) => ({
    value,
    name: nameOf(programme, facet, value),
    count: counts.get(value) ?? 0,
    isChosen: chosen.includes(value),
  }));
}

function nameOf(programme: Programme, facet: Facet, value: string): string {
  if (facet === 'search' || facet === 'date') return value;
  return facetValues(programme, facet).names.get(value) ?? value;
}

/** Which option of the dates is chosen: a preset, `day`, `range`, or '' for any. */
export function dateOption({ date }: Choices): string {
  const choice = date[0] ? readDateChoice(date[0]) : null;
  if (!choice || typeof choice === 'string') return choice ?? '';
  return choice.from === choice.to ? 'day' : 'range';
}
