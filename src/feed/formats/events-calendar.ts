/**
 * The Events Calendar, the most common calendar of WordPress: the answers of its REST API v1 (`/wp-json/tribe/events/v1/events`), one event, or the
 * posts of an export with their `meta_input`. Titles hold HTML entities, `venue` is `[]` and `image` is `false` where there is none.
 */

import { field, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { fieldPaths, itemsOf, listed, moreThan, wordOf } from './source-objects.js';

/** Of the ends that are read; `Date` writes later ones otherwise. */
const LATEST = Date.UTC(2200, 0);
/** WordPress's states of a post that visitors do not see; an answer to somebody who is logged in holds them. */
const UNPUBLISHED = ['draft', 'pending', 'private', 'future', 'trash', 'auto-draft'];
/** The zone of a site that never chose a town, only hours from Greenwich. */
const HOURS_FROM_UTC = /^utc(?:[+-]\d{1,2}(?:[.:]\d{1,2})?)?$/i;
/** In the summer and in the winter of the towns. */
const HOURS_OF_PARIS = ['utc+1', 'utc+2'];
/** The narrowest picture that fills a card. */
const WIDE_ENOUGH = 600;

const pathIn = fieldPaths({
  '/@id': '/global_id',
  '/identifier': '/id',
  '/url': '/url',
  '/name': '/title',
  '/abstract': '/excerpt',
  '/description': '/description',
  '/startDate': '/start_date',
  '/endDate': '/end_date',
  '/eventSchedule': '/timezone',
  '/eventStatus': '/event_status',
  '/location': '/venue',
  '/location/*/url': '/venue/website',
  '/location/1/url': '/virtual_url',
  '/image': '/image',
  '/offers': '/cost',
  '/organizer': '/organizer',
  '/keywords': '/categories',
});

const pathInPost = fieldPaths({
  '/@id': '/guid',
  '/name': '/post_title',
  '/abstract': '/post_excerpt',
  '/description': '/post_content',
  '/startDate': '/meta_input/_EventStartDate',
  '/endDate': '/meta_input/_EventEndDate',
  '/eventSchedule': '/meta_input/_EventTimezone',
  '/eventStatus': '/meta_input/_tribe_events_status',
});

export function readEventsCalendar(document: unknown): SourceProgramme {
  const found = listed(document, 'events');
  const events = found.filter(({ value }) => !UNPUBLISHED.includes(wordOf(field(value, 'status') ?? field(value, 'post_status'))));
  const read = events.map((event) => (isObject(field(event.value, 'meta_input')) ? readPost(event) : readEvent(event)));
  return [{ path: '', value: {}, events: read, ...moreThan(found.length, itemsOf(document, ''), ['total'], 'next_rest_url') }];
}

function readEvent({ value, path }: SourceObject): SourceObject {
  if (!isObject(value)) return { value, path };
  const get = (key: string) => field(value, key);
  const jsonLd = get('json_ld');
  const event: JsonObject = {
    '@type': 'Event',
    '@id': get('global_id'),
    identifier: get('id'),
    url: get('url'),
    name: get('title'),
    abstract: get('excerpt'),
    description: get('description'),
    ...datesOf(get('start_date'), get('end_date'), get('all_day')),
    eventSchedule: { scheduleTimezone: zoneOf(get('timezone')) },
    // The API has no field for it: it is in the JSON-LD that the plug-in makes for search engines, and in fields that sites add.
    eventStatus: get('event_status') || field(get('custom_fields'), '_tribe_events_status') || field(jsonLd, 'eventStatus'),
    eventAttendanceMode: field(jsonLd, 'eventAttendanceMode'),
    location: [placeOf(list(get('venue'))[0]), get('virtual_url') ? { '@type': 'VirtualLocation', url: get('virtual_url') } : null],
    image: imageOf(get('image')),
    offers: offerOf(get('cost'), get('cost_details')),
    organizer: list(get('organizer')).map(organizerOf),
    keywords: [...list(get('categories')), ...list(get('tags'))].map((term) => ({ '@type': 'DefinedTerm', name: field(term, 'name') })),
  };
  return { value: event, path, sourcePath: pathIn };
}

/** A post as WordPress keeps it: each of its fields in an array. */
function readPost({ value, path }: SourceObject): SourceObject {
  const meta = (key: string) => list(field(field(value, 'meta_input'), key))[0];
  const event: JsonObject = {
    '@type': 'Event',
    '@id': field(value, 'guid'),
    identifier: field(value, 'ID'),
    name: field(value, 'post_title'),
    abstract: field(value, 'post_excerpt'),
    description: field(value, 'post_content'),
    ...datesOf(meta('_EventStartDate'), meta('_EventEndDate'), meta('_EventAllDay')),
    eventSchedule: { scheduleTimezone: zoneOf(meta('_EventTimezone')) },
    eventStatus: meta('_tribe_events_status'),
    offers: offerOf(meta('_EventCost'), null),
  };
  return { value: event, path, sourcePath: pathInPost };
}

/** A day begins at the hour that the site has chosen for it (« End of day cutoff »): one of all day lasts from that hour to a second before it. */
function datesOf(start: unknown, end: unknown, allDay: unknown): Pick<JsonObject, 'startDate' | 'endDate'> {
  const [, day, hour, minute] = /^(\d{4}-\d\d-\d\d)[ T](\d\d):(\d\d)/.exec(wordOf(start)) ?? [];
  const isAllDay = allDay === true || /^(?:yes|true|1)$/i.test(wordOf(allDay));
  const last = new Date(`${wordOf(end).replace(' ', 'T')}Z`).getTime() - (Number(hour) * 60 + Number(minute)) * 60_000;
  return isAllDay && day && !Number.isNaN(last) && Math.abs(last) < LATEST
    ? { startDate: day, endDate: new Date(last).toISOString().slice(0, 10) }
    : { startDate: start, endDate: end };
}

/**
 * Hours are written as people at the place read them, whatever the zone; so a zone without a town changes nothing, and is only worth a word where it
 * is not the towns' own.
 */
function zoneOf(zone: unknown): unknown {
  if (typeof zone !== 'string' || !HOURS_FROM_UTC.test(zone)) return zone;
  if (HOURS_OF_PARIS.includes(zone.toLowerCase())) return null;
  return zone.length > 3 ? zone : `${zone}+0`;
}

function placeOf(venue: unknown): unknown {
  if (!isObject(venue)) return venue;
  const get = (key: string) => field(venue, key);
  return {
    '@type': 'Place',
    name: get('venue'),
    address: {
      streetAddress: get('address'),
      postalCode: get('zip'),
      addressLocality: get('city'),
      addressCountry: get('country'),
    },
    geo: { latitude: get('geo_lat'), longitude: get('geo_lng') },
    url: siteOf(get('website')),
    telephone: get('phone'),
    description: get('description'),
  };
}

/** Its page on the site is about the organizer; its own site tells more. */
function organizerOf(organizer: unknown): unknown {
  if (!isObject(organizer)) return organizer;
  const get = (key: string) => field(organizer, key);
  return { name: get('organizer'), url: siteOf(get('website')) || get('url'), telephone: get('phone'), email: get('email') };
}

/** The form for venues and organizers takes « exemple.fr » for an address. */
function siteOf(website: unknown): unknown {
  return typeof website === 'string' && /^[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/|$)/i.test(website) ? `https://${website}` : website;
}

/** The lightest of the sizes that WordPress made that fills a card; the others are cut to squares or too small. */
function imageOf(image: unknown): unknown {
  if (!isObject(image)) return image || null;
  const whole = { url: field(image, 'url'), width: field(image, 'width'), height: field(image, 'height') };
  const sizes = field(image, 'sizes');
  const [best] = Object.values(isObject(sizes) ? sizes : {})
    .slice(0, 50)
    .map((size) => ({ url: field(size, 'url'), width: field(size, 'width'), height: field(size, 'height') }))
    .filter(({ url, width }) => typeof url === 'string' && typeof width === 'number' && width >= WIDE_ENOUGH)
    .sort((one, other) => Number(one.width) - Number(other.width));
  return { ...(best ?? whole), caption: field(image, 'alt') };
}

/** The price as the site shows it; nothing but noughts is free. */
function offerOf(cost: unknown, details: unknown): JsonObject | null {
  if (!cost && cost !== 0) return null;
  const values = list(field(details, 'values'));
  const isFree = (values.length > 0 ? values : [cost]).every((value) => /^0+(?:[.,]0+)?$/.test(wordOf(value)));
  return isFree ? { '@type': 'Offer', price: 0 } : { '@type': 'Offer', description: cost };
}
