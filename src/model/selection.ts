/**
 * The visitor's choice, shared by elements with the same feed and group. Copies of the script exchange it as JSON, so that an older copy keeps unknown keys.
 */

import { findTown } from './towns.js';

/** null: no choice. */
export interface Selection {
  /** `Town.key`. */
  readonly town: string | null;
}

export const NOTHING_SELECTED: Selection = Object.freeze({ town: null });

const LONGEST_VALUE = 200;

/** Reads another copy's JSON, perhaps of another version; nothing is selected if it is unreadable. */
export function parseSelection(json: string): Selection {
  const fields = record(json);
  // Own properties only, because a page may have changed Object.prototype.
  return { town: Object.hasOwn(fields, 'town') ? text(fields['town']) : null };
}

/** The JSON with changed choices; all other keys stay, known or not. */
export function changeSelection(json: string, change: Partial<Selection>): string {
  return JSON.stringify({ ...record(json), ...change }, asItIs);
}

/** Without `toJSON`, which Prototype.js adds to strings: it would quote them twice. */
function asItIs(this: Readonly<Record<string, unknown>>, key: string): unknown {
  return this[key];
}

export function isSameSelection(one: Selection, other: Selection): boolean {
  return one.town === other.town;
}

/** Reads the address's parameter `<key>-town=…`, written like the attribute `town`; without it nothing is selected. */
export function selectionFromParameters(parameters: URLSearchParams, key: string): Selection {
  const town = text(parameters.get(`${key}-town`));
  return { town: town && (findTown(town)?.key ?? town) };
}

/** Writes the choice into the address, by slug for towns of the territory; the host page's parameters stay. */
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
