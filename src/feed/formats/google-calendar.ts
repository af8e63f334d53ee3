/**
 * Google Calendar API v3: the answer of `events.list`, several pages of it in an array, or single events. Recurring events hold lines of iCalendar; their
 * moved and cancelled sessions are beside them. Source: https://developers.google.com/workspace/calendar/api/v3/reference/events
 */

import { webUrl } from '../../model/safe-url.js';
import { field, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import { escapedText, timeLine, timesOf } from './calendar-series.js';
import type { CalendarLine, Series, SeriesTimes } from './calendar-series.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { fieldPaths, itemsOf, knownZone, listed, moreThan, wordOf } from './source-objects.js';

const MOST_RECURRENCE_LINES = 500;
const RECURRENCE = /^(?:RRULE|EXRULE|RDATE|EXDATE)[;:]/i;
/** Of the calendar's owner, not of a programme: birthdays, absences, what Gmail finds in letters. */
const PUBLIC_TYPES = ['', 'default'];
const PRIVATE = ['private', 'confidential'];
/** Pages of Google's that show a file; they are no pictures. */
const VIEWER = /^https?:\/\/(?:drive|docs)\.google\.com\//i;

const pathIn = fieldPaths({
  '/identifier': '/iCalUID',
  '/name': '/summary',
  '/description': '/description',
  '/startDate': '/start',
  '/endDate': '/end',
  '/eventSchedule': '/start/timeZone',
  '/eventStatus': '/status',
  '/location': '/location',
  '/location/1': '/conferenceData',
  '/image': '/attachments',
  '/url': '/htmlLink',
  '/organizer': '/organizer',
});

export function readGoogleCalendar(document: unknown): SourceProgramme {
  const pages = itemsOf(document, '').filter(({ value }) => wordOf(field(value, 'kind')) !== 'calendar#event');
  const calendar = pages.find(({ value }) => Object.hasOwn(Object(value) as object, 'timeZone'))?.value ?? pages[0]?.value;
  const named = field(calendar, 'timeZone');
  const zone = knownZone(isUniversal(named) ? '' : named);
  const name = wordOf(field(calendar, 'summary'));
  return [
    {
      path: '',
      // A calendar that nobody has named has its owner's address.
      value: {
        name: name.includes('@') ? '' : name,
        description: field(calendar, 'description'),
        eventSchedule: { scheduleTimezone: isUniversal(named) ? null : named },
      },
      sourcePath: fieldPaths({ '/name': '/summary', '/description': '/description', '/eventSchedule': '/timeZone' }),
      events: eventsOf(
        listed(document, 'items').filter(({ value }) => wordOf(field(value, 'kind')) !== 'calendar#events'),
        zone,
      ),
      ...moreThan(0, pages, [], 'nextPageToken'),
    },
  ];
}

/** The hours of a calendar in universal time are shown at the clock of the place. */
function isUniversal(zone: unknown): boolean {
  return /^(?:Etc\/)?(?:UTC|GMT)$/i.test(wordOf(zone));
}

function eventsOf(items: readonly SourceObject[], zone: string): SourceObject[] {
  const masters = new Map<string, SourceObject>();
  for (const item of items) if (!masterOf(item.value)) masters.set(wordOf(field(item.value, 'id')), item);
  const parts = new Map<string, SourceObject[]>();
  for (const item of items) {
    const known = parts.get(masterOf(item.value));
    if (known) known.push(item);
    else if (masterOf(item.value)) parts.set(masterOf(item.value), [item]);
  }

  const groups = items.flatMap((item): readonly SourceObject[][] => {
    const id = masterOf(item.value);
    if (!id) return isShown(item.value) ? [[item, ...(parts.get(wordOf(field(item.value, 'id'))) ?? [])]] : [];
    // Sessions whose series is elsewhere, or that were asked for one by one, are one event.
    if (masters.has(id) || parts.get(id)![0] !== item) return [];
    const sessions = parts.get(id)!.filter(({ value }) => isShown(value));
    return sessions.length > 0 ? [sessions] : [];
  });
  const series = groups.map((group) => (isPart(group[0]!) ? group.map((part) => [part]) : [group]).map((each) => seriesOf(each, zone)));
  const times = timesOf(series.flat(), zone);
  let next = 0;
  return groups.flatMap((group, index) => {
    const own = times.slice(next, (next += series[index]!.length));
    return own[0] ? [readEvent(group[0]!, isPart(group[0]!) ? togetherOf(group, own) : own[0])] : [];
  });
}

function masterOf(item: unknown): string {
  return wordOf(field(item, 'recurringEventId'));
}

function isPart({ value }: SourceObject): boolean {
  return masterOf(value) !== '';
}

/** Cancelled means deleted here. What is no event at all stays, to be reported. */
function isShown(item: unknown): boolean {
  const isHidden = PRIVATE.includes(wordOf(field(item, 'visibility'))) || !PUBLIC_TYPES.includes(wordOf(field(item, 'eventType')));
  return !isHidden && wordOf(field(item, 'status')) !== 'cancelled';
}

/** A series with the sessions that differ; of an event that takes place once, only itself. */
function seriesOf([event, ...sessions]: readonly SourceObject[], zone: string): Series {
  const { value, path } = event!;
  const master = [
    ...timesIn(event!, zone),
    ...itemsOf(field(value, 'recurrence'), `${path}/recurrence`).slice(0, MOST_RECURRENCE_LINES).map(recurrenceLine),
    { text: `LOCATION:${escapedText(wordOf(field(value, 'location')))}`, path: `${path}/location` },
    ...sessions.filter((session) => !isShown(session.value)).map((session) => lineOf('EXDATE', session, 'originalStartTime', zone)),
  ];
  const others = sessions
    .filter((session) => isShown(session.value))
    .map((session) => [
      lineOf('RECURRENCE-ID', session, 'originalStartTime', zone),
      ...timesIn(session, zone),
      { text: `SUMMARY:${escapedText(wordOf(field(session.value, 'summary')))}`, path: `${session.path}/summary` },
      { text: `LOCATION:${escapedText(wordOf(field(session.value, 'location')))}`, path: `${session.path}/location` },
    ]);
  return { path, components: [master, ...others] };
}

function timesIn(event: SourceObject, zone: string): CalendarLine[] {
  const updated = wordOf(field(event.value, 'updated'));
  const hasEnd = field(event.value, 'end') !== undefined && field(event.value, 'endTimeUnspecified') !== true;
  return [
    lineOf('DTSTART', event, 'start', zone),
    ...(hasEnd ? [lineOf('DTEND', event, 'end', zone)] : []),
    ...(updated ? [{ text: timeLine('LAST-MODIFIED', updated, 'UTC', zone), path: `${event.path}/updated` }] : []),
  ];
}

function lineOf(name: string, { value, path }: SourceObject, key: string, zone: string): CalendarLine {
  const time = field(value, key);
  const own = wordOf(field(time, 'timeZone'));
  const part = field(time, 'date') ? 'date' : 'dateTime';
  const written = wordOf(field(time, part) ?? time);
  const place = `${path}/${key}${isObject(time) ? `/${part}` : ''}`;
  return { text: timeLine(name, written, own, zone), path: place };
}

function recurrenceLine({ value, path }: SourceObject): CalendarLine {
  const line = wordOf(value);
  return { text: RECURRENCE.test(line) ? line : `RRULE:${line || '?'}`, path };
}

/** The sessions of one series that were each given as an event. */
function togetherOf(group: readonly SourceObject[], times: readonly (SeriesTimes | null)[]): SeriesTimes {
  const subEvent = times.map((each, index) => ({
    startDate: each?.value['startDate'],
    endDate: each?.value['endDate'],
    name: field(group[index]!.value, 'summary'),
    location: field(group[index]!.value, 'location'),
  }));
  const placeOf = (pointer: string) => {
    const [, key, index = '', ...rest] = pointer.split('/');
    if (key !== 'subEvent') return times[0]!.placeOf(pointer);
    return (
      times[Number(index)]?.placeOf(`/${rest.join('/')}`) ??
      `${group[Number(index)]?.path ?? group[0]!.path}${rest[0] === 'location' ? '/location' : ''}`
    );
  };
  return { value: { ...times[0]!.value, subEvent }, placeOf };
}

function readEvent({ value, path }: SourceObject, times: SeriesTimes): SourceObject {
  if (!isObject(value)) return { value, path };
  const get = (key: string) => field(value, key);
  const event: JsonObject = {
    '@type': 'Event',
    identifier: get('iCalUID') || get('id'),
    name: get('summary'),
    description: get('description'),
    ...times.value,
    location: [get('location') || null, onlineLocationOf(value)],
    image: list(get('attachments'))
      .filter(isPicture)
      .map((each) => ({ url: field(each, 'fileUrl'), caption: field(each, 'title') })),
    url: field(get('source'), 'url') || get('htmlLink'),
    organizer: organizerOf(get('organizer')),
  };
  return { value: event, path: '', sourcePath: (pointer) => times.placeOf(pointer) ?? path + pathIn(pointer) };
}

/** The video call; one may also be written where the place is. */
function onlineLocationOf(event: JsonObject): JsonObject | null {
  const entries = list(field(field(event, 'conferenceData'), 'entryPoints')).filter((each) => field(each, 'entryPointType') === 'video');
  const url = field(entries[0], 'uri') || field(event, 'hangoutLink');
  return webUrl(url) ? { '@type': 'VirtualLocation', url } : null;
}

function isPicture(attachment: unknown): boolean {
  return wordOf(field(attachment, 'mimeType')).startsWith('image/') && !VIEWER.test(wordOf(field(attachment, 'fileUrl')));
}

/** The calendar's name, or a person's; never an address. */
function organizerOf(organizer: unknown): JsonObject | null {
  const name = wordOf(field(organizer, 'displayName'));
  return name && !name.includes('@') ? { name } : null;
}
