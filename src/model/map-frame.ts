/** A drawing of points without a map: which part of the world it shows, and where in it each point is. */

import type { Coordinates } from './postal-address.js';

/** The part of the world that a drawing shows, four wide and five high, as maps are drawn: WGS 84 degrees. */
export interface MapFrame {
  readonly centre: Coordinates;
  /** Degrees of latitude and longitude from side to side. */
  readonly height: number;
  readonly width: number;
}

const RATIO = 4 / 5;
const MARGIN = 1.3;
/** About two kilometres: a single place is drawn with what is around it. */
const LEAST_HEIGHT = 0.018;

/** Around all points; null for none. */
export function frameOf(points: readonly Coordinates[]): MapFrame | null {
  if (points.length === 0) return null;
  const [south, north] = extremes(points.map(({ latitude }) => latitude));
  const [west, east] = extremes(points.map(({ longitude }) => longitude));
  const centre = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
  // A degree of longitude is as long as one of latitude at the equator only.
  const shortening = Math.max(Math.cos((centre.latitude * Math.PI) / 180), 0.01);
  const height = Math.max(north - south, ((east - west) * shortening) / RATIO, LEAST_HEIGHT) * MARGIN;
  return { centre, height, width: (height * RATIO) / shortening };
}

/** From the left and from the top, in hundredths of the frame. */
export function positionIn({ centre, height, width }: MapFrame, { latitude, longitude }: Coordinates): readonly [x: number, y: number] {
  return [50 + ((longitude - centre.longitude) / width) * 100, 50 - ((latitude - centre.latitude) / height) * 100];
}

/** Without spreading: there may be more points than a call has arguments. */
function extremes(values: readonly number[]): readonly [number, number] {
  return [values.reduce((one, other) => Math.min(one, other)), values.reduce((one, other) => Math.max(one, other))];
}
