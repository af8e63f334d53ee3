import type { Organizer, PostalAddress } from '../../../model/programme.js';
import { markupSafe } from '../../../model/markup-safe.js';
import { filled } from './filled.js';
import type { JsonObject } from './filled.js';

/** schema.org/Organization. */
export function organizerJsonLd({ name, url, telephone, email, address, openingHours }: Organizer): JsonObject {
  return filled({
    '@type': 'Organization',
    name: markupSafe(name),
    url,
    email,
    telephone: markupSafe(telephone),
    openingHours: openingHours.map(markupSafe),
    address: address && postalAddress(address),
  });
}

function postalAddress(address: PostalAddress): JsonObject | null {
  const { name, streetAddress, postOfficeBoxNumber, postalCode, addressLocality, addressCountry } = address;
  const fields = filled({
    name: markupSafe(name),
    streetAddress: markupSafe(streetAddress),
    postOfficeBoxNumber: markupSafe(postOfficeBoxNumber),
    postalCode: markupSafe(postalCode),
    addressLocality: markupSafe(addressLocality),
    addressCountry: markupSafe(addressCountry),
  });
  return Object.keys(fields).length > 0 ? { '@type': 'PostalAddress', ...fields } : null;
}
