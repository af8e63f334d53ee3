/**
 * Which events match the visitor's choices: one value of each facet suffices, but every facet must match. A chunk, loaded with
 * `<ess-event-filter>` or with an address that names a choice (ADR 0059).
 */

import { daysOf, instantsOf, readDateChoice } from './date-choice.js';
import { facetValues, knownValue } from './facet-values.js';
import type { ListedFacet } from './facet-values.js';
import type { Programme } from './programme.js';
import type { Narrowed, Narrowing } from './query.js';
import { search } from './search.js';
import { FACETS, NOTHING_CHOSEN } from './selection.js';
import type { Choices, Facet } from './selection.js';
import { nextMidnight } from './zoned-time.js';

/** The valid choices, in their standard spelling; an address may hold anything. */
export function knownChoices(choices: Choices): Choices {
  const read = (facet: Facet): readonly string[] => {
    const written = choices[facet];
    if (facet === 'search') return written.filter((text) => text.trim()).slice(0, 1);
    if (facet === 'date') return written.filter((value) => readDateChoice(value)).slice(0, 1);
    return [...new Set(written.map((value) => knownValue(facet, value)).filter(Boolean))];
  };
  return { ...NOTHING_CHOSEN, ...Object.fromEntries(FACETS.map((facet) => [facet, read(facet)])) };
}

const known = new Map<string, Narrowing>();
const MOST_KNOWN = 100;

/** null without valid choices. Returns the same object for the same choices, while it is remembered. */
export function narrowing(choices: Choices): Narrowing | null {
  const meant = knownChoices(choices);
  const chosen = FACETS.filter((facet) => meant[facet].length > 0);
  if (chosen.length === 0) return null;
  const key = JSON.stringify(chosen.map((facet) => [facet, ...meant[facet]]));
  let found = known.get(key);
  if (!found) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, (found = { key, of: (programme, now) => narrowed(programme, meant, now) }));
  }
  return found;
}

function narrowed(programme: Programme, choices: Choices, now: number): Narrowed {
  const [date] = choices.date;
  const choice = date ? readDateChoice(date) : null;
  const zone = programme.timeZone;
  const days = choice ? instantsOf(daysOf(choice, now, zone), zone) : { from: -Infinity, to: Infinity };
  const tests = FACETS.flatMap((facet) => hasChoice(programme, facet, choices[facet]) ?? []);
  return {
    ...days,
    has: (number) => tests.every((test) => test(number)),
    validUntil: typeof choice === 'string' ? nextMidnight(now, zone) : Infinity,
  };
}

/** Whether an event, by its number, has one of the values. null without a choice, and for dates, which concern sessions. */
export function hasChoice(programme: Programme, facet: Facet, values: readonly string[]): ((number: number) => boolean) | null {
  if (facet === 'date' || values.length === 0) return null;
  return facet === 'search' ? search(programme, values[0]!) : hasOne(programme, facet, values);
}

function hasOne(programme: Programme, facet: ListedFacet, values: readonly string[]): (number: number) => boolean {
  const { names, of } = facetValues(programme, facet);
  const asked = [...names.keys()].map((value) => values.includes(value));
  return (number) => of[number]!.some((value) => asked[value]);
}
