import { countdown } from './fr/countdown.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** Words of the countdown; French comes with this file, other languages bring theirs. */
export function countdownWords({ messages }: Locale): Messages['countdown'] {
  return messages.countdown ?? countdown;
}
