import type { Town } from '../../model/programme.js';
import { group } from '../../model/query.js';
import type { Answer, Group, GroupBy, Listing } from '../../model/query.js';

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
export function countOf({ listings, ongoing }: Answer): number {
  return listings.length + ongoing.length;
}

/** The first `limit` events under their headings: the lane « En ce moment », then towns or days. */
export function sections({ listings, ongoing }: Answer, by: GroupBy, timeZone: string, limit: number): readonly Section[] {
  const lane = { key: 'ongoing', by: 'ongoing', town: null, day: null, listings: ongoing } as const;
  const found: Section[] = [];
  let left = limit;
  for (const part of [lane, ...groupsOf(listings, by, timeZone)]) {
    if (left <= 0) break;
    const shown = part.listings.slice(0, left);
    left -= shown.length;
    if (shown.length > 0) found.push({ ...part, count: part.listings.length, listings: shown });
  }
  return found;
}

const known = new WeakMap<readonly Listing[], Map<GroupBy, readonly Group[]>>();

/** An answer stays the same object for as long as it holds, and so do its groups: opening an event cuts nothing anew. */
function groupsOf(listings: readonly Listing[], by: GroupBy, timeZone: string): readonly Group[] {
  let groups = known.get(listings);
  if (!groups) known.set(listings, (groups = new Map<GroupBy, readonly Group[]>()));
  let found = groups.get(by);
  if (!found) groups.set(by, (found = group(listings, by, timeZone)));
  return found;
}
