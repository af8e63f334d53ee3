/**
 * A question to a programme, answered in one pass. Pure: the same programme and query give the same answer, until the clock passes
 * `validUntil`; so answers are kept per programme and a tick of the clock asks nothing.
 */

import type { Occurrence, Programme, ProgrammeEvent, Town } from './programme.js';
import { fold } from './towns.js';
import { addDays, plainDate, startOfDay } from './zoned-time.js';
import type { PlainDate } from './zoned-time.js';

export type When = 'upcoming' | 'all' | 'past';
export type GroupBy = 'town' | 'day' | 'none';

export interface Query {
  readonly when: When;
  /** First and last day, both included, in the programme's zone. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** `Town.key`. */
  readonly town: string | null;
  /** Name of an organizer, compared without accents and case. */
  readonly organizer: string | null;
  /** Any of these, compared without accents and case. */
  readonly keywords: readonly string[];
}

export const EVERYTHING: Query = Object.freeze({ when: 'all', from: null, to: null, town: null, organizer: null, keywords: [] });

/** An event as it stands in a list: once, at the session that matters. */
export interface Listing {
  readonly event: ProgrammeEvent;
  /** Upcoming: the next session. Past: the last. All: the next, or else the first. Always inside `from`…`to`. */
  readonly occurrence: Occurrence;
  /** How many other sessions the same question would show. */
  readonly others: number;
}

export interface Answer {
  /** By time; the latest first for past events. */
  readonly listings: readonly Listing[];
  /** Long-running events (see `isLongRunning`) that have begun: the lane « En ce moment ». Filled for upcoming events only. */
  readonly ongoing: readonly Listing[];
  /** Events per `Town.key`, '' for those without a town, as if no town were asked. */
  readonly counts: ReadonlyMap<string, number>;
  /** When the clock changes the answer: some session ends or begins. Infinity when it never will. */
  readonly validUntil: number;
}

/** Events under one heading. */
export interface Group {
  readonly key: string;
  readonly by: 'town' | 'day' | 'online' | 'elsewhere' | 'none';
  readonly town: Town | null;
  /** Midnight of the day, in the programme's zone. */
  readonly day: number | null;
  readonly listings: readonly Listing[];
}

const answers = new WeakMap<Programme, Map<string, { since: number; answer: Answer }>>();

/** The answer at an instant; the very same object for as long as it holds. */
export function ask(programme: Programme, query: Query, now: number): Answer {
  let known = answers.get(programme);
  if (!known) answers.set(programme, (known = new Map<string, { since: number; answer: Answer }>()));
  const key = JSON.stringify([query.when, query.from, query.to, query.town, query.organizer, query.keywords]);
  const found = known.get(key);
  if (found && now >= found.since && now < found.answer.validUntil) return found.answer;
  const answer = answerTo(programme, query, now);
  known.set(key, { since: now, answer });
  return answer;
}

/** Cuts an answer's listings under headings: towns in alphabetical order with their events by time, or days. */
export function group(listings: readonly Listing[], by: GroupBy, timeZone: string): readonly Group[] {
  if (by === 'none') return listings.length ? [{ key: '', by: 'none', town: null, day: null, listings }] : [];
  const groups = new Map<string, Omit<Group, 'listings'> & { listings: Listing[] }>();
  for (const listing of listings) {
    const heading = by === 'day' ? dayHeading(listing, timeZone) : townHeading(listing);
    const known = groups.get(heading.key);
    if (known) known.listings.push(listing);
    else groups.set(heading.key, { ...heading, listings: [listing] });
  }
  const found = [...groups.values()];
  return by === 'day' ? found : found.sort(byTownName);
}

function answerTo(programme: Programme, query: Query, now: number): Answer {
  const from = query.from ? startOfDay(query.from, programme.timeZone) : -Infinity;
  const to = query.to ? startOfDay(addDays(query.to, 1), programme.timeZone) : Infinity;
  const organizer = query.organizer && fold(query.organizer);
  const keywords = query.keywords.map(fold);
  const listings: Listing[] = [];
  const ongoing: Listing[] = [];
  const counts = new Map<string, number>();
  let validUntil = Infinity;

  for (const event of programme.events) {
    if (organizer && !event.organizers.some(({ name }) => fold(name) === organizer)) continue;
    if (keywords.length > 0 && !event.keywords.some((keyword) => keywords.includes(fold(keyword)))) continue;
    const shown = shownOccurrence(event, query.when, from, to, now);
    validUntil = Math.min(validUntil, nextMoment(event, now));
    if (!shown) continue;
    const town = event.town?.key ?? '';
    counts.set(town, (counts.get(town) ?? 0) + 1);
    if (query.town !== null && town !== query.town) continue;
    const isOngoing = query.when === 'upcoming' && event.isLongRunning && event.occurrences[0]!.start <= now;
    (isOngoing ? ongoing : listings).push({ event, ...shown });
  }
  const direction = query.when === 'past' ? -1 : 1;
  listings.sort((one, other) => direction * (one.occurrence.start - other.occurrence.start));
  return { listings, ongoing, counts, validUntil };
}

function shownOccurrence(event: ProgrammeEvent, when: When, from: number, to: number, now: number): Omit<Listing, 'event'> | null {
  let first: Occurrence | undefined;
  let next: Occurrence | undefined;
  let last: Occurrence | undefined;
  let count = 0;
  for (const occurrence of event.occurrences) {
    if (occurrence.start >= to || occurrence.until <= from) continue;
    const isPast = occurrence.until <= now;
    if (when === 'upcoming' ? isPast : when === 'past' && !isPast) continue;
    count++;
    first ??= occurrence;
    last = occurrence;
    if (!isPast) next ??= occurrence;
  }
  // An event with a session to come is not past: it would else stand in both lists.
  if (when === 'past' && event.occurrences.some(({ until }) => until > now)) return null;
  const occurrence = when === 'past' ? last : (next ?? first);
  return occurrence ? { occurrence, others: count - 1 } : null;
}

function nextMoment(event: ProgrammeEvent, now: number): number {
  let moment = Infinity;
  for (const { start, until } of event.occurrences) {
    if (start > now) moment = Math.min(moment, start);
    if (until > now) moment = Math.min(moment, until);
  }
  return moment;
}

function townHeading({ event }: Listing): Omit<Group, 'listings'> {
  if (event.town) return { key: event.town.key, by: 'town', town: event.town, day: null };
  const by = event.attendanceMode === 'Online' ? 'online' : 'elsewhere';
  return { key: by, by, town: null, day: null };
}

function dayHeading({ occurrence }: Listing, timeZone: string): Omit<Group, 'listings'> {
  const key = plainDate(occurrence.start, timeZone);
  return { key, by: 'day', town: null, day: startOfDay(key, timeZone) };
}

function byTownName(one: Group, other: Group): number {
  if (one.town && other.town) return one.town.name.localeCompare(other.town.name, 'fr');
  if (one.town) return -1;
  if (other.town) return 1;
  return one.key < other.key ? 1 : -1; // online before elsewhere
}
