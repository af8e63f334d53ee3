import { postalAddress } from '../../locale/event-text.js';
import type { Locale } from '../../locale/locale.js';
import type { DetailedPlace, EventDetails, EventStatus, Occurrence, Organizer, Place, ProgrammeEvent } from '../../model/programme.js';
import { plainDate } from '../../model/zoned-time.js';
import { escapeText } from '../content-line.js';
import { eventDescription } from './event-description.js';
import { isTold, localTime, universalTime } from './vtimezone.js';

/** RFC 5545 §3.8.1.11 and §3.8.7.4: each later status has a higher revision. */
const STATES: Readonly<Record<EventStatus, readonly [status: string, sequence: number]>> = {
  Scheduled: ['CONFIRMED', 0],
  SoldOut: ['CONFIRMED', 1],
  Rescheduled: ['CONFIRMED', 1],
  MovedOnline: ['CONFIRMED', 1],
  // It will take place at an unknown date.
  Postponed: ['TENTATIVE', 2],
  Cancelled: ['CANCELLED', 3],
};

/** An event and one of its sessions. */
export interface Session {
  readonly event: ProgrammeEvent;
  readonly occurrence: Occurrence;
  readonly details: EventDetails;
}

export interface EventContext {
  readonly now: number;
  /** Makes an event's id unique in the world, if it is not. */
  readonly domain: string;
  readonly locale: Locale;
}

/** The lines of a VEVENT (RFC 5545 §3.6.1, with IMAGE and CONFERENCE of RFC 7986). */
export function vevent({ event, occurrence, details }: Session, { now, domain, locale }: EventContext): readonly string[] {
  const [status, sequence] = STATES[occurrence.status];
  const place = occurrence.location ?? details.location;
  const where = locationText(place, event, occurrence) || details.onlineUrl;
  const geo = occurrence.location ? null : geoOf(details.location);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uidOf(event, occurrence, domain))}`,
    `DTSTAMP:${universalTime(now)}`,
    `SEQUENCE:${sequence}`,
    ...timesOf(occurrence, event.timeZone),
    `SUMMARY:${escapeText([event.name, occurrence.name].filter(Boolean).join(' – '))}`,
    text('DESCRIPTION', eventDescription(event, occurrence, details, locale)),
    text('LOCATION', where ?? ''),
    geo && `GEO:${geo}`,
    `STATUS:${status}`,
    event.keywords.length > 0 && `CATEGORIES:${event.keywords.map(escapeText).join(',')}`,
    event.url && `URL:${event.url}`,
    details.onlineUrl && `CONFERENCE;VALUE=URI:${details.onlineUrl}`,
    event.image && `IMAGE;VALUE=URI;DISPLAY=BADGE:${event.image.url}`,
    ...organizerLines(details.organizers),
    // An open exhibition does not make its visitors busy.
    occurrence.isAllDay && 'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ].filter((line): line is string => Boolean(line));
}

function text(property: string, value: string): string {
  return value && `${property}:${escapeText(value)}`;
}

/** The event's id while it has one session, which may then move; with several, each adds its local start. */
function uidOf({ id, occurrences, timeZone }: ProgrammeEvent, occurrence: Occurrence, domain: string): string {
  const ordinal = occurrences.filter(({ start }) => start === occurrence.start).indexOf(occurrence);
  const start = occurrences.length === 1 ? '' : `-${localTime(occurrence.start, timeZone)}${ordinal > 0 ? `-${ordinal + 1}` : ''}`;
  const isGlobal = /^[a-z][a-z\d+.-]*:|@/i.test(id);
  return `${id}${start}${isGlobal ? '' : `@${domain}`}`;
}

/** All-day sessions as days, the end excluded; no end when unknown (RFC 5545 §3.6.1). */
function timesOf({ start, end, isAllDay }: Occurrence, zone: string): readonly string[] {
  const day = (instant: number) => `;VALUE=DATE:${plainDate(instant, zone).replaceAll('-', '')}`;
  const time = (instant: number) => (isTold(instant, zone) ? `;TZID=${zone}:${localTime(instant, zone)}` : `:${universalTime(instant)}`);
  const written = isAllDay ? day : time;
  return [`DTSTART${written(start)}`, ...(end === null ? [] : [`DTEND${written(end)}`])];
}

/** « Atelier d’exemple, 2 rue de l’Exemple, 94110 Arcueil ». */
function locationText(place: Place | null, { town }: ProgrammeEvent, { location }: Occurrence): string {
  if (!place) return '';
  const locality = place.addressLocality || (location ? '' : (town?.name ?? ''));
  const address = postalAddress({ ...place, streetAddress: place.streetAddress.replace(/\s*\n\s*/g, ', '), addressLocality: locality });
  return [place.name, address].filter(Boolean).join(', ');
}

function geoOf(place: DetailedPlace | null): string | null {
  return place && place.latitude !== null && place.longitude !== null ? `${place.latitude};${place.longitude}` : null;
}

/** ORGANIZER takes one address; organizers without one, and all others, are CONTACT. */
function organizerLines(organizers: readonly Organizer[]): readonly string[] {
  const main = organizers.find(({ email }) => email);
  return [
    ...(main ? [`ORGANIZER;CN=${parameter(main.name)}:mailto:${main.email}`] : []),
    ...organizers.filter((each) => each !== main).map((each) => `CONTACT:${escapeText(contactText(each))}`),
  ];
}

function contactText({ name, telephone, email, url }: Organizer): string {
  return [name, telephone, email, url].filter(Boolean).join(', ');
}

/** A parameter's value (RFC 6868). */
function parameter(value: string): string {
  return `"${value
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")}"`;
}
