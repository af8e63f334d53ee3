import { contact } from './fr/contact.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** Words of the contact block; French comes with this file, other languages bring theirs. */
export function contactWords({ messages }: Locale): Messages['contact'] {
  return messages.contact ?? contact;
}
