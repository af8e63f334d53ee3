/** Where the events of an answer are: one place for each point, and what is on no map. */

import { own } from './own-fields.js';
import type { Coordinates } from './postal-address.js';
import type { Place, Programme, ProgrammeEvent, Town } from './programme.js';
import type { Answer, Rows } from './query.js';
import { byTownName, fold, townOf } from './towns.js';

export interface MapPlace {
  /** The same for the same point. */
  readonly key: string;
  /** null for `online` and `unlocated`. */
  readonly point: Coordinates | null;
  /** Each once; none where the feed gives coordinates only. */
  readonly names: readonly string[];
  readonly town: Town | null;
  /** Of the answer: ongoing events first. */
  readonly rows: Rows;
}

export interface MapPlaces {
  /** By town and name; those without a town last. */
  readonly places: readonly MapPlace[];
  readonly online: MapPlace | null;
  /** Events of which the feed says no coordinates. */
  readonly unlocated: MapPlace | null;
}

/** Where the session with that ordinal is; null if nobody knows. */
export type PointOf = (event: ProgrammeEvent, ordinal: number) => Coordinates | null;

/** Events that are at the same metre are at one place, whatever it is called. An event with sessions in several places is where the session of its row is. */
export function mapPlaces({ sessions, event }: Programme, { rows, ongoing }: Pick<Answer, 'rows' | 'ongoing'>, pointOf: PointOf): MapPlaces {
  const found = new Map<string, Omit<MapPlace, 'names' | 'rows'> & { readonly names: Map<string, string>; readonly rows: number[] }>();
  for (const row of [...ongoing, ...rows]) {
    const one = event(sessions.event[row]!);
    const ordinal = sessions.ordinal[row]!;
    const place = placeOf(one, ordinal);
    const point = place && pointOf(one, ordinal);
    const key = point
      ? `${point.latitude.toFixed(5)},${point.longitude.toFixed(5)}`
      : place || one.attendanceMode === 'Offline'
        ? 'unlocated'
        : 'online';
    let known = found.get(key);
    if (!known)
      found.set(
        key,
        (known = {
          key,
          point,
          town: point && (one.occurrences[ordinal]!.location ? townOf(place) : one.town),
          names: new Map<string, string>(),
          rows: [],
        }),
      );
    known.rows.push(row);
    if (point && place?.name && !known.names.has(fold(place.name))) known.names.set(fold(place.name), place.name);
  }
  const places = [...found.values()].map((place) => ({ ...place, names: [...place.names.values()] }));
  return {
    places: places.filter(({ point }) => point).sort(byTownAndName),
    online: places.find(({ key }) => key === 'online') ?? null,
    unlocated: places.find(({ key }) => key === 'unlocated') ?? null,
  };
}

/** What is on the map, then what is not. */
export function everyPlaceOf({ places, online, unlocated }: MapPlaces): readonly MapPlace[] {
  return [...places, ...[unlocated, online].filter((place) => place !== null)];
}

/** In metropolitan Paris, where no reader doubts a point, whatever the address is (feed/repair/coordinates.ts). */
const CERTAIN = { latitude: [48, 49.4], longitude: [1.3, 3.7] } as const;

/** What the feed says of the point of a session; undefined if only the tolerant reader (`ProgrammeEvent.details()`) can tell. */
export function writtenPoint(event: ProgrammeEvent, ordinal: number): Coordinates | null | undefined {
  const json = event.json();
  const session = event.occurrences[ordinal]?.location ? listed(own(json, 'subEvent'))[ordinal] : json;
  const location = listed(session && own(session, 'location')).find((each) => own(each, '@type') !== 'VirtualLocation');
  if (!location) return null;
  const [geo] = listed(own(location, 'geo'));
  if (!geo) return own(location, 'geo') === undefined && own(location, 'latitude') === undefined ? null : undefined;
  const [latitude, longitude] = [own(geo, 'latitude'), own(geo, 'longitude')];
  return isWithin(latitude, CERTAIN.latitude) && isWithin(longitude, CERTAIN.longitude) ? { latitude, longitude } : undefined;
}

/** Where a session is that visitors go to. */
function placeOf({ occurrences, location }: ProgrammeEvent, ordinal: number): Place | null {
  const occurrence = occurrences[ordinal]!;
  return occurrence.status === 'MovedOnline' ? null : (occurrence.location ?? location);
}

type Json = Readonly<Record<string, unknown>>;

function listed(value: unknown): readonly Json[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each): each is Json => typeof each === 'object' && each !== null && !Array.isArray(each));
}

function isWithin(value: unknown, [least, most]: readonly [number, number]): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function byTownAndName(one: MapPlace, other: MapPlace): number {
  if (one.town && other.town && one.town.key !== other.town.key) return byTownName(one.town, other.town);
  if (!one.town !== !other.town) return one.town ? -1 : 1;
  const [first, second] = [fold(one.names[0] ?? ''), fold(other.names[0] ?? '')];
  return first < second ? -1 : Number(first > second);
}
