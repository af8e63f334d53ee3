import type { AccessibilityNeed, Place, Town } from '../../model/programme.js';
import { townOf } from '../../model/towns.js';
import type { JsonObject } from '../json.js';
import { object, objects, text } from './fields.js';

/** schema.org/location as Place and VirtualLocation, with the postal address field by field. A programme has few towns: each is looked up once. */
export class ProfilePlaces {
  readonly #towns = new Map<string, Town | null>();

  townOf(source: JsonObject): Town | null {
    const location = placeIn(source);
    const address = location && object(location, 'address');
    if (!address) return null;
    const insee = [text(address, 'identifier'), text(location, 'identifier')].find((code) => /^\d[\dAB]\d{3}$/i.test(code)) ?? '';
    const [postalCode, addressLocality] = [text(address, 'postalCode'), text(address, 'addressLocality')];
    const key = `${insee} ${postalCode} ${addressLocality}`;
    let town = this.#towns.get(key);
    if (town === undefined) this.#towns.set(key, (town = townOf({ insee, postalCode, addressLocality })));
    return town;
  }
}

/** The place of an event or a session, as lists show it. */
export function placeOf(source: JsonObject): Place | null {
  const location = placeIn(source);
  const address = location && object(location, 'address');
  if (!address) return null;
  return Object.freeze({
    name: text(location, 'name'),
    streetAddress: text(address, 'streetAddress'),
    postalCode: text(address, 'postalCode'),
    addressLocality: text(address, 'addressLocality'),
  });
}

/** The physical place; null if the event is only online. */
export function placeIn(source: JsonObject): JsonObject | null {
  return objects(source, 'location').find((each) => each['@type'] !== 'VirtualLocation') ?? null;
}

export function virtualLocationIn(source: JsonObject): JsonObject | null {
  return objects(source, 'location').find((each) => each['@type'] === 'VirtualLocation') ?? null;
}

/** schema.org/amenityFeature, in our own words. */
export function accessibilityOf(event: JsonObject): readonly AccessibilityNeed[] {
  const features = [event, ...objects(event, 'location')].flatMap((each) => objects(each, 'amenityFeature'));
  const met = features.filter(({ value }) => value !== false).map(({ name }) => name as AccessibilityNeed);
  return Object.freeze([...new Set(met)]);
}
