import { eventMap } from './fr/event-map.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** The words of the element: French is part of its chunk, other languages are chunks of their own. */
export function eventMapWords({ messages }: Locale): Messages['eventMap'] {
  return messages.eventMap ?? eventMap;
}
