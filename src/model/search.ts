/**
 * Full-text search. A programme's words are folded and indexed once, so that a key press among 10,000 events only compares words. Part of the chunk of
 * `narrowing.ts`.
 */

import { listOf } from './lists.js';
import type { Programme } from './programme.js';
import { slugOf } from './towns.js';

/** Shorter words match beginnings only: « art » does not match « quartier ». */
const INSIDE = 4;
/** From this length on, one typing error is allowed; from the next, two. Search engines use similar limits. */
const ONE_ERROR = 5;
const TWO_ERRORS = 9;
const MOST_REMEMBERED = 20;

class WordIndex {
  /** Word → the numbers of the events that have it, ascending. */
  readonly words = new Map<string, number[]>();
  /** Recent searches → 1 for each event that matches. */
  readonly found = new Map<string, Uint8Array>();
  /** Number of events indexed so far. */
  size = 0;
}

const indexes = new WeakMap<Programme, WordIndex>();

/** Indexes the words of some more events; false once all are indexed. `search-preparation.ts` does it in slices before a visitor types. */
export function prepareSearch(programme: Programme, count = Infinity): boolean {
  const index = indexOf(programme);
  const end = Math.min(programme.sessions.town.length, index.size + count);
  const known = new Map<string, readonly string[]>();
  for (; index.size < end; index.size++) {
    for (const written of programme.words(index.size).split(/\s+/)) {
      let words = known.get(written);
      if (!words) known.set(written, (words = wordsOf(written)));
      for (const word of words) {
        const numbers = index.words.get(word);
        if (!numbers) index.words.set(word, [index.size]);
        else if (numbers.at(-1) !== index.size) numbers.push(index.size);
      }
    }
  }
  return index.size < programme.sessions.town.length;
}

/**
 * Whether an event, by its number, has all words of a text, in any order: whole, as a beginning, or inside a longer one; whatever the accents, case,
 * ligatures, apostrophes and hyphens. A word that no event has is taken for a typing error.
 */
export function search(programme: Programme, text: string): (number: number) => boolean {
  prepareSearch(programme);
  const { words, found } = indexOf(programme);
  let has = found.get(text);
  if (!has) {
    if (found.size >= MOST_REMEMBERED) found.clear();
    found.set(text, (has = eventsWith(asked(text), words, programme.sessions.town.length)));
  }
  const marks = has;
  return (number) => marks[number] === 1;
}

function indexOf(programme: Programme): WordIndex {
  let index = indexes.get(programme);
  if (!index) indexes.set(programme, (index = new WordIndex()));
  return index;
}

/** « l’épicerie-café » is « l », « epicerie », « cafe » and « lepiceriecafe ». */
function wordsOf(written: string): readonly string[] {
  const slug = slugOf(written);
  const words = slug.split('-').filter(Boolean);
  return words.length > 1 ? [...words, words.join('')] : words;
}

/** Single letters are ignored beside longer words: they are elided articles, like « l’ ». A digit is none: « salle 2 ». */
function asked(text: string): readonly string[] {
  const words = slugOf(text).split('-').filter(Boolean);
  const long = words.filter((word) => word.length > 1 || /\d/.test(word));
  return long.length > 0 ? long : words;
}

function eventsWith(asked: readonly string[], words: ReadonlyMap<string, readonly number[]>, count: number): Uint8Array {
  const found = new Uint8Array(count).fill(1);
  for (const word of asked) {
    const has = new Uint8Array(count);
    const mark = (isFound: (known: string) => boolean) => {
      let isAny = false;
      for (const [known, numbers] of words) {
        if (!isFound(known)) continue;
        isAny = true;
        for (const number of numbers) has[number] = 1;
      }
      return isAny;
    };
    const errors = word.length >= TWO_ERRORS ? 2 : word.length >= ONE_ERROR ? 1 : 0;
    const isWritten = mark(word.length < INSIDE ? (known) => known.startsWith(word) : (known) => known.includes(word));
    if (!isWritten && errors > 0) mark((known) => isNear(word, known, errors));
    for (let number = 0; number < count; number++) found[number]! &= has[number]!;
  }
  return found;
}

/**
 * Whether a beginning of the known word is the written one but for some errors: a letter too many, missing or wrong, or two exchanged (the distance of
 * Damerau and Levenshtein, in the row of beginnings).
 */
export function isNear(written: string, known: string, errors: number): boolean {
  const size = written.length;
  if (known.length < size - errors) return false;
  let before: number[] = [];
  let last = listOf(size + 1, (index) => index);
  for (let at = 1; at <= known.length; at++) {
    const row = [at];
    let least = at;
    for (let to = 1; to <= size; to++) {
      const isSame = known.charCodeAt(at - 1) === written.charCodeAt(to - 1);
      let cost = Math.min(last[to]! + 1, row[to - 1]! + 1, last[to - 1]! + (isSame ? 0 : 1));
      const isExchanged =
        at > 1 && to > 1 && known.charCodeAt(at - 1) === written.charCodeAt(to - 2) && known.charCodeAt(at - 2) === written.charCodeAt(to - 1);
      if (isExchanged) cost = Math.min(cost, before[to - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (row[size]! <= errors) return true;
    if (least > errors) return false;
    [before, last] = [last, row];
  }
  return false;
}
