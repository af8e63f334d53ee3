import type { Locale } from '../../locale/locale.js';
import type { DetailedPlace, EventDetails, EventStatus, Occurrence, Organizer, Place, ProgrammeEvent } from '../../model/programme.js';
import { plainDate } from '../../model/zoned-time.js';
import { contentLines, escapeText } from '../content-line.js';
import { eventDescription } from '../event-description.js';
import { placeOfSession, sessionName } from '../session-text.js';
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

export interface EventContext {
  readonly now: number;
  /** Makes an event's id unique in the world, if it is not. */
  readonly domain: string;
  readonly locale: Locale;
}

/** Writes the sessions of an event, each as a VEVENT (RFC 5545 §3.6.1, with IMAGE and CONFERENCE of RFC 7986). What they share is written and folded once. */
export function veventWriter(
  event: ProgrammeEvent,
  details: EventDetails,
  { now, domain, locale }: EventContext,
): (occurrence: Occurrence) => string {
  const descriptions = new Map<EventStatus, string>();
  const description = (occurrence: Occurrence) => {
    let lines = descriptions.get(occurrence.status);
    if (lines === undefined) {
      lines = contentLines(text('DESCRIPTION', eventDescription(event, occurrence, details, locale)));
      descriptions.set(occurrence.status, lines);
    }
    return lines;
  };
  const place = (own: Place | null) => contentLines(text('LOCATION', placeOfSession(event, own, details)));
  const geo = geoOf(details.location);
  const ownPlace = place(null) + contentLines(geo ? [`GEO:${geo}`] : []);
  const shared = contentLines([
    ...text('CATEGORIES', event.keywords),
    ...(event.url ? [`URL:${event.url}`] : []),
    ...(details.onlineUrl ? [`CONFERENCE;VALUE=URI:${details.onlineUrl}`] : []),
    ...(event.image ? [`IMAGE;VALUE=URI;DISPLAY=BADGE:${event.image.url}`] : []),
    ...organizerLines(details.organizers),
  ]);
  const uids = uidsOf(event, domain);

  return (occurrence) => {
    const [status, sequence] = STATES[occurrence.status];
    return [
      contentLines([
        'BEGIN:VEVENT',
        `UID:${escapeText(uids.get(occurrence)!)}`,
        `DTSTAMP:${universalTime(now)}`,
        `SEQUENCE:${sequence}`,
        ...timesOf(occurrence, event.timeZone),
        `SUMMARY:${escapeText(sessionName(event, occurrence))}`,
      ]),
      description(occurrence),
      occurrence.location ? place(occurrence.location) : ownPlace,
      contentLines([`STATUS:${status}`]),
      shared,
      // An open exhibition does not make its visitors busy.
      contentLines([...(occurrence.isAllDay ? ['TRANSP:TRANSPARENT'] : []), 'END:VEVENT']),
    ].join('');
  };
}

/** A property; no line for no value. */
function text(property: string, value: string | readonly string[]): readonly string[] {
  return value.length > 0 ? [`${property}:${[value].flat().map(escapeText).join(',')}`] : [];
}

/**
 * A session's own id, where no other of its event has it. Else the event's id while it has one session, which may then move; with several, each adds its local
 * start, and a number to those that start together.
 */
function uidsOf({ id, occurrences, timeZone }: ProgrammeEvent, domain: string): ReadonlyMap<Occurrence, string> {
  const suffix = (uid: string) => (/^[a-z][a-z\d+.-]*:|@/i.test(uid) ? '' : `@${domain}`);
  const ids = occurrences.map((each) => each.id);
  const isOwn = (uid: string) => uid !== '' && ids.indexOf(uid) === ids.lastIndexOf(uid);
  const together = new Map<number, number>();
  return new Map(
    occurrences.map((occurrence) => {
      const ordinal = (together.get(occurrence.start) ?? 0) + 1;
      together.set(occurrence.start, ordinal);
      if (isOwn(occurrence.id)) return [occurrence, occurrence.id + suffix(occurrence.id)];
      const start = occurrences.length === 1 ? '' : `-${localTime(occurrence.start, timeZone)}${ordinal > 1 ? `-${ordinal}` : ''}`;
      return [occurrence, `${id}${start}${suffix(id)}`];
    }),
  );
}

/** All-day sessions as days, the end excluded; no end when unknown (RFC 5545 §3.6.1). */
function timesOf({ start, end, isAllDay }: Occurrence, zone: string): readonly string[] {
  const day = (instant: number) => `;VALUE=DATE:${plainDate(instant, zone).replaceAll('-', '')}`;
  const time = (instant: number) => (isTold(instant, zone) ? `;TZID=${zone}:${localTime(instant, zone)}` : `:${universalTime(instant)}`);
  const written = isAllDay ? day : time;
  return [`DTSTART${written(start)}`, ...(end === null ? [] : [`DTEND${written(end)}`])];
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
