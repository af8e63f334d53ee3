/**
 * Answers a query in one pass over the session table. Pure: an answer holds for the same programme and query until `validUntil`, so answers are kept per
 * programme.
 */

import type { Occurrence, Programme, ProgrammeEvent } from './programme.js';
import { NO_TOWN } from './session-table.js';
import { fold } from './towns.js';
import { addDays, startOfDay } from './zoned-time.js';
import type { PlainDate } from './zoned-time.js';

export type When = 'upcoming' | 'all' | 'past';

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
  /** The visitor's choices besides the town; null for none. */
  readonly narrowing: Narrowing | null;
}

/** The visitor's choices as a test of events, for any programme. Made by `narrowing.ts`, a chunk, because most pages have none. ADR 0059. */
export interface Narrowing {
  /** The same for the same choices. */
  readonly key: string;
  readonly of: (programme: Programme, now: number) => Narrowed;
}

export interface Narrowed {
  /** Whether an event, by its number, matches. */
  readonly has: (number: number) => boolean;
  /** The chosen days, in epoch milliseconds; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** When time changes these; Infinity for never. */
  readonly validUntil: number;
}

export const EVERYTHING: Query = Object.freeze({ when: 'all', from: null, to: null, town: null, organizer: null, keywords: [], narrowing: null });

/** The oldest answer is dropped, because each letter of a search is a query. */
const MOST_ANSWERS = 64;

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

const answers = new WeakMap<Programme, Map<string, { since: number; answer: Answer }>>();

/** The answer at an instant; the same object while it holds. */
export function ask(programme: Programme, query: Query, now: number): Answer {
  let known = answers.get(programme);
  if (!known) answers.set(programme, (known = new Map<string, { since: number; answer: Answer }>()));
  const key = JSON.stringify([query.when, query.from, query.to, query.town, query.organizer, query.keywords, query.narrowing?.key]);
  const found = known.get(key);
  if (found && now >= found.since && now < found.answer.validUntil) return found.answer;
  const answer = answerTo(programme, query, now);
  known.delete(key);
  if (known.size >= MOST_ANSWERS) known.delete([...known.keys()][0]!);
  known.set(key, { since: now, answer });
  return answer;
}

/** Number of events of every town and of none, whatever the query's town. */
export function totalOf({ counts }: Pick<Answer, 'counts'>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function answerTo(programme: Programme, query: Query, now: number): Answer {
  const { towns, sessions, timeZone } = programme;
  const { start, until, event } = sessions;
  const { when } = query;
  const narrowed = query.narrowing?.of(programme, now);
  const from = Math.max(query.from ? startOfDay(query.from, timeZone) : -Infinity, narrowed?.from ?? -Infinity);
  const to = Math.min(query.to ? startOfDay(addDays(query.to, 1), timeZone) : Infinity, narrowed?.to ?? Infinity);
  const isInside = (starts: number, ends: number) => starts < to && ends > from && (when === 'all' || ends > now === (when === 'upcoming'));
  const isNamed = names(programme, query);
  /** Per event, the row of the session to show, plus one. */
  const shown = new Uint32Array(sessions.town.length);
  let validUntil = narrowed?.validUntil ?? Infinity;
  for (let session = 0; session < start.length; session++) {
    const number = event[session]!;
    if ((isNamed && !isNamed(number)) || (narrowed && !narrowed.has(number))) continue;
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
