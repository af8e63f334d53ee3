/**
 * A programme as schema.org JSON-LD, in the profile of docs/feed.md: what the readers make the same programme of. The same programme is always written the
 * same way, so that a file that is made again every night only changes when the programme does.
 */

import { markupSafe } from '../../../model/markup-safe.js';
import type { Period, Programme, ProgrammeEvent } from '../../../model/programme.js';
import { byFirstStart } from '../../../model/event-order.js';
import { isObject } from '../../json.js';
import type { JsonObject } from '../../json.js';
import { periodDates } from './dates.js';
import { organizerJsonLd } from './organizer.js';
import { filled } from './filled.js';

/** A schema.org/Festival with its events and the festivals inside it. Expects events of a reader that repairs all of them. */
export function programmeJsonLd(programme: Programme): JsonObject {
  const { name, description, url, timeZone, inLanguage, organizer, periods } = programme;
  const own = periods[0]?.name === name ? periods[0] : null;
  const events = eventsByFestival(programme);
  const take = (festival: string): readonly JsonObject[] => {
    const held = events.get(festival) ?? [];
    events.delete(festival);
    return held;
  };
  const periodsInside = periods.slice(own ? 1 : 0);
  // In a programme without dates of its own, what is in no festival with a name is in the one without.
  const loose = own || periodsInside.every((period) => period.name) ? take(OWN) : [];
  const inside = periodsInside.map((period) => nestedFestival(period.name, period, take(period.name), timeZone));
  const undated = [...events].map(([festival, held]) => nestedFestival(festival, null, held, timeZone));
  return forReaders({
    '@context': 'https://schema.org',
    '@type': 'Festival',
    ...filled({
      '@id': own && idOf(own),
      name,
      description,
      inLanguage,
      url,
      ...(own ? periodDates(own, timeZone) : {}),
      eventSchedule: { '@type': 'Schedule', scheduleTimezone: timeZone },
      organizer: organizer && organizerJsonLd(organizer),
    }),
    subEvent: [...loose, ...inside, ...undated],
  }) as JsonObject;
}

/** The programme's own events are in no festival inside it. */
const OWN = '';

/** Events by the name of the festival inside the programme that holds them, each list by first start, name and id. */
function eventsByFestival({ events, timeZone }: Programme): Map<string, JsonObject[]> {
  const festivals = new Map<string, JsonObject[]>();
  for (const event of [...events].sort(byFirstStart)) {
    const festival = event.superEvent ?? OWN;
    const written = eventJsonLd(event, timeZone);
    const others = festivals.get(festival);
    if (others) others.push(written);
    else festivals.set(festival, [written]);
  }
  return festivals;
}

/** The programme's zone goes without saying. */
function eventJsonLd(event: ProgrammeEvent, programmeZone: string): JsonObject {
  const json = event.json();
  return filled({ ...json, '@id': event.id, eventSchedule: event.timeZone === programmeZone ? null : json['eventSchedule'] });
}

function nestedFestival(name: string, period: Period | null, subEvent: readonly JsonObject[], timeZone: string): JsonObject {
  return {
    '@type': 'Festival',
    ...filled({ '@id': period && idOf(period), name, url: period?.url, ...(period ? periodDates(period, timeZone) : {}) }),
    subEvent,
  };
}

/** Texts that readers take for markup. */
const TEXTS = new Set(
  'name abstract description audienceType caption creditText keywords telephone openingHours streetAddress postOfficeBoxNumber addressLocality addressCountry'.split(
    ' ',
  ),
);

/** The same value, in which texts are written for readers of markup. */
function forReaders(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return TEXTS.has(key) ? markupSafe(value) : value;
  if (Array.isArray(value)) return value.map((each) => forReaders(each, key));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, forReaders(each, name)])) : value;
}

/** A festival without an `@id` is known by its page or its name. */
function idOf({ id, url, name }: Period): string | null {
  return id === (url ?? name) ? null : id;
}
