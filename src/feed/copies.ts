/** The same event, entered once for each of its dates: which entries are one event, and what that event is. Rule and reasons: ADR 0065. */

import { bare } from '../model/own-fields.js';
import type { EventStatus, Occurrence, ProgrammeEvent } from '../model/programme.js';
import { plainDate } from '../model/zoned-time.js';
import { isObject, list } from './json.js';
import type { JsonObject } from './json.js';
import { objects, sessionsOf, text } from './profile/fields.js';

/** What each entry says for itself, whether it is a copy or not; status and offers are compared apart. */
const OWN_FIELDS = new Set(
  '@context @id @type identifier uid url startDate endDate subEvent subjectOf dateModified eventSchedule eventStatus offers'.split(' '),
);
/** What an editor may leave out of a copy. */
const LEFT_OUT = ['abstract', 'description', 'image'];
/** OpenAgenda's own limit; see occurrences.ts. */
const MOST_SESSIONS = 800;
/** Milliseconds without a session after which another edition begins. */
const LONGEST_PAUSE = 180 * 86_400_000;
/** In the order of repair/event.ts, because the same programme is always written the same way. */
const FIELDS = (
  '@type @id identifier name abstract description startDate endDate previousStartDate eventStatus eventAttendanceMode eventSchedule location organizer ' +
  'isAccessibleForFree offers keywords audience typicalAgeRange image url inLanguage subEvent amenityFeature potentialAction subjectOf dateModified'
).split(' ');

/** An event as it was entered. It is only made when another has its name. */
export interface Entry {
  readonly name: string;
  event(): ProgrammeEvent;
}

/** Finds the entries that are one event. Entries can be added while they come. */
export class CopyFinder<T extends Entry> {
  /** By name: the only one; null where there are several. */
  readonly #only = new Map<string, T | null>();
  /** By all that copies have in common. */
  readonly #alike = new Map<string, T[]>();

  add(entry: T): void {
    const other = this.#only.get(entry.name);
    this.#only.set(entry.name, other === undefined ? entry : null);
    if (other) this.#file(other);
    if (other !== undefined) this.#file(entry);
  }

  /** Each of two entries or more. */
  copies(): readonly (readonly T[])[] {
    return [...this.#alike.values()].filter(isSeveral).flatMap(byDetails).filter(isSeveral).flatMap(byEdition).filter(isSeveral).filter(areOne);
  }

  #file(entry: T): void {
    const key = commonKey(entry.event());
    const others = this.#alike.get(key);
    if (others) others.push(entry);
    else this.#alike.set(key, [entry]);
  }
}

/**
 * Entries of one event as this event, with the sessions of all. It has the id of the first, or of one in `shown`, because it is on screen under this id. All
 * other ids and pages are its `identifier`s, and its sessions have those of their entries.
 */
export function joined(copies: readonly ProgrammeEvent[], shown: ReadonlySet<string>): JsonObject {
  const entries = [...copies].sort((one, other) => one.occurrences[0]!.start - other.occurrences[0]!.start || (one.id < other.id ? -1 : 1));
  const lead = entries.find(({ id }) => shown.has(id)) ?? entries[0]!;
  const json = lead.json();
  const sessions = sessionsOfAll(entries);
  const hasOneStatus = entries.every((each) => each.status === lead.status && !each.json()['subEvent']);
  const ids = new Set(entries.flatMap((each) => [each.id, each.url, ...list(each.json()['identifier'])]));
  ids.delete(lead.id);
  ids.delete(lead.url);
  const fields = {
    ...json,
    '@id': lead.id,
    identifier: [...ids].filter(Boolean),
    ...Object.fromEntries(LEFT_OUT.map((key) => [key, entries.map((each) => each.json()[key]).find((value) => list(value).length > 0)])),
    dateModified: entries.map((each) => text(each.json(), 'dateModified')).sort().at(-1), // prettier-ignore
    ...(hasOneStatus ? {} : { eventStatus: null, offers: offersOf(lead) }),
    ...(sessions.length === 1 && !json['subEvent'] ? {} : datesOf(sessions, hasOneStatus ? lead.status : 'Scheduled', lead.timeZone)),
  };
  return filled({ ...bare(Object.fromEntries(FIELDS.map((key) => [key, null]))), ...fields });
}

interface Session {
  readonly event: ProgrammeEvent;
  readonly occurrence: Occurrence;
  /** As the feed writes it. */
  readonly json: JsonObject;
}

/** By start, each once. */
function sessionsOfAll(entries: readonly ProgrammeEvent[]): readonly Session[] {
  const sessions = new Map<string, Session>();
  for (const event of entries) {
    const written = sessionsOf(event.json());
    event.occurrences.forEach((occurrence, index) => {
      const { start, end, name, location } = occurrence;
      const key = JSON.stringify([start, end, name, location]);
      if (!sessions.has(key)) sessions.set(key, { event, occurrence, json: written[index] ?? event.json() });
    });
  }
  return [...sessions.values()].sort((one, other) => one.occurrence.start - other.occurrence.start || lasts(one) - lasts(other));
}

function lasts({ occurrence: { start, end } }: Session): number {
  return (end ?? start) - start;
}

/** From the first to the last day, and each session, with what it does not have in common with its event. */
function datesOf(sessions: readonly Session[], status: EventStatus, zone: string): JsonObject {
  const times = sessions.map(({ occurrence: { start, end } }) => [start, end === null ? start : end - 1] as const);
  const [startDate, endDate] = [plainDate(times[0]![0], zone), plainDate(Math.max(...times.map(([, last]) => last)), zone)];
  return {
    startDate,
    endDate: endDate > startDate ? endDate : null,
    subjectOf: null,
    subEvent: sessions.map(({ event, occurrence, json }) => {
      const isEntry = !event.json()['subEvent'];
      const stated = occurrence.status === status ? null : occurrence.status;
      return filled({
        '@type': 'Event',
        '@id': isEntry ? event.id : occurrence.id,
        name: occurrence.name,
        url: isEntry ? event.url : occurrence.url,
        startDate: json['startDate'],
        endDate: json['endDate'],
        eventStatus: stated && stated !== 'SoldOut' ? `https://schema.org/Event${stated}` : null,
        location: occurrence.location && json['location'],
        offers: stated === 'SoldOut' ? bare({ '@type': 'Offer', availability: 'https://schema.org/SoldOut' }) : null,
      });
    }),
  };
}

/** What two entries of one event have in common, letter by letter. */
function commonKey(event: ProgrammeEvent): string {
  const json = event.json();
  const { status } = event;
  const fields = Object.keys(json)
    .filter((key) => !OWN_FIELDS.has(key) && !LEFT_OUT.includes(key))
    .sort();
  return JSON.stringify([
    event.superEvent,
    event.timeZone,
    // These say more than whether a session takes place.
    status === 'Rescheduled' || status === 'MovedOnline' ? status : '',
    offersOf(event),
    ...fields.flatMap((key) => [key, json[key]]),
  ]);
}

/** Texts and pictures may be left out in a copy; where entries have several, each goes with its own. */
function byDetails<T extends Entry>(entries: readonly T[]): readonly (readonly T[])[] {
  const details = entries.map((entry) => {
    const json = entry.event().json();
    return LEFT_OUT.map((key) => detailKey(json, key));
  });
  const differ = LEFT_OUT.map((_, index) => new Set(details.map((each) => each[index]!).filter(Boolean)).size > 1);
  const groups = new Map<string, T[]>();
  entries.forEach((entry, index) => {
    const key = details[index]!.filter((_, detail) => differ[detail]).join('\n\n');
    const others = groups.get(key);
    if (others) others.push(entry);
    else groups.set(key, [entry]);
  });
  return [...groups.values()];
}

/** A festival of each year is another one each year. */
function byEdition<T extends Entry>(entries: readonly T[]): readonly (readonly T[])[] {
  const timed = entries.map((entry) => {
    const { occurrences } = entry.event();
    return { entry, start: occurrences[0]!.start, until: Math.max(...occurrences.map((each) => each.until)) };
  });
  const editions: T[][] = [];
  let last = -Infinity;
  for (const { entry, start, until } of timed.sort((one, other) => one.start - other.start)) {
    if (start - last > LONGEST_PAUSE) editions.push([]);
    editions.at(-1)!.push(entry);
    last = Math.max(last, until);
  }
  return editions;
}

/** Of a picture with a long text beside it, not the address: agendas store the picture of each copy anew, and say its size. */
function detailKey(json: JsonObject, key: string): string {
  const [value] = list(json[key]);
  if (value === undefined) return '';
  const isStored = key === 'image' && isObject(value) && value['width'] && value['height'] && json['description'];
  return JSON.stringify(isStored ? { ...value, url: '', contentUrl: '' } : value);
}

/** Not by their name alone; and no two say otherwise whether the same session takes place. */
function areOne<T extends Entry>(entries: readonly T[]): boolean {
  const events = entries.map((each) => each.event());
  const statuses = new Map<number, EventStatus>();
  let count = 0;
  for (const { occurrences } of events) {
    for (const { start, status } of occurrences) {
      if ((statuses.get(start) ?? status) !== status || ++count > MOST_SESSIONS) return false;
      statuses.set(start, status);
    }
  }
  return hasVenue(events[0]!) || events.every((event) => event.abstract || text(event.json(), 'description'));
}

/** More than a town: a place, or an address online. */
function hasVenue({ location, json }: ProgrammeEvent): boolean {
  return Boolean(location?.name || location?.streetAddress || objects(json(), 'location').some(({ url }) => url));
}

function isSeveral({ length }: readonly unknown[]): boolean {
  return length > 1;
}

/** Its offers, without whether there are places left. */
function offersOf(event: ProgrammeEvent): readonly JsonObject[] {
  return objects(event.json(), 'offers')
    .map((offer) => filled({ ...offer, availability: null }))
    .filter((offer) => Object.keys(offer).some((key) => key !== '@type'));
}

function filled(fields: JsonObject): JsonObject {
  return bare(Object.fromEntries(Object.entries(fields).filter(([, value]) => list(value).length > 0)));
}
