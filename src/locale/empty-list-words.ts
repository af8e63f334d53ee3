import { emptyList } from './fr/empty-list.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** Words of an empty list; French comes with this file, other languages bring theirs. */
export function emptyListWords({ messages }: Locale): Messages['emptyList'] {
  return messages.emptyList ?? emptyList;
}
