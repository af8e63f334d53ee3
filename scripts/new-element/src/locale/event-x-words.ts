import { eventX } from './fr/event-x.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** The words of the element: French is part of its chunk, other languages are chunks of their own. */
export function eventXWords({ messages }: Locale): Messages['eventX'] {
  return messages.eventX ?? eventX;
}
