import type { ContactLink, DetailedPlace, EventDetails } from '../../model/programme.js';
import { emailAddress, webUrl } from '../../model/safe-url.js';
import { telephone } from '../../model/telephone.js';
import { parseDateTime } from '../../model/zoned-time.js';
import { isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import { object, objects, text } from './fields.js';
import { ageRangeOf, audienceOf } from './profile-audience.js';
import { organizerOf } from './profile-organizer.js';
import { placeIn, placeOf, virtualLocationIn } from './profile-place.js';
import { overallStatus } from './profile-status.js';

/** What opening an event shows. For events that repair/ has written, because a plain feed may write these fields in any way. */
export function detailsOf(event: JsonObject, timeZone: string): EventDetails {
  const previousStart = text(event, 'previousStartDate');
  const online = virtualLocationIn(event);
  const image = list(event['image'])[0];
  const status = overallStatus(event);
  return Object.freeze({
    description: text(event, 'description'),
    audience: audienceOf(event),
    ageRange: ageRangeOf(event),
    price: status === 'Cancelled' ? '' : priceOf(event),
    location: status === 'MovedOnline' ? null : detailedPlaceOf(event),
    onlineUrl: online && webUrl(online['url']),
    organizers: Object.freeze(list(event['organizer']).map(organizerOf)),
    registrations: Object.freeze(objects(event, 'potentialAction').flatMap((action) => registrationOf(action) ?? [])),
    previousStart: previousStart ? parseDateTime(previousStart, timeZone)!.instant : null,
    calendarUrl: webUrl(object(event, 'subjectOf')?.['contentUrl']),
    imageCredit: typeof image === 'string' || !image ? '' : text(image as JsonObject, 'creditText'),
  });
}

/** schema.org/target: an address, or an EntryPoint with the words for it. */
function registrationOf(action: JsonObject): ContactLink | null {
  const { target } = action;
  if (!isObject(target)) return contactLink(text(action, 'target'));
  const link = contactLink(text(target, 'urlTemplate'));
  return link && Object.freeze({ ...link, text: text(target, 'name') });
}

/** A link out of an address, a mail address or a number, with or without its scheme; null when it may not be one. */
export function contactLink(written: string): ContactLink | null {
  const url = webUrl(written);
  if (url) return Object.freeze({ kind: 'url', text: new URL(url).hostname.replace(/^www\./, ''), href: url });
  const email = emailAddress(written);
  if (email) return Object.freeze({ kind: 'email', text: email, href: `mailto:${email}` });
  const number = telephone(written);
  return number && Object.freeze({ kind: 'telephone', text: written.replace(/^tel:/i, '').trim(), href: `tel:${number.e164}` });
}

/** The words of the price, wherever repair/ has put them. */
function priceOf(event: JsonObject): string {
  const offer = object(event, 'offers');
  const specification = offer && object(offer, 'priceSpecification');
  return offer ? text(offer, 'description') || (specification ? text(specification, 'description') : '') : '';
}

function detailedPlaceOf(event: JsonObject): DetailedPlace | null {
  const [location, place] = [placeIn(event), placeOf(event)];
  if (!location || !place) return null;
  const geo = object(location, 'geo');
  return Object.freeze({
    ...place,
    latitude: geo ? (geo['latitude'] as number) : null,
    longitude: geo ? (geo['longitude'] as number) : null,
    url: webUrl(location['url']),
    telephone: text(location, 'telephone'),
    access: text(location, 'description'),
  });
}
