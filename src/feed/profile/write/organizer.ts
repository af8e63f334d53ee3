import type { Organizer, PostalAddress } from '../../../model/programme.js';
import { filled } from './filled.js';
import type { JsonObject } from '../../json.js';

/** schema.org/Organization. */
export function organizerJsonLd({ name, url, telephone, email, address, openingHours }: Organizer): JsonObject {
  return filled({
    '@type': 'Organization',
    name,
    url,
    email,
    telephone,
    openingHours,
    address: address && postalAddress(address),
  });
}

function postalAddress(address: PostalAddress): JsonObject | null {
  const fields = filled({ '@type': 'PostalAddress', ...address });
  return Object.keys(fields).length > 1 ? fields : null;
}
