/** What tells the formats of JSON from each other: a few fields that only one of them has, looked for in the first events. */

import { field, isObject, list, typesOf } from '../json.js';
import type { JsonObject } from '../json.js';

const MOST_LOOKED_AT = 20;
/** Columns that tell an export of events from other tables. */
const RECORDS = [
  ['title_fr', 'timings'],
  ['title_fr', 'firstdate_begin'],
  ['title', 'date_start', 'address_city'],
  ['title', 'date_start', 'occurrences'],
  ['title', 'date_start', 'placename'],
  ['titre', 'date_debut'],
  ['nom', 'date_debut'],
  ['nom_de_la_manifestation', 'date_debut'],
  ['titre', 'date_de_debut'],
];

/**
 * A list `{events: […]}` (also an empty one), several of these in an array, a bare array, `{event: {…}}` or a bare event: all have a `uid`, a `title`
 * and no `@type`.
 */
export function isOpenAgenda(document: unknown): boolean {
  return list(document)
    .slice(0, MOST_LOOKED_AT)
    .some((page) => {
      const events = list(field(page, 'events') ?? field(page, 'event') ?? page);
      if (events.length === 0) return Array.isArray(field(page, 'events'));
      return events
        .slice(0, MOST_LOOKED_AT)
        .some(
          (event) =>
            isObject(event) &&
            Object.hasOwn(event, 'uid') &&
            Object.hasOwn(event, 'title') &&
            !Object.hasOwn(event, '@type') &&
            !isCalendarEntry(event),
        );
    });
}

/** FullCalendar's own names for when something is; other formats have other names, and a `start` that is an hour stands beside a day. */
function isCalendarEntry(event: unknown): boolean {
  const has = (key: string) => Object.hasOwn(Object(event) as object, key);
  if (has('daysOfWeek') || has('dow') || has('rrule')) return true;
  const start = field(event, 'start');
  return has('start') && !has('@type') && !isObject(start) && !(typeof start === 'string' && /^\d{1,2}\D/.test(start));
}

/** Events with a title and one of its names for when they are. */
export function isFullCalendar(document: unknown): boolean {
  return list(field(document, 'events') ?? document)
    .slice(0, MOST_LOOKED_AT)
    .some(
      (event) => isObject(event) && Object.hasOwn(event, 'title') && !Object.hasOwn(event, '@type') && (isCalendarEntry(event) || isDated(event)),
    );
}

/** The short name for `start`; elsewhere, beside another name for it, that is when the event was entered. */
function isDated(event: unknown): boolean {
  const date = field(event, 'date');
  return (
    typeof date === 'string' && /^\d{4}-\d\d-\d\d/.test(date) && !['start', 'start_date'].some((key) => Object.hasOwn(Object(event) as object, key))
  );
}

/** Answers that say so, of which one without events is one too, or their events. */
export function isGoogleCalendar(document: unknown): boolean {
  return list(document)
    .slice(0, MOST_LOOKED_AT)
    .some((page) => {
      const kind = field(page, 'kind');
      if (typeof kind === 'string' && /^calendar#events?$/.test(kind)) return true;
      return list(field(page, 'items')).slice(0, MOST_LOOKED_AT).some((item) => Object.hasOwn(Object(item) as object, 'summary') && isObject(field(item, 'start'))); // prettier-ignore
    });
}

/** A conference with its days, even none yet. */
export function isFrab(document: unknown): boolean {
  return Array.isArray(field(field(field(document, 'schedule'), 'conference'), 'days'));
}

/** An answer with events, or the events alone; an answer without events does not tell its format. */
export function isGeotrek(document: unknown): boolean {
  return list(document)
    .slice(0, MOST_LOOKED_AT)
    .some((page) => someHave(list(field(page, 'results') ?? page), 'begin_date', 'name', 'published'));
}

/** Answers of its API, of which an empty list is one too, their events, or posts of WordPress with what the plug-in keeps of them. */
export function isEventsCalendar(document: unknown): boolean {
  const isAnswer = (page: unknown) => Array.isArray(field(page, 'events')) && typeof field(page, 'rest_url') === 'string';
  const found = Array.isArray(document) ? document.slice(0, 20) : [document];
  return (
    found.some(isAnswer) ||
    [found, field(document, 'events')].some(
      (events) => someHave(events, 'start_date', 'utc_start_date') || someHave(events, 'post_type', 'meta_input'),
    )
  );
}

/** Only Gancio writes its times as numbers under this name. */
export function isGancio(document: unknown): boolean {
  return someHave(list(field(document, 'events') ?? document), 'start_datetime');
}

/** An activity, a collection of activities or events (also an empty one), or events with the vocabulary's own names. */
export function isActivityPub(document: unknown): boolean {
  return list(document)
    .slice(0, MOST_LOOKED_AT)
    .some((node) => {
      const type = field(node, 'type');
      if (type === 'Event') return Object.hasOwn(node as object, 'startTime');
      if (isObject(field(node, 'object'))) return field(field(node, 'object'), 'type') === 'Event';
      return typeof type === 'string' && /^(?:Ordered)?Collection(?:Page)?$/.test(type);
    });
}

/** GraphQL answers whose fields are lists of `elements` or an event, in a group or not; or these bare. */
export function isMobilizon(document: unknown): boolean {
  return list(document).slice(0, MOST_LOOKED_AT).some(isMobilizonAnswer);
}

function isMobilizonAnswer(document: unknown): boolean {
  const isAnswer = (value: unknown) => someHave(list(value), 'beginsOn') || someHave(field(value, 'elements'), 'beginsOn');
  const valuesOf = (value: unknown) => (isObject(value) ? Object.values(value).slice(0, MOST_LOOKED_AT) : []);
  const data = field(document, 'data');
  if (!isObject(data)) return isAnswer(document);
  return valuesOf(data).some((value) => isAnswer(value) || Array.isArray(field(value, 'elements')) || valuesOf(value).some(isAnswer));
}

/** An answer of the Explore API (also an empty one), or records with a name and a first day in their columns. */
export function isOpendatasoft(document: unknown): boolean {
  const found = list(document).slice(0, MOST_LOOKED_AT);
  const columns = list(field(document, 'features') ?? found)
    .slice(0, MOST_LOOKED_AT)
    .map((record) => field(record, 'properties') ?? field(record, 'fields') ?? record);
  return found.some(isExploreAnswer) || RECORDS.some((names) => someHave(columns, ...names));
}

function isExploreAnswer(page: unknown): boolean {
  const isCounted = typeof field(page, 'total_count') === 'number' || typeof field(page, 'nhits') === 'number';
  return (isCounted && (Array.isArray(field(page, 'results')) || Array.isArray(field(page, 'records')))) || someHave(field(page, 'records'), 'recordid', 'fields'); // prettier-ignore
}

/** Objects of its ontology, which schema.org's own events are not; an answer of its API counts them in `meta`, also when there is none. */
export function isDatatourisme(document: unknown): boolean {
  return list(document)
    .slice(0, MOST_LOOKED_AT)
    .some((page) => {
      const objects = list(field(page, '@graph') ?? field(page, 'objects') ?? page);
      return someHave(objects, 'takesPlaceAt') || someHave(objects, 'isLocatedAt') || (objects.length === 0 && isObject(field(page, 'meta')));
    });
}

/** Events with a local `start`, which schema.org's do not have; a group of them, also an empty one. */
export function isJscalendar(document: unknown): boolean {
  const isNamed = (value: unknown, type: RegExp) => type.test(typeof field(value, '@type') === 'string' ? (field(value, '@type') as string) : '');
  const entries = field(document, 'entries');
  if (Array.isArray(entries) && isNamed(document, /^(?:js)?group$/i)) return true;
  return list(entries ?? document)
    .slice(0, MOST_LOOKED_AT)
    .some((entry) => isNamed(entry, /^(?:js)?event$/i) && Object.hasOwn(entry as object, 'start') && !Object.hasOwn(entry as object, 'startDate'));
}

/** Whether one of the first items is an object that has all of the fields; the very first may be the bad one. */
function someHave(items: unknown, ...fields: readonly string[]): boolean {
  return Array.isArray(items) && items.slice(0, MOST_LOOKED_AT).some((item) => isObject(item) && fields.every((each) => Object.hasOwn(item, each)));
}

/** A schema.org/DataFeed, or another Dataset, that names its parts. */
export function isManifest(document: unknown): document is JsonObject {
  return typesOf(document).some((type) => type === 'DataFeed' || type === 'Dataset') && field(document, 'distribution') !== undefined;
}
