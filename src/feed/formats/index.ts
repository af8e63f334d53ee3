import type { FeedFormat } from './feed-format.js';
import { isEventsCalendar, isOpenAgenda } from './json-shapes.js';
import { isSchemaOrg, readSchemaOrg } from './schema-org.js';

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
