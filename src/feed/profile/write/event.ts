import type { AgeRange, EventDetails, EventImage, EventStatus, Occurrence, ProgrammeEvent } from '../../../model/programme.js';
import { markupSafe } from '../../../model/markup-safe.js';
import { eventDates, instantDate, sessionDates } from './dates.js';
import { organizerJsonLd } from './organizer.js';
import { amenities, placeJsonLd, townIn } from './place.js';
import { filled, oneOrMore } from './filled.js';
import type { JsonObject } from './filled.js';

const SCHEMA_ORG = 'https://schema.org/';
const SOLD_OUT = `${SCHEMA_ORG}SoldOut`;

/** schema.org/Event, in the words of docs/feed.md. `programmeZone` is the zone that goes without saying. */
export function eventJsonLd(event: ProgrammeEvent, details: EventDetails, programmeZone: string): JsonObject {
  const { occurrences, timeZone, status } = event;
  const [first] = occurrences as readonly [Occurrence];
  const isOne = occurrences.length === 1 && first.name === '' && first.location === null && first.status === status;
  const place = details.location && placeJsonLd(details.location, event.town, event.accessibility);
  const online = details.onlineUrl && { '@type': 'VirtualLocation', url: details.onlineUrl };
  return filled({
    '@type': 'Event',
    '@id': event.id,
    name: markupSafe(event.name),
    abstract: markupSafe(event.abstract),
    description: markupSafe(details.description),
    ...(isOne ? sessionDates(first, timeZone) : eventDates(occurrences, timeZone)),
    previousStartDate: details.previousStart === null ? null : instantDate(details.previousStart, timeZone),
    eventStatus: status === 'Scheduled' ? null : statusTerm(status),
    eventAttendanceMode: attendanceMode(event, details),
    eventSchedule: timeZone === programmeZone ? null : { '@type': 'Schedule', scheduleTimezone: timeZone },
    location: oneOrMore([place, online].filter(Boolean)),
    organizer: oneOrMore(details.organizers.map(organizerJsonLd)),
    isAccessibleForFree: event.isAccessibleForFree,
    offers: offer(event, details.price),
    keywords: event.keywords.map(keyword),
    audience: details.audience && { '@type': 'Audience', audienceType: markupSafe(details.audience) },
    typicalAgeRange: details.ageRange && ages(details.ageRange),
    image: event.image && imageJsonLd(event.image, details.imageCredit),
    url: event.url,
    inLanguage: event.inLanguage,
    subEvent: isOne ? null : occurrences.map((occurrence) => session(occurrence, event)),
    amenityFeature: place ? null : amenities(event.accessibility),
    potentialAction: oneOrMore(details.registrations.map(({ href }) => ({ '@type': 'RegisterAction', target: href }))),
  });
}

/** What it does not say, it has in common with its event. */
function session(occurrence: Occurrence, { status, timeZone }: ProgrammeEvent): JsonObject {
  const isOther = occurrence.status !== status;
  return filled({
    '@type': 'Event',
    name: markupSafe(occurrence.name),
    ...sessionDates(occurrence, timeZone),
    eventStatus: isOther ? statusTerm(occurrence.status) : null,
    location: occurrence.location && placeJsonLd(occurrence.location, townIn(occurrence.location)),
    offers: isOther && occurrence.status === 'SoldOut' ? { '@type': 'Offer', availability: SOLD_OUT } : null,
  });
}

/** schema.org says of the offers that they are sold out, and not of the event. */
function statusTerm(status: EventStatus): string | null {
  return status === 'SoldOut' ? null : `${SCHEMA_ORG}Event${status}`;
}

/** Only where the places do not tell. */
function attendanceMode({ attendanceMode: mode, status }: ProgrammeEvent, { location, onlineUrl }: EventDetails): string | null {
  const told = onlineUrl ? (location ? 'Mixed' : 'Online') : status === 'MovedOnline' ? 'Online' : 'Offline';
  return mode === told ? null : `${SCHEMA_ORG}${mode}EventAttendanceMode`;
}

/** The price in words. Readers look in a description for whether it is free; where the programme does not say, words stand where nobody concludes. */
function offer({ status, isAccessibleForFree }: ProgrammeEvent, price: string): JsonObject | null {
  const words = markupSafe(price);
  const isStated = isAccessibleForFree !== null;
  const fields = filled({
    description: isStated ? words : null,
    priceSpecification: words && !isStated ? { '@type': 'PriceSpecification', description: words } : null,
    availability: status === 'SoldOut' ? SOLD_OUT : null,
  });
  return Object.keys(fields).length > 0 ? { '@type': 'Offer', ...fields } : null;
}

/** In a text, a comma begins another keyword. */
function keyword(name: string): unknown {
  return /[,;]/.test(name) ? { '@type': 'DefinedTerm', name: markupSafe(name) } : markupSafe(name);
}

function ages({ min, max }: AgeRange): string {
  return `${min ?? ''}-${max ?? ''}`;
}

function imageJsonLd({ url, alt, width, height }: EventImage, credit: string): unknown {
  const more = filled({ caption: markupSafe(alt), width, height, creditText: markupSafe(credit) });
  return Object.keys(more).length > 0 ? { '@type': 'ImageObject', url, ...more } : url;
}
