import type { Town } from '../../model/programme.js';
import { group } from '../../model/query.js';
import type { Answer, Group, GroupBy, Listing } from '../../model/query.js';

/** A heading and the events under it that are on screen; the count under the heading is that of all its events. */
export interface Section {
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
export function sections(answer: Answer, by: GroupBy, timeZone: string, limit: number): readonly Section[] {
  const lane = { by: 'ongoing', town: null, day: null, listings: answer.ongoing } as const;
  const found: Section[] = [];
  let left = limit;
  for (const { by: kind, town, day, listings } of [lane, ...group(answer.listings, by, timeZone)]) {
    if (left <= 0) break;
    const shown = listings.slice(0, left);
    left -= shown.length;
    if (shown.length > 0) found.push({ by: kind, town, day, count: listings.length, listings: shown });
  }
  return found;
}
