import { listOf } from '../model/lists.js';
import type { ReadFeed } from './feed-reading.js';
import { text } from './profile/fields.js';
import { lazy } from '../warn/lazy.js';

/** What joins the copies in readings of a feed; it does nothing where no two events have name and town in common. See ADR 0065. */
export async function joinerOf({ programme: { sessions, json } }: ReadFeed, url: string): Promise<(read: ReadFeed) => ReadFeed> {
  const { town } = sessions;
  const names = new Set(listOf(town.length, (number) => text(json(number), 'name') + town[number]));
  const chunk = names.size < town.length && (await lazy(() => import('./join-copies.js')));
  return (read) => (chunk ? chunk.joinCopies(read, url) : read);
}
