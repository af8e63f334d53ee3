/** French postal addresses (AFNOR NF Z 10-011): what is written on an envelope, and what a map can find. They are not the same. */

import type { PostalAddress } from './programme.js';
import { findTown } from './towns.js';

/** WGS 84 degrees. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** The lines of an envelope below the name, without the country of the programme itself. */
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

/** « BP 748 », also from a bare number; « CS 70001 » and « TSA 12345 » as they are. */
export function postOfficeBox({ postOfficeBoxNumber }: PostalAddress): string {
  return /^\d+$/.test(postOfficeBoxNumber) ? `BP ${postOfficeBoxNumber}` : postOfficeBoxNumber;
}

/**
 * The address as a geocoder knows it, or '' when it cannot be found: no building, no box, no CEDEX, nor the post code that goes with a CEDEX, which
 * names a sorting office and no ground. « Orly aéroport Cedex » stands in Orly.
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

/** The commune that a sorting office's name begins with: La Poste's « Orly aéroport », « Paris La Défense ». */
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
