/** The events of an answer, day by day, as people say it: what ends the next morning belongs to its first day. */

import type { Days } from './month-grid.js';
import type { Programme } from './programme.js';
import type { Answer, Query, Rows } from './query.js';
import { dayNumber, plainDateOf, wallTime } from './zoned-time.js';
import type { PlainDate } from './zoned-time.js';

/** Rows of the session table, by time; of several sessions of an event on one day, the first. `Answer.listing` resolves one. */
export interface DayEvents {
  readonly rows: Rows;
  /** Exhibitions and the like: see `isLongRunning`. */
  readonly ongoing: Rows;
}

const DAY = 86_400_000;
const NOON = 12;

const known = new WeakMap<Answer, Map<string, ReadonlyMap<PlainDate, DayEvents>>>();

/** Days without events are left out. Of upcoming events, no day before today. The same object while the answer and the day hold. */
export function eventsByDay(programme: Programme, answer: Answer, query: Query, days: Days, now: number): ReadonlyMap<PlainDate, DayEvents> {
  let found = known.get(answer);
  if (!found) known.set(answer, (found = new Map<string, ReadonlyMap<PlainDate, DayEvents>>()));
  const key = `${days.from} ${days.to} ${dayNumber(now, programme.timeZone)}`;
  let byDay = found.get(key);
  if (!byDay) found.set(key, (byDay = collect(programme, answer, query, days, now)));
  return byDay;
}

function collect(programme: Programme, answer: Answer, query: Query, days: Days, now: number): ReadonlyMap<PlainDate, DayEvents> {
  const { event, isLongRunning } = programme.sessions;
  const [from, to] = [numberOf(days.from), numberOf(days.to)];
  const found = new Map<PlainDate, { readonly rows: number[]; readonly ongoing: number[]; readonly numbers: Set<number> }>();
  eachSession(programme, answer, query, now, (row, first, last) => {
    for (let day = Math.max(first, from); day <= Math.min(last, to); day++) {
      const date = plainDateOf(day);
      let events = found.get(date);
      if (!events) found.set(date, (events = { rows: [], ongoing: [], numbers: new Set() }));
      const number = event[row]!;
      if (events.numbers.has(number)) continue;
      events.numbers.add(number);
      (isLongRunning[number] ? events.ongoing : events.rows).push(row);
    }
  });
  return found;
}

/** The first and the last day with an event; null without events. */
export function spanOfDays(programme: Programme, answer: Answer, query: Query, now: number): Days | null {
  let [from, to] = [Infinity, -Infinity];
  eachSession(programme, answer, query, now, (_, first, last) => {
    from = Math.min(from, first);
    to = Math.max(to, last);
  });
  return from <= to ? { from: plainDateOf(from), to: plainDateOf(to) } : null;
}

/** The sessions that the question is about, with the numbers of their first and last day (see `dayNumber`). */
function eachSession(
  { sessions, timeZone }: Programme,
  { rows, ongoing }: Answer,
  { when, from, to }: Query,
  now: number,
  visit: (row: number, first: number, last: number) => void,
): void {
  const { start, until, event } = sessions;
  const isAnswer = new Uint8Array(sessions.town.length);
  for (const some of [rows, ongoing]) for (const row of some) isAnswer[event[row]!] = 1;
  const today = when === 'upcoming' ? dayNumber(now, timeZone) : -Infinity;
  const [earliest, latest] = [from ? numberOf(from) : -Infinity, to ? numberOf(to) : Infinity];
  for (let row = 0; row < start.length; row++) {
    const [starts, ends] = [start[row]!, until[row]!];
    if (!isAnswer[event[row]!] || (when !== 'all' && ends > now !== (when === 'upcoming'))) continue;
    // What began last night and goes on is on today.
    const first = Math.max(dayNumber(starts, timeZone), today, earliest);
    const last = Math.min(Math.max(lastDay(starts, ends, timeZone), today), latest);
    if (first <= last) visit(row, first, last);
  }
}

/** As `Dates.hours` says it. */
function lastDay(starts: number, ends: number, zone: string): number {
  const first = dayNumber(starts, zone);
  const last = dayNumber(Math.max(ends - 1, starts), zone);
  const isNight = last === first + 1 && ends - starts < DAY && wallTime(ends, zone).hour < NOON;
  return isNight ? first : last;
}

function numberOf(day: PlainDate): number {
  return new Date(day).getTime() / DAY;
}
