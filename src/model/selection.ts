/**
 * What the visitor chose, shared by every element of the page that reads the same feed and group. It travels between copies of the script as
 * JSON, so that an older copy must keep the keys that it does not know.
 */

import { findTown } from './towns.js';

/** The choice itself. null: nothing chosen. */
export interface Selection {
  /** `Town.key`. */
  readonly town: string | null;
}

export const NOTHING_SELECTED: Selection = Object.freeze({ town: null });

const LONGEST_VALUE = 200;

/** Reads what another copy of the script, perhaps of another version, wrote. Anything unreadable is nothing selected. */
export function parseSelection(json: string): Selection {
  const fields = record(json);
  // Own properties only: a page may have changed Object.prototype.
  return { town: Object.hasOwn(fields, 'town') ? text(fields['town']) : null };
}

/** The JSON with some choices changed and everything else, known or not, as it was. */
export function changeSelection(json: string, change: Partial<Selection>): string {
  return JSON.stringify({ ...record(json), ...change }, asItIs);
}

/** Without `toJSON`, which Prototype.js gives to texts: what it writes is a text in a text. */
function asItIs(this: Readonly<Record<string, unknown>>, key: string): unknown {
  return this[key];
}

export function isSameSelection(one: Selection, other: Selection): boolean {
  return one.town === other.town;
}

/** Reads the parameter `<key>-town=…` of an address, in which a town may be written as in the attribute `town`. Without it nothing is chosen. */
export function selectionFromParameters(parameters: URLSearchParams, key: string): Selection {
  const town = text(parameters.get(`${key}-town`));
  return { town: town && (findTown(town)?.key ?? town) };
}

/** Writes the choice, a town of the territory by its slug, among the address's other parameters, which are the host page's and stay. */
export function selectionToParameters(selection: Selection, parameters: URLSearchParams, key: string): URLSearchParams {
  const written = new URLSearchParams(parameters);
  if (selection.town) written.set(`${key}-town`, findTown(selection.town)?.slug ?? selection.town);
  else written.delete(`${key}-town`);
  return written;
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
