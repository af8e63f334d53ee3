/**
 * The events that sites give FullCalendar: an array, or `{events: […]}`. Whole days end on the day after, as in iCalendar; events repeat by weekdays or by
 * the `rrule` plug-in; everything else that a site adds stands in `extendedProps` or beside. Source: https://fullcalendar.io/docs/event-parsing
 */

import { canParse } from '../../model/can-parse.js';
import { indexed } from '../../model/lists.js';
import { field, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import { timesOf } from './calendar-series.js';
import type { SeriesTimes } from './calendar-series.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { datesOf, earliestDay } from './full-calendar/dates.js';
import { seriesOf } from './full-calendar/recurrence.js';
import { DEFAULT_ZONE, fieldPaths, listed, wordOf } from './source-objects.js';

/** What only paints the calendar: opening hours, holidays. */
const NOT_EVENTS = ['background', 'inverse-background', 'none'];
const UNPUBLISHED = ['draft', 'pending', 'private', 'trash'];

/** Sites' own names for what FullCalendar has no field for. */
const NAMES = {
  abstract: ['summary', 'excerpt', 'subtitle', 'resume'],
  description: ['description', 'content', 'details'],
  status: ['status', 'statut', 'eventStatus'],
  location: ['location', 'lieu', 'venue', 'place', 'address', 'adresse'],
  onlineUrl: ['onlineUrl', 'virtualUrl', 'meetingUrl'],
  image: ['image', 'imageUrl', 'image_url', 'thumbnail', 'picture'],
  price: ['price', 'prix', 'tarif', 'cost'],
  organizer: ['organizer', 'organisateur'],
  keywords: ['categories', 'category', 'categorie', 'tags', 'keywords'],
  registration: ['registrationUrl', 'bookingUrl', 'ticketUrl'],
  language: ['language', 'lang', 'inLanguage'],
} as const;
type Name = keyof typeof NAMES;
/** Our fields -> names. */
const FIELDS: Readonly<Record<string, Name>> = {
  '/abstract': 'abstract',
  '/description': 'description',
  '/eventStatus': 'status',
  '/location': 'location',
  '/location/1': 'onlineUrl',
  '/image': 'image',
  '/offers': 'price',
  '/organizer': 'organizer',
  '/keywords': 'keywords',
  '/potentialAction': 'registration',
  '/inLanguage': 'language',
};

/** An event, or one of several sessions of it. */
interface Entry {
  readonly source: SourceObject;
  readonly times: SeriesTimes;
}

export function readFullCalendar(document: unknown, url = ''): SourceProgramme {
  const sources = listed(document, 'events').filter(({ value }) => isShown(value));
  const anchor = earliestDay(sources.map(({ value }) => value));
  const series = sources.map((source) => seriesOf(source, anchor));
  const repeated = timesOf(series.filter((each) => each !== null), DEFAULT_ZONE)[Symbol.iterator](); // prettier-ignore
  const groups = new Map<unknown, Entry[]>();
  for (const [index, source] of indexed(sources)) {
    const times = series[index] ? repeated.next().value : onceAt(source);
    // All of its sessions are excluded.
    if (!times) continue;
    const key = (series[index] ? null : groupOf(source.value)) ?? index;
    const group = groups.get(key);
    if (group) group.push({ source, times });
    else groups.set(key, [{ source, times }]);
  }
  return [{ path: '', value: {}, events: [...groups.values()].map((group) => readEvent(group, url)) }];
}

function isShown(event: unknown): boolean {
  const isPainting = NOT_EVENTS.some((each) => each === field(event, 'display') || each === field(event, 'rendering'));
  return !isPainting && !UNPUBLISHED.includes(wordOf(find(event, 'status').value).toLowerCase());
}

/** Sessions of one event have its `groupId` or `id` in common, and its title: ids that a site forgot to change do not. */
function groupOf(event: unknown): string | null {
  const id = wordOf(field(event, 'groupId')) || wordOf(field(event, 'id'));
  return id ? JSON.stringify([id, wordOf(field(event, 'title'))]) : null;
}

function onceAt({ value }: SourceObject): SeriesTimes {
  return { value: isObject(value) ? datesOf(value) : {}, placeOf: () => null };
}

function readEvent(group: readonly Entry[], base: string): SourceObject {
  const [{ source, times }] = group as [Entry];
  const { value, path } = source;
  if (!isObject(value)) return source;
  const get = (name: Name) => find(value, name).value;
  const keywords = get('keywords');
  const event: JsonObject = {
    '@type': 'Event',
    identifier: field(value, 'groupId') || field(value, 'id'),
    name: field(value, 'title'),
    url: absolute(field(value, 'url'), base),
    abstract: get('abstract'),
    description: get('description'),
    ...times.value,
    ...(group.length > 1 ? { subEvent: group.map((entry) => sessionOf(entry)) } : {}),
    eventStatus: /^(?:publish(?:ed)?|tentative|active)$/i.test(wordOf(get('status'))) ? null : get('status'),
    location: [placeOf(get('location')), get('onlineUrl') ? { '@type': 'VirtualLocation', url: get('onlineUrl') } : null],
    image: list(get('image')).map((image) => absolute(image, base)),
    offers: offerOf(get('price')),
    organizer: get('organizer'),
    keywords: typeof keywords === 'string' ? keywords : list(keywords).map((term) => ({ '@type': 'DefinedTerm', name: isObject(term) ? (field(term, 'name') ?? field(term, 'title')) : term })), // prettier-ignore
    potentialAction: get('registration') ? { '@type': 'RegisterAction', target: get('registration') } : null,
    inLanguage: get('language'),
  };
  const sourcePath = (pointer: string): string => {
    const [, key, index, ...rest] = pointer.split('/');
    const entry = group.length > 1 && key === 'subEvent' && index !== undefined ? group[Number(index)] : undefined;
    if (entry) return entry.source.path + fieldPath(entry.source.value, `/${rest.join('/')}`);
    return times.placeOf(pointer) ?? path + fieldPath(value, pointer);
  };
  return { value: event, path: '', sourcePath };
}

function sessionOf({ source, times }: Entry): JsonObject {
  const { startDate, endDate } = times.value;
  return { startDate, endDate, location: placeOf(find(source.value, 'location').value) };
}

/** What a site calls by one of several names, in the event or in its `extendedProps`, and where it stands. */
function find(event: unknown, name: Name): { readonly value: unknown; readonly path: string } {
  const own = field(event, 'extendedProps');
  for (const key of NAMES[name])
    for (const [holder, path] of [
      [event, ''],
      [own, '/extendedProps'],
    ] as const)
      // prettier-ignore
      if ((field(holder, key) ?? '') !== '') return { value: field(holder, key), path: `${path}/${key}` };
  return { value: undefined, path: '' };
}

function fieldPath(event: unknown, pointer: string): string {
  const places = Object.entries(FIELDS).map(([ours, name]) => [ours, find(event, name).path] as const);
  const start = ['start', 'date'].find((key) => field(event, key) !== undefined) ?? 'start';
  return fieldPaths({
    ...Object.fromEntries(places),
    '/identifier': field(event, 'groupId') ? '/groupId' : '/id',
    '/eventSchedule': '/rrule/tzid',
    '/name': '/title',
    '/url': '/url',
    '/startDate': `/${start}`,
    '/endDate': '/end',
  })(pointer);
}

/** A text, or what sites make of a place. */
function placeOf(place: unknown): unknown {
  if (!isObject(place)) return place ?? null;
  const get = (...keys: readonly string[]) => keys.map((key) => field(place, key)).find((each) => (each ?? '') !== '');
  const address = get('address', 'adresse');
  const parts = {
    streetAddress: get('street', 'streetAddress') ?? (typeof address === 'string' ? address : undefined),
    postalCode: get('postalCode', 'zip', 'codePostal'),
    addressLocality: get('city', 'town', 'ville', 'addressLocality'),
  };
  const isInParts = parts.postalCode !== undefined || parts.addressLocality !== undefined;
  return {
    '@type': 'Place',
    name: get('name', 'title', 'nom'),
    address: isObject(address) ? address : isInParts ? parts : address,
    geo: { latitude: get('lat', 'latitude'), longitude: get('lng', 'lon', 'longitude') },
  };
}

function offerOf(price: unknown): JsonObject | null {
  if ((price ?? '') === '') return null;
  return typeof price === 'number' || /^\d+(?:[.,]\d+)?$/.test(wordOf(price))
    ? { '@type': 'Offer', price }
    : { '@type': 'Offer', description: price };
}

/** Addresses that begin at the root of the site that gives the feed. Others are relative to a page that nobody knows here. */
function absolute(address: unknown, base: string): unknown {
  return typeof address === 'string' && /^\/[^\\]/.test(address) && canParse(address, base) ? new URL(address, base).href : address;
}
