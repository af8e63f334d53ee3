import type { Coordinates } from '../../model/postal-address.js';
import type { Organizer, PostalAddress, Programme } from '../../model/programme.js';
import { fold } from '../../model/towns.js';

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

/** Whether the author says it all: a name of one's own and one way to reach it. Nothing of another organisation is then mixed in, or asked for. */
export function isComplete({ name, street, locality, telephone, email }: ContactAttributes): boolean {
  return Boolean(name && (street || locality || telephone || email));
}

/** The author's words over the programme's. */
export function contactOf(written: ContactAttributes, organizer: Organizer | null): Contact {
  return {
    name: written.name || organizer?.name || '',
    url: written.url || organizer?.url || null,
    telephone: written.telephone || organizer?.telephone || '',
    email: written.email || organizer?.email || '',
    address: addressOf(written, organizer?.address ?? null),
    openingHours: written.hours ? written.hours.split(/\s*[|\n]\s*/).filter(Boolean) : (organizer?.openingHours ?? []),
    coordinates: coordinatesOf(written),
  };
}

/** A contact that nobody could reach is none. */
export function isReachable({ address, telephone, email, url }: Organizer): boolean {
  return Boolean(address || telephone || email || url);
}

/** The organisation of that name, the programme's own or an event's, and rather one that can be reached. */
export async function findOrganizer({ organizer, events }: Programme, name: string): Promise<Organizer | null> {
  const isMeant = (other: string) => fold(other) === fold(name);
  const known = organizer && isMeant(organizer.name) ? [organizer] : [];
  for (const event of events) {
    if (known.some(isReachable)) break;
    if (event.organizerNames.some(isMeant)) known.push(...(await event.details()).organizers.filter((each) => isMeant(each.name)));
  }
  return known.find(isReachable) ?? known[0] ?? null;
}

/** Each line by itself; but a town of one's own is another address, to which the programme's building, street and box do not belong. */
function addressOf(written: ContactAttributes, known: PostalAddress | null): PostalAddress | null {
  const base = written.postalCode || written.locality ? null : known;
  const lines = {
    name: written.addressName || base?.name || '',
    streetAddress: written.street || base?.streetAddress || '',
    postOfficeBoxNumber: written.postOfficeBox || base?.postOfficeBoxNumber || '',
    postalCode: written.postalCode || base?.postalCode || '',
    addressLocality: written.locality || base?.addressLocality || '',
  };
  return Object.values(lines).some(Boolean) ? { ...lines, addressCountry: base?.addressCountry ?? '' } : null;
}

function coordinatesOf({ latitude, longitude }: ContactAttributes): Coordinates | null {
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude: latitude!, longitude: longitude! } : null;
}
