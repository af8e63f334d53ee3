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

/**
 * A list `{events: […]}` (also an empty one), a bare array, `{event: {…}}` or a bare event: all have a `uid`, a `title` and no `@type`. Several are
 * looked at, for the first may be the bad one.
 */
function isOpenAgenda(document: unknown): boolean {
  const events = list(field(document, 'events') ?? field(document, 'event') ?? document);
  if (events.length === 0) return Array.isArray(field(document, 'events'));
  return events
    .slice(0, 20)
    .some((event) => isObject(event) && Object.hasOwn(event, 'uid') && Object.hasOwn(event, 'title') && !Object.hasOwn(event, '@type'));
}
