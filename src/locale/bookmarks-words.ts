import { bookmarks } from './fr/bookmarks.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** Words of « Mon programme »; French comes with this file, other languages bring theirs. */
export function bookmarksWords({ messages }: Locale): Messages['bookmarks'] {
  return messages.bookmarks ?? bookmarks;
}
