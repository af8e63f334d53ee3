/**
 * A programme as schema.org JSON-LD, in the profile of docs/feed.md: what the readers make the same programme of. The same programme is always written the
 * same way, so that a file that is made again every night only changes when the programme does.
 */

import type { Period, Programme } from '../../../model/programme.js';
import { byFirstStart } from '../../../model/event-order.js';
import { periodDates } from './dates.js';
import { eventJsonLd } from './event.js';
import { organizerJsonLd } from './organizer.js';
import { filled } from './filled.js';
import type { JsonObject } from './filled.js';
import { markupSafe } from '../../../model/markup-safe.js';

export type { JsonObject };

/** A schema.org/Festival with its events and the festivals inside it; rejects when the details of an event cannot be read. */
export async function programmeJsonLd(programme: Programme): Promise<JsonObject> {
  const { name, description, url, timeZone, inLanguage, organizer, periods } = programme;
  const own = periods[0]?.name === name ? periods[0] : null;
  const events = await eventsByFestival(programme);
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
  return {
    '@context': 'https://schema.org',
    '@type': 'Festival',
    ...filled({
      '@id': own && idOf(own),
      name: markupSafe(name),
      description: markupSafe(description),
      inLanguage,
      url,
      ...(own ? periodDates(own, timeZone) : {}),
      eventSchedule: { '@type': 'Schedule', scheduleTimezone: timeZone },
      organizer: organizer && organizerJsonLd(organizer),
    }),
    subEvent: [...loose, ...inside, ...undated],
  };
}

/** The programme's own events are in no festival inside it. */
const OWN = '';

/** Events by the name of the festival inside the programme that holds them, each list by first start, name and id. */
async function eventsByFestival({ events, timeZone }: Programme): Promise<Map<string, JsonObject[]>> {
  const festivals = new Map<string, JsonObject[]>();
  for (const event of [...events].sort(byFirstStart)) {
    const details = await event.details();
    const festival = details.superEvent ?? OWN;
    const written = eventJsonLd(event, details, timeZone);
    const others = festivals.get(festival);
    if (others) others.push(written);
    else festivals.set(festival, [written]);
  }
  return festivals;
}

function nestedFestival(name: string, period: Period | null, subEvent: readonly JsonObject[], timeZone: string): JsonObject {
  return {
    '@type': 'Festival',
    ...filled({ '@id': period && idOf(period), name: markupSafe(name), url: period?.url, ...(period ? periodDates(period, timeZone) : {}) }),
    subEvent,
  };
}

/** A festival without an `@id` is known by its page or its name. */
function idOf({ id, url, name }: Period): string | null {
  return id === (url ?? name) ? null : id;
}
