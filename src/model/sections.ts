/** An answer on screen: its first events, under headings. */

import type { Programme, Town } from './programme.js';
import { group } from './query.js';
import type { Answer, Group, GroupBy, Listing, Rows } from './query.js';

/** A heading and its events on screen; `count` is that of all its events. */
export interface Section {
  readonly key: string;
  readonly by: Group['by'] | 'ongoing';
  readonly town: Town | null;
  /** Midnight of the day, in the programme's zone. */
  readonly day: number | null;
  readonly count: number;
  readonly listings: readonly Listing[];
}

/** Number of events in an answer. */
export function countOf({ rows, ongoing }: Answer): number {
  return rows.length + ongoing.length;
}

/** The first `limit` events under their headings: the lane « En ce moment », then towns or days. */
export function sections(programme: Programme, { rows, ongoing, listing }: Answer, by: GroupBy, limit: number): readonly Section[] {
  const lane = { key: 'ongoing', by: 'ongoing', town: null, day: null, rows: ongoing } as const;
  const found: Section[] = [];
  let left = limit;
  for (const part of [lane, ...groupsOf(programme, rows, by)]) {
    if (left <= 0) break;
    const shown = part.rows.slice(0, left);
    left -= shown.length;
    if (shown.length > 0) found.push({ ...part, count: part.rows.length, listings: shown.map(listing) });
  }
  return found;
}

const known = new WeakMap<Rows, Map<GroupBy, readonly Group[]>>();

/** Answers keep their identity while they hold, and so do their groups: opening an event computes nothing anew. */
function groupsOf(programme: Programme, rows: Rows, by: GroupBy): readonly Group[] {
  let groups = known.get(rows);
  if (!groups) known.set(rows, (groups = new Map<GroupBy, readonly Group[]>()));
  let found = groups.get(by);
  if (!found) groups.set(by, (found = group(programme, rows, by)));
  return found;
}
