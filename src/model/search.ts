/**
 * Full-text search. Each event's words are folded once, so that a key press among 10,000 events only compares texts. Apart from query.ts, because few pages
 * have a search.
 */

import type { Programme } from './programme.js';
import { ascii } from './towns.js';

const folded = new WeakMap<Programme, string[]>();

/** Whether an event, by its number, has all words of a text, or words that contain them, whatever the accents and case. */
export function search(programme: Programme, text: string): (number: number) => boolean {
  let known = folded.get(programme);
  if (!known) folded.set(programme, (known = []));
  const texts = known;
  const asked = ascii(text).split(/\s+/).filter(Boolean);
  return (number) => {
    const words = (texts[number] ??= ascii(programme.words(number)));
    return asked.every((word) => words.includes(word));
  };
}
