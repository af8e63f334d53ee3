import { bare } from '../../model/own-fields.js';
import type { AgeRange, EventImage, EventStatus } from '../../model/programme.js';
import type { FeedValue } from '../feed-value.js';
import type { JsonObject } from '../json.js';
import { keywordsOf, MOST_KEYWORDS } from '../keywords.js';
import { eventDates, instantDate, sessionDates } from '../profile/write/dates.js';
import { filled, oneOrMore } from '../profile/write/filled.js';
import { organizerJsonLd } from '../profile/write/organizer.js';
import { amenities, placeJsonLd, townIn } from '../profile/write/place.js';
import { readAccessibility, readAgeRange, readAudience } from './audience.js';
import { identity, otherIdentities } from './identity.js';
import type { RepairedEvent } from './identity.js';
import { readImage, readImageCredit } from './image.js';
import { readMoment } from './moment.js';
import { readOccurrences } from './occurrences.js';
import type { Session } from './occurrences.js';
import { readPrice } from './offers.js';
import type { Price } from './offers.js';
import { readOrganizers } from './organizer.js';
import { readUrl } from './place.js';
import type { PlaceReader, Whereabouts } from './place.js';
import { readRegistrations } from './registrations.js';
import { readStatus } from './status.js';

/** What an event takes from the programme that it is in. */
export interface Surroundings {
  /** What the programme says of all its events. */
  readonly isAccessibleForFree: boolean | null;
  readonly places: PlaceReader;
  /** The zone of an event: its own where it names one. */
  readonly zoneOf: (event: FeedValue) => string;
}

const LONGEST_ABSTRACT = 1000;
const SCHEMA_ORG = 'https://schema.org/';
const SOLD_OUT = `${SCHEMA_ORG}SoldOut`;

/** schema.org/Event; null, with an error reported, when it has no name or no start. */
export function repairEvent(event: FeedValue, { isAccessibleForFree, places, zoneOf }: Surroundings): RepairedEvent | null {
  const name = event.line('name');
  if (!name) {
    event.report('name-missing', 'error', 'name');
    return null;
  }
  const timeZone = zoneOf(event);
  const where = places.read(event);
  const stated = readStatus(event) ?? 'Scheduled';
  const sessions = readOccurrences(event, { name, status: stated, location: where.place }, timeZone, places);
  const first = sessions[0];
  if (!first) return null;
  const status = overallStatus(stated, sessions);
  const isOne = sessions.length === 1 && first.name === '' && first.location === null && first.status === status;
  const url = readUrl(event, 'url');
  const image = readImage(event);
  const price = readPrice(event);
  const isFree = price.isAccessibleForFree ?? (price.price ? null : isAccessibleForFree);
  const needs = readAccessibility(event);
  const place = where.place && placeJsonLd(where.place, where.town, needs);
  const online = where.isOnline ? filled({ '@type': 'VirtualLocation', url: where.onlineUrl }) : null;
  const audience = readAudience(event);
  const ages = readAgeRange(event);
  const id = identity(event, name, first.start, where.place);
  const json = filled({
    '@type': 'Event',
    '@id': id,
    identifier: otherIdentities(event, id),
    name,
    abstract: event.text('abstract', LONGEST_ABSTRACT) || event.text('disambiguatingDescription', LONGEST_ABSTRACT),
    description: event.text('description'),
    ...(isOne ? sessionDates(first, timeZone) : eventDates(sessions, timeZone)),
    previousStartDate: previousStartDate(event, timeZone),
    eventStatus: status === 'Scheduled' ? null : statusTerm(status),
    eventAttendanceMode: attendanceMode(event, where, status),
    eventSchedule: bare({ '@type': 'Schedule', scheduleTimezone: timeZone }),
    location: oneOrMore([place, online].filter(Boolean)),
    organizer: oneOrMore(readOrganizers(event).map(organizerJsonLd)),
    isAccessibleForFree: isFree,
    offers: offer(status, { ...price, isAccessibleForFree: isFree }),
    keywords: readKeywords(event).map(keyword),
    audience: audience && bare({ '@type': 'Audience', audienceType: audience }),
    typicalAgeRange: ages && ageRange(ages),
    image: image && imageObject(image, readImageCredit(event)),
    url,
    inLanguage: languageOf(event),
    subEvent: isOne ? null : sessions.map((session) => subEvent(session, status, timeZone)),
    amenityFeature: place ? null : amenities(needs),
    potentialAction: oneOrMore(readRegistrations(event, url)),
    subjectOf: calendarFile(event),
    dateModified: dateModified(event, timeZone),
  });
  return { json, start: first.start, place: where.place };
}

/** schema.org/inLanguage: a tag, or a Language node that names one. */
export function languageOf(value: FeedValue): string | null {
  const [language] = value.all('inLanguage', 1);
  const tag = language ? language.word('alternateName') || language.word() : '';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag) ? tag : null;
}

/** A session inherits from its event what it does not say. */
function subEvent(session: Session, status: EventStatus, timeZone: string): JsonObject {
  const isOther = session.status !== status;
  return filled({
    '@type': 'Event',
    '@id': session.id,
    name: session.name,
    url: session.url,
    ...sessionDates(session, timeZone),
    eventStatus: isOther ? statusTerm(session.status) : null,
    location: session.location && placeJsonLd(session.location, townIn(session.location)),
    offers: isOther && session.status === 'SoldOut' ? bare({ '@type': 'Offer', availability: SOLD_OUT }) : null,
  });
}

/** A status that all sessions share is the event's. */
function overallStatus(status: EventStatus, sessions: readonly Session[]): EventStatus {
  const [first] = sessions;
  return status === 'Scheduled' && first && sessions.every((one) => one.status === first.status) ? first.status : status;
}

/** In schema.org, offers are sold out, not events. */
function statusTerm(status: EventStatus): string | null {
  return status === 'SoldOut' ? null : `${SCHEMA_ORG}Event${status}`;
}

/** schema.org/eventAttendanceMode, where it says something else than the places. */
function attendanceMode(event: FeedValue, { place, isOnline }: Whereabouts, status: EventStatus): string | null {
  const [, stated] = /(offline|online|mixed)(?:EventAttendanceMode)?$/i.exec(event.word('eventAttendanceMode')) ?? [];
  if (!stated) return null;
  const mode = /offline/i.test(stated) ? 'Offline' : /mixed/i.test(stated) ? 'Mixed' : 'Online';
  const told = isOnline ? (place ? 'Mixed' : 'Online') : status === 'MovedOnline' ? 'Online' : 'Offline';
  return mode === told ? null : `${SCHEMA_ORG}${mode}EventAttendanceMode`;
}

/** schema.org/previousStartDate; of several, the latest. */
function previousStartDate(event: FeedValue, timeZone: string): string | null {
  const dates = event.all('previousStartDate', 20).map((date) => date.word());
  const text = dates.sort().at(-1) ?? '';
  const moment = readMoment(text, timeZone);
  if (text && !moment) event.warn('start-invalid', 'previousStartDate');
  return moment && instantDate(moment.instant, timeZone);
}

/** schema.org/dateModified. */
function dateModified(event: FeedValue, timeZone: string): string | null {
  const moment = readMoment(event.word('dateModified'), timeZone);
  return moment && instantDate(moment.instant, timeZone);
}

/** The price in words. A description implies free or not; where that is not known, the words go where they imply nothing. */
function offer(status: EventStatus, { price, isAccessibleForFree }: Price): JsonObject | null {
  const isKnown = isAccessibleForFree !== null;
  const fields = filled({
    '@type': 'Offer',
    description: isKnown ? price : null,
    priceSpecification: price && !isKnown ? bare({ '@type': 'PriceSpecification', description: price }) : null,
    availability: status === 'SoldOut' ? SOLD_OUT : null,
  });
  return Object.keys(fields).length > 1 ? fields : null;
}

/** schema.org/subjectOf: the event as a calendar file (RFC 5545). Other works about the event are of no use here. */
function calendarFile(event: FeedValue): JsonObject | null {
  const file = event.all('subjectOf', 20).find((work) => /^text\/calendar\b/i.test(work.word('encodingFormat')));
  const contentUrl = file && (readUrl(file, 'contentUrl') ?? readUrl(file, 'url'));
  return contentUrl ? bare({ '@type': 'MediaObject', encodingFormat: 'text/calendar', contentUrl }) : null;
}

/** One text with commas, several texts, or schema.org/DefinedTerm. */
function readKeywords(event: FeedValue): readonly string[] {
  const words = event.all('keywords', MOST_KEYWORDS).flatMap((keyword) => {
    const text = keyword.line(undefined, 2000);
    return typeof keyword.raw === 'string' ? text.split(/[,;]/) : [text];
  });
  return keywordsOf(words);
}

/** In a text, a comma begins another keyword. */
function keyword(name: string): string | JsonObject {
  return /[,;]/.test(name) ? bare({ '@type': 'DefinedTerm', name }) : name;
}

function ageRange({ min, max }: AgeRange): string {
  return `${min ?? (max === null ? 0 : '')}-${max ?? ''}`;
}

function imageObject({ url, alt, width, height }: EventImage, creditText: string): string | JsonObject {
  const more = filled({ caption: alt, width, height, creditText });
  return Object.keys(more).length > 0 ? bare({ '@type': 'ImageObject', url, ...more }) : url;
}
