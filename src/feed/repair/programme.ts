import { bare, own } from '../../model/own-fields.js';
import { isTimeZone } from '../../model/zoned-time.js';
import { FeedValue } from '../feed-value.js';
import type { FeedContext } from '../feed-value.js';
import type { SourceObject, SourceProgramme } from '../formats/feed-format.js';
import { isEvent, isObject } from '../json.js';
import type { JsonObject } from '../json.js';
import type { ProblemLog } from '../problem-log.js';
import { DEFAULT_ZONE } from '../profile/profile-times.js';
import { periodDates, sessionDates } from '../profile/write/dates.js';
import { filled } from '../profile/write/filled.js';
import { organizerJsonLd } from '../profile/write/organizer.js';
import { languageOf, repairEvent } from './event.js';
import type { Surroundings } from './event.js';
import { Identities } from './identity.js';
import { readTimes } from './occurrences.js';
import { readPrice } from './offers.js';
import { readOrganizers } from './organizer.js';
import { PlaceReader, readUrl } from './place.js';

const MOST_EVENTS = 100_000;
const MOST_FESTIVALS = 100;
/** Each zone costs an Intl object; no programme has events in so many. */
const MOST_ZONES = 20;

/** A programme as docs/feed.md writes it. */
export interface RepairedProgramme {
  /** schema.org/Festival with its events, then the festivals inside it with theirs. */
  readonly document: JsonObject;
  /** The place of each event in the feed, by its id. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Writes in the profile what a format read: every value in it is checked, and every event that cannot be shown is reported. */
export function repairProgramme(source: SourceProgramme, problems: ProblemLog): RepairedProgramme {
  const [main, ...nested] = source;
  const language = languageOf(valueOf(main, { problems, language: null }));
  const context: FeedContext = { problems, language };
  const festival = valueOf(main, context);
  const zones = new Zones();
  const timeZone = zones.of(festival, DEFAULT_ZONE);
  const places = new PlaceReader();
  const identities = new Identities();
  const paths = new Map<string, string>();
  const subEvent: JsonObject[] = [];
  let room = MOST_EVENTS;

  for (const inside of [main, ...nested.slice(0, MOST_FESTIVALS)]) {
    const value = valueOf(inside, context);
    const surroundings: Surroundings = {
      isAccessibleForFree: readPrice(value).isAccessibleForFree ?? readPrice(festival).isAccessibleForFree,
      places,
      zoneOf: (event) => zones.of(event, timeZone),
    };
    const events = inside.events.slice(0, room).flatMap((each) => repairOne(each, context, surroundings, identities, paths));
    if (inside.events.length > room) value.warn('too-many-events');
    const nextPage = own(inside, 'nextPage');
    if (nextPage !== undefined) problems.add('pages-missing', 'warning', nextPage, '');
    room = Math.max(0, room - inside.events.length);
    if (inside === main) for (const event of events) subEvent.push(event);
    else subEvent.push(bare({ '@type': 'Festival', ...festivalFields(value, timeZone), subEvent: events }));
  }
  const [organizer] = readOrganizers(festival);
  const document = bare({
    '@type': 'Festival',
    ...festivalFields(festival, timeZone),
    ...filled({
      description: festival.text('description'),
      inLanguage: language,
      eventSchedule: bare({ '@type': 'Schedule', scheduleTimezone: timeZone }),
      organizer: organizer && organizerJsonLd(organizer),
    }),
    subEvent,
  });
  return { document, paths };
}

function festivalFields(festival: FeedValue, timeZone: string): JsonObject {
  return filled({
    '@id': festival.word('@id'),
    name: festival.line('name'),
    url: readUrl(festival, 'url'),
    ...ownDates(festival, timeZone),
  });
}

/** The festival's own dates; an end only if it gives one. */
function ownDates(festival: FeedValue, timeZone: string): JsonObject {
  const times = festival.word('startDate') ? readTimes(festival, timeZone, 'warning') : null;
  if (!times) return {};
  if (times.end !== null && festival.word('endDate')) return periodDates({ ...times, end: times.end }, timeZone);
  return sessionDates({ ...times, end: null }, timeZone);
}

function valueOf(source: SourceObject, context: FeedContext): FeedValue {
  return new FeedValue(source.value, context, null, source.path, own(source, 'sourcePath'));
}

function repairOne(
  source: SourceObject,
  context: FeedContext,
  surroundings: Surroundings,
  identities: Identities,
  paths: Map<string, string>,
): readonly JsonObject[] {
  const value = valueOf(source, context);
  if (!isObject(source.value) || !isEvent(source.value, true)) {
    value.report('not-an-event', 'error');
    return [];
  }
  for (const { path, value: text } of own(source, 'doubts') ?? []) context.problems.add('partly-read', 'warning', path, text);
  const event = repairEvent(value, surroundings);
  const distinct = event && identities.distinct(event, value);
  if (!distinct) return [];
  paths.set(distinct['@id'] as string, value.path);
  return [distinct];
}

/** Zones by name, each checked once. */
class Zones {
  readonly #known = new Map<string, boolean>();

  of(value: FeedValue, otherwise: string): string {
    const [schedule] = value.all('eventSchedule', 1);
    const zone = schedule?.word('scheduleTimezone');
    if (!zone) return otherwise;
    let isKnown = this.#known.get(zone);
    if (isKnown === undefined) {
      isKnown = this.#known.size < MOST_ZONES && zone.length < 60 && isTimeZone(zone);
      if (this.#known.size < MOST_ZONES) this.#known.set(zone, isKnown);
    }
    if (!isKnown) schedule?.warn('time-zone-unknown', 'scheduleTimezone');
    return isKnown ? zone : otherwise;
  }
}
