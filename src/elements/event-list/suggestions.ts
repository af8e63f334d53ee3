import { emptyListWords } from '../../locale/empty-list-words.js';
import type { Locale } from '../../locale/locale.js';
import type { Messages } from '../../locale/messages.js';
import { neighboursOf } from '../../model/neighbours.js';
import type { Programme, Town } from '../../model/programme.js';
import { ask, EVERYTHING, totalOf } from '../../model/query.js';
import type { Query } from '../../model/query.js';
import { countOf } from '../../model/sections.js';

/** What an empty list says, and where else to look. */
export interface EmptyAnswer {
  readonly sentence: string;
  /** Introduces the suggestions; '' for none. */
  readonly lead: string;
  readonly suggestions: readonly Suggestion[];
  /** Whether only the whole programme is left to suggest. */
  readonly isLast: boolean;
}

/** Another query, which has an answer. */
export interface Suggestion {
  readonly text: string;
  readonly change: Partial<Query>;
}

const MOST_TOWNS = 6;

/** Without the filters; for a town without events: its neighbours with events, else the towns with most, and all towns. Where no town has any: past or upcoming events. */
export function suggest(programme: Programme, query: Query, town: Town | null, now: number, locale: Locale): EmptyAnswer {
  const texts = emptyListWords(locale);
  const { counts } = ask(programme, query, now);
  const kind = query.when === 'past' ? 'nonePast' : query.when === 'all' ? 'none' : 'noneUpcoming';
  const none = query.narrowing ? texts.noneFiltered : town ? texts[`${kind}At`](town.name) : texts[kind];
  const unfiltered = query.narrowing ? countOf(ask(programme, { ...query, narrowing: null }, now)) : 0;
  const clearing = unfiltered > 0 ? [{ text: texts.clearFilters(unfiltered), change: { narrowing: null } }] : [];
  if (town && counts.size > 0) {
    const neighbours = suggestTowns(neighboursOf(town.key), counts, texts);
    const towns = neighbours.length > 0 ? neighbours : suggestTowns([...programme.towns].sort(byCount(counts)).slice(0, MOST_TOWNS), counts, texts);
    const lead = towns.length === 0 || clearing.length > 0 ? '' : neighbours.length > 0 ? texts.neighbours : texts.otherTowns;
    return {
      sentence: none,
      lead,
      suggestions: [...clearing, ...towns, { text: texts.townCount(texts.allTowns, totalOf({ counts })), change: { town: null } }],
      isLast: false,
    };
  }
  const words = [query.organizer, ...query.keywords].filter(Boolean).join(', ');
  const isOver = query.when === 'upcoming' && programme.events.length > 0 && countOf(ask(programme, { ...EVERYTHING, when: 'upcoming' }, now)) === 0;
  return {
    sentence: query.narrowing ? none : isOver ? texts.over(programme.name) : words ? texts.noneFor(words) : none,
    lead: '',
    suggestions: [...clearing, ...suggestTimes(programme, query, now, texts)],
    isLast: clearing.length === 0,
  };
}

function suggestTowns(towns: readonly Town[], counts: ReadonlyMap<string, number>, texts: Messages['emptyList']): readonly Suggestion[] {
  return towns.flatMap(({ key, name }) => {
    const count = counts.get(key);
    return count ? [{ text: texts.townCount(name, count), change: { town: key } }] : [];
  });
}

function byCount(counts: ReadonlyMap<string, number>) {
  return (one: Town, other: Town) => (counts.get(other.key) ?? 0) - (counts.get(one.key) ?? 0);
}

/** Past or upcoming events instead: in the same town, or else in all. */
function suggestTimes(programme: Programme, query: Query, now: number, texts: Messages['emptyList']): readonly Suggestion[] {
  if (query.when === 'all') return [];
  const when = query.when === 'past' ? 'upcoming' : 'past';
  for (const change of [{ when }, { when, town: null }] as const) {
    const count = countOf(ask(programme, { ...query, ...change }, now));
    if (count > 0) return [{ text: when === 'past' ? texts.showPast(count) : texts.showUpcoming(count), change }];
  }
  return [];
}
