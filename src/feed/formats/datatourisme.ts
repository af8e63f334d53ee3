/**
 * DATAtourisme: the JSON-LD of its objects, one by one, in an array, a `@graph` or an answer's `objects`; with the prefixes of its ontology or, as the
 * API writes, without. Everything may be an array; texts are arrays per language. Source: https://gitlab.adullact.net/adntourisme/datatourisme
 */

import { field, isEvent, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import { addDays } from '../../model/zoned-time.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { fieldPaths, itemsOf, listed, moreThan, wordOf } from './source-objects.js';

const PREFIXES = ['', 'schema:', 'rdfs:', 'dc:', 'foaf:', 'ebucore:'];
const DAY = /^(?:19|20|21)\d\d-\d\d-\d\d$/;
/** Of the sessions that an event may have; the next is only there to be reported. */
const MOST_SESSIONS = 801;

export function readDatatourisme(document: unknown): SourceProgramme {
  const found = listed(document, '@graph', 'objects');
  const events = found.filter(({ value }) => !isOtherThing(value));
  return [{ path: '', value: {}, events: events.map(readEvent), ...moreThan(found.length, itemsOf(document, ''), ['meta/total'], 'meta/next') }];
}

/** Of a flow of all that there is to visit, what takes place. */
function isOtherThing(node: unknown): boolean {
  return isObject(node) && !isEvent({ '@type': get(node, '@type') ?? get(node, 'type') }, true) && get(node, 'takesPlaceAt') === undefined;
}

function readEvent({ value, path }: SourceObject): SourceObject {
  if (!isObject(value)) return { value, path };
  const [description, ...others] = list(get(value, 'hasDescription'));
  const [contact] = list(get(value, 'hasContact'));
  const booking = list(get(value, 'hasBookingContact')).flatMap((each) => ['homepage', 'email', 'telephone'].flatMap((key) => list(get(each, key))));
  const event: JsonObject = {
    '@type': 'Event',
    '@id': get(value, '@id') ?? get(value, 'uri'),
    identifier: get(value, 'identifier'),
    name: language(get(value, 'label')),
    abstract: language(get(description, 'shortDescription') ?? get(value, 'comment')),
    description: language([description, ...others].map((each) => get(each, 'description')).find(Boolean)),
    subEvent: sessionsOf(value),
    location: placeOf(list(get(value, 'isLocatedAt'))[0], contact),
    amenityFeature: get(value, 'reducedMobilityAccess') === true ? ['mobility'] : null,
    image: list(get(value, 'hasMainRepresentation') ?? get(value, 'hasRepresentation')).map(imageOf),
    offers: list(get(value, 'offers')).flatMap(offersOf),
    organizer: organizerOf(contact),
    url: list(get(contact, 'homepage'))[0],
    potentialAction: booking.map((target) => ({ '@type': 'RegisterAction', target })),
    keywords: list(get(value, 'hasTheme')).map((theme) => ({ '@type': 'DefinedTerm', name: language(get(theme, 'label')) })),
  };
  const key = (name: string) => `/${keyOf(value, name) ?? name}`;
  const paths = {
    '/@id': key('@id'), '/identifier': key('identifier'), '/name': key('label'), '/abstract': key('hasDescription'), '/description': key('hasDescription'),
    '/startDate': key('takesPlaceAt'), '/subEvent': Object.hasOwn(value, 'takesPlaceAt') ? '/takesPlaceAt' : key('startDate'), '/location': '/isLocatedAt',
    '/image': key('hasMainRepresentation'), '/offers': '/offers', '/organizer': '/hasContact', '/url': '/hasContact', '/potentialAction': '/hasBookingContact',
    '/keywords': '/hasTheme',
  }; // prettier-ignore
  return { value: event, path, sourcePath: fieldPaths(paths) };
}

/** A property under any of the prefixes of the ontology. */
function get(node: unknown, name: string): unknown {
  const key = keyOf(node, name);
  return key === undefined ? undefined : field(node, key);
}

function keyOf(node: unknown, name: string): string | undefined {
  const prefix = isObject(node) ? PREFIXES.find((each) => Object.hasOwn(node, each + name)) : undefined;
  return prefix === undefined ? undefined : prefix + name;
}

/** `{"fr": ["…"]}`; the API writes `{"@fr": "…"}`. */
function language(text: unknown): unknown {
  if (!isObject(text)) return text;
  return Object.fromEntries(
    Object.entries(text)
      .slice(0, 50)
      .map(([tag, value]) => [tag.replace(/^@(?=[a-z]{2,3}$)/, ''), value]),
  );
}

/** Its periods; where it has none, the days that stand beside each other in two lists. */
function sessionsOf(value: JsonObject): readonly unknown[] {
  const periods = list(get(value, 'takesPlaceAt'));
  const sessions: JsonObject[] = [];
  for (const period of periods) if (sessions.length < MOST_SESSIONS) sessions.push(...daysOf(period));
  if (sessions.length > 0) return sessions;
  const ends = list(get(value, 'endDate'));
  return list(get(value, 'startDate')).map((startDate, index) => ({ startDate, endDate: ends[index] }));
}

/** A period's hours are those of each of its days. */
function daysOf(period: unknown): readonly JsonObject[] {
  const [first, last] = ['startDate', 'endDate'].map((key) => wordOf(get(period, key)));
  const [opens, closes] = ['startTime', 'endTime'].map((key) => wordOf(get(period, key)).slice(0, 5));
  if (!opens || !first) return [{ startDate: get(period, 'startDate'), endDate: get(period, 'endDate') }];
  const isLater = Boolean(closes) && closes! <= opens;
  return daysBetween(first, last!).map((day) => ({
    startDate: `${day}T${opens}`,
    // After midnight, on the next day.
    endDate: closes ? `${isLater && closes !== opens && isDay(day) ? addDays(day, 1) : day}T${closes}` : null,
  }));
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(new Date(text).getTime());
}

function daysBetween(first: string, last: string): readonly string[] {
  const days = [first];
  if (!isDay(first) || !isDay(last)) return days;
  for (let day = first; day < last && days.length < MOST_SESSIONS; days.push(day)) day = addDays(day, 1);
  return days;
}

function placeOf(located: unknown, contact: unknown): unknown {
  if (!isObject(located)) return located;
  const [address] = list(get(located, 'address'));
  const city = get(address, 'hasAddressCity');
  const geo = get(located, 'geo');
  const lines = list(get(address, 'streetAddress')).map(wordOf).filter(Boolean);
  return {
    '@type': 'Place',
    name: language(get(located, 'label')),
    address: {
      streetAddress: lines.join(', '),
      postalCode: list(get(address, 'postalCode'))[0],
      addressLocality: list(get(address, 'addressLocality'))[0] ?? language(get(city, 'label')),
      identifier: get(list(city)[0], 'insee'),
    },
    geo: { latitude: get(geo, 'latitude'), longitude: get(geo, 'longitude') },
    // A contact without a name is where one asks about the event.
    telephone: get(contact, 'legalName') ? null : list(get(contact, 'telephone'))[0],
  };
}

function organizerOf(contact: unknown): JsonObject | null {
  const name = get(contact, 'legalName');
  if (!name) return null;
  const [url, email, telephone] = ['homepage', 'email', 'telephone'].map((key) => list(get(contact, key))[0]);
  return { name: language(name), url, email, telephone };
}

function imageOf(representation: unknown): JsonObject | null {
  const [resource] = list(get(representation, 'hasRelatedResource'));
  const [annotation] = list(get(representation, 'hasAnnotation'));
  const url = list(get(resource, 'locator'))[0];
  return url ? { url, creditText: list(get(annotation, 'credits'))[0] } : null;
}

/** An offer has a price for each kind of visitor. */
function offersOf(offer: unknown): readonly JsonObject[] {
  return list(get(offer, 'priceSpecification')).map((price) => {
    const [low, high, exact, currency] = ['minPrice', 'maxPrice', 'price', 'priceCurrency'].map((key) => list(get(price, key))[0]);
    const text = language(get(price, 'additionalInformation'));
    const name = language(get(list(get(price, 'hasPricingOffer'))[0], 'label'));
    const hasAmount = low !== undefined || exact !== undefined;
    return hasAmount ? { '@type': 'Offer', name, lowPrice: low ?? exact, highPrice: high === low ? null : high, priceCurrency: currency } : { '@type': 'Offer', description: text }; // prettier-ignore
  });
}
