import type { Coordinates } from '../model/postal-address.js';
import { webUrl } from '../model/safe-url.js';
import { uriText } from './uri-text.js';

/** Where to: coordinates, an address, or both. */
export interface Destination {
  readonly coordinates: Coordinates | null;
  readonly address: string;
}

/** Géoportail's addresses take the centre of the map, but no destination. */
const GEOPORTAIL = 'https://www.geoportail.gouv.fr/carte?c={longitude},{latitude}&z=17';

/** Whether a webmaster's value can be used. */
export function isDirectionsService(service: string): boolean {
  return /^(?:openstreetmap$|geoportail$|https?:\/\/.*\{(?:latitude|longitude|address)\})/.test(service);
}

/**
 * A link to directions; nothing is requested before the click. Null if the place is unknown. `service`: `openstreetmap`, which needs no account and no
 * consent; `geoportail`, a map of the place; or the webmaster's own address, in which `{latitude}`, `{longitude}` and `{address}` are replaced.
 * OpenStreetMap is used if the service needs a value that is unknown.
 */
export function directionsLink({ coordinates, address }: Destination, service = ''): string | null {
  if (!coordinates && !address) return null;
  const own = isDirectionsService(service) && fromTemplate(service === 'geoportail' ? GEOPORTAIL : service, coordinates, address);
  return own || `https://www.openstreetmap.org/directions?to=${uriText(coordinates ? `${coordinates.latitude},${coordinates.longitude}` : address)}`;
}

function fromTemplate(template: string, coordinates: Coordinates | null, address: string): string | null {
  const filled = template
    .replaceAll('{latitude}', coordinates ? String(coordinates.latitude) : '\n')
    .replaceAll('{longitude}', coordinates ? String(coordinates.longitude) : '\n')
    .replaceAll('{address}', uriText(address) || '\n');
  // A template that needs an unknown value gives no address.
  return filled.includes('\n') ? null : webUrl(filled);
}
