import type { Coordinates } from '../../model/postal-address.js';
import type { Organizer, PostalAddress } from '../../model/programme.js';
import { emailAddress, webUrl } from '../../model/safe-url.js';
import { telephone } from '../../model/telephone.js';

/** What the author of the page wrote; '' and null for what is left to the programme. */
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

/** An organisation and where it stands. */
export interface Contact extends Organizer {
  readonly coordinates: Coordinates | null;
}

const NOBODY: Organizer = { name: '', url: null, telephone: '', email: '', address: null, openingHours: [] };
const NOWHERE: PostalAddress = { name: '', streetAddress: '', postOfficeBoxNumber: '', postalCode: '', addressLocality: '', addressCountry: '' };

/** Attributes that become links, and what reads them. */
const LINKS = { telephone, email: emailAddress, url: webUrl } as const;

/** Whether the author says it all: a name of one's own and one way to reach it. Nothing of another organisation is then mixed in, or asked for. */
export function isComplete({ name, street, locality, telephone, email }: ContactAttributes): boolean {
  return Boolean(name && (street || locality || telephone || email));
}

/** The author's words over the programme's. */
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

/** A contact that nobody could reach is none. */
export function isReachable({ address, telephone, email, url }: Organizer): boolean {
  return Boolean(address || telephone || email || url);
}

/** The attributes in which the author wrote something that cannot become a link. What the feed says is the feed report's business. */
export function unreadable(written: ContactAttributes): readonly (keyof typeof LINKS | 'latitude')[] {
  const links = (Object.keys(LINKS) as (keyof typeof LINKS)[]).filter((name) => written[name] && !LINKS[name](written[name]));
  const isNoPlace = (written.latitude ?? written.longitude) !== null && !coordinatesOf(written);
  return isNoPlace ? [...links, 'latitude'] : links;
}

/** Each line by itself; but a town of one's own is another address, to which the programme's building, street and box do not belong. */
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
