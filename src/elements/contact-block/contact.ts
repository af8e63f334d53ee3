import type { Coordinates } from '../../model/postal-address.js';
import type { Organizer, PostalAddress } from '../../model/programme.js';
import { emailAddress, webUrl } from '../../model/safe-url.js';
import { telephone } from '../../model/telephone.js';

/** The author's attributes; '' and null leave a value to the programme. */
export interface ContactAttributes {
  readonly name: string;
  readonly addressName: string;
  readonly street: string;
  readonly postOfficeBox: string;
  readonly postalCode: string;
  readonly locality: string;
  readonly telephone: string;
  readonly email: string;
  readonly url: string;
  readonly hours: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** An organizer and its coordinates. */
export interface Contact extends Organizer {
  readonly coordinates: Coordinates | null;
}

const NOBODY: Organizer = { name: '', url: null, telephone: '', email: '', address: null, openingHours: [] };
const NOWHERE: PostalAddress = { name: '', streetAddress: '', postOfficeBoxNumber: '', postalCode: '', addressLocality: '', addressCountry: '' };

/** Attributes that become links, and their parsers. */
const LINKS = { telephone, email: emailAddress, url: webUrl } as const;

/** Whether the author gives a name and one way to reach it. The programme's contact is then neither requested nor mixed in. */
export function isComplete({ name, street, locality, telephone, email }: ContactAttributes): boolean {
  return Boolean(name && (street || locality || telephone || email));
}

/** The author's values over the programme's. */
export function contactOf(written: ContactAttributes, organizer: Organizer | null): Contact {
  const known = organizer ?? NOBODY;
  return {
    name: written.name || known.name,
    url: written.url || known.url,
    telephone: written.telephone || known.telephone,
    email: written.email || known.email,
    address: addressOf(written, known.address),
    openingHours: written.hours ? written.hours.split(/\s*[|\n]\s*/).filter(Boolean) : known.openingHours,
    coordinates: coordinatesOf(written),
  };
}

/** Without any of these, there is no contact. */
export function isReachable({ address, telephone, email, url }: Organizer): boolean {
  return Boolean(address || telephone || email || url);
}

/** Attributes that cannot become links. The feed's values are the feed report's business. */
export function unreadable(written: ContactAttributes): readonly (keyof typeof LINKS | 'latitude')[] {
  const links = (Object.keys(LINKS) as (keyof typeof LINKS)[]).filter((name) => written[name] && !LINKS[name](written[name]));
  const isNoPlace = (written.latitude ?? written.longitude) !== null && !coordinatesOf(written);
  return isNoPlace ? [...links, 'latitude'] : links;
}

/** Line by line; but an own town is another address, without the programme's building, street and box. */
function addressOf(written: ContactAttributes, known: PostalAddress | null): PostalAddress | null {
  const { addressCountry, ...base } = (!written.postalCode && !written.locality && known) || NOWHERE;
  const lines = {
    name: written.addressName || base.name,
    streetAddress: written.street || base.streetAddress,
    postOfficeBoxNumber: written.postOfficeBox || base.postOfficeBoxNumber,
    postalCode: written.postalCode || base.postalCode,
    addressLocality: written.locality || base.addressLocality,
  };
  return Object.values(lines).some(Boolean) ? { ...lines, addressCountry } : null;
}

function coordinatesOf({ latitude, longitude }: ContactAttributes): Coordinates | null {
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude: latitude!, longitude: longitude! } : null;
}
