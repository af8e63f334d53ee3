/**
 * OpenAgenda: the JSON of its v2 API and exports (detailed or light list, several answers in one array, one event, monolingual, with or without
 * labels), the summaries of v3, and files kept from v1.
 * Source: https://developers.openagenda.com. What concerns the members who wrote an event (`member`, `creatorUid`, `contributor`) is never read.
 */

import { field, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { sessionsOf } from './openagenda/sessions.js';
import type { Sessions } from './openagenda/sessions.js';
import { itemsOf, listed, moreThan, wordOf } from './source-objects.js';

const IMAGES = 'https://cdn.openagenda.com/main/';
/** By OpenAgenda's number. */
const STATUSES = ['', 'EventScheduled', 'EventRescheduled', 'EventMovedOnline', 'EventPostponed', 'SoldOut', 'EventCancelled'];
const ATTENDANCE_MODES = ['', 'OfflineEventAttendanceMode', 'OnlineEventAttendanceMode', 'MixedEventAttendanceMode'];
const PUBLISHED = 2;
/** Fields that an agenda adds under names of its own; their labels are there with `includeLabels`. */
const KEYWORD_FIELD = /^(?:types?-d(?!.*public)|th[eé]m|categor)/i;
const AUDIENCE_FIELD = /public/i;
const V1_LABELS = /^(?:category|tags)$/;

/** Our field of an event -> OpenAgenda's. */
const FIELDS: Readonly<Record<string, string>> = {
  '@id': 'uid',
  identifier: 'uid',
  name: 'title',
  abstract: 'description',
  description: 'longDescription',
  startDate: 'timings',
  subEvent: 'timings',
  eventSchedule: 'timezone',
  eventStatus: 'status',
  offers: 'conditions',
  potentialAction: 'registration',
  typicalAgeRange: 'age',
  url: 'canonicalUrl',
};

export function readOpenAgenda(document: unknown): SourceProgramme {
  const found = listed(document, 'events');
  const sources = found.map(unwrapped);
  const events = sources.filter(({ value }) => isPublished(value)).map(readOpenAgendaEvent);
  return [
    {
      path: '',
      value: { '@type': 'Festival', name: agendaName(document, sources) },
      events,
      ...moreThan(found.length, itemsOf(document, ''), ['total']),
    },
  ];
}

/** The answer for one event has it under a key, beside its agenda. */
function unwrapped({ value, path }: SourceObject): SourceObject {
  const isWrapped = isObject(value) && Object.hasOwn(value, 'event') && !Object.hasOwn(value, 'uid');
  return isWrapped ? { value: field(value, 'event'), path: `${path}/event` } : { value, path };
}

/** The agenda of a single event, or the one that all events of a list come from; v1 calls it `origin`. */
function agendaName(document: unknown, sources: readonly SourceObject[]): unknown {
  const names = new Set(sources.map(({ value }) => field(field(value, 'originAgenda') ?? field(value, 'origin'), 'title')));
  return field(field(document, 'agenda'), 'title') ?? (names.size === 1 ? [...names][0] : '');
}

/** A file made with an agenda's private key also holds what it does not show: drafts, events refused or awaiting approval. */
function isPublished(event: unknown): boolean {
  const state = idOf(field(event, 'state'));
  return !['draft', 'private', 'removed'].some((key) => field(event, key)) && (typeof state !== 'number' || state === PUBLISHED);
}

/** Also for the records of portals that take their events from OpenAgenda: see opendatasoft.ts. */
export function readOpenAgendaEvent({ value, path }: SourceObject): SourceObject {
  if (!isObject(value)) return { value, path };
  const get = (key: string) => field(value, key);
  const sessions = sessionsOf(value);
  const status = idOf(get('status'));
  const registrations = Array.isArray(get('registration'))
    ? list(get('registration')).map((registration) => field(registration, 'value'))
    : wordOf(get('registrationUrl')).split(/,\s?/).filter(Boolean);
  const event: JsonObject = {
    '@type': 'Event',
    identifier: get('uid'),
    url: pageOf(value),
    name: get('title'),
    abstract: get('description'),
    description: get('longDescription'),
    subEvent: sessions.values,
    eventSchedule: { scheduleTimezone: get('timezone') ?? field(get('location'), 'timezone') },
    eventStatus: numbered(STATUSES, status) ?? status,
    eventAttendanceMode: numbered(ATTENDANCE_MODES, idOf(get('attendanceMode'))),
    location: [placeOf(value), get('onlineAccessLink') ? { '@type': 'VirtualLocation', url: get('onlineAccessLink') } : null],
    amenityFeature: needsOf(get('accessibility')),
    image: imageOf(get('image'), get('imageCredits')),
    keywords: [...wordsOf(get('keywords')), ...labelsOf(value, KEYWORD_FIELD), ...labelsOf(value, V1_LABELS)],
    audience: labelsOf(value, AUDIENCE_FIELD).map((label) => ({ '@type': 'Audience', audienceType: label })),
    typicalAgeRange: ageOf(get('age')),
    offers: { '@type': 'Offer', description: get('conditions') },
    // A registration through a partner may have no address: its place in the list stays, for the paths of problems.
    potentialAction: registrations.map((target) => ({ '@type': 'RegisterAction', target })),
  };
  return { value: event, path, sourcePath: (pointer) => sourcePath(pointer, value, sessions) };
}

function sourcePath(pointer: string, event: JsonObject, sessions: Sessions): string {
  const [, key = '', ...rest] = pointer.split('/');
  if (key === 'subEvent' && rest.length > 0) return sessions.pathOf(Number(rest[0]), rest[1]);
  if (key === 'potentialAction') return Array.isArray(field(event, 'registration')) ? `/registration/${rest[0]}/value` : '/registrationUrl';
  if (key === 'location') {
    if (rest[0] === '1') return '/onlineAccessLink';
    if (!isObject(field(event, 'location'))) return rest.includes('address') ? '/address' : '/locationName';
    return `/location${rest.includes('address') ? '/address' : rest.includes('url') ? '/website' : ''}`;
  }
  return `/${Object.hasOwn(FIELDS, key) ? FIELDS[key]! : key}`;
}

/** With `includeLabels`, `{"id": 6, "label": …}` stands for 6. */
function idOf(value: unknown): unknown {
  return isObject(value) ? field(value, 'id') : value;
}

/** OpenAgenda's number as schema.org's word. */
function numbered(words: readonly string[], number: unknown): string | undefined {
  return typeof number === 'number' || typeof number === 'string' ? words[Number(number)] : undefined;
}

/** The event's page on OpenAgenda, which has everything that the file leaves out. */
function pageOf(event: JsonObject): unknown {
  const canonical = field(event, 'canonicalUrl');
  if (canonical) return canonical;
  const agenda = field(field(event, 'originAgenda'), 'uid');
  const uid = field(event, 'uid');
  return Number.isInteger(agenda) && Number.isInteger(uid) ? `https://openagenda.com/agendas/${String(agenda)}/events/${String(uid)}` : null;
}

/** Detailed lists have the parts of the address, light ones only the whole of it. */
function placeOf(event: JsonObject): JsonObject | null {
  // v1 has the place in the event too.
  const given = field(event, 'location');
  const location = isObject(given) ? given : field(event, 'locationName') ? { ...event, name: field(event, 'locationName') } : null;
  if (!location) return null;
  const get = (key: string) => field(location, key);
  const whole = get('address');
  const code = get('postalCode');
  const street = typeof whole === 'string' && typeof code === 'string' && code ? whole.split(code)[0]!.replace(/[\s,]{1,9}$/, '') : whole;
  return {
    '@type': 'Place',
    name: get('name'),
    address: get('city')
      ? { streetAddress: street, postalCode: code, addressLocality: get('city'), addressCountry: get('countryCode'), identifier: get('insee') }
      : whole,
    geo: { latitude: get('latitude'), longitude: get('longitude') },
    url: get('website'),
    telephone: get('phone'),
    description: get('access'),
  };
}

/** v2: `{"mi": true, "hi": false}`; v1: `["mi"]`. */
function needsOf(accessibility: unknown): readonly unknown[] {
  if (!isObject(accessibility)) return list(accessibility);
  return Object.keys(accessibility).filter((need) => accessibility[need] === true);
}

/** The variant of 700 pixels: wide enough for a card, ten times lighter than « full ». */
function imageOf(image: unknown, credit: unknown): JsonObject | null {
  if (typeof image === 'string') return image ? { url: image, creditText: credit } : null;
  // v3 has the whole address.
  if (typeof field(image, 'src') === 'string') return { url: field(image, 'src'), width: field(image, 'width'), height: field(image, 'height'), creditText: field(image, 'credits') }; // prettier-ignore
  const filename = field(image, 'filename');
  if (typeof filename !== 'string') return null;
  const base = field(image, 'base');
  const size = field(image, 'size');
  return {
    url: (typeof base === 'string' ? base : IMAGES) + filename,
    width: field(size, 'width'),
    height: field(size, 'height'),
    creditText: credit,
  };
}

/** Keywords are an array per language. */
function wordsOf(keywords: unknown): readonly unknown[] {
  if (!isObject(keywords)) return list(keywords);
  const languages = Object.keys(keywords).slice(0, 50);
  const best =
    Object.hasOwn(keywords, 'fr') && list(field(keywords, 'fr')).length > 0
      ? 'fr'
      : languages.find((language) => list(keywords[language]).length > 0);
  return best === undefined ? [] : list(keywords[best]);
}

function labelsOf(event: JsonObject, name: RegExp): readonly unknown[] {
  return Object.keys(event)
    .filter((key) => name.test(key))
    .flatMap((key) => list(event[key]))
    .map((option) => field(option, 'label'))
    .filter(Boolean);
}

function ageOf(age: unknown): string {
  const [min, max] = ['min', 'max'].map((key) => field(age, key)).map((years) => (typeof years === 'number' ? years : null)) as [
    number | null,
    number | null,
  ];
  return min === null && max === null ? '' : `${min ?? 0}-${max ?? 99}`;
}
