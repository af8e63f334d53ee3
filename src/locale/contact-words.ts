import { contact } from './fr/contact.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** The words of the contact block: the French ones come with it, other languages bring theirs. */
export function contactWords({ messages }: Locale): Messages['contact'] {
  return messages.contact ?? contact;
}
