/**
 * iCalendar (RFC 5545, with the calendar properties of RFC 7986): what calendars, sites and municipal software export as .ics. Recurring events are
 * expanded as those of JSCalendar are, within the same window. Alarms, attendees, tasks and private events are nobody's business.
 */

import { lineText } from '../../model/feed-location.js';
import type { JsonObject } from '../json.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { readCalendars, textsOf, unescaped } from './icalendar/components.js';
import type { Component, Property } from './icalendar/components.js';
import { sessionsOf, statusOf } from './icalendar/sessions.js';
import type { CalendarSession } from './icalendar/sessions.js';
import { EventTimes } from './icalendar/times.js';
import { groupEvents } from './icalendar/versions.js';
import type { EventGroup } from './icalendar/versions.js';
import { CalendarZones } from './icalendar/zones.js';
import { Window } from './recurrence-window.js';

const PRIVATE = /^(?:PRIVATE|CONFIDENTIAL)$/i;
const PICTURE = /\.(?:jpe?g|png|webp|gif|avif|svg)(?:\?|$)/i;
/** Whose box it is may be told when it is a service's. */
const SERVICE =
  /^(?:mailto:)?(?:contact|info|accueil|bonjour|hello|mairie|agenda|asso|culture|communication|even|inscription|reservation|secretariat)/i;
/** Where they stand: our field -> properties. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  identifier: ['UID'],
  name: ['SUMMARY'],
  description: ['DESCRIPTION', 'X-ALT-DESC'],
  startDate: ['DTSTART'],
  endDate: ['DTEND', 'DURATION', 'DTSTART'],
  eventSchedule: ['DTSTART'],
  eventStatus: ['STATUS'],
  location: ['LOCATION', 'X-APPLE-STRUCTURED-LOCATION'],
  image: ['IMAGE', 'ATTACH'],
  url: ['URL'],
  organizer: ['ORGANIZER'],
  keywords: ['CATEGORIES', 'X-TAGS'],
  offers: ['X-COST'],
  potentialAction: ['X-TICKETS-URL'],
};

/** Of all events together: some two thousand that are every week without end. The rules after that are reported, and their events are shown once. */
const MOST_SESSIONS = 200_000;
/** Days that the rules of all VTIMEZONEs together may ask for. */
const MOST_DAYS_OF_ZONES = 2_000_000;

interface Budget {
  sessions: number;
}

export function readIcalendar(document: unknown): SourceProgramme {
  const calendars = readCalendars(typeof document === 'string' ? document : '');
  const [calendar] = calendars as readonly [Component];
  const events = calendars.flatMap(({ children }) => children.filter(({ name, properties }) => name === 'VEVENT' && properties.length > 0));
  const shown = events.filter((event) => !PRIVATE.test(event.text('CLASS')));
  const patience = { days: MOST_DAYS_OF_ZONES };
  const zonesOf = new Map(calendars.map((each) => [each, new CalendarZones(each, calendars, patience)]));
  const zones = zonesOf.get(calendar)!;
  const window = new Window(shown.map(datesOf));
  const budget = { sessions: MOST_SESSIONS };
  const name = calendar.text('NAME', 'X-WR-CALNAME');
  const festival = {
    '@type': 'Festival',
    // A calendar that nobody has named has its owner's address.
    name: name.includes('@') ? '' : name,
    description: calendar.text('X-WR-CALDESC', 'DESCRIPTION'),
    url: calendar.text('URL'),
    eventSchedule: { scheduleTimezone: zones.unknown || zones.calendar },
  };
  const lines = { name: ['NAME', 'X-WR-CALNAME'], description: ['X-WR-CALDESC', 'DESCRIPTION'], url: ['URL'], eventSchedule: ['X-WR-TIMEZONE'] };
  const sources = groupEvents(shown).flatMap((group) => readEvent(group, zonesOf.get(group.event.calendar)!, window, budget));
  return [{ path: '', value: festival, sourcePath: (pointer) => lineOf(calendar, pointer, lines), events: sources }];
}

/** When the calendar was kept: DTSTAMP of a published calendar is when it was written. */
function datesOf(event: Component): JsonObject {
  const [updated, start] = [
    ['LAST-MODIFIED', 'DTSTAMP']
      .map((name) => dayIn(event.text(name)))
      .sort()
      .at(-1),
    dayIn(event.text('DTSTART')),
  ];
  return { updated, start };
}

function dayIn(time: string): string {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(time) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}`;
}

function readEvent({ event, others }: EventGroup, zones: CalendarZones, window: Window, budget: Budget): readonly SourceObject[] {
  const times = new EventTimes(event, zones);
  const span = times.span(event);
  const sessions = sessionsOf(event, others, times, window);
  budget.sessions -= sessions?.length ?? 0;
  if (budget.sessions < 0) window.patience.days = 0;
  // All of its sessions are excluded.
  if (sessions?.length === 0) return [];
  const main = event.text('SUMMARY') ? event : (others.find((each) => each.text('SUMMARY')) ?? event);
  // Thunderbird writes an event without a title for a session whose event is not known: the session says the rest.
  const text = (...names: readonly string[]) => event.text(...names) || main.text(...names);
  const pictures = event.all('IMAGE', 'ATTACH').filter(isPicture);
  const value: JsonObject = {
    '@type': 'Event',
    identifier: event.text('UID'),
    name: text('SUMMARY'),
    description: text('DESCRIPTION', 'X-ALT-DESC'),
    startDate: span.startDate,
    endDate: span.endDate,
    subEvent: sessions?.map((session) => session.value),
    eventSchedule: { scheduleTimezone: times.unknownZone || times.zone },
    eventStatus: statusOf(event),
    location: [...locationsOf(event.first('LOCATION', 'X-APPLE-STRUCTURED-LOCATION') ? event : main), ...event.all('CONFERENCE').filter(isVideo).map((property) => ({ '@type': 'VirtualLocation', url: property.value.trim() }))], // prettier-ignore
    image: pictures.map((property) => property.value.trim()),
    url: text('URL'),
    organizer: event.all('ORGANIZER').map(organizerOf),
    keywords: event
      .all('CATEGORIES', 'X-TAGS')
      .flatMap((property) => textsOf(property.value))
      .map((name) => ({ '@type': 'DefinedTerm', name })),
    offers: event.text('X-COST') ? { '@type': 'Offer', description: event.text('X-COST') } : null,
    potentialAction: event.text('X-TICKETS-URL') ? { '@type': 'RegisterAction', target: event.text('X-TICKETS-URL') } : null,
  };
  return [{ path: '', value, sourcePath: (pointer) => lineOf(event, pointer, PROPERTIES, sessions) }];
}

/** The line of the property that a field comes from; of the component where it has none. */
function lineOf(
  component: Component,
  pointer: string,
  properties: Readonly<Record<string, readonly string[]>>,
  sessions?: readonly CalendarSession[] | null,
): string {
  const [, key = '', index, part] = pointer.split('/');
  const names = pointer.endsWith('/geo') ? ['GEO', 'X-APPLE-STRUCTURED-LOCATION'] : Object.hasOwn(properties, key) ? properties[key]! : [];
  const session = key === 'subEvent' && index !== undefined ? sessions?.[Number(index)] : undefined;
  const ofSession = part === 'endDate' ? (session?.component ?? component).first('DTEND', 'DURATION')?.line : undefined;
  return lineText(ofSession ?? session?.line ?? component.first(...names)?.line ?? component.line);
}

/** An attachment may be anything; what is called an image is one. */
function isPicture({ name, parameters, value }: Property): boolean {
  if (parameters.get('VALUE')?.toUpperCase() === 'BINARY') return false;
  const type = parameters.get('FMTTYPE') ?? '';
  return type ? /^image\//i.test(type) : name === 'IMAGE' || PICTURE.test(value);
}

/** Calendars add a video call to meetings unasked: one that has a name or a kind was meant. */
function isVideo({ parameters }: Property): boolean {
  return /VIDEO|AUDIO/i.test(parameters.get('FEATURE') ?? 'VIDEO');
}

function locationsOf(event: Component): readonly unknown[] {
  const apple = event.first('X-APPLE-STRUCTURED-LOCATION');
  const inParts = apple ? [apple.parameters.get('X-TITLE'), apple.parameters.get('X-ADDRESS')] : [];
  // An address on several lines is one.
  const lines = (event.text('LOCATION') || inParts.join('\n')).split('\n').map((line) => line.trim().replace(/,$/, ''));
  const written = lines.filter(Boolean).join(', ');
  if (!written) return [];
  if (/^https?:\/\/\S{1,2000}$/i.test(written)) return [{ '@type': 'VirtualLocation', url: written }];
  const [, latitude, longitude] = /^(?:geo:)?(-?\d{1,3}[.,]\d{1,20}|-?\d{1,3})[;,] ?(-?\d{1,3}[.,]\d{1,20}|-?\d{1,3})/.exec(event.text('GEO') || (apple?.value ?? '')) ?? []; // prettier-ignore
  return [latitude === undefined ? written : { '@type': 'Place', name: written, geo: { latitude, longitude } }];
}

/** The name, unless it is an address; the address, unless it is a person's. */
function organizerOf({ value, parameters }: Property): JsonObject {
  const name = unescaped(parameters.get('CN') ?? '');
  const isService = SERVICE.test(value) || /^GROUP$/i.test(parameters.get('CUTYPE') ?? '');
  return { name: name.includes('@') ? '' : name, email: isService ? value.trim() : null };
}
