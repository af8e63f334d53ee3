/**
 * A programme that says that it is a sample: its dates are moved by whole weeks to the edition under way or the next one, so that whoever tries the elements
 * sees coming events. A chunk, because no real programme needs it. See ADR 0053.
 */

import { bare } from '../model/own-fields.js';
import { addDays, instantOf, parseDateTime, plainDate, toIsoString, wallTime } from '../model/zoned-time.js';
import type { PlainDate } from '../model/zoned-time.js';
import type { ReadFeed } from './feed-reading.js';
import type { FeedProblem } from './feed-report.js';
import { isObject } from './json.js';
import type { JsonObject } from './json.js';
import { isFestival, text, timeZone } from './profile/fields.js';
import { DEFAULT_ZONE } from './profile/profile-times.js';
import { readProfile } from './profile/read-profile.js';

/** Of schema.org/Event and of its offers. */
const DATES = /^(?:startDate|endDate|previousStartDate|doorTime|validFrom|validThrough|availabilityStarts|availabilityEnds)$/;
const WEEK = 7 * 86_400_000;
/** Programme, festival, event, session, offer: nothing deeper has a date of the programme. */
const DEEPEST = 5;
/** An event lasts two years at most. */
const LONGEST_YEARS = 3;
/** A year inside those that are read, see profile-times.ts. */
const [EARLIEST, LATEST] = [Date.UTC(1901, 0), Date.UTC(2199, 0)];
const SAYS_SAMPLE = /exempl|example|sample|démo|demo/i;

interface Move {
  readonly weeks: number;
  readonly years: number;
}

const NONE: Move = { weeks: 0, years: 0 };

/** Makes the programme of moved JSON; the problem says by how many weeks. */
type Make = (moved: JsonObject, problem: FeedProblem) => ReadFeed;

/**
 * @param document In the profile, see profile/.
 * @param place Where the mark is: the feed's address, and a JSON Pointer.
 * @returns The programme as it is at a time, ISO 8601; '' is the present. The same object for the same edition.
 */
export function sampleAt(document: JsonObject, place: Pick<FeedProblem, 'source' | 'path'>, make: Make): (now: string) => ReadFeed {
  const sample = new Sample(document);
  const known = new Map<number, ReadFeed>();
  const at = (now: string): ReadFeed => {
    const move = sample.moveTo(now);
    let read = known.get(move.weeks);
    if (!read) {
      const problem: FeedProblem = Object.freeze({ code: 'sample', level: 'warning', ...place, value: String(move.weeks) });
      read = Object.freeze({ ...make(sample.moved(move), problem), at });
      known.set(move.weeks, read);
    }
    return read;
  };
  return at;
}

class Sample {
  readonly #document: JsonObject;
  readonly #zone: string;
  /** Its first day, a year after which the next edition begins; null for a programme without dates. */
  readonly #first: PlainDate | null;
  /** From its first moment until all of it is past. */
  readonly #start: number;
  readonly #until: number;

  constructor(document: JsonObject) {
    const { periods, sessions } = readProfile(document, () => Promise.reject(new Error('never opened')));
    this.#document = document;
    this.#zone = timeZone(document) || DEFAULT_ZONE;
    const start = periods[0]?.start ?? sessions.start[0];
    this.#first = start === undefined ? null : plainDate(start, this.#zone);
    this.#start = Math.min(sessions.start[0] ?? Infinity, ...periods.map((each) => each.start));
    const ends = sessions.until.length > 0 ? sessions.until : periods.map(({ end }) => end);
    this.#until = (ends as readonly number[]).reduce((one, other) => Math.max(one, other), -Infinity);
  }

  /** To the first edition that is not past. */
  moveTo(now: string): Move {
    if (this.#first === null) return NONE;
    const instant = parseDateTime(now, this.#zone)?.instant ?? Date.now();
    const written = Number(this.#first.slice(0, 4));
    const first = wallTime(instant, this.#zone).year - LONGEST_YEARS;
    for (let years = first - written; ; years++) {
      const weeks = weeksOf(this.#first, years);
      if (later(this.#until, weeks, this.#zone) <= instant) continue;
      return this.#start + weeks * WEEK > EARLIEST && this.#until + weeks * WEEK < LATEST ? { weeks, years } : NONE;
    }
  }

  moved(move: Move): JsonObject {
    return movedObject(this.#document, move, this.#zone, 0);
  }
}

/** The years between two editions, in whole weeks. */
function weeksOf(day: PlainDate, years: number): number {
  const then = new Date(day);
  then.setUTCFullYear(then.getUTCFullYear() + years);
  return Math.round((then.getTime() - new Date(day).getTime()) / WEEK);
}

function movedObject(source: JsonObject, move: Move, outer: string, depth: number): JsonObject {
  const zone = timeZone(source) || outer;
  const movedValue = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(movedValue);
    return isObject(value) && depth < DEEPEST ? movedObject(value, move, zone, depth + 1) : value;
  };
  const moved = mapped(source, (value, key) => (typeof value === 'string' && DATES.test(key) ? movedDate(value, move, zone) : movedValue(value)));
  return isFestival(source) ? bare({ ...moved, ...movedNames(source, move, depth), ...movedMonth(source, move) }) : moved;
}

/** The clock of the place stays; the offset is that of the new day. */
function movedDate(written: string, { weeks }: Move, zone: string): string {
  const parsed = parseDateTime(written, zone);
  if (!parsed) return written;
  return parsed.offset === null
    ? addDays(written.slice(0, 10), 7 * weeks) + written.slice(10)
    : toIsoString(later(parsed.instant, weeks, zone), zone);
}

function later(instant: number, weeks: number, zone: string): number {
  const wall = wallTime(instant, zone);
  return instantOf({ ...wall, day: wall.day + 7 * weeks }, zone);
}

/** A festival of a whole month stays one: « Du 1er au 30 novembre ». */
function movedMonth(festival: JsonObject, { years }: Move): JsonObject {
  const [start, end] = [text(festival, 'startDate'), text(festival, 'endDate')];
  const [year, month] = start.split('-').map(Number) as [number, number];
  const day = (monthOffset: number, dayOfMonth: number, yearOffset = years) =>
    new Date(Date.UTC(year + yearOffset, month - 1 + monthOffset, dayOfMonth)).toISOString().slice(0, 10);
  const isWholeMonth = /^\d{4}-\d\d-01$/.test(start) && end === day(1, 0, 0);
  return isWholeMonth ? { startDate: day(0, 1), endDate: day(1, 0) } : {};
}

/** The year of the edition; and a visitor must be able to read that it is a sample. */
function movedNames(festival: JsonObject, { years }: Move, depth: number): JsonObject {
  const year = /^\d{4}/.exec(text(festival, 'startDate'))?.[0];
  const inYear = (value: unknown): unknown => {
    if (isObject(value)) return mapped(value, inYear);
    return typeof value === 'string' && year ? value.replaceAll(year, String(Number(year) + years)) : value;
  };
  const names: Record<string, unknown> = {};
  for (const key of ['name', 'description']) if (key in festival) names[key] = inYear(festival[key]);
  if (depth === 0 && !SAYS_SAMPLE.test(text(festival, 'name'))) names['name'] = named(names['name']);
  return names;
}

function named(name: unknown): unknown {
  if (isObject(name)) return mapped(name, named);
  return typeof name === 'string' && name ? `${name} (exemple)` : 'Programme d’exemple';
}

function mapped(source: JsonObject, change: (value: unknown, key: string) => unknown): JsonObject {
  return bare(Object.fromEntries(Object.entries(source).map(([key, value]) => [key, change(value, key)])));
}
