/** Where a place is on the globe, unless its address says otherwise. */

import type { FeedValue } from '../feed-value.js';

/** WGS 84 degrees, as schema.org/GeoCoordinates has them; both or neither. */
export interface Coordinates {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Where an address is, as far as it tells. */
export interface Region {
  /** Two figures, '' when not known. */
  readonly department: string;
  /** Whether it is in France for sure: a post code of five figures may be another country's. */
  readonly isSure: boolean;
}

interface Box {
  readonly latitude: readonly [south: number, north: number];
  readonly longitude: readonly [west: number, east: number];
}

const NOWHERE: Coordinates = { latitude: null, longitude: null };
/** With a margin of some kilometres. */
const METROPOLITAN_FRANCE: Box = { latitude: [41, 51.5], longitude: [-5.5, 10] };
const ILE_DE_FRANCE: Box = { latitude: [48, 49.4], longitude: [1.3, 3.7] };

/**
 * The coordinates of a place, from its `geo` or itself. Those that an address in `department` (two figures, '' when not known) contradicts are reported;
 * when latitude and longitude have only changed places, they are put back. Where the country is not sure, only that is done: 30300 is near Nîmes, 30303 is Atlanta.
 */
export function readCoordinates(location: FeedValue, { department, isSure }: Region): Coordinates {
  const geo = location.at('geo');
  const latitude = geo.number('latitude') ?? location.number('latitude');
  const longitude = geo.number('longitude') ?? location.number('longitude');
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return NOWHERE;
  const box = boxOf(department);
  const given = { latitude, longitude };
  if (box ? isIn(box, given) : isOnEarth(given)) return given;
  const swapped = { latitude: longitude, longitude: latitude };
  const isSwapped = box !== null && isIn(box, swapped);
  if (!isSwapped && !isSure && isOnEarth(given)) return given;
  location.warn('coordinates-wrong', geo.isMissing ? 'latitude' : 'geo');
  return isSwapped ? swapped : NOWHERE;
}

function boxOf(department: string): Box | null {
  if (/^(?:75|7[78]|9[1-5])$/.test(department)) return ILE_DE_FRANCE;
  return /^(?:0[1-9]|[1-8]\d|90)$/.test(department) ? METROPOLITAN_FRANCE : null;
}

function isIn({ latitude: [south, north], longitude: [west, east] }: Box, { latitude, longitude }: { latitude: number; longitude: number }): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

function isOnEarth({ latitude, longitude }: { latitude: number; longitude: number }): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}
