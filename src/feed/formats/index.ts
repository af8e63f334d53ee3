import { field, isObject, list } from '../json.js';
import type { FeedFormat } from './feed-format.js';
import { isSchemaOrg, readSchemaOrg } from './schema-org.js';

/** Every format that a feed may have; the first that recognises the document reads it. */
export const FORMATS: readonly FeedFormat[] = [
  {
    name: 'OpenAgenda',
    recognises: isOpenAgenda,
    load: async () => (await import('./openagenda.js')).readOpenAgenda,
  },
  { name: 'schema.org', recognises: isSchemaOrg, load: () => Promise.resolve(readSchemaOrg) },
];

/** A list `{events: […]}` (also an empty one), a bare array, `{event: {…}}` or a bare event: all have a `uid`, a `title` and no `@type`. */
function isOpenAgenda(document: unknown): boolean {
  const events = field(document, 'events') ?? field(document, 'event') ?? document;
  const first = list(events).find(isObject);
  if (!first) return Array.isArray(field(document, 'events'));
  return Object.hasOwn(first, 'uid') && Object.hasOwn(first, 'title') && !Object.hasOwn(first, '@type');
}
