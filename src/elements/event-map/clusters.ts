import Supercluster from 'supercluster';
import type { Coordinates } from '../../model/postal-address.js';

/** A place on the map. */
export interface MarkedPlace {
  readonly key: string;
  readonly point: Coordinates;
  /** Number of its events. */
  readonly count: number;
  readonly name: string;
}

/** What one marker stands for. */
export interface Mark {
  readonly id: string;
  readonly point: Coordinates;
  readonly count: number;
  /** A single place. */
  readonly place: MarkedPlace | null;
  /** 1 for a single place. */
  readonly places: number;
  /** The zoom at which a cluster parts; 0 for a single place. */
  readonly partsAt: number;
}

interface View {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly zoom: number;
}

/** Pixels between the centres of markers: a finger hits one of them. */
const RADIUS = 56;

/** In degrees: what is within counts as the same point. */
const NEAR = 1e-6;

/** Places that would lie on one another at a zoom are one cluster. */
export class Clusters {
  readonly #places: readonly MarkedPlace[];
  readonly #index: Supercluster<{ at: number }, { count: number }>;
  readonly #maxZoom: number;
  /** Ids of clusters are those of their index. */
  readonly #prefix: string;

  /** At `maxZoom`, the nearest to the ground, there are no clusters. */
  constructor(places: readonly MarkedPlace[], maxZoom: number, prefix: string) {
    this.#places = places;
    this.#maxZoom = maxZoom;
    this.#prefix = prefix;
    this.#index = new Supercluster<{ at: number }, { count: number }>({
      radius: RADIUS,
      extent: 256,
      maxZoom: maxZoom - 1,
      map: ({ at }) => ({ count: places[at]!.count }),
      reduce: (sum, { count }) => void (sum.count += count),
    });
    this.#index.load(
      places.map(({ point }, at) => ({
        type: 'Feature',
        properties: { at },
        geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] },
      })),
    );
  }

  /** From north to south, which is the order of the Tab key. */
  marks({ west, south, east, north, zoom }: View): readonly Mark[] {
    const found = this.#index.getClusters([Math.max(west, -180), Math.max(south, -85), Math.min(east, 180), Math.min(north, 85)], Math.floor(zoom));
    return found
      .map(({ properties, geometry }) => {
        if (!('cluster' in properties)) return singleMark(this.#places[properties.at]!);
        const [longitude, latitude] = geometry.coordinates as [number, number];
        const { cluster_id: id, point_count: places, count } = properties;
        const partsAt = Math.min(this.#index.getClusterExpansionZoom(id), this.#maxZoom);
        return { id: `${this.#prefix}${id}`, point: { latitude, longitude }, count, place: null, places, partsAt };
      })
      .sort((one, other) => other.point.latitude - one.point.latitude || one.point.longitude - other.point.longitude);
  }

  /** The first zoom from `zoom` on at which the place is in no cluster. */
  aloneAt({ key, point: { latitude, longitude } }: MarkedPlace, zoom: number): number {
    const around = { west: longitude - NEAR, south: latitude - NEAR, east: longitude + NEAR, north: latitude + NEAR };
    let alone = zoom;
    while (alone < this.#maxZoom && !this.marks({ ...around, zoom: alone }).some(({ id }) => id === key)) alone++;
    return alone;
  }
}

function singleMark(place: MarkedPlace): Mark {
  return { id: place.key, point: place.point, count: place.count, place, places: 1, partsAt: 0 };
}
