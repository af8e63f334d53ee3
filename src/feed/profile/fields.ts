/** Fields of JSON in the profile. What a field may be is known (see plain-form.ts and repair/), so it is read as it is. */

import { field, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';

/** A festival says which events it holds; one that does not is an event itself. */
export function isFestival(value: JsonObject): boolean {
  return value['@type'] === 'Festival' && 'subEvent' in value;
}

/** Whether its feed is a sample. Source: schema.org/subjectOf, creativeWorkStatus. */
export function isSample(festival: unknown): boolean {
  return list(field(festival, 'subjectOf')).some((each) => field(each, 'creativeWorkStatus') === 'Sample');
}

/** A text, the French one where it comes in several languages; '' for a missing one. */
export function text(source: JsonObject, key: string): string {
  const value = source[key];
  if (typeof value === 'string') return value;
  return isObject(value) ? text(value, 'fr') : '';
}

/** One object, or an array of them; none for a missing one. */
export function objects(source: JsonObject, key: string): readonly JsonObject[] {
  return list(source[key]) as readonly JsonObject[];
}

export function object(source: JsonObject, key: string): JsonObject | null {
  return objects(source, key)[0] ?? null;
}

/** The sessions of an event; none for one that takes place once. */
export function sessionsOf(event: JsonObject): readonly JsonObject[] {
  return objects(event, 'subEvent');
}

/** schema.org/inLanguage. */
export function language(source: JsonObject): string | null {
  return text(source, 'inLanguage') || null;
}

/** schema.org/scheduleTimezone of the event's schedule; '' where it has none. */
export function timeZone(source: JsonObject): string {
  const schedule = object(source, 'eventSchedule');
  return schedule ? text(schedule, 'scheduleTimezone') : '';
}

/** schema.org/isAccessibleForFree; null where nothing is said. */
export function statedAsFree({ isAccessibleForFree: stated }: JsonObject): boolean | null {
  return typeof stated === 'boolean' ? stated : null;
}

/** schema.org/name of an organizer: an object, or the name alone. */
export function nameOf(organizer: unknown): string {
  return typeof organizer === 'string' ? organizer : text(organizer as JsonObject, 'name');
}
