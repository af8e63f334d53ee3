/**
 * The `schedule.json` of frab, pretalx and their like: a conference, its days, their rooms, the talks in each. Source: the exporters of both, and
 * https://c3voc.de/schedule/schema.json
 */

import { canParse } from '../../model/can-parse.js';
import { pointerStep } from '../../model/feed-location.js';
import { field, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import { readMoment } from '../repair/moment.js';
import { endAfter } from './duration.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { fieldPaths, itemsOf, knownZone, wordOf } from './source-objects.js';

const MOST_PERSONS = 100;

const pathIn = fieldPaths({
  '/@id': '/guid',
  '/name': '/title',
  '/abstract': '/subtitle',
  '/description': '/description',
  '/endDate': '/duration',
  '/location': '/room',
  '/image': '/logo',
  '/url': '/url',
  '/keywords': '/track',
  '/inLanguage': '/language',
});

interface Conference {
  readonly zone: string;
  /** What the addresses of logos are relative to. */
  readonly base: string;
  readonly rooms: ReadonlyMap<string, unknown>;
}

export function readFrab(document: unknown, url = ''): SourceProgramme {
  const schedule = field(document, 'schedule');
  const value = field(schedule, 'conference');
  const get = (key: string) => field(value, key);
  const path = '/schedule/conference';
  const conference: Conference = {
    zone: knownZone(get('time_zone_name')),
    base: [schedule, value].map((each) => wordOf(field(each, 'base_url') || field(each, 'url'))).find((each) => canParse(each)) ?? url,
    rooms: new Map(list(get('rooms')).map((room) => [wordOf(field(room, 'name')), room])),
  };
  const events = itemsOf(get('days'), `${path}/days`).flatMap((day) => talksOf(day).map((talk) => readTalk(talk, day, conference))); // prettier-ignore
  const festival = {
    '@type': 'Festival',
    '@id': get('acronym'),
    name: get('title'),
    url: get('url') ?? field(schedule, 'url'),
    startDate: get('start'),
    endDate: get('end'),
    eventSchedule: { scheduleTimezone: get('time_zone_name') },
  };
  const paths = fieldPaths({ '/name': '/title', '/url': '/url', '/startDate': '/start', '/endDate': '/end', '/eventSchedule': '/time_zone_name' });
  return [{ path, value: festival, sourcePath: paths, events }];
}

/** A day's talks, room by room; some programs write the rooms as a list. */
function talksOf(day: SourceObject): SourceObject[] {
  const rooms = field(day.value, 'rooms');
  const path = `${day.path}/rooms`;
  // A day that is none is one fault.
  if (!isObject(day.value)) return [day];
  if (!isObject(rooms)) return itemsOf(rooms, path).flatMap((room) => itemsOf(field(room.value, 'events') ?? room.value, room.path));
  return Object.entries(rooms).flatMap(([name, talks]) => itemsOf(talks, `${path}/${pointerStep(name)}`));
}

function readTalk({ value, path }: SourceObject, { value: ofDay, path: dayPath }: SourceObject, conference: Conference): SourceObject {
  if (!isObject(value)) return { value, path };
  const get = (key: string) => field(value, key);
  const day = wordOf(field(ofDay, 'date')).slice(0, 10);
  const persons = list(get('persons') ?? get('speakers')).slice(0, MOST_PERSONS).map((person) => field(person, 'public_name') || field(person, 'name') || field(person, 'full_public_name')); // prettier-ignore
  const startDate = get('date') || (day && wordOf(get('start')) ? `${day}T${wordOf(get('start'))}` : day || get('start'));
  const texts = [get('abstract'), get('description')].map(wordOf);
  const [abstract, description] = texts;
  const event: JsonObject = {
    '@type': 'Event',
    '@id': get('guid'),
    identifier: get('code') || get('id'),
    name: get('title'),
    abstract: get('subtitle') || (description && abstract !== description ? abstract : null),
    // Those who speak do not organize; they are named below the text.
    description: [description || (get('subtitle') ? abstract : '') || abstract, persons.map(wordOf).filter(Boolean).join(', ')].filter(Boolean).join('\n\n'), // prettier-ignore
    startDate,
    endDate: endAfter(wordOf(startDate), durationOf(get('duration')), conference.zone) ?? (isNothing(get('duration')) ? null : get('duration')),
    location: placeOf(get('room'), conference),
    image: addressOf(get('logo'), conference.base),
    url: get('url'),
    keywords: [get('track')].filter(Boolean).map((name) => ({ '@type': 'DefinedTerm', name: isObject(name) && !('@type' in name) ? (field(name, 'name') ?? name) : name })), // prettier-ignore
    inLanguage: get('language'),
  };
  // Talks of older files have their hour alone, on the day in which they stand.
  const startPath = get('date') ? `${path}/date` : day && !readMoment(day, conference.zone) ? `${dayPath}/date` : `${path}/start`;
  return { value: event, path: '', sourcePath: (pointer) => (pointer.startsWith('/startDate') ? startPath : path + pathIn(pointer)) };
}

/** A room in a building that the file does not name: no town is missing from it. */
function placeOf(name: unknown, { rooms }: Conference): JsonObject | null {
  if (!name) return null;
  return { '@type': 'Place', name, description: field(rooms.get(wordOf(name)), 'description'), address: { addressLocality: null } };
}

/** « 00:45 », « 1:02:30 » with days; a number is minutes. */
function durationOf(duration: unknown): string {
  if (typeof duration === 'number') return `PT${Math.round(duration)}M`;
  const [, days = '0', hours = '0', minutes = '0'] = /^(?:(\d{1,3}):)?(\d{1,4}):(\d\d)$/.exec(wordOf(duration)) ?? [];
  return `P${days}DT${hours}H${minutes}M`;
}

function isNothing(duration: unknown): boolean {
  return duration === null || duration === undefined || duration === '' || /^[0:]+$/.test(wordOf(duration));
}

function addressOf(logo: unknown, base: string): unknown {
  return typeof logo === 'string' && logo && canParse(logo, base) ? new URL(logo, base).href : null;
}
