import type { Organizer, PostalAddress } from '../../model/programme.js';
import { emailAddress, webUrl } from '../../model/safe-url.js';
import { list } from '../json.js';
import type { JsonObject } from '../json.js';
import { nameOf, object, text } from './fields.js';

/** schema.org/organizer with its contact point; a name alone is one too. */
export function organizerOf(given: unknown): Organizer {
  const source: JsonObject = typeof given === 'string' ? NAMED : (given as JsonObject);
  const contact = object(source, 'contactPoint') ?? NAMED;
  const address = object(source, 'address');
  return Object.freeze({
    name: nameOf(given),
    url: webUrl(source['url']),
    telephone: text(source, 'telephone') || text(contact, 'telephone'),
    email: emailAddress(text(source, 'email')) ?? emailAddress(text(contact, 'email')) ?? '',
    address: address && addressOf(address),
    openingHours: Object.freeze((list(source['openingHours']) as readonly string[]).filter(Boolean)),
  });
}

/** Of an organizer without anything else. */
const NAMED: JsonObject = Object.freeze(Object.create(null) as JsonObject);

function addressOf(address: JsonObject): PostalAddress {
  return Object.freeze({
    name: text(address, 'name'),
    streetAddress: text(address, 'streetAddress'),
    postOfficeBoxNumber: text(address, 'postOfficeBoxNumber'),
    postalCode: text(address, 'postalCode'),
    addressLocality: text(address, 'addressLocality'),
    addressCountry: text(address, 'addressCountry'),
  });
}
