/**
 * Whether JSON is so exactly what docs/feed.md writes, which is what `ess convert` makes, that repairing it would change nothing a list shows. A page then
 * shows it without the chunk that repairs. See ADR 0023.
 */

import { imageUrl } from '../../model/safe-url.js';
import { isTimeZone } from '../../model/zoned-time.js';
import { isEventType, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import { MOST_KEYWORDS } from '../keywords.js';
import {
  both,
  isMissing,
  isNotThere,
  line,
  many,
  not,
  oneOf,
  optional,
  paragraphs,
  pixels,
  plainLine,
  shape,
  webAddress,
  word,
  wordLike,
} from './checks.js';
import type { Check } from './checks.js';
import { isFestival, object, objects, sessionsOf, statedAsFree, text, timeZone } from './fields.js';
import type { ProfileContext } from './profile-event.js';
import { hasPlainRegistration } from './profile-registration.js';
import { placeIn, ProfilePlaces } from './profile-place.js';
import { DEFAULT_ZONE, ProfileTimes } from './profile-times.js';

const MOST_EVENTS = 100_000;
const MOST_FESTIVALS = 99;
const MOST_OCCURRENCES = 800;
const MOST_ORGANIZERS = 30;
/** Of Object.prototype (ECMA-262, § 20.1.3 and annex B.2.2). */
const STANDARD_PROPERTIES = 12;

const DESCRIPTION = paragraphs(20_000);
const LANGUAGE = wordLike(/^(?:[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3})?$/i);
const only = (key: string, check: Check) =>
  optional(both(shape({ [key]: check }), (value) => Object.keys(value as JsonObject).every((each) => each === '@type' || each === key)));
/** With days or hours, a schedule is not plain. */
const SCHEDULE = only('scheduleTimezone', word);
const FEATURES = many(
  shape({ name: (value) => /^(?:mobility|hearing|sight|psychic|learning)$/.test(String(value)), value: oneOf(isNotThere, isBoolean) }),
);
const PLACE = shape({
  '@type': (value) => value === 'Place',
  name: line(),
  identifier: word,
  amenityFeature: FEATURES,
  address: shape({
    '@streetAddress': isMissing,
    '@postalCode': isMissing,
    '@addressLocality': isMissing,
    streetAddress: paragraphs(500),
    postalCode: both(line(), not(/^\d\d\s/)),
    addressLocality: both(line(), not(/^\d/)),
    identifier: word,
  }),
});
const VIRTUAL_LOCATION = shape({ '@type': (value) => value === 'VirtualLocation', amenityFeature: FEATURES });
const IMAGE = shape({ contentUrl: word, url: word, caption: line(500), description: line(500), width: pixels, height: pixels });
const SESSION = {
  name: line(),
  duration: isNotThere,
  eventStatus: wordLike(/^(?:(?:https?:\/\/schema\.org\/)?Event(?:Scheduled|Rescheduled|MovedOnline|Postponed|Cancelled))?$/),
  offers: many(shape({ availability: line() })),
  location: many(oneOf(VIRTUAL_LOCATION, PLACE)),
  startDate: word,
  endDate: word,
};
const EVENT = shape({
  ...SESSION,
  '@type': (value) => typeof value === 'string' && isEventType(value),
  '@id': both(wordLike(/^.{1,500}$/), (value) => !isMissing(value)),
  disambiguatingDescription: isMissing,
  abstract: paragraphs(1000),
  url: wordLike(/^(?:https?:\/\/[^\s@/]+(?:\/\S*)?)?$/),
  inLanguage: LANGUAGE,
  eventAttendanceMode: wordLike(/^(?:(?:https?:\/\/schema\.org\/)?(?:Offline|Online|Mixed)EventAttendanceMode)?$/),
  eventSchedule: SCHEDULE,
  keywords: many(oneOf(plainLine(2000), shape({ '@type': (value) => value === 'DefinedTerm', name: line(2000) })), MOST_KEYWORDS),
  audience: only('audienceType', line()),
  typicalAgeRange: wordLike(/^(?:\d{1,3}-\d{0,3}|-\d{1,3})?$/),
  organizer: many(oneOf(plainLine(300), shape({ name: line() })), MOST_ORGANIZERS),
  amenityFeature: FEATURES,
  isAccessibleForFree: optional(isBoolean),
  subEvent: many(shape(SESSION), MOST_OCCURRENCES),
});
const CONTACT_POINT = shape({ telephone: line(60), email: word, hoursAvailable: isMissing });
const ORGANIZER = shape({
  name: both(line(), (value) => !isMissing(value)),
  url: webAddress,
  telephone: line(60),
  email: word,
  contactPoint: optional(CONTACT_POINT),
  openingHours: many(line(), Infinity),
  openingHoursSpecification: isMissing,
  address: optional(
    shape({
      '@streetAddress': isMissing,
      '@postalCode': isMissing,
      '@addressLocality': isMissing,
      name: line(),
      streetAddress: paragraphs(500),
      postOfficeBoxNumber: line(),
      postalCode: both(line(), not(/\s/)),
      addressLocality: both(line(), not(/^\d/)),
      addressCountry: line(),
    }),
  ),
});
const FESTIVAL = shape({
  '@id': word,
  name: line(),
  url: webAddress,
  startDate: word,
  endDate: word,
  offers: isMissing,
  isAccessibleForFree: optional(isBoolean),
  subEvent: Array.isArray,
});
const PROGRAMME = shape({
  events: isNotThere,
  event: isNotThere,
  '@graph': isNotThere,
  description: DESCRIPTION,
  inLanguage: LANGUAGE,
  eventSchedule: SCHEDULE,
  organizer: optional(ORGANIZER),
});

export function isPlain(document: unknown): document is JsonObject {
  // Fields are read without asking whether they are the object's own.
  if (Reflect.ownKeys(Object.prototype).length > STANDARD_PROPERTIES || !PROGRAMME(document)) return false;
  const main = document as JsonObject;
  const zone = timeZone(main) || DEFAULT_ZONE;
  const inside = objects(main, 'subEvent');
  if (!isFestival(main) || !inside.every(isObject) || zone.length >= 60 || !isTimeZone(zone)) return false;
  const known = { times: new ProfileTimes(zone), places: new ProfilePlaces(), timeZone: zone };
  const nested = inside.filter(isFestival);
  const ids = new Set<unknown>();
  let count = 0;
  for (const festival of [main, ...nested]) {
    if (!FESTIVAL(festival) || (festival['startDate'] && !known.times.of(festival)?.isPlain)) return false;
    const form = { ...known, isAccessibleForFree: statedAsFree(festival) ?? statedAsFree(main) };
    for (const event of festival === main ? inside.filter((each) => !isFestival(each)) : objects(festival, 'subEvent')) {
      if (!isPlainEvent(event, form)) return false;
      ids.add(event['@id']);
      count++;
    }
  }
  return ids.size === count && count <= MOST_EVENTS && nested.length <= MOST_FESTIVALS;
}

export function isPlainEvent(
  event: JsonObject,
  { times, places, timeZone: zone, isAccessibleForFree }: Omit<ProfileContext, 'details' | 'superEvent' | 'inLanguage'>,
): boolean {
  if (!EVENT(event)) return false;
  const sessions = sessionsOf(event);
  return (
    text(event, 'name') !== '' &&
    // It stands in for the abstract.
    (!isMissing(event['abstract']) || DESCRIPTION(event['description'])) &&
    [zone, ''].includes(timeZone(event)) &&
    hasPlainImage(event) &&
    hasPlainPrice(event, isAccessibleForFree) &&
    hasPlainRegistration(event) &&
    [event, ...sessions].every((each) => hasPlainTown(each, places)) &&
    hasPlainTimes(sessions.length > 0 ? sessions : [event], times)
  );
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** In the order of their starts. */
function hasPlainTimes(sessions: readonly JsonObject[], times: ProfileTimes): boolean {
  let last = -Infinity;
  for (const session of sessions) {
    const time = times.of(session);
    if (!time?.isPlain || time.start <= last) return false;
    last = time.start;
  }
  return true;
}

/** An address whose locality is null says that nobody knows the town. */
function hasPlainTown(session: JsonObject, places: ProfilePlaces): boolean {
  const place = placeIn(session);
  return !place || object(place, 'address')!['addressLocality'] === null || places.townOf(session) !== null;
}

/** A price implies free or not; a bare `priceSpecification` implies nothing, but overrides what the festival says. */
function hasPlainPrice(event: JsonObject, isFree: boolean | null): boolean {
  const imply = (offer: JsonObject) => isFree !== null || /name|desc|rice(?:,|$)/.test(Object.keys(offer).join());
  return statedAsFree(event) !== null || !objects(event, 'offers').some(imply);
}

/** Of several, which are the same in other sizes, the first. */
function hasPlainImage({ image }: JsonObject): boolean {
  const [first] = list(image);
  if (first === undefined) return true;
  const address =
    typeof first === 'string' ? word(first) && first : IMAGE(first) && ((first as JsonObject)['contentUrl'] || (first as JsonObject)['url']);
  return imageUrl(address) !== null;
}
