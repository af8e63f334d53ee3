import { postOfficeBox } from '../model/postal-address.js';
import type { Coordinates } from '../model/postal-address.js';
import type { Organizer } from '../model/programme.js';
import { emailAddress, webUrl } from '../model/safe-url.js';
import { telephone as read } from '../model/telephone.js';
import { slugOf } from '../model/towns.js';
import { contentLines, escapeText } from './content-line.js';

/**
 * An organisation as vCard 3.0 (RFC 2426), because telephones still refuse 4.0: see ADR 0021. The RFC requires `N`, which is empty because an organisation
 * has no family name; `X-ABShowAs` says so to Apple's address books.
 */
export function vcard({ name, url, telephone, email, address }: Organizer, coordinates: Coordinates | null = null): string {
  const site = webUrl(url);
  const mail = emailAddress(email);
  const number = read(telephone);
  const components = address && [
    postOfficeBox(address),
    address.name,
    address.streetAddress,
    address.addressLocality,
    '', // region
    address.postalCode,
    address.addressCountry === 'FR' ? 'France' : address.addressCountry,
  ];
  return contentLines(
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:;;;;',
      `FN:${escapeText(name)}`,
      `ORG:${escapeText(name)}`,
      'X-ABShowAs:COMPANY',
      components?.some(Boolean) && `ADR;TYPE=WORK:${components.map(escapeText).join(';')}`,
      // A comma is a pause, after which the extension is dialled.
      telephone && `TEL;TYPE=WORK,VOICE:${escapeText(number ? [number.e164, number.extension].filter(Boolean).join(',') : telephone)}`,
      mail && `EMAIL;TYPE=INTERNET:${escapeText(mail)}`,
      site && `URL:${site}`,
      coordinates && `GEO:${coordinates.latitude};${coordinates.longitude}`,
      'END:VCARD',
    ].filter((line): line is string => Boolean(line)),
  );
}

/** `grand-orly-seine-bievre.vcf`. */
export function vcardFileName({ name }: Organizer): string {
  return `${slugOf(name).slice(0, 60) || 'contact'}.vcf`;
}
