import { field, isObject, list } from '../json.js';
import type { FeedFormat } from './feed-format.js';
import { isSchemaOrg, readSchemaOrg } from './schema-org.js';
import { someHave } from './source-objects.js';

/** Every format that a feed may have; the first that recognises the document reads it. */
export const FORMATS: readonly FeedFormat[] = [
  {
    name: 'The Events Calendar',
    recognises: isEventsCalendar,
    load: async () => (await import('./events-calendar.js')).readEventsCalendar,
  },
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

/** Answers of its API, of which an empty list is one too, their events, or posts of WordPress with what the plug-in keeps of them. */
function isEventsCalendar(document: unknown): boolean {
  const isAnswer = (page: unknown) => Array.isArray(field(page, 'events')) && typeof field(page, 'rest_url') === 'string';
  const found = Array.isArray(document) ? document.slice(0, 20) : [document];
  return (
    found.some(isAnswer) ||
    [found, field(document, 'events')].some(
      (events) => someHave(events, 'start_date', 'utc_start_date') || someHave(events, 'post_type', 'meta_input'),
    )
  );
}
