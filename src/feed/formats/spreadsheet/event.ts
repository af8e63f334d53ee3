/** The cells of an event's rows as schema.org. */

import { fold } from '../../../model/towns.js';
import type { JsonObject } from '../../json.js';
import type { Field } from './columns.js';
import { contactsIn } from './contacts.js';
import type { TableRow } from './table-row.js';

const YES = /^(?:oui|o|yes|y|x|1|vrai|true|ok|✓|✔)$/i;
const NO = /^(?:non|n|no|0|faux|false|[-–/])$/i;
/** What an editor does not want shown yet, or no more. */
const DRAFT = /^(?:brouillon|draft|refuse|rejete|archive|envalidation|avalider|enattente|nonpublie|pending)/;
const SCHEDULED = /^(?:publie|publish|valide|ok|maintenu|prevu|programme|confirme|actif|planifie|online|published|enligne|ouvert|disponible)e?$/;
const ONLINE = /^(?:enligne|visio|visioconference|zoom|teams|online|adistance|distanciel|webinaire|internet)$/;
/** Texts that name several things. */
const BETWEEN = /[,;/|\n]+/;

export function isDraft(row: TableRow): boolean {
  return DRAFT.test(fold(row.cell('status')));
}

/** What the row says of its session; null for what every session is. */
export function statusOf(row: TableRow): string | null {
  const cancelled = row.cell('cancelled');
  if (YES.test(cancelled) || /^annul|^cancel/i.test(cancelled)) return 'cancelled';
  const status = row.cell('status');
  return SCHEDULED.test(fold(status)) ? null : status || null;
}

/** Everything but when it is. What one row leaves empty another may say. */
export function eventOf(rows: readonly TableRow[]): JsonObject {
  const get = (...fields: readonly Field[]) => rows.map((row) => row.cell(...fields)).find(Boolean) ?? '';
  const all = (field: Field) => (rows.find((row) => row.has(field)) ?? rows[0]!).cells(field);
  const [first] = rows as readonly [TableRow, ...TableRow[]];
  const contact = contactsIn(get('contact'));
  const registration = contactsIn(get('registration'));
  const name = get('organizer');
  const email = get('email') || contact.emails[0];
  const telephone = get('telephone') || contact.telephones[0];
  const accessibility = get('accessibility');
  return {
    '@type': 'Event',
    identifier: get('identifier'),
    name: get('name', 'otherName'),
    abstract: get('abstract'),
    description: [get('description'), ...remarks(get('registration'), registration.hasWords, name ? '' : [get('contact'), get('telephone'), get('email')].filter(Boolean).join(', '))].filter(Boolean).join('\n\n'), // prettier-ignore
    location: [placeOf(rows.find((row) => row.has('place', 'address', 'town', 'postalCode')) ?? first), onlineOf(get('online'))],
    organizer: name ? name.split(/ ?[;\n] ?/).map((each, index) => (index === 0 ? { name: each, email, telephone, url: contact.urls[0] } : { name: each })) : null, // prettier-ignore
    keywords: all('keywords').flatMap((words) => words.split(/[,;|\n]/)),
    audience: get('audience') ? { '@type': 'Audience', audienceType: get('audience') } : null,
    typicalAgeRange: get('age'),
    image: get('image') ? { url: get('image'), caption: get('caption'), creditText: get('credit') } : null,
    url: addressOf(get('url')),
    ...priceOf(get('price'), get('free')),
    potentialAction: [...registration.urls, ...registration.emails, ...registration.telephones].map((target) => ({
      '@type': 'RegisterAction',
      target,
    })),
    amenityFeature: [
      ...(YES.test(accessibility) || YES.test(get('wheelchair')) ? ['PMR'] : []),
      ...(NO.test(accessibility) ? [] : accessibility.split(BETWEEN)),
    ],
  };
}

/** Words about registration, and whom to ask where no organiser is named: people read them in the description. */
function remarks(registration: string, hasWords: boolean, contact: string): readonly string[] {
  const isAsked = YES.test(registration) || hasWords;
  return [isAsked && !NO.test(registration) ? (YES.test(registration) ? 'Sur inscription.' : `Inscription : ${registration}`) : '', contact ? `Contact : ${contact}` : '']; // prettier-ignore
}

export function placeOf(row: TableRow): unknown {
  // Of two columns for the place, the second is where it is.
  const [place = '', where = ''] = row.cells('place');
  if (ONLINE.test(fold(place))) return { '@type': 'VirtualLocation' };
  const [latitude, longitude] = coordinatesOf(row);
  const [address, postalCode, town, insee] = [row.cell('address') || where, row.cell('postalCode'), row.cell('town'), row.cell('insee')];
  const geo = latitude ? { latitude, longitude } : null;
  // Spreadsheets take the first zero of a post code for nothing.
  const code = /^\d{4}$/.test(postalCode) ? `0${postalCode}` : postalCode;
  const isInParts = town || code || insee;
  const access = row.cell('access');
  if (!isInParts && !address) return geo || access ? { '@type': 'Place', name: place, geo, description: access } : place;
  return {
    '@type': 'Place',
    name: place,
    address: isInParts ? { streetAddress: address, postalCode: code, addressLocality: town, identifier: insee } : address,
    geo,
    description: access,
  };
}

function coordinatesOf(row: TableRow): readonly string[] {
  if (row.has('latitude')) return [row.cell('latitude'), row.cell('longitude')];
  const numbers = row.cell('coordinates').match(/-?\d{1,3}(?:[.,]\d{1,20})?/g) ?? [];
  return numbers.length === 2 ? numbers : [];
}

function onlineOf(text: string): JsonObject | null {
  const [url] = contactsIn(text).urls;
  return url || YES.test(text) ? { '@type': 'VirtualLocation', url } : null;
}

/** The address in a cell that says more; a cell without one stays, to be reported. */
function addressOf(text: string): string {
  return /^https?:\/\/\S{1,2000}$/i.test(text) ? text : (contactsIn(text).urls[0] ?? text);
}

/** « 5 », « 5,00 € », « 0 », « gratuit », or « oui » in a column that asks whether it is. */
function priceOf(price: string, free: string): JsonObject {
  const amount = /^\d{1,5}(?:[.,]\d{1,2})?$/.test(price) ? price.replace(',', '.') : null;
  const isOnlyFree = /^gratuite?$/i.test(price);
  const isStated = YES.test(free) || /^gratuit/i.test(free) ? true : NO.test(free) || /^payant/i.test(free) ? false : isOnlyFree || null;
  const words = isStated === null && free ? [price, free].filter(Boolean).join(' · ') : isOnlyFree ? '' : price;
  return {
    isAccessibleForFree: isStated,
    offers: amount === null ? (words ? { '@type': 'Offer', description: words } : null) : { '@type': 'Offer', price: amount, priceCurrency: 'EUR' },
  };
}
