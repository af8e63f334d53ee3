/**
 * Full-text search. The words of each event are folded once, when they are first looked through: a key pressed in a search of 10,000 events then compares
 * texts and prepares none. Apart from query.ts, so that a page without a search does not carry it.
 */

import type { Programme } from './programme.js';
import { ascii } from './towns.js';

const folded = new WeakMap<Programme, string[]>();

/** Whether an event, by its number, has all the words of a text, or words that they begin or are in, whatever their accents and case. */
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
