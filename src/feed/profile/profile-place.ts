import type { AccessibilityNeed, Place, Town } from '../../model/programme.js';
import { townOf } from '../../model/towns.js';
import type { JsonObject } from '../json.js';
import { line, must, object, objects, text, word } from './plain-value.js';

const NEEDS: readonly string[] = ['mobility', 'hearing', 'sight', 'psychic', 'learning'] satisfies AccessibilityNeed[];

/** Where an event or a session is. */
export interface ProfileWhere {
  readonly place: Place | null;
  readonly town: Town | null;
  readonly isOnline: boolean;
}

/** schema.org/location as Place and VirtualLocation, with the postal address field by field. A programme has few places: each is read once. */
export class ProfilePlaces {
  readonly #towns = new Map<string, Town | null>();

  of({ location }: JsonObject): ProfileWhere {
    let place: Place | null = null;
    let town: Town | null = null;
    let isOnline = false;
    for (const each of objects(location)) {
      if (each['@type'] === 'VirtualLocation') isOnline = true;
      else if (!place) [place, town] = this.#placeAndTown(each);
    }
    return { place, town, isOnline };
  }

  #placeAndTown(location: JsonObject): [Place, Town | null] {
    must(location['@type'] === 'Place');
    const address = object(location['address']);
    must(!(address['@streetAddress'] || address['@postalCode'] || address['@addressLocality']));
    const place = {
      name: line(location['name']),
      streetAddress: text(address['streetAddress'], 500),
      postalCode: line(address['postalCode']),
      addressLocality: line(address['addressLocality']),
    };
    must(!/^\d\d\s/.test(place.postalCode) && !/^\d/.test(place.addressLocality));
    const insee = [word(address['identifier']), word(location['identifier'])].find((code) => /^\d[\dAB]\d{3}$/i.test(code)) ?? '';
    const key = `${insee} ${place.postalCode} ${place.addressLocality}`;
    let town = this.#towns.get(key);
    if (town === undefined) this.#towns.set(key, (town = townOf({ insee, ...place })));
    // null says that nobody knows it.
    must(town ?? address['addressLocality'] === null);
    return [Object.freeze(place), town];
  }
}

/** schema.org/amenityFeature in our own words, which are said as they are. */
export function accessibility(event: JsonObject): readonly AccessibilityNeed[] {
  const needs = new Set<string>();
  for (const { amenityFeature } of [event, ...objects(event['location'])]) {
    for (const { name, value } of objects(amenityFeature)) {
      must(NEEDS.includes(name as string) && (value === undefined || typeof value === 'boolean'));
      if (value !== false) needs.add(name as string);
    }
  }
  return Object.freeze([...needs] as AccessibilityNeed[]);
}
