/** Which values of a facet each event has. One pass over the programme per facet, on first use, without creating event objects. */

import { listOf } from './lists.js';
import { own } from './own-fields.js';
import type { EventTraits, Programme } from './programme.js';
import type { Facet } from './selection.js';
import { fold, slugOf } from './towns.js';

/** Facets with a list of values; the others are a text and a date. */
export type ListedFacet = Exclude<Facet, 'search' | 'date'>;

/** Values of facets that are the same in all programmes. Those of categories and audiences are slugs. */
const FIXED: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  age: ['0-5', '6-11', '12-17', '18-64', '65-'],
  free: ['yes'],
  attendance: ['Offline', 'Mixed', 'Online'],
  registration: ['yes'],
  access: ['mobility', 'hearing', 'sight', 'psychic', 'learning'],
};

export interface FacetValues {
  /** Value → its name: for categories and audiences, as the feed first writes it; otherwise the value itself. */
  readonly names: ReadonlyMap<string, string>;
  /** Per event, the numbers of its values, in the order of `names`. */
  readonly of: readonly (readonly number[])[];
}

/** The value as this facet writes it, « atelier » for « Atelier »; '' for none of its values. */
export function knownValue(facet: ListedFacet, written: string): string {
  const fixed = own(FIXED, facet);
  return fixed ? (fixed.find((value) => value === written) ?? '') : slugOf(written);
}

const known = new WeakMap<Programme, Map<ListedFacet, FacetValues>>();

export function facetValues(programme: Programme, facet: ListedFacet): FacetValues {
  let values = known.get(programme);
  if (!values) known.set(programme, (values = new Map<ListedFacet, FacetValues>()));
  let found = values.get(facet);
  if (!found) values.set(facet, (found = collect(programme, facet)));
  return found;
}

const traits = new WeakMap<Programme, readonly EventTraits[]>();

function traitsOf(programme: Programme): readonly EventTraits[] {
  let found = traits.get(programme);
  if (!found) traits.set(programme, (found = listOf(programme.sessions.town.length, (number) => programme.traits(number))));
  return found;
}

function collect(programme: Programme, facet: ListedFacet): FacetValues {
  const fixed = own(FIXED, facet);
  const names = new Map((fixed ?? []).map((value) => [value, value]));
  const numbers = new Map([...names.keys()].map((value, number) => [value, number]));
  const of: (readonly number[])[] = [];
  const readNames = valuesIn(programme, facet);
  const slugs = new Map<string, string>();
  for (let number = 0; number < programme.sessions.town.length; number++) {
    const values: number[] = [];
    for (const name of readNames(number)) {
      let value = fixed ? name : slugs.get(name);
      if (value === undefined) slugs.set(name, (value = slugOf(name)));
      if (!value) continue;
      let at = numbers.get(value);
      if (at === undefined) {
        numbers.set(value, (at = names.size));
        names.set(value, name);
      }
      if (!values.includes(at)) values.push(at);
    }
    of.push(values);
  }
  return { names, of };
}

const NONE: readonly string[] = [];
const YES: readonly string[] = ['yes'];

/** The values of an event, by its number, as the feed writes them. */
function valuesIn(programme: Programme, facet: ListedFacet): (number: number) => readonly string[] {
  const { sessions } = programme;
  switch (facet) {
    case 'free':
      return (number) => (sessions.isAccessibleForFree[number] === 1 ? YES : NONE);
    case 'registration':
      return (number) => (sessions.takesRegistration[number] ? YES : NONE);
  }
  const each = traitsOf(programme);
  switch (facet) {
    case 'category':
      return (number) => each[number]!.keywords;
    case 'audience':
      return (number) => audiencesIn(each[number]!.audience);
    case 'age':
      return (number) => agesIn(each[number]!);
    case 'attendance':
      return (number) => [each[number]!.attendanceMode];
    case 'access':
      return (number) => each[number]!.accessibility;
  }
}

/** « Adultes, seniors » are two; « dès 8 ans » is an age, which has its own facet. */
function audiencesIn(audience: string): readonly string[] {
  if (!audience) return NONE;
  const parts = audience.split(/[,;]/).map((each) => each.trim());
  return parts.filter((each) => !/\d/.test(each));
}

/** « Tout public », « Tous âges », « All ages », folded. */
const EVERYBODY = /^(?:tout(?:e)?public|touspublics|tous(?:les)?ages|toutage|allages|allaudiences|everyone|everybody)/;

/** The bands that overlap an event's age range; all for an event for everybody; none if the feed says nothing of ages. */
function agesIn({ ageRange: range, audience }: EventTraits): readonly string[] {
  if (!range) return audience.split(/[,;]/).some((part) => EVERYBODY.test(fold(part))) ? FIXED.age! : NONE;
  return FIXED.age!.filter((band) => {
    const [from, to] = band.split('-').map(Number) as [number, number];
    return (range.min ?? 0) <= (to || Infinity) && (range.max ?? Infinity) >= from;
  });
}
