import { event } from './fr/event.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** Words of `<ess-event>`; French comes with this file, other languages bring theirs. */
export function eventWords({ messages }: Locale): Messages['event'] {
  return messages.event ?? event;
}
