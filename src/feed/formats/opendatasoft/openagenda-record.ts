/** A record of a data set that a portal takes from OpenAgenda: OpenAgenda's fields in small letters and flat, those with parts as texts of JSON. */

import { field, isObject, list } from '../../json.js';
import type { JsonObject } from '../../json.js';
import type { SourceObject } from '../feed-format.js';
import { readOpenAgendaEvent } from '../openagenda.js';
import { fieldPaths, wordOf } from '../source-objects.js';
import { universalTime } from './record-dates.js';

const LONGEST_JSON = 500_000;

/** OpenAgenda's field -> the portal's column. */
const pathIn = fieldPaths({
  '/uid': '/uid',
  '/canonicalUrl': '/canonicalurl',
  '/title': '/title_fr',
  '/description': '/description_fr',
  '/longDescription': '/longdescription_fr',
  '/timings': '/timings',
  '/firstTiming': '/firstdate_begin',
  '/firstTiming/end': '/firstdate_end',
  '/lastTiming': '/lastdate_begin',
  '/lastTiming/end': '/lastdate_end',
  '/status': '/status',
  '/conditions': '/conditions_fr',
  '/registration': '/registration',
  '/age': '/age_min',
  '/image': '/image',
  '/onlineAccessLink': '/onlineaccesslink',
  '/keywords': '/keywords_fr',
  '/location': '/location_name',
  '/location/address': '/location_address',
  '/location/website': '/location_website',
});

export function isOpenAgendaRecord(columns: JsonObject): boolean {
  return Object.hasOwn(columns, 'title_fr') || Object.hasOwn(columns, 'firstdate_begin');
}

export function readOpenAgendaRecord(columns: JsonObject, path: string): SourceObject {
  const get = (key: string) => field(columns, key);
  const timings = parsed(get('timings'));
  const coordinates = get('location_coordinates');
  const event: JsonObject = {
    uid: get('uid'),
    canonicalUrl: get('canonicalurl'),
    originAgenda: { uid: get('originagenda_uid'), title: get('originagenda_title') },
    title: translated(columns, 'title'),
    description: translated(columns, 'description'),
    longDescription: translated(columns, 'longdescription'),
    conditions: translated(columns, 'conditions'),
    keywords: wordsOf(get('keywords_fr')),
    timings: Array.isArray(timings) ? timings : null,
    firstTiming: timing(get('firstdate_begin'), get('firstdate_end')),
    lastTiming: timing(get('lastdate_begin'), get('lastdate_end')),
    timezone: get('timezone'),
    status: parsed(get('status')),
    attendanceMode: parsed(get('attendancemode')),
    onlineAccessLink: get('onlineaccesslink'),
    accessibility: parsed(get('accessibility')),
    age: { min: get('age_min'), max: get('age_max') },
    image: get('image') ?? get('originalimage'),
    imageCredits: get('imagecredits'),
    registration: list(parsed(get('registration'))).map((way) => (isObject(way) ? way : { value: way })),
    location:
      get('location_name') || get('location_address') || get('location_city')
        ? {
            name: get('location_name'),
            address: get('location_address'),
            postalCode: get('location_postalcode'),
            city: get('location_city'),
            insee: get('location_insee'),
            countryCode: get('location_countrycode'),
            latitude: field(coordinates, 'lat') ?? list(coordinates)[0],
            longitude: field(coordinates, 'lon') ?? (Array.isArray(coordinates) ? (coordinates as unknown[])[1] : null),
            website: get('location_website'),
            phone: get('location_phone'),
            access: translated(columns, 'location_access'),
          }
        : null,
  };
  const read = readOpenAgendaEvent({ value: event, path });
  return { ...read, sourcePath: (pointer) => pathIn(read.sourcePath?.(pointer) ?? pointer) };
}

/** `{"fr": …, "en": …}` out of `title_fr`, `title_en`. */
function translated(columns: JsonObject, name: string): JsonObject {
  const languages = Object.keys(columns).filter((key) => key.startsWith(`${name}_`) && /^[a-z]{2}$/.test(key.slice(name.length + 1)));
  return Object.fromEntries(languages.slice(0, 50).map((key) => [key.slice(name.length + 1), columns[key]]));
}

/** The value of a text that is JSON; else the text. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > LONGEST_JSON || !/^\s*[[{"\d]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function timing(begin: unknown, end: unknown): JsonObject | null {
  return begin ? { begin: universalTime(begin), end: universalTime(end) } : null;
}

function wordsOf(keywords: unknown): readonly unknown[] {
  return typeof keywords === 'string' ? wordOf(keywords).split(/[,;]/) : list(keywords);
}
