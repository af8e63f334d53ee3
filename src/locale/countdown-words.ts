import { countdown } from './fr/countdown.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** The words of the countdown: the French ones come with it, other languages bring theirs. */
export function countdownWords({ messages }: Locale): Messages['countdown'] {
  return messages.countdown ?? countdown;
}
