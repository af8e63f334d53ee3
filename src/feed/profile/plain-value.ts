/**
 * Values of a parsed feed that need no repair. What is not exactly as the profile writes it is thrown back whole, and the tolerant reader reads the
 * feed: so nothing is repaired in two places.
 */

import { isClean, isCleanLine } from '../../model/clean-text.js';
import { isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';

/** One error for all: it is thrown once per feed, and nobody reads it. */
export const UNUSUAL = new Error('Not in the plain form of the profile');

export function must(condition: unknown): asserts condition {
  if (!condition) throw UNUSUAL;
}

export function isMissing(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

export function object(value: unknown): JsonObject {
  must(isObject(value));
  return value;
}

/** One object, or an array of them; none for a missing value. */
export function objects(value: unknown, most = 20): readonly JsonObject[] {
  const values = list(value);
  must(values.length <= most);
  return values.map(object);
}

/** Text on one line; '' for a missing value. */
export function line(value: unknown, longest = 300): string {
  const written = inFrench(value);
  must(written.length <= longest && isCleanLine(written) && isWhole(written));
  return written;
}

export function text(value: unknown, longest: number): string {
  const written = inFrench(value);
  must(written.length <= longest && isClean(written) && isWhole(written));
  return written;
}

/** Decoding lost none of its letters: the tolerant reader reports it. */
function isWhole(written: string): boolean {
  return !written.includes('\ufffd');
}

/** A text for programs; '' for a missing value. */
export function word(value: unknown): string {
  if (isMissing(value)) return '';
  must(typeof value === 'string' && value === value.trim());
  return value;
}

/** schema.org/inLanguage, null for a missing one. */
export function language({ inLanguage }: JsonObject): string | null {
  const tag = word(inLanguage);
  must(/^(?:[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3})?$/i.test(tag));
  return tag || null;
}

/** schema.org/scheduleTimezone of its schedule. */
export function timeZone({ eventSchedule }: JsonObject, otherwise: string): string {
  if (isMissing(eventSchedule)) return otherwise;
  const schedule = object(eventSchedule);
  // One that says days and hours is no plain form.
  must(Object.keys(schedule).every((key) => key === '@type' || key === 'scheduleTimezone'));
  return word(schedule['scheduleTimezone']) || otherwise;
}

/** A text, or one text per language of which one is French. */
function inFrench(value: unknown): string {
  if (isMissing(value)) return '';
  if (typeof value === 'string') return value;
  const { fr } = object(value);
  must(typeof fr === 'string' && fr.trim() && Object.keys(object(value)).every((key) => /^[a-z]{2}$/.test(key)));
  return fr;
}
