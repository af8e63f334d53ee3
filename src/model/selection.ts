/**
 * The visitor's choice, shared by elements with the same feed and group. Copies of the script exchange it as JSON, so that an older copy keeps unknown keys.
 */

import { withParameters } from './address-parameters.js';
import { jsonText } from './json-text.js';
import { findTown, keyOfTown } from './towns.js';

/** What a visitor can choose besides the town. These names are used in the attribute `facets`, in addresses and in the selection. */
export const FACETS = ['search', 'date', 'category', 'audience', 'age', 'free', 'attendance', 'registration', 'access'] as const;

export type Facet = (typeof FACETS)[number];

/** Chosen values by facet; `facet-values.ts` and `date-choice.ts` list the valid ones. `search` and `date` have at most one. */
export type Choices = Readonly<Record<Facet, readonly string[]>>;

export interface Selection extends Choices {
  /** `Town.key`; null: no choice. */
  readonly town: string | null;
}

const LONGEST_VALUE = 200;
const MOST_VALUES = 50;

export const NOTHING_CHOSEN = choicesOf(() => []);

export const NOTHING_SELECTED: Selection = Object.freeze({ town: null, ...NOTHING_CHOSEN });

/** Reads another copy's JSON, perhaps of another version; nothing is selected if it is unreadable. */
export function parseSelection(json: string): Selection {
  const fields = record(json);
  // Own properties only, because a page may have changed Object.prototype.
  const field = (key: keyof Selection) => (Object.hasOwn(fields, key) ? fields[key] : null);
  return { town: text(field('town')), ...choicesOf(field) };
}

/** The JSON with changed choices; all other keys stay, known or not. */
export function changeSelection(json: string, change: Partial<Selection>): string {
  return jsonText({ ...record(json), ...change });
}

export function isSameSelection(one: Selection, other: Selection): boolean {
  return one.town === other.town && FACETS.every((facet) => one[facet].join('\n') === other[facet].join('\n'));
}

/** Whether a visitor has chosen anything besides a town. */
export function hasChoices(selection: Choices): boolean {
  return FACETS.some((facet) => selection[facet].length > 0);
}

/** Reads the parameters `<key>-town=…`, written like the attribute `town`, and `<key>-<facet>=…`, one for each value; without them nothing is selected. */
export function selectionFromAddress(search: string, key: string): Selection {
  const parameters = new URLSearchParams(search);
  const town = text(parameters.get(`${key}-town`));
  return { town: keyOfTown(town), ...choicesOf((facet) => parameters.getAll(`${key}-${facet}`)) };
}

/**
 * Writes the choice into an address's `search`, by slug for towns of the territory; what the host page has there stays as it is written. `before`: the former
 * choice. Another date takes the calendar's month away.
 */
export function selectionToAddress(selection: Selection, search: string, key: string, before = selection): string {
  const { town } = selection;
  const names = ['town', ...FACETS, ...(before.date[0] === selection.date[0] ? [] : ['month'])].map((name) => `${key}-${name}`);
  const values = [town ? [findTown(town)?.slug ?? town] : [], ...FACETS.map((facet) => selection[facet])];
  const parameters = names.flatMap((name, index) => (values[index] ?? []).map((value) => [name, value] as const));
  return withParameters(search, names, parameters);
}

function choicesOf(given: (facet: Facet) => unknown): Choices {
  return Object.freeze(Object.fromEntries(FACETS.map((facet) => [facet, texts(given(facet))]))) as Choices;
}

function texts(value: unknown): readonly string[] {
  return Object.freeze(Array.isArray(value) ? [...new Set((value as unknown[]).flatMap((each) => text(each) ?? []))].slice(0, MOST_VALUES) : []);
}

function record(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_VALUE ? value : null;
}
