/** Where the invented events of the stories are, and images for the map: nothing of it comes from another site. */

type Json = Record<string, unknown>;

/** Somewhere in each town: [latitude, longitude]. */
const POINTS: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  Arcueil: [48.8055, 2.3338],
  'Athis-Mons': [48.7092, 2.3867],
  Cachan: [48.7916, 2.3321],
  'Chevilly-Larue': [48.7669, 2.3529],
  'Choisy-le-Roi': [48.7642, 2.4172],
  Fresnes: [48.7571, 2.3261],
  Gentilly: [48.8134, 2.3442],
  'Ivry-sur-Seine': [48.8123, 2.3877],
  Orly: [48.7428, 2.3952],
  Villejuif: [48.7924, 2.3598],
  'Villeneuve-Saint-Georges': [48.7419, 2.4491],
  'Vitry-sur-Seine': [48.7881, 2.3945],
};

interface Located {
  readonly address?: { readonly addressLocality?: string };
}

/** With coordinates near the middle of their towns; of several in a town, each second one at a place of its own. Online events have none. */
export function located(events: readonly Json[]): readonly Json[] {
  return events.map((event, index) => {
    const location = event['location'] as Located | undefined;
    const point = POINTS[location?.address?.addressLocality ?? ''];
    if (!point) return event;
    const step = (index % 2) * (index % 14);
    const name = step ? `Salle d’exemple n° ${step}` : undefined;
    const geo = { '@type': 'GeoCoordinates', latitude: point[0] + step / 2500, longitude: point[1] + ((step * 7) % 5) / 1500 };
    return { ...event, location: { ...location, ...(name && { name }), geo } };
  });
}

/** One image for all tiles. */
export const TILES = `${new URL('./tile.svg', import.meta.url).href}?z={z}&x={x}&y={y}`;
