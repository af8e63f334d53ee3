/**
 * Answers a query in one pass over the session table. Pure: an answer holds for the same programme and query until `validUntil`, so answers are kept per
 * programme.
 */

import type { Occurrence, Programme, ProgrammeEvent, Town } from './programme.js';
import { NO_TOWN } from './session-table.js';
import { byTownName, fold } from './towns.js';
import { addDays, offsetAt, plainDate, startOfDay } from './zoned-time.js';
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

/** An event in a list, with the session that matters. */
export interface Listing {
  readonly event: ProgrammeEvent;
  /** Upcoming: the next session. Past: the last. All: the next, or else the first. Always inside `from`…`to`. */
  readonly occurrence: Occurrence;
  /** Number of other sessions that match the query. */
  readonly others: number;
}

/** Rows of the session table (`Programme.sessions`), one per event; `Answer.listing` resolves one. */
export type Rows = readonly number[];

export interface Answer {
  /** By time; the latest first for past events. */
  readonly rows: Rows;
  /** Long-running events that have begun (see `isLongRunning`), for the lane « En ce moment »; upcoming events only. */
  readonly ongoing: Rows;
  /** Number of events per `Town.key`, '' for none, whatever the query's town. */
  readonly counts: ReadonlyMap<string, number>;
  /** When time changes the answer; Infinity for never. */
  readonly validUntil: number;
  readonly listing: (row: number) => Listing;
}

/** Events under one heading. */
export interface Group {
  readonly key: string;
  readonly by: 'town' | 'day' | 'online' | 'elsewhere' | 'none';
  readonly town: Town | null;
  /** Midnight of the day, in the programme's zone. */
  readonly day: number | null;
  readonly rows: Rows;
}

const DAY = 86_400_000;

const answers = new WeakMap<Programme, Map<string, { since: number; answer: Answer }>>();

/** The answer at an instant; the same object while it holds. */
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

/** Number of events of every town and of none, whatever the query's town. */
export function totalOf({ counts }: Pick<Answer, 'counts'>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Groups the rows of an answer: towns in alphabetical order with their events by time, or days. */
export function group(programme: Programme, rows: Rows, by: GroupBy): readonly Group[] {
  if (by === 'none') return rows.length ? [{ key: '', by, town: null, day: null, rows }] : [];
  const groups = new Map<number, Heading & { rows: number[] }>();
  const { sessions, timeZone } = programme;
  for (const row of rows) {
    const start = sessions.start[row]!;
    const key = by === 'day' ? Math.floor((start + offsetAt(start, timeZone)) / DAY) : townKey(programme, row);
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else groups.set(key, { ...(by === 'day' ? dayHeading(programme, row) : townHeading(programme, row)), rows: [row] });
  }
  const found = [...groups.values()];
  return by === 'day' ? found : found.sort(byHeading);
}

type Heading = Omit<Group, 'rows'>;

function answerTo(programme: Programme, query: Query, now: number): Answer {
  const { towns, sessions, timeZone } = programme;
  const { start, until, event } = sessions;
  const { when } = query;
  const from = query.from ? startOfDay(query.from, timeZone) : -Infinity;
  const to = query.to ? startOfDay(addDays(query.to, 1), timeZone) : Infinity;
  const isInside = (starts: number, ends: number) => starts < to && ends > from && (when === 'all' || ends > now === (when === 'upcoming'));
  const isNamed = names(programme, query);
  /** Per event, the row of the session to show, plus one. */
  const shown = new Uint32Array(sessions.town.length);
  let validUntil = Infinity;
  for (let session = 0; session < start.length; session++) {
    const number = event[session]!;
    if (isNamed && !isNamed(number)) continue;
    const starts = start[session]!;
    const ends = until[session]!;
    if (ends > now) validUntil = Math.min(validUntil, starts > now ? starts : ends);
    if (!isInside(starts, ends)) continue;
    const known = shown[number]!;
    // An event with a future session is not past: otherwise it would be in both lists.
    if (when === 'past' ? sessions.lastUntil[number]! <= now : !known || (until[known - 1]! <= now && ends > now)) shown[number] = session + 1;
  }

  const town = query.town === '' ? NO_TOWN : towns.findIndex(({ key }) => key === query.town);
  /** Per town; the last is for events without one. */
  const counts = new Uint32Array(towns.length + 1);
  const rows: number[] = [];
  const ongoing: number[] = [];
  for (let session = 0; session < start.length; session++) {
    const number = event[session]!;
    if (shown[number] !== session + 1) continue;
    const at = sessions.town[number]!;
    counts[Math.min(at, towns.length)]!++;
    if (query.town !== null && at !== town) continue;
    const isOngoing = when === 'upcoming' && sessions.isLongRunning[number] && sessions.firstStart[number]! <= now;
    (isOngoing ? ongoing : rows).push(session);
  }
  if (when === 'past') rows.sort((one, other) => start[other]! - start[one]!);

  return {
    rows,
    ongoing,
    counts: new Map([...towns.map(({ key }) => key), ''].map((key, index) => [key, counts[index]!] as const).filter(([, count]) => count > 0)),
    validUntil,
    listing(row) {
      const shownEvent = programme.event(event[row]!);
      const others = shownEvent.occurrences.filter((one) => isInside(one.start, one.until)).length - 1;
      return { event: shownEvent, occurrence: shownEvent.occurrences[sessions.ordinal[row]!]!, others };
    },
  };
}

/** Whether an event matches the query's organizer and keywords; null without these. */
function names(programme: Programme, query: Query): ((number: number) => boolean) | null {
  const organizer = query.organizer && fold(query.organizer);
  const keywords = query.keywords.map(fold);
  if (!organizer && keywords.length === 0) return null;
  const answers = new Map<number, boolean>();
  return (number) => {
    let isNamed = answers.get(number);
    if (isNamed === undefined) {
      const event = programme.event(number);
      isNamed =
        (!organizer || event.organizerNames.some((name) => fold(name) === organizer)) &&
        (keywords.length === 0 || event.keywords.some((keyword) => keywords.includes(fold(keyword))));
      answers.set(number, isNamed);
    }
    return isNamed;
  };
}

/** The town's number; for events without one, whether they are online. */
function townKey({ sessions, event }: Programme, row: number): number {
  const number = sessions.event[row]!;
  const town = sessions.town[number]!;
  return town === NO_TOWN && event(number).attendanceMode === 'Online' ? -1 : town;
}

function townHeading({ towns, sessions, event }: Programme, row: number): Heading {
  const number = sessions.event[row]!;
  const town = towns[sessions.town[number]!];
  if (town) return { key: town.key, by: 'town', town, day: null };
  const by = event(number).attendanceMode === 'Online' ? 'online' : 'elsewhere';
  return { key: by, by, town: null, day: null };
}

function dayHeading({ sessions, timeZone }: Programme, row: number): Heading {
  const key = plainDate(sessions.start[row]!, timeZone);
  return { key, by: 'day', town: null, day: startOfDay(key, timeZone) };
}

function byHeading(one: Group, other: Group): number {
  if (one.town && other.town) return byTownName(one.town, other.town);
  if (one.town) return -1;
  if (other.town) return 1;
  return one.key < other.key ? 1 : -1; // online before elsewhere
}
