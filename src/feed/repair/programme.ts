import { own } from '../../model/own-fields.js';
import { spanOf } from '../../model/programme.js';
import type { Period, Programme, ProgrammeEvent, ProgrammeFacts } from '../../model/programme.js';
import { programmeOf } from '../../model/session-table.js';
import { addDays, isTimeZone, plainDate, startOfDay } from '../../model/zoned-time.js';
import { FeedValue } from '../feed-value.js';
import type { FeedContext } from '../feed-value.js';
import type { SourceObject, SourceProgramme } from '../formats/feed-format.js';
import { isEvent, isObject } from '../json.js';
import type { ProblemLog } from '../problem-log.js';
import { languageOf, readEvent } from './event.js';
import type { Surroundings } from './event.js';
import { Identities } from './identity.js';
import { readTimes } from './occurrences.js';
import { readPrice } from './offers.js';
import { readOrganizers } from './organizer.js';
import { PlaceReader, readUrl } from './place.js';

/** In which times without an offset are read when the feed names no zone. */
const DEFAULT_ZONE = 'Europe/Paris';
const MOST_EVENTS = 100_000;
const MOST_FESTIVALS = 100;
/** Each zone costs an Intl object; no programme has events in so many. */
const MOST_ZONES = 20;

/**
 * Makes the frozen model of what a format read; every value in it is checked, every event that cannot be shown is reported. `paths` is told where each
 * event stands, by its id.
 */
export function readProgramme(source: SourceProgramme, problems: ProblemLog, paths?: Map<string, string>): Programme {
  const [main, ...nested] = source;
  const language = languageOf(valueOf(main, { problems, language: null }));
  const context: FeedContext = { problems, language };
  const festival = valueOf(main, context);
  const zones = new Zones();
  const timeZone = zones.of(festival, DEFAULT_ZONE);
  const places = new PlaceReader();
  const identities = new Identities();
  const events: ProgrammeEvent[] = [];
  const periods: Period[] = [];
  let room = MOST_EVENTS;

  for (const inside of [main, ...nested.slice(0, MOST_FESTIVALS)]) {
    const value = valueOf(inside, context);
    const surroundings: Surroundings = {
      superEvent: inside === main ? null : value.line('name') || null,
      isAccessibleForFree: readPrice(value).isAccessibleForFree ?? readPrice(festival).isAccessibleForFree,
      places,
      zoneOf: (event) => zones.of(event, timeZone),
    };
    const read = inside.events.slice(0, room).flatMap((each) => readOne(each, context, surroundings, identities, paths));
    if (inside.events.length > room) value.warn('too-many-events');
    const nextPage = own(inside, 'nextPage');
    if (nextPage !== undefined) problems.add('pages-missing', 'warning', nextPage, '');
    room = Math.max(0, room - inside.events.length);
    const period = periodOf(value, read, timeZone);
    if (period) periods.push(period);
    for (const event of read) events.push(event);
  }
  const facts: ProgrammeFacts = {
    name: festival.line('name'),
    description: festival.text('description'),
    url: readUrl(festival, 'url'),
    timeZone,
    inLanguage: language,
    organizer: readOrganizers(festival)[0] ?? null,
    periods: Object.freeze(periods),
  };
  return programmeOf(facts, events, (index) => events[index]!);
}

function valueOf(source: SourceObject, context: FeedContext): FeedValue {
  return new FeedValue(source.value, context, null, source.path, own(source, 'sourcePath'));
}

function readOne(
  source: SourceObject,
  context: FeedContext,
  surroundings: Surroundings,
  identities: Identities,
  paths: Map<string, string> | undefined,
): readonly ProgrammeEvent[] {
  const value = valueOf(source, context);
  if (!isObject(source.value) || !isEvent(source.value, true)) {
    value.report('not-an-event', 'error');
    return [];
  }
  for (const { path, value: text } of own(source, 'doubts') ?? []) context.problems.add('partly-read', 'warning', path, text);
  const event = readEvent(value, surroundings);
  const distinct = event && identities.distinct(event, value);
  if (!distinct) return [];
  paths?.set(distinct.id, value.path);
  return [distinct];
}

/** The festival's own dates; where it gives none, from the first to the last day of its events. */
function periodOf(festival: FeedValue, events: readonly ProgrammeEvent[], zone: string): Period | null {
  const times = festival.word('startDate') ? readTimes(festival, zone, 'warning') : null;
  const [first, last] = spanOf(events);
  const start = times?.start ?? first;
  if (!Number.isFinite(start)) return null;
  const dayAfter = (instant: number) => startOfDay(addDays(plainDate(instant, zone), 1), zone);
  const hasEnd = times?.end && festival.word('endDate');
  return Object.freeze({
    id: festival.word('@id') || festival.word('url') || festival.line('name'),
    name: festival.line('name'),
    url: readUrl(festival, 'url'),
    start: times ? start : startOfDay(plainDate(start, zone), zone),
    end: hasEnd ? times.end : dayAfter(Math.max(start, last)),
    isAllDay: times?.isAllDay ?? true,
  });
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
