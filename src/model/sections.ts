/** An answer as a page shows it: under headings, the first events only. */

import type { Programme, Town } from './programme.js';
import { group } from './query.js';
import type { Answer, Group, GroupBy, Listing, Rows } from './query.js';

/** A heading and the events under it that are on screen; the count under the heading is that of all its events. */
export interface Section {
  readonly key: string;
  readonly by: Group['by'] | 'ongoing';
  readonly town: Town | null;
  /** Midnight of the day, in the programme's zone. */
  readonly day: number | null;
  readonly count: number;
  readonly listings: readonly Listing[];
}

/** How many events an answer has in all. */
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

/** An answer stays the same object for as long as it holds, and so do its groups: opening an event cuts nothing anew. */
function groupsOf(programme: Programme, rows: Rows, by: GroupBy): readonly Group[] {
  let groups = known.get(rows);
  if (!groups) known.set(rows, (groups = new Map<GroupBy, readonly Group[]>()));
  let found = groups.get(by);
  if (!found) groups.set(by, (found = group(programme, rows, by)));
  return found;
}
