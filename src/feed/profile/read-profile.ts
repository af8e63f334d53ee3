/**
 * Makes the programme that JSON in the profile of docs/feed.md says. Nothing is repaired here: a feed that is plain comes as it is (see plain-form.ts), any
 * other comes out of repair/.
 */

import { spanOf } from '../../model/programme.js';
import type { Period, Programme } from '../../model/programme.js';
import { webUrl } from '../../model/safe-url.js';
import { programmeOf } from '../../model/session-table.js';
import { nextMidnight, plainDate, startOfDay } from '../../model/zoned-time.js';
import type { JsonObject } from '../json.js';
import { isFestival, language, object, objects, statedAsFree, text, timeZone } from './fields.js';
import { ProfileEvent } from './profile-event.js';
import type { DetailsReader, ProfileContext } from './profile-event.js';
import { organizerOf } from './profile-organizer.js';
import { ProfilePlaces } from './profile-place.js';
import { DEFAULT_ZONE, ProfileTimes } from './profile-times.js';

export function readProfile(document: JsonObject, details: DetailsReader): Programme {
  const main = profileContext(document, details);
  const inside = objects(document, 'subEvent');
  const events = inside.filter((each) => !isFestival(each)).map((each) => new ProfileEvent(each, main));
  const periods = [periodOf(document, events, main)];
  for (const festival of inside.filter(isFestival)) {
    const isFree = statedAsFree(festival) ?? main.isAccessibleForFree;
    const context = { ...main, isAccessibleForFree: isFree, superEvent: text(festival, 'name') || null };
    const held = objects(festival, 'subEvent').map((each) => new ProfileEvent(each, context));
    periods.push(periodOf(festival, held, context));
    for (const event of held) events.push(event);
  }
  const organizer = object(document, 'organizer');
  const facts = {
    name: text(document, 'name'),
    description: text(document, 'description'),
    url: webUrl(document['url']),
    timeZone: main.timeZone,
    inLanguage: language(document),
    organizer: organizer && organizerOf(organizer),
    periods: Object.freeze(periods.filter((period) => period !== null)),
  };
  return programmeOf(facts, events, (index) => events[index]!.make());
}

/** What a festival gives to its events. */
export function profileContext(festival: JsonObject, details: DetailsReader): ProfileContext {
  const zone = timeZone(festival) || DEFAULT_ZONE;
  return {
    times: new ProfileTimes(zone),
    places: new ProfilePlaces(),
    timeZone: zone,
    isAccessibleForFree: statedAsFree(festival),
    superEvent: null,
    inLanguage: language(festival),
    details,
  };
}

/** The festival's own dates; where it gives none, from the first to the last day of its events. */
function periodOf(festival: JsonObject, events: readonly ProfileEvent[], { times, timeZone: zone }: ProfileContext): Period | null {
  const own = text(festival, 'startDate') ? times.of(festival) : null;
  const [first, last] = spanOf(events);
  const start = own?.start ?? first;
  const name = text(festival, 'name');
  const url = webUrl(festival['url']);
  if (start === Infinity) return null;
  return Object.freeze({
    id: text(festival, '@id') || (url ?? name),
    name,
    url,
    start: own ? start : startOfDay(plainDate(start, zone), zone),
    end: own && text(festival, 'endDate') ? own.end! : nextMidnight(Math.max(start, last), zone),
    isAllDay: own?.isAllDay ?? true,
  });
}
