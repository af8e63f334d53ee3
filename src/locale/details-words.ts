import { details } from './fr/details.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** The words of an event that is opened: the French ones come with it, other languages bring theirs. */
export function detailsWords({ messages }: Locale): Messages['details'] {
  return messages.details ?? details;
}
