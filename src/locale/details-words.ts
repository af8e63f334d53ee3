import { details } from './fr/details.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** Words of the details; French comes with this file, other languages bring theirs. */
export function detailsWords({ messages }: Locale): Messages['details'] {
  return messages.details ?? details;
}
