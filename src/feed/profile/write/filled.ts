import { bare } from '../../../model/own-fields.js';
import type { JsonObject } from '../../json.js';

/** The object without what is missing or empty, in the order given; without a prototype, because a page may have added fields to `Object.prototype`. */
export function filled(fields: JsonObject): JsonObject {
  const kept = bare<Record<string, unknown>>({});
  for (const [key, value] of Object.entries(fields)) {
    const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!isEmpty) kept[key] = value;
  }
  return kept;
}

/** One as it is, several as an array, none as nothing. */
export function oneOrMore(values: readonly unknown[]): unknown {
  return values.length > 1 ? values : values[0];
}
