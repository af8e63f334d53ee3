import type { Query } from '../model/query.js';
import { addDays, startOfDay } from '../model/zoned-time.js';
import type { FeedPart } from './feed-reading.js';

/** Whether a part may hold an event that a question asks for. */
export function isAskedFor({ towns, start, end }: FeedPart, { when, from, to, town }: Query, now: number, zone: string): boolean {
  if (town && towns.length > 0 && !towns.some(({ key }) => key === town)) return false;
  if (from && end <= startOfDay(from, zone)) return false;
  if (to && start >= startOfDay(addDays(to, 1), zone)) return false;
  return when === 'all' || (when === 'upcoming' ? end > now : start < now);
}
