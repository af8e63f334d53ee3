/**
 * Whether JSON is so exactly what docs/feed.md writes, which is what `ess convert` makes, that repairing it would change nothing a list shows. A page then
 * shows it without the chunk that repairs. See ADR 0023.
 */

import { isClean, isCleanLine } from '../../model/clean-text.js';
import type { AccessibilityNeed } from '../../model/programme.js';
import { imageUrl, webUrl } from '../../model/safe-url.js';
import { isTimeZone } from '../../model/zoned-time.js';
import { isEventType, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import { MOST_KEYWORDS } from '../keywords.js';
import { isFestival, statedAsFree, text, timeZone } from './fields.js';
import type { ProfileContext } from './profile-event.js';
import { ProfilePlaces } from './profile-place.js';
import { DEFAULT_ZONE, ProfileTimes } from './profile-times.js';

const MOST_EVENTS = 100_000;
const MOST_FESTIVALS = 99;
const MOST_OCCURRENCES = 800;
const MOST_ORGANIZERS = 30;
const MOST_OBJECTS = 20;
const MOST_PIXELS = 20_000;
const LONGEST_ABSTRACT = 1000;
const LONGEST_DESCRIPTION = 20_000;
/** Of Object.prototype (ECMA-262, § 20.1.3 and annex B.2.2). */
const STANDARD_PROPERTIES = 12;

const NEEDS: readonly string[] = ['mobility', 'hearing', 'sight', 'psychic', 'learning'] satisfies AccessibilityNeed[];
const LANGUAGE = /^(?:[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3})?$/i;
const STATUS = /^(?:(?:https?:\/\/schema\.org\/)?Event(?:Scheduled|Rescheduled|MovedOnline|Postponed|Cancelled))?$/;
const ATTENDANCE_MODE = /^(?:(?:https?:\/\/schema\.org\/)?(?:Offline|Online|Mixed)EventAttendanceMode)?$/;
const EVENT_PAGE = /^(?:https?:\/\/[^\s@/]+(?:\/\S*)?)?$/;
const TIME_ZONE_KEYS: readonly string[] = ['@type', 'scheduleTimezone'];

export function isPlain(document: unknown): document is JsonObject {
  // Fields are read without asking whether they are the object's own.
  if (Reflect.ownKeys(Object.prototype).length > STANDARD_PROPERTIES) return false;
  if (!isObject(document) || !isFestival(document) || 'events' in document || 'event' in document || '@graph' in document) return false;
  const zone = timeZone(document) || DEFAULT_ZONE;
  if (!isPlainSchedule(document) || zone.length >= 60 || !isTimeZone(zone)) return false;
  const festivals = festivalsIn(document);
  if (!festivals || festivals.length > MOST_FESTIVALS) return false;
  const known = { times: new ProfileTimes(zone), places: new ProfilePlaces(), timeZone: zone };
  const ids = new Set<unknown>();
  let count = 0;
  for (const { festival, events } of festivals) {
    if (!isPlainFestival(festival, known.times)) return false;
    const form = { ...known, isAccessibleForFree: statedAsFree(festival) ?? statedAsFree(document) };
    if (!events.every((event) => isObject(event) && isPlainEvent(event, form))) return false;
    for (const event of events) ids.add((event as JsonObject)['@id']);
    count += events.length;
  }
  return (
    ids.size === count &&
    count <= MOST_EVENTS &&
    isText(document['description'], LONGEST_DESCRIPTION) &&
    isWord(document['inLanguage'], LANGUAGE) &&
    isPlainOrganizer(document['organizer'])
  );
}

export function isPlainEvent(
  event: JsonObject,
  { times, places, timeZone: zone, isAccessibleForFree }: Omit<ProfileContext, 'details' | 'superEvent' | 'inLanguage'>,
): boolean {
  const sessions = list(event['subEvent']);
  const id = event['@id'];
  return (
    isEventType(text(event, '@type')) &&
    isWord(id) &&
    !isMissing(id) &&
    id.length <= 500 &&
    !event['disambiguatingDescription'] &&
    text(event, 'name') !== '' &&
    isText(event['abstract'], LONGEST_ABSTRACT) &&
    // Where it stands in for the abstract.
    (!isMissing(event['abstract']) || isText(event['description'], LONGEST_DESCRIPTION)) &&
    isWord(event['url'], EVENT_PAGE) &&
    isWord(event['inLanguage'], LANGUAGE) &&
    isWord(event['eventAttendanceMode'], ATTENDANCE_MODE) &&
    isPlainSchedule(event) &&
    [zone, ''].includes(timeZone(event)) &&
    hasPlainKeywords(event) &&
    hasPlainOrganizers(event) &&
    hasPlainFeatures(event) &&
    hasPlainImage(event) &&
    hasPlainPrice(event, isAccessibleForFree) &&
    sessions.length <= MOST_OCCURRENCES &&
    [event, ...sessions].every((each) => isObject(each) && isPlainSession(each, places)) &&
    hasPlainTimes(sessions.length > 0 ? (sessions as JsonObject[]) : [event], times)
  );
}

/** What an event and each of its sessions may say. */
function isPlainSession(session: JsonObject, places: ProfilePlaces): boolean {
  return (
    !('duration' in session) &&
    isLine(session['name']) &&
    isWord(session['eventStatus'], STATUS) &&
    areObjects(session['offers']) &&
    list(session['offers']).every((offer) => isLine((offer as JsonObject)['availability'])) &&
    areObjects(session['location']) &&
    list(session['location']).every((location) => isPlainLocation(location as JsonObject, places))
  );
}

/** In the order of their starts. */
function hasPlainTimes(sessions: readonly JsonObject[], times: ProfileTimes): boolean {
  let last = -Infinity;
  for (const session of sessions) {
    const time = isWord(session['startDate']) && isWord(session['endDate']) ? times.of(session) : null;
    if (!time?.isPlain || time.start <= last) return false;
    last = time.start;
  }
  return true;
}

function isPlainLocation(location: JsonObject, places: ProfilePlaces): boolean {
  if (location['@type'] === 'VirtualLocation') return true;
  const { name, address, identifier } = location;
  if (location['@type'] !== 'Place' || !isObject(address) || address['@streetAddress'] || address['@postalCode'] || address['@addressLocality'])
    return false;
  const { streetAddress, postalCode, addressLocality } = address;
  return (
    isLine(name) &&
    isWord(identifier) &&
    isWord(address['identifier']) &&
    isText(streetAddress, 500) &&
    isLine(postalCode) &&
    isLine(addressLocality) &&
    !/^\d\d\s/.test(text(address, 'postalCode')) &&
    !/^\d/.test(text(address, 'addressLocality')) &&
    // null says that nobody knows the town.
    (addressLocality === null || places.townOf({ location }) !== null)
  );
}

function isPlainFestival(festival: JsonObject, times: ProfileTimes): boolean {
  const { startDate, endDate, isAccessibleForFree, offers, name, url } = festival;
  return (
    isLine(name) &&
    isAddress(url) &&
    isWord(festival['@id']) &&
    list(offers).length === 0 &&
    (isMissing(isAccessibleForFree) || typeof isAccessibleForFree === 'boolean') &&
    (isMissing(startDate) || (isWord(startDate) && isWord(endDate) && times.of(festival)?.isPlain === true))
  );
}

/** One that says days and hours is no plain form. */
function isPlainSchedule({ eventSchedule: schedule }: JsonObject): boolean {
  if (isMissing(schedule)) return true;
  return isObject(schedule) && Object.keys(schedule).every((key) => TIME_ZONE_KEYS.includes(key)) && isWord(schedule['scheduleTimezone']);
}

/** A price implies free or not; a bare `priceSpecification` implies nothing, but overrides what the festival says. */
function hasPlainPrice({ isAccessibleForFree: stated, offers }: JsonObject, isFree: boolean | null): boolean {
  if (typeof stated === 'boolean') return true;
  return (
    isMissing(stated) && list(offers).every((offer) => isFree === null && !/name|desc|rice(?:,|$)/.test(Object.keys(offer as JsonObject).join()))
  );
}

function hasPlainKeywords({ keywords }: JsonObject): boolean {
  const isKeyword = (each: unknown) =>
    typeof each === 'string' ? isLine(each, 2000) : isObject(each) && each['@type'] === 'DefinedTerm' && isLine(each['name'], 2000);
  return list(keywords).length <= MOST_KEYWORDS && list(keywords).every(isKeyword);
}

function hasPlainOrganizers({ organizer }: JsonObject): boolean {
  const isNamed = (each: unknown) => (typeof each === 'string' ? isLine(each) : isObject(each) && isLine(each['name']));
  return list(organizer).length <= MOST_ORGANIZERS && list(organizer).every(isNamed);
}

/** Accessibility in our own words, which are said as they are. */
function hasPlainFeatures(event: JsonObject): boolean {
  const isPlainFeature = ({ name, value }: JsonObject) => NEEDS.includes(name as string) && (value === undefined || typeof value === 'boolean');
  return [event, ...(list(event['location']) as JsonObject[])].every(
    (each) => isObject(each) && areObjects(each['amenityFeature']) && (list(each['amenityFeature']) as JsonObject[]).every(isPlainFeature),
  );
}

function hasPlainImage({ image }: JsonObject): boolean {
  const [first] = list(image);
  if (first === undefined) return true;
  if (!isObject(first)) return isWord(first) && imageUrl(first) !== null;
  const { contentUrl, url, caption, description, width, height } = first;
  return (
    isWord(contentUrl) &&
    isWord(url) &&
    imageUrl(contentUrl || url) !== null &&
    isLine(caption, 500) &&
    isLine(description, 500) &&
    arePixels(width) &&
    arePixels(height)
  );
}

function isPlainOrganizer(organizer: unknown): boolean {
  if (isMissing(organizer)) return true;
  if (!isObject(organizer)) return false;
  const { name, url, telephone, email, address, openingHours, openingHoursSpecification, contactPoint } = organizer;
  const contact = isMissing(contactPoint) ? {} : contactPoint;
  return (
    !isMissing(name) &&
    isLine(name) &&
    isAddress(url) &&
    isLine(telephone, 60) &&
    isWord(email) &&
    isObject(contact) &&
    isLine(contact['telephone'], 60) &&
    isWord(contact['email']) &&
    isMissing(openingHoursSpecification) &&
    isMissing(contact['hoursAvailable']) &&
    (isMissing(address) || isPlainAddress(address)) &&
    list(openingHours).every((each) => isLine(each))
  );
}

function isPlainAddress(address: unknown): boolean {
  if (!isObject(address) || Object.keys(address).some((key) => /^@[a-z]+[A-Z]/.test(key))) return false;
  const { name, streetAddress, postOfficeBoxNumber, postalCode, addressLocality, addressCountry } = address;
  return (
    [name, postOfficeBoxNumber, postalCode, addressLocality, addressCountry].every((each) => isLine(each)) &&
    isText(streetAddress, 500) &&
    !/^\d/.test(text(address, 'addressLocality')) &&
    !/\s/.test(text(address, 'postalCode'))
  );
}

interface FestivalEvents {
  readonly festival: JsonObject;
  readonly events: readonly unknown[];
}

/** The programme with its own events, then each festival inside it; null where one says something else than events. */
function festivalsIn(document: JsonObject): readonly FestivalEvents[] | null {
  const isNested = (each: unknown): each is JsonObject => isObject(each) && isFestival(each);
  const { subEvent } = document;
  if (!Array.isArray(subEvent)) return null;
  const nested = subEvent.filter(isNested);
  if (!nested.every((festival) => Array.isArray(festival['subEvent']))) return null;
  return [
    { festival: document, events: subEvent.filter((each) => !isNested(each)) },
    ...nested.map((festival) => ({ festival, events: festival['subEvent'] as readonly unknown[] })),
  ];
}

function isMissing(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

/** A text on one line. */
function isLine(value: unknown, longest = 300): boolean {
  return isText(value, longest, isCleanLine);
}

/** A text, or one per language of which one is French. */
function isText(value: unknown, longest: number, isWritten = isClean): boolean {
  if (isMissing(value)) return true;
  if (isObject(value)) return isInLanguages(value) && isText(value['fr'], longest, isWritten);
  return typeof value === 'string' && value.length <= longest && isWritten(value) && isWhole(value);
}

function isInLanguages(value: JsonObject): boolean {
  const { fr } = value;
  return typeof fr === 'string' && fr.trim() !== '' && Object.keys(value).every((key) => /^[a-z]{2}$/.test(key));
}

/** Decoding lost none of its letters. */
function isWhole(value: string): boolean {
  return !value.includes('\ufffd');
}

/** A text for programs. */
function isWord(value: unknown, form?: RegExp): value is string | undefined | null {
  return isMissing(value) || (typeof value === 'string' && value === value.trim() && (!form || form.test(value)));
}

function isAddress(value: unknown): boolean {
  return isMissing(value) || (isWord(value) && webUrl(value) !== null);
}

/** One object, or an array of them. */
function areObjects(value: unknown): boolean {
  return list(value).length <= MOST_OBJECTS && list(value).every(isObject);
}

function arePixels(value: unknown): boolean {
  return isMissing(value) || (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_PIXELS);
}
