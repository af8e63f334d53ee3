import { subscribe } from './fr/subscribe.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** The words of the element: French is part of its chunk, other languages are chunks of their own. */
export function subscribeWords({ messages }: Locale): Messages['subscribe'] {
  return messages.subscribe ?? subscribe;
}
