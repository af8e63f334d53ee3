/** The events of an answer under headings: towns, days, or « Aujourd’hui, Demain, Ce week-end … ». */

import type { Programme, Town } from './programme.js';
import type { Rows } from './query.js';
import { NO_TOWN } from './session-table.js';
import { byTownName } from './towns.js';
import { dayNumber, plainDateOf, startOfDay } from './zoned-time.js';

/** `date`: as people say it, from today on; `day`: one heading for each day. */
export type GroupBy = 'town' | 'date' | 'day' | 'none';

/** Events under one heading. */
export interface Group {
  readonly key: string;
  /** `week`: the rest of this week before its weekend, which is « Ce week-end ». */
  readonly by: 'town' | 'today' | 'tomorrow' | 'week' | 'weekend' | 'month' | 'day' | 'online' | 'elsewhere' | 'none';
  readonly town: Town | null;
  /** Midnight of the day, in the programme's zone; of a month, its first day with events. */
  readonly day: number | null;
  readonly rows: Rows;
}

type Heading = Omit<Group, 'rows'>;

/** Groups the rows of an answer: towns in alphabetical order with their events by time; days in the order of the answer. */
export function group(programme: Programme, rows: Rows, by: GroupBy, now: number): readonly Group[] {
  switch (by) {
    case 'none':
      return rows.length > 0 ? [{ key: '', by, town: null, day: null, rows }] : [];
    case 'town':
      return collect(
        rows,
        (row) => townNumber(programme, row),
        (row) => townHeading(programme, row),
      ).sort(byHeading);
    case 'day': {
      const { sessions, timeZone } = programme;
      return collect(
        rows,
        (row) => dayNumber(sessions.start[row]!, timeZone),
        (_, day) => ({ key: plainDateOf(day), by, town: null, day: startOfDay(plainDateOf(day), timeZone) }),
      );
    }
    case 'date':
      return byDate(programme, rows, now);
  }
}

/** One group for each key. */
function collect<K>(rows: Rows, keyOf: (row: number) => K, headingOf: (row: number, key: K) => Heading): Group[] {
  const groups = new Map<K, Heading & { rows: number[] }>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else groups.set(key, { ...headingOf(row, key), rows: [row] });
  }
  return [...groups.values()];
}

function byDate({ sessions, timeZone }: Programme, rows: Rows, now: number): readonly Group[] {
  const today = dayNumber(now, timeZone);
  const dayOf = (row: number) => {
    const day = dayNumber(sessions.start[row]!, timeZone);
    // What began before today and goes on is on today.
    return day < today && sessions.until[row]! > now ? today : day;
  };
  return collect(
    rows,
    (row) => {
      const day = dayOf(row);
      const kind = kindOf(day, today);
      return kind === 'month' ? plainDateOf(day).slice(0, 7) : kind;
    },
    (row, key) => ({ key, by: kindOf(dayOf(row), today), town: null, day: startOfDay(plainDateOf(dayOf(row)), timeZone) }),
  );
}

/** The town's number; for events without one, whether they are online. */
function townNumber({ sessions, event }: Programme, row: number): number {
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

/** Weeks begin on Monday (ISO 8601). */
function kindOf(day: number, today: number): 'today' | 'tomorrow' | 'week' | 'weekend' | 'month' {
  if (day === today) return 'today';
  if (day === today + 1) return 'tomorrow';
  // Day 0, 1 January 1970, was a Thursday.
  const weekday = (today + 3) % 7;
  const monday = today - weekday;
  if (day < today || day >= monday + 7) return 'month';
  return day >= monday + 5 ? 'weekend' : 'week';
}

function byHeading(one: Group, other: Group): number {
  if (one.town && other.town) return byTownName(one.town, other.town);
  if (one.town) return -1;
  if (other.town) return 1;
  return one.key < other.key ? 1 : -1; // online before elsewhere
}
