import type { Coordinates } from '../model/postal-address.js';

/** Directions on OpenStreetMap, which needs no account and no consent; nothing is requested before the click. */
export function directionsLink(to: Coordinates | string): string {
  const place = typeof to === 'string' ? to : `${to.latitude},${to.longitude}`;
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(place)}`;
}
