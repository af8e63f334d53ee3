import { eventFilter } from './fr/event-filter.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** The words of the element: French is part of its chunk, other languages are chunks of their own. */
export function eventFilterWords({ messages }: Locale): Messages['eventFilter'] {
  return messages.eventFilter ?? eventFilter;
}
