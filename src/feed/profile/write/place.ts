import { bare } from '../../../model/own-fields.js';
import type { AccessibilityNeed, DetailedPlace, Place, Town } from '../../../model/programme.js';
import { townOf } from '../../../model/towns.js';
import { filled } from './filled.js';
import type { JsonObject } from '../../json.js';

const INSEE = /^\d[\dAB]\d{3}$/i;
/** « fresnes-35 »: a namesake of one of the communes, in another département. */
const NAMESAKE = /-(\d\d|2[AB])$/i;

/** schema.org/Place, always with an address field by field: a name without one is searched for an address when it is read. */
export function placeJsonLd(place: Place | DetailedPlace, town: Town | null, needs: readonly AccessibilityNeed[] = []): JsonObject {
  const { latitude, longitude, url, telephone, access } = { latitude: null, longitude: null, url: null, telephone: '', access: '', ...place };
  return filled({
    '@type': 'Place',
    name: place.name,
    address: addressJsonLd(place, town),
    geo: latitude === null || longitude === null ? null : bare({ '@type': 'GeoCoordinates', latitude, longitude }),
    url,
    telephone,
    description: access,
    amenityFeature: amenities(needs),
  });
}

/** schema.org/amenityFeature: needs that are met. */
export function amenities(needs: readonly AccessibilityNeed[]): readonly JsonObject[] {
  return needs.map((name) => bare({ '@type': 'LocationFeatureSpecification', name, value: true }));
}

/** The model keeps only the words of a session's place. */
export function townIn({ postalCode, addressLocality }: Place): Town | null {
  return townOf({ postalCode, addressLocality });
}

/** Where nobody knows the town, the address says so: null is not what somebody forgot. */
function addressJsonLd(place: Place, town: Town | null): JsonObject {
  const { streetAddress, postalCode, addressLocality } = place;
  return bare({
    '@type': 'PostalAddress',
    ...filled({ streetAddress, postalCode, addressLocality }),
    ...(town || addressLocality ? {} : { addressLocality: null }),
    ...filled({ identifier: town && inseeOf(town, place) }),
  });
}

/** The town's INSEE code. Of a town of elsewhere it is not known; its département is, where only that tells it from a commune of the same name. */
function inseeOf(town: Town, place: Place): string | null {
  if (INSEE.test(town.key)) return town.key;
  const [, department] = NAMESAKE.exec(town.key) ?? [];
  return department && townIn(place)?.key !== town.key ? `${department}000` : null;
}
