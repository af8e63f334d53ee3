import type { FeedFormat } from './feed-format.js';
import {
  isActivityPub, isDatatourisme, isEventsCalendar, isFrab, isFullCalendar, isGancio, isGeotrek, isGoogleCalendar, isJscalendar, isMobilizon, isOpenAgenda,
  isOpendatasoft,
} from './json-shapes.js'; // prettier-ignore
import { isSchemaOrg, readSchemaOrg } from './schema-org.js';
import { isHtmlPage, isIcalendar, isNdjson, isSpreadsheet } from './text-shapes.js';

/** Every format that a feed may have; the first that recognises the document reads it. */
export const FORMATS: readonly FeedFormat[] = [
  {
    name: 'The Events Calendar',
    recognises: isEventsCalendar,
    load: async () => (await import('./events-calendar.js')).readEventsCalendar,
  },
  { name: 'Gancio', recognises: isGancio, load: async () => (await import('./gancio.js')).readGancio },
  { name: 'Mobilizon', recognises: isMobilizon, load: async () => (await import('./mobilizon.js')).readMobilizon },
  { name: 'ActivityPub', recognises: isActivityPub, load: async () => (await import('./activitypub.js')).readActivityPub },
  { name: 'Opendatasoft', recognises: isOpendatasoft, load: async () => (await import('./opendatasoft.js')).readOpendatasoft },
  {
    name: 'OpenAgenda',
    recognises: isOpenAgenda,
    load: async () => (await import('./openagenda.js')).readOpenAgenda,
  },
  { name: 'DATAtourisme', recognises: isDatatourisme, load: async () => (await import('./datatourisme.js')).readDatatourisme },
  { name: 'JSCalendar', recognises: isJscalendar, load: async () => (await import('./jscalendar.js')).readJscalendar },
  { name: 'Google Calendar', recognises: isGoogleCalendar, load: async () => (await import('./google-calendar.js')).readGoogleCalendar },
  { name: 'frab', recognises: isFrab, load: async () => (await import('./frab.js')).readFrab },
  { name: 'Geotrek', recognises: isGeotrek, load: async () => (await import('./geotrek.js')).readGeotrek },
  { name: 'FullCalendar', recognises: isFullCalendar, load: async () => (await import('./full-calendar.js')).readFullCalendar },
  { name: 'iCalendar', recognises: isIcalendar, load: async () => (await import('./icalendar.js')).readIcalendar },
  { name: 'HTML', recognises: isHtmlPage, load: async () => (await import('./html-page.js')).readHtmlPage },
  { name: 'NDJSON', recognises: isNdjson, load: async () => (await import('./ndjson.js')).readNdjson },
  { name: 'CSV', recognises: isSpreadsheet, load: async () => (await import('./spreadsheet.js')).readSpreadsheet },
  { name: 'schema.org', recognises: isSchemaOrg, load: () => Promise.resolve(readSchemaOrg) },
];
