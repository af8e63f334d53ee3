/** JSCalendar (RFC 8984): a Group with its entries, events in an array, one event. Local hours in a zone, durations, rules that are expanded here. */

import { field, isObject } from '../json.js';
import type { JsonObject } from '../json.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { datesOf, sessionsOf } from './jscalendar/jscalendar-sessions.js';
import type { Session } from './jscalendar/jscalendar-sessions.js';
import { Window } from './recurrence-window.js';
import { DEFAULT_ZONE, fieldPaths, knownZone, listed, UNIVERSAL, wordOf } from './source-objects.js';

/** A link to the event's page has one of these relations, or none. */
const PAGE = ['', 'about', 'alternate', 'describedby'];
/** Roles of those who hold the event; attendees are nobody's business. */
const HOLDERS = ['owner', 'chair'];
const MOST_PARTICIPANTS = 1000;

const pathIn = fieldPaths({
  '/@id': '/uid',
  '/name': '/title',
  '/description': '/description',
  '/startDate': '/start',
  '/endDate': '/duration',
  '/eventSchedule': '/timeZone',
  '/eventStatus': '/status',
  '/subEvent': '/recurrenceRules',
  '/location': '/locations',
  '/location/1': '/virtualLocations',
  '/image': '/links',
  '/url': '/links',
  '/organizer': '/participants',
  '/keywords': '/keywords',
  '/inLanguage': '/locale',
});

export function readJscalendar(document: unknown): SourceProgramme {
  const sources = listed(document, 'entries').filter(({ value }) => isShown(value));
  const window = new Window(sources.map(({ value }) => value));
  const isGroup = isObject(document) && Array.isArray(field(document, 'entries'));
  const group = isGroup
    ? { '@type': 'Festival', name: field(document, 'title'), description: field(document, 'description'), inLanguage: field(document, 'locale') }
    : {};
  return [
    { path: '', value: group, sourcePath: fieldPaths({ '/name': '/title', '/description': '/description', '/inLanguage': '/locale' }), events: sources.map((source) => readEvent(source, window)) }, // prettier-ignore
  ];
}

/** Tasks take no place, and what is private is not for a town's programme. */
function isShown(entry: unknown): boolean {
  return !/task$/i.test(wordOf(field(entry, '@type'))) && !['private', 'secret'].includes(wordOf(field(entry, 'privacy')));
}

function readEvent({ value, path }: SourceObject, window: Window): SourceObject {
  if (!isObject(value)) return { value, path };
  const get = (key: string) => field(value, key);
  const own = knownZone(get('timeZone'));
  const isUniversal = UNIVERSAL.test(own);
  const zones = { own, shown: isUniversal ? DEFAULT_ZONE : own };
  const sessions = sessionsOf(value, zones, window);
  const links = valuesOf(get('links'));
  const event: JsonObject = {
    '@type': 'Event',
    '@id': get('uid'),
    name: get('title'),
    description: get('description'),
    ...datesOf(get('start'), get('duration'), get('showWithoutTime'), zones),
    subEvent: sessions.map((session) => session.value),
    eventSchedule: { scheduleTimezone: isUniversal ? zones.shown : get('timeZone') },
    // « Perhaps » is no status that could be shown.
    eventStatus: get('status') === 'tentative' ? null : get('status'),
    location: [placeOf(value), ...valuesOf(get('virtualLocations')).map((each) => ({ '@type': 'VirtualLocation', url: field(each, 'uri') }))],
    url: links.filter((link) => PAGE.includes(wordOf(field(link, 'rel'))) && !isImage(link)).map((link) => field(link, 'href'))[0],
    image: links.filter(isImage).map((link) => ({ url: field(link, 'href'), caption: field(link, 'title') })),
    organizer: valuesOf(get('participants')).filter(isHolder).map(organizerOf),
    keywords: Object.keys(isObject(get('keywords')) ? (get('keywords') as object) : {}).slice(0, 100).map((name) => ({ '@type': 'DefinedTerm', name })), // prettier-ignore
    inLanguage: get('locale'),
  };
  return { value: event, path, sourcePath: (pointer) => sessionPath(pointer, sessions) ?? pathIn(pointer) };
}

function sessionPath(pointer: string, sessions: readonly Session[]): string | null {
  const [, key, index] = pointer.split('/');
  return key === 'subEvent' && index !== undefined ? (sessions[Number(index)]?.path ?? null) : null;
}

/** The values of a map from ids that mean nothing. */
function valuesOf(map: unknown): readonly unknown[] {
  return isObject(map) ? Object.values(map).slice(0, MOST_PARTICIPANTS) : [];
}

function placeOf(event: JsonObject): JsonObject | null {
  const locations = field(event, 'locations');
  const places = valuesOf(locations).filter((place) => field(place, 'relativeTo') !== 'end');
  const place = field(locations, wordOf(field(event, 'mainLocationId'))) ?? places[0];
  if (!isObject(place)) return null;
  const [, latitude, longitude] = /^geo:(-?[\d.]{1,20}),(-?[\d.]{1,20})/.exec(wordOf(field(place, 'coordinates'))) ?? [];
  const description = wordOf(field(place, 'description'));
  // There is no address; people write it where one describes the place.
  const isAddress = /\d{5}/.test(description);
  return {
    '@type': 'Place',
    name: field(place, 'name'),
    address: isAddress ? description : null,
    description: isAddress ? null : description,
    geo: { latitude, longitude },
  };
}

function isImage(link: unknown): boolean {
  return wordOf(field(link, 'rel')) === 'icon' || wordOf(field(link, 'contentType')).startsWith('image/');
}

function isHolder(participant: unknown): boolean {
  return HOLDERS.some((role) => field(field(participant, 'roles'), role) === true);
}

/** The address of a group may be shown; a person's is for those who answer the invitation. */
function organizerOf(participant: unknown): JsonObject {
  return { name: field(participant, 'name'), email: field(participant, 'kind') === 'group' ? field(participant, 'email') : null };
}
