import { fold } from '../model/towns.js';

export const MOST_KEYWORDS = 50;

/** Each keyword once, whatever its case and accents. */
export function keywordsOf(words: readonly string[]): readonly string[] {
  const keywords = new Map<string, string>();
  for (const word of words) {
    const keyword = word.trim().slice(0, 100).trimEnd();
    const key = fold(keyword);
    if (key && !keywords.has(key) && keywords.size < MOST_KEYWORDS) keywords.set(key, keyword);
  }
  return Object.freeze([...keywords.values()]);
}
