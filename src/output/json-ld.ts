/**
 * Events as search engines read them. Source: Google Search Central, structured data, Event: one Event a session, each with a place or an address online,
 * because what has neither is refused.
 */

import type { EventDetails, Occurrence, Place, Programme, ProgrammeEvent } from '../model/programme.js';
import { plainDate, toIsoString } from '../model/zoned-time.js';
import { scriptJson } from './script-json.js';
import { sessionName } from './session-text.js';

/** A schema.org/Event. */
export interface JsonLd {
  readonly '@id': string;
  readonly startDate: string;
  readonly [property: string]: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const SCHEMA_ORG = 'https://schema.org/';
/** Sessions: a page with more is slow for everybody, and search engines read the next ones. */
const MOST = 300;

/** The coming sessions of these events; rejects when the details of an event cannot be read. */
export async function eventsJsonLd(
  events: readonly ProgrammeEvent[],
  programme: Pick<Programme, 'inLanguage'>,
  now: number,
): Promise<readonly JsonLd[]> {
  const found: JsonLd[] = [];
  for (const event of events) {
    if (found.length >= MOST) break;
    const details = await event.details();
    for (const occurrence of event.occurrences) {
      const json = occurrence.until > now && sessionJsonLd(event, occurrence, details, programme.inLanguage);
      if (json) found.push(json);
    }
  }
  return found.slice(0, MOST);
}

/** The text of a script element; safe in HTML, too. */
export function jsonLdText(events: readonly JsonLd[]): string {
  return scriptJson({ '@context': SCHEMA_ORG.slice(0, -1), '@graph': events });
}

function sessionJsonLd(event: ProgrammeEvent, occurrence: Occurrence, details: EventDetails, inLanguage: string | null): JsonLd | null {
  const { timeZone, image } = event;
  const { status, start, end, isAllDay } = occurrence;
  const mode = status === 'MovedOnline' ? 'Online' : event.attendanceMode;
  const location = locationOf(event, occurrence, details, mode);
  if (!location) return null;
  const date = (instant: number) => (isAllDay ? plainDate(instant, timeZone) : toIsoString(instant, timeZone));
  const isMoved = status === 'Rescheduled' || status === 'MovedOnline' || status === 'Postponed';
  return filled({
    '@type': 'Event',
    '@id': occurrence.id || event.id,
    name: sessionName(event, occurrence),
    description: details.description || event.abstract,
    startDate: date(start),
    endDate: end === null ? null : date(isAllDay ? end - 1 : end),
    previousStartDate: isMoved && details.previousStart !== null ? toIsoString(details.previousStart, timeZone) : null,
    eventStatus: `${SCHEMA_ORG}Event${status === 'SoldOut' ? 'Scheduled' : status}`,
    eventAttendanceMode: `${SCHEMA_ORG}${mode}EventAttendanceMode`,
    location,
    offers: offerOf(event, occurrence, details),
    organizer: oneOrMore(details.organizers.map(({ name, url }) => filled({ '@type': 'Organization', name, url }))),
    image: image?.url,
    url: occurrence.url ?? event.url,
    inLanguage: event.inLanguage ?? inLanguage,
    isAccessibleForFree: event.isAccessibleForFree,
  }) as JsonLd;
}

/** The place, the address online, or both; never that of an organizer. */
function locationOf(event: ProgrammeEvent, occurrence: Occurrence, details: EventDetails, mode: string): unknown {
  const place = mode === 'Online' ? null : placeOf(occurrence.location ?? details.location, event, occurrence, details);
  const url = mode === 'Offline' ? null : (details.onlineUrl ?? event.url);
  return oneOrMore([place, url ? { '@type': 'VirtualLocation', url } : null].filter(Boolean));
}

function placeOf(place: Place | null, { town }: ProgrammeEvent, occurrence: Occurrence, { location }: EventDetails): Fields | null {
  const { name = '', streetAddress = '', postalCode = '', addressLocality = '' } = place ?? {};
  const locality = addressLocality || (occurrence.location ? '' : (town?.name ?? ''));
  if (!name && !streetAddress && !locality) return null;
  const geo = !occurrence.location && location && location.latitude !== null && location.longitude !== null ? location : null;
  return filled({
    '@type': 'Place',
    name: name || streetAddress || locality,
    address: filled({
      '@type': 'PostalAddress',
      streetAddress: streetAddress.replaceAll('\n', ', '),
      postalCode,
      addressLocality: locality,
      addressCountry: /^\d{5}$/.test(postalCode) ? 'FR' : null,
    }),
    geo: geo && { '@type': 'GeoCoordinates', latitude: geo.latitude, longitude: geo.longitude },
  });
}

/** Only with a price that is known: « 5 € », but not « 5 à 10 € ». */
function offerOf(event: ProgrammeEvent, { status }: Occurrence, { price, registrations }: EventDetails): Fields | null {
  if (status === 'Cancelled') return null;
  const [, written] = /^\D*?(\d{1,4}(?:[.,]\d{1,2})?)\s?(?:€|euros?|EUR)$/i.exec(price.trim()) ?? [];
  const amount = event.isAccessibleForFree ? '0' : written?.replace(',', '.');
  if (amount === undefined) return null;
  return filled({
    '@type': 'Offer',
    price: amount,
    priceCurrency: 'EUR',
    availability: `${SCHEMA_ORG}${status === 'SoldOut' ? 'SoldOut' : 'InStock'}`,
    url: registrations.find(({ kind }) => kind === 'url')?.href ?? event.url,
  });
}

function filled(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''));
}

function oneOrMore(values: readonly unknown[]): unknown {
  return values.length > 1 ? values : (values[0] ?? null);
}
