/** French postal addresses (AFNOR NF Z 10-011), for envelopes and for maps, which differ. */

import type { PostalAddress } from './programme.js';
import { findTown } from './towns.js';

/** WGS 84 degrees. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Lines of an envelope below the name; the programme's own country is left out. */
export function postalLines(address: PostalAddress): readonly string[] {
  const { name, streetAddress, postalCode, addressLocality, addressCountry } = address;
  const code = addressLocality.startsWith(postalCode) ? '' : postalCode;
  return [
    name,
    ...streetAddress.split('\n').map((line) => line.trim()),
    postOfficeBox(address).replace(' ', '\u00a0'),
    [code, addressLocality].filter(Boolean).join('\u00a0'),
    isFrance(addressCountry) ? '' : addressCountry,
  ].filter(Boolean);
}

/** « BP 748 », also from a bare number; « CS 70001 » and « TSA 12345 » unchanged. */
export function postOfficeBox({ postOfficeBoxNumber }: PostalAddress): string {
  return /^\d+$/.test(postOfficeBoxNumber) ? `BP ${postOfficeBoxNumber}` : postOfficeBoxNumber;
}

/**
 * The address for a geocoder, or '' when it cannot find it: without building, box, CEDEX and its post code, which name a sorting office. « Orly aéroport
 * Cedex » becomes Orly.
 */
export function findableAddress({ streetAddress, postalCode, addressLocality, addressCountry }: PostalAddress): string {
  const [locality, cedex] = addressLocality.split(/\bcedex\b/i).map((part) => part.trim());
  if (!locality) return '';
  const lines = streetAddress.split('\n').map((line) => line.trim());
  const street = (lines.find((line) => /^\d/.test(line)) ?? lines[0]!)
    .split(/\b(?:BP|CS|TSA) ?\d/i)[0]!
    .trim()
    .replace(/,$/, '');
  const town = cedex === undefined ? `${locality.startsWith(postalCode) ? '' : `${postalCode} `}${locality}` : townBefore(locality);
  return [street, town, isFrance(addressCountry) ? '' : addressCountry].filter(Boolean).join(', ');
}

/** The commune that begins a sorting office's name: « Orly aéroport », « Paris La Défense ». */
function townBefore(locality: string): string {
  const words = locality.split(/\s+/).filter((word) => !/^\d{5}$/.test(word));
  for (let count = words.length; count > 0; count--) {
    const town = findTown(words.slice(0, count).join(' '));
    if (town) return town.name;
  }
  return words.join(' ');
}

function isFrance(country: string): boolean {
  return /^(?:fr|france)?$/i.test(country.trim());
}
