import { own } from '../../model/own-fields.js';
import type { DetailedPlace, Place, PostalAddress, Town } from '../../model/programme.js';
import { webUrl } from '../../model/safe-url.js';
import { townOf } from '../../model/towns.js';
import { isObject } from '../json.js';
import type { FeedValue } from '../feed-value.js';
import { splitAddress } from './address-text.js';
import { readCoordinates } from './coordinates.js';
import type { Region } from './coordinates.js';

/** Where an event or a session is. */
export interface Whereabouts {
  readonly place: DetailedPlace | null;
  readonly town: Town | null;
  readonly onlineUrl: string | null;
  readonly isOnline: boolean;
}

const NOWHERE: Whereabouts = Object.freeze({ place: null, town: null, onlineUrl: null, isOnline: false });
/** Text keys of a place that programs rather than people write. */
const INSEE = /^\d[\dAB]\d{3}$/i;

/** Reads schema.org/location. Towns are many times the same in a feed, so each writing is looked up once. */
export class PlaceReader {
  readonly #towns = new Map<string, Town | null>();

  /** Place, VirtualLocation, text, or an array of these: the first place is meant, and the first way to join online. */
  read(event: FeedValue): Whereabouts {
    let found = NOWHERE;
    for (const location of event.all('location', 20)) {
      const isOnline = location.is('VirtualLocation') || webUrl(location.raw) !== null;
      if (isOnline) {
        const url = isObject(location.raw) ? readUrl(location, 'url') : webUrl(location.raw);
        found = { ...found, isOnline, onlineUrl: found.onlineUrl ?? url };
      } else if (!found.place) {
        found = { ...found, ...this.#placeAndTown(location) };
      }
    }
    return found;
  }

  #placeAndTown(location: FeedValue): Pick<Whereabouts, 'place' | 'town'> {
    const place = isObject(location.raw) ? placeOf(location) : placeOfText(location.line());
    if (!place.name && !place.streetAddress && !place.addressLocality && !place.postalCode) return NOWHERE;
    const insee = [location.at('address').word('identifier'), location.word('identifier')].find((code) => INSEE.test(code)) ?? '';
    const town = this.#townOf(insee, place.postalCode, place.addressLocality);
    // null in an address says that nobody knows it.
    if (!town && location.at('address').get('addressLocality') !== null) location.warn('town-unknown');
    return { place: Object.freeze(place), town };
  }

  #townOf(insee: string, postalCode: string, addressLocality: string): Town | null {
    const key = `${insee} ${postalCode} ${addressLocality}`;
    let town = this.#towns.get(key);
    if (town === undefined) this.#towns.set(key, (town = townOf({ insee, postalCode, addressLocality })));
    return town;
  }
}

/** A postal address, as one text or field by field. */
export function readAddress(address: FeedValue): PostalAddress {
  if (!isObject(address.raw))
    return Object.freeze({ name: '', postOfficeBoxNumber: '', addressCountry: '', ...splitAddress(address.text(undefined, 500)) });
  // Some sites write "@streetAddress": not JSON-LD, and no less an address.
  const line = (key: string) => address.line(key) || address.line(`@${key}`);
  const [, code = '', locality] = /^(\d{2} ?\d{3})\s+(\p{L}.*)$/su.exec(line('addressLocality')) ?? [];
  return Object.freeze({
    name: line('name'),
    streetAddress: address.text('streetAddress', 500) || line('streetAddress'),
    postOfficeBoxNumber: line('postOfficeBoxNumber'),
    postalCode: (line('postalCode') || code).replace(/^(\d{2})\s(\d{3})$/, '$1$2'),
    addressLocality: locality ?? line('addressLocality'),
    addressCountry: line('addressCountry'),
  });
}

/** An absolute http(s) address, or null; one that may not be a link is reported. */
export function readUrl(value: FeedValue, key: string): string | null {
  const written = value.word(key);
  const url = webUrl(written);
  if (written && !url) value.warn('url-refused', key);
  return url;
}

/** What a list says of a place. */
export function briefly(place: Place | null): Place | null {
  if (!place) return null;
  const { name, streetAddress, postalCode, addressLocality } = place;
  return Object.freeze({ name, streetAddress, postalCode, addressLocality });
}

function placeOf(location: FeedValue): DetailedPlace {
  const name = location.line('name');
  const [given] = location.all('address', 1);
  const address = given ? readAddress(given) : name ? placeOfText(name) : placeOfText('');
  return {
    name: given ? name : address.name,
    streetAddress: address.streetAddress,
    postalCode: address.postalCode,
    addressLocality: address.addressLocality,
    ...readCoordinates(location, regionOf(address)),
    url: readUrl(location, 'url'),
    telephone: location.line('telephone'),
    access: location.text('description', 2000),
  };
}

function regionOf(address: Partial<PostalAddress>): Region {
  const [postalCode, addressLocality] = [own(address, 'postalCode') ?? '', own(address, 'addressLocality') ?? ''];
  const addressCountry = own(address, 'addressCountry') ?? '';
  const isFrance = /^fra?(?:nce)?$/i.test(addressCountry);
  const town = addressCountry && !isFrance ? null : townOf({ postalCode, addressLocality });
  const isKnownTown = town !== null && INSEE.test(town.key);
  const code = isKnownTown ? town.key : !addressCountry || isFrance ? postalCode : '';
  return { department: INSEE.test(code) ? code.slice(0, 2) : '', isSure: isFrance || isKnownTown };
}

/** « Salle des fêtes, 6 rue de l’Exemple, 94400 Vitry-sur-Seine »: the name is before the first comma. */
function placeOfText(text: string): DetailedPlace {
  const { streetAddress, postalCode, addressLocality } = splitAddress(text);
  const [name = '', ...street] = streetAddress.split(',');
  const isStreet = /^\d/.test(name);
  return {
    // « 94310 Orly » is an address without a name.
    name: isStreet ? '' : name.trim() || (postalCode || addressLocality ? '' : text),
    streetAddress: isStreet ? streetAddress : street.join(',').trim(),
    postalCode,
    addressLocality,
    latitude: null,
    longitude: null,
    url: null,
    telephone: '',
    access: '',
  };
}
