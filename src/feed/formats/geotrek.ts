/**
 * Geotrek, the software of parks and trails: the answer of `/api/v2/touristicevent/`, several pages of it in an array, or one event. Texts come in one
 * language or in all. Source: https://github.com/GeotrekCE/Geotrek-admin, geotrek/api/v2/serializers.py
 */

import { field, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { fieldPaths, itemsOf, listed, moreThan, wordOf } from './source-objects.js';

const pathIn = fieldPaths({
  '/@id': '/uuid',
  '/identifier': '/id',
  '/name': '/name',
  '/abstract': '/description_teaser',
  '/description': '/description',
  '/startDate': '/begin_date',
  '/endDate': '/end_date',
  '/eventStatus': '/cancelled',
  '/location': '/meeting_point',
  '/location/address': '/cities',
  '/image': '/attachments',
  '/url': '/website',
  '/offers': '/price',
  '/organizer': '/organizer',
  '/audience': '/target_audience',
  '/typicalAgeRange': '/target_audience',
  '/potentialAction': '/booking',
});

export function readGeotrek(document: unknown): SourceProgramme {
  const found = listed(document, 'results');
  const events = found.filter(({ value }) => isPublished(field(value, 'published')));
  return [{ path: '', value: {}, events: events.map(readEvent), ...moreThan(found.length, itemsOf(document, ''), ['count'], 'next') }];
}

/** In one language, or in each. */
function isPublished(published: unknown): boolean {
  return isObject(published) ? Object.values(published).includes(true) : published !== false;
}

function readEvent({ value, path }: SourceObject): SourceObject {
  if (!isObject(value)) return { value, path };
  const get = (key: string) => field(value, key);
  const opens = get('start_time') || get('meeting_time');
  const event: JsonObject = {
    '@type': 'Event',
    '@id': get('uuid'),
    identifier: get('id'),
    name: get('name'),
    abstract: get('description_teaser'),
    description: joined([get('description'), get('practical_info')]),
    startDate: dateAt(get('begin_date'), opens),
    endDate: dateAt(get('end_date') || (get('end_time') ? get('begin_date') : null), get('end_time')),
    eventStatus: get('cancelled') === true ? 'EventCancelled' : null,
    location: placeOf(value),
    image: list(get('attachments')).filter(isPicture).map((image) => ({ url: field(image, 'url') || field(image, 'thumbnail'), caption: field(image, 'legend'), creditText: field(image, 'author') })), // prettier-ignore
    url: get('website'),
    offers: get('price') ? { '@type': 'Offer', description: get('price') } : null,
    organizer: typeof get('organizer') === 'string' ? get('organizer') : list(get('organizers')).filter((each) => typeof each === 'string'),
    audience: { audienceType: get('target_audience') },
    potentialAction: bookingOf(get('booking')),
  };
  return { value: event, path, sourcePath: pathIn };
}

/** Texts one after the other; in each language where they come in several. */
function joined(texts: readonly unknown[]): unknown {
  const present = texts.filter(Boolean);
  if (!present.some(isObject)) return present.map(wordOf).join('\n\n');
  const languages = new Set(present.flatMap((text) => (isObject(text) ? Object.keys(text).slice(0, 50) : [])));
  return Object.fromEntries([...languages].map((language) => [language, present.map((text) => wordOf(isObject(text) ? field(text, language) : text)).filter(Boolean).join('\n\n')])); // prettier-ignore
}

function dateAt(day: unknown, time: unknown): unknown {
  const clock = wordOf(time);
  return clock && wordOf(day) ? `${wordOf(day)}T${clock.slice(0, 5)}` : day;
}

/** The towns are only given by their INSEE codes, and the first is where the event is. */
function placeOf(event: JsonObject): JsonObject | null {
  const [insee] = list(field(event, 'cities'));
  const name = field(event, 'place') || field(event, 'meeting_point');
  const geometry = field(event, 'geometry');
  const [longitude, latitude] = field(geometry, 'type') === 'Point' ? list(field(geometry, 'coordinates')) : [];
  if (!name && !insee) return null;
  const isBoth = Boolean(field(event, 'place')) && Boolean(field(event, 'meeting_point'));
  return {
    '@type': 'Place',
    name,
    description: isBoth ? field(event, 'meeting_point') : null,
    address: { identifier: insee },
    geo: { latitude, longitude },
  };
}

function isPicture(attachment: unknown): boolean {
  return wordOf(field(attachment, 'type')) === 'image';
}

/** A way to book where the text is nothing but one. */
function bookingOf(booking: unknown): JsonObject | null {
  const text = wordOf(booking).replace(/<[^<>]*>/g, '').trim(); // prettier-ignore
  return /^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+|\+?[\d .]{10,20})$/.test(text) ? { '@type': 'RegisterAction', target: text } : null;
}
