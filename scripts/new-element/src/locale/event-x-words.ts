import { eventX } from './fr/event-x.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** The words of the element: the French ones come with it, other languages bring theirs. */
export function eventXWords({ messages }: Locale): Messages['eventX'] {
  return messages.eventX ?? eventX;
}
