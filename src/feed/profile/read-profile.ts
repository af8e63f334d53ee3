/**
 * The quick reader: a feed that is exactly as docs/feed.md writes it, which is what `ess convert` makes, is read without the reader of everything
 * else (see read-any.ts), and its events are made one by one when they are shown. It gives what the other would give, or nothing. ADR 0023.
 */

import { indexed } from '../../model/lists.js';
import { spanOf } from '../../model/programme.js';
import type { Organizer, Period, PostalAddress, Programme } from '../../model/programme.js';
import { emailAddress, webUrl } from '../../model/safe-url.js';
import { programmeOf } from '../../model/session-table.js';
import { isTimeZone, nextMidnight, plainDate, startOfDay } from '../../model/zoned-time.js';
import { list } from '../json.js';
import type { JsonObject } from '../json.js';
import { isMissing, language, line, must, object, text, timeZone, UNUSUAL, word } from './plain-value.js';
import { ProfileEvent } from './profile-event.js';
import { ProfilePlaces } from './profile-place.js';
import { ProfileTimes } from './profile-times.js';

const MOST_EVENTS = 100_000;
/** Of Object.prototype (ECMA-262, § 20.1.3 and annex B.2.2). */
const STANDARD_PROPERTIES = 12;
const MOST_FESTIVALS = 99;
const LONGEST_DESCRIPTION = 20_000;

interface Festival {
  readonly source: JsonObject;
  readonly events: readonly JsonObject[];
}

/** The programme of a parsed document; null when it is not in the plain form of the profile. */
export function readProfile(document: unknown): Programme | null {
  try {
    return programme(object(document));
  } catch (error) {
    if (error === UNUSUAL) return null;
    throw error;
  }
}

function programme(source: JsonObject): Programme {
  // Properties are read without asking whether they are the object's own: only where the prototype has no others than the language's.
  must(Reflect.ownKeys(Object.prototype).length <= STANDARD_PROPERTIES);
  must(isFestival(source) && !('events' in source || 'event' in source || '@graph' in source));
  const zone = timeZone(source, 'Europe/Paris');
  must(zone.length < 60 && isTimeZone(zone));
  const inside = subEvents(source);
  const nested = inside.filter(isFestival);
  const festivals: readonly Festival[] = [
    { source, events: inside.filter((each) => !isFestival(each)) },
    ...nested.map((festival) => ({ source: festival, events: subEvents(festival) })),
  ];
  const times = new ProfileTimes(zone);
  const places = new ProfilePlaces();
  const ids = new Set<string>();
  const events: ProfileEvent[] = [];
  const festivalOf: number[] = [];
  const periods: Period[] = [];
  const isFree = isAccessibleForFree(source);

  for (const [index, festival] of indexed(festivals)) {
    const context = { times, places, timeZone: zone, isAccessibleForFree: isAccessibleForFree(festival.source) ?? isFree };
    const read = festival.events.map((each) => new ProfileEvent(each, context));
    const period = periodOf(festival.source, read, times, zone);
    if (period) periods.push(period);
    for (const event of read) {
      ids.add(event.id);
      events.push(event);
      festivalOf.push(index);
    }
  }
  must(ids.size === events.length && events.length <= MOST_EVENTS && nested.length <= MOST_FESTIVALS);

  const facts = {
    name: line(source['name']),
    description: text(source['description'], LONGEST_DESCRIPTION),
    url: url(source),
    timeZone: zone,
    inLanguage: language(source),
    organizer: organizer(source),
    periods: Object.freeze(periods),
  };
  return programmeOf(facts, events, (index) => {
    const event = events[index]!;
    return event.make(async () => (await import('../read-any.js')).readDetails(source, festivals[festivalOf[index]!]!.source, event.source));
  });
}

/** One that says which events it holds: others are events themselves. */
function isFestival(value: JsonObject): boolean {
  return value['@type'] === 'Festival' && 'subEvent' in value;
}

function subEvents({ subEvent }: JsonObject): readonly JsonObject[] {
  must(Array.isArray(subEvent));
  return (subEvent as unknown[]).map(object);
}

function isAccessibleForFree({ isAccessibleForFree: stated, offers }: JsonObject): boolean | null {
  must(list(offers).length === 0 && (isMissing(stated) || typeof stated === 'boolean'));
  return typeof stated === 'boolean' ? stated : null;
}

/** The festival's own dates; where it gives none, from the first to the last day of its events. */
function periodOf(festival: JsonObject, events: readonly ProfileEvent[], times: ProfileTimes, zone: string): Period | null {
  const own = word(festival['startDate']) ? times.of(festival) : null;
  const [first, last] = spanOf(events);
  const start = own?.start ?? first;
  const name = line(festival['name']);
  const address = url(festival);
  if (start === Infinity) return null;
  return Object.freeze({
    id: word(festival['@id']) || word(festival['url']) || name,
    name,
    url: address,
    start: own ? start : startOfDay(plainDate(start, zone), zone),
    end: own && word(festival['endDate']) ? own.end! : nextMidnight(Math.max(start, last), zone),
    isAllDay: own?.isAllDay ?? true,
  });
}

function organizer({ organizer: given }: JsonObject): Organizer | null {
  if (isMissing(given)) return null;
  const source = object(given);
  const contact = isMissing(source['contactPoint']) ? {} : object(source['contactPoint']);
  must(line(source['name']) && isMissing(source['openingHoursSpecification']) && isMissing(contact['hoursAvailable']));
  const hours = source['openingHours'];
  return Object.freeze({
    name: line(source['name']),
    url: url(source),
    telephone: line(source['telephone'], 60) || line(contact['telephone'], 60),
    email: emailAddress(word(source['email'])) ?? emailAddress(word(contact['email'])) ?? '',
    address: isMissing(source['address']) ? null : address(object(source['address'])),
    openingHours: Object.freeze((Array.isArray(hours) ? (hours as unknown[]) : [hours]).map((each) => line(each)).filter(Boolean)),
  });
}

function address(source: JsonObject): PostalAddress {
  const locality = line(source['addressLocality']);
  const code = line(source['postalCode']);
  must(!/^\d/.test(locality) && !/\s/.test(code) && !Object.keys(source).some((key) => /^@[a-z]+[A-Z]/.test(key)));
  return Object.freeze({
    name: line(source['name']),
    streetAddress: text(source['streetAddress'], 500),
    postOfficeBoxNumber: line(source['postOfficeBoxNumber']),
    postalCode: code,
    addressLocality: locality,
    addressCountry: line(source['addressCountry']),
  });
}

function url({ url: given }: JsonObject): string | null {
  const written = word(given);
  const found = webUrl(written);
  must(found || !written);
  return found;
}
