/**
 * Gancio: the answer of `/api/events`, of one event, or of a collection's feed. Times are UNIX seconds; the names of pictures are relative to the
 * instance, which only the address of the feed tells.
 */

import { canParse } from '../../model/can-parse.js';
import { field, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { DEFAULT_ZONE, fieldPaths, instantText, listed, wordOf } from './source-objects.js';

/** An instance's own address; a copy kept elsewhere does not name the instance. */
const ANSWERS = /\/(?:api\/events?|feed\/json)(?:\/|$)/;
/** The name of no place. */
const ONLINE = 'online';

const pathIn = fieldPaths({
  '/identifier': '/id',
  '/url': '/slug',
  '/name': '/title',
  '/description': '/description',
  '/startDate': '/start_datetime',
  '/endDate': '/end_datetime',
  '/location': '/place',
  '/location/*/url': '/online_locations',
  '/image': '/media',
  '/keywords': '/tags',
});

export function readGancio(document: unknown, url = ''): SourceProgramme {
  const instance = instanceOf(url);
  return [{ path: '', value: {}, events: listed(document, 'events').map((event) => readEvent(event, instance)) }];
}

function instanceOf(url: string): string | null {
  if (!canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  const length = pathname.search(ANSWERS);
  return length < 0 ? null : origin + pathname.slice(0, length);
}

function readEvent({ value, path }: SourceObject, instance: string | null): SourceObject {
  if (!isObject(value)) return { value, path };
  const get = (key: string) => field(value, key);
  const slug = get('slug') || get('id');
  const event: JsonObject = {
    '@type': 'Event',
    identifier: get('id'),
    url: instance && slug ? `${instance}/event/${encodeURIComponent(wordOf(slug))}` : null,
    name: get('title'),
    description: get('description'),
    startDate: dateOf(get('start_datetime')),
    endDate: dateOf(get('end_datetime')),
    location: [placeOf(get('place')), ...list(get('online_locations')).map(onlineLocationOf)],
    image: instance ? list(get('media')).map((media) => imageOf(media, instance)) : null,
    keywords: list(get('tags')).map((tag) => ({ '@type': 'DefinedTerm', name: tag })),
  };
  return { value: event, path, sourcePath: pathIn };
}

function dateOf(seconds: unknown): unknown {
  const number = wordOf(seconds) && Number(seconds);
  return typeof number === 'number' && Number.isFinite(number) ? instantText(number * 1000, DEFAULT_ZONE) : seconds;
}

function placeOf(place: unknown): unknown {
  if (!isObject(place)) return place;
  if (wordOf(field(place, 'name')).toLowerCase() === ONLINE) return { '@type': 'VirtualLocation' };
  return {
    '@type': 'Place',
    name: field(place, 'name'),
    address: field(place, 'address'),
    geo: { latitude: field(place, 'latitude'), longitude: field(place, 'longitude') },
  };
}

function onlineLocationOf(url: unknown): JsonObject {
  return { '@type': 'VirtualLocation', url };
}

function imageOf(media: unknown, instance: string): JsonObject | null {
  const name = wordOf(field(media, 'url'));
  return name ? { url: `${instance}/media/thumb/${encodeURIComponent(name)}`, caption: field(media, 'name') } : null;
}
