/** An answer on screen: its first events, under headings. */

import type { Programme, Town } from './programme.js';
import { group } from './groups.js';
import type { Group, GroupBy } from './groups.js';
import type { Answer, Listing, Rows } from './query.js';
import { dayNumber } from './zoned-time.js';

/** A heading and its events on screen; `count` is that of all its events. */
export interface Section {
  readonly key: string;
  readonly by: Group['by'] | 'ongoing';
  readonly town: Town | null;
  /** See `Group.day`. */
  readonly day: number | null;
  readonly count: number;
  readonly listings: readonly Listing[];
}

/** Number of events in an answer. */
export function countOf({ rows, ongoing }: Answer): number {
  return rows.length + ongoing.length;
}

/** The first `limit` events under their headings: the lane « En ce moment », then towns or days. */
export function sections(programme: Programme, { rows, ongoing, listing }: Answer, by: GroupBy, limit: number, now: number): readonly Section[] {
  const lane = { key: 'ongoing', by: 'ongoing', town: null, day: null, rows: ongoing } as const;
  const found: Section[] = [];
  let left = limit;
  for (const part of [lane, ...groupsOf(programme, rows, by, now)]) {
    if (left <= 0) break;
    const shown = part.rows.slice(0, left);
    left -= shown.length;
    if (shown.length > 0) found.push({ ...part, count: part.rows.length, listings: shown.map(listing) });
  }
  return found;
}

const known = new WeakMap<Rows, Map<string, readonly Group[]>>();

/** Answers keep their identity while they hold, and so do their groups on the same day: opening an event computes nothing anew. */
function groupsOf(programme: Programme, rows: Rows, by: GroupBy, now: number): readonly Group[] {
  let groups = known.get(rows);
  if (!groups) known.set(rows, (groups = new Map<string, readonly Group[]>()));
  const key = `${by} ${dayNumber(now, programme.timeZone)}`;
  let found = groups.get(key);
  if (!found) groups.set(key, (found = group(programme, rows, by, now)));
  return found;
}
