/** JSON-LD that names its properties in full, `http://schema.org/name` or `schema:name`, in the short form that everything else reads. */

import { field, isObject, list } from '../../json.js';

const MOST_LOOKED_AT = 20;
const DEEPEST = 20;
const PREFIX = /^(?:schema:|https?:\/\/schema\.org\/)/;

export function withoutPrefix(key: string): string {
  return key.replace(PREFIX, '');
}

/** Whether one of the first nodes names its properties in full. */
export function hasPrefixes(document: unknown): boolean {
  const nodes = list(document).slice(0, MOST_LOOKED_AT);
  return [...nodes, ...nodes.flatMap((node) => list(field(node, '@graph')).slice(0, MOST_LOOKED_AT))].some(
    (node) => isObject(node) && Object.keys(node).some((key) => PREFIX.test(key)),
  );
}

/** The document with short names, single values out of their arrays, and values out of `@value` unless they say their language. */
export function compacted(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    // An array of one node is a list of it still, where it is the document or a graph.
    const values = value.map((each) => compacted(each, depth + 1));
    return values.length === 1 && depth > 0 ? values[0] : values;
  }
  if (!isObject(value)) return value;
  if (Object.hasOwn(value, '@list')) return compacted(field(value, '@list'), depth + 1);
  if (Object.hasOwn(value, '@value') && !Object.hasOwn(value, '@language')) return field(value, '@value');
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [withoutPrefix(key), compacted(each, depth + 1)]));
}
