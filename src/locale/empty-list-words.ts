import { emptyList } from './fr/empty-list.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** The words of a list with nothing in it: the French ones come with it, other languages bring theirs. */
export function emptyListWords({ messages }: Locale): Messages['emptyList'] {
  return messages.emptyList ?? emptyList;
}
