/** Where the paths of a report stand in the text that was received, in one pass over it for all of them. */

import { locationOf, pointerSteps } from '../model/feed-location.js';
import { indexed } from '../model/lists.js';
import { scriptsOf } from './formats/html-page.js';
import { itemsIn } from './formats/html-page/microdata.js';
import { walkJson } from './json-walk.js';
import type { JsonListener } from './json-walk.js';

/** Counted from 1, as text editors do; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A position, and where it is in the text. */
export interface TextPlace extends Position {
  readonly offset: number;
}

/** A value that somebody asks for, and those below it. Of a key that stands twice the last counts, as for `JSON.parse`. */
interface Wanted {
  offset: number;
  readonly below: Map<string, Wanted>;
}

/**
 * The place of each path: a JSON Pointer (of what is missing, the nearest thing around it that is there), « line 12 » with a pointer into that line, « script 2 »
 * or « item 2 » of a page with a pointer into it; null for anything else, the cell of a table for instance.
 */
export function placesIn(text: string, paths: readonly string[]): readonly (TextPlace | null)[] {
  const offsets: (number | null)[] = paths.map(() => null);
  const parts = new Map<string, { readonly kind: 'text' | 'line' | 'script'; readonly number: number; readonly asked: [number, string][] }>();
  let items: ReturnType<typeof itemsIn> | undefined;
  for (const [index, path] of indexed(paths)) {
    const location = locationOf(path);
    if (!location || location.kind === 'cell') continue;
    if (location.kind === 'item') {
      offsets[index] = placeInItem((items ??= itemsIn(text, ''))[location.number - 1]?.places, location.pointer);
      continue;
    }
    const [kind, number] = location.kind === 'pointer' ? (['text', 0] as const) : ([location.kind, location.number] as const);
    const key = `${kind} ${number}`;
    let part = parts.get(key);
    if (!part) parts.set(key, (part = { kind, number, asked: [] }));
    part.asked.push([index, location.pointer]);
  }
  const all = [...parts.values()];
  const lines = linesIn(text, all.filter(({ kind }) => kind === 'line').map(({ number }) => number)); // prettier-ignore
  const scripts = all.some(({ kind }) => kind === 'script') ? new Map(scriptsOf(text).map((script) => [script.number, script])) : null;
  for (const { kind, number, asked } of all) {
    const script = scripts?.get(number);
    const [start, end] = kind === 'text' ? [0, text.length] : kind === 'line' ? (lines.get(number) ?? []) : script ? bounds(script) : [];
    if (start === undefined || end === undefined) continue;
    const found = pointersIn(text, start, end, asked.map(([, pointer]) => pointer)); // prettier-ignore
    for (const [order, [index]] of indexed(asked)) offsets[index] = found[order]!;
  }
  return positionsAt(text, offsets);
}

/** The position of each offset. */
export function positionsAt(text: string, offsets: readonly (number | null)[]): readonly (TextPlace | null)[] {
  const places: (TextPlace | null)[] = offsets.map(() => null);
  const order = offsets.flatMap((offset, index) => (offset === null ? [] : [{ offset, index }])).sort((one, other) => one.offset - other.offset);
  let [line, start] = [1, 0];
  const breaks = /\r\n?|\n/g;
  let next = breaks.exec(text);
  for (const { offset, index } of order) {
    for (; next && next.index + next[0].length <= offset; next = breaks.exec(text)) {
      line++;
      start = next.index + next[0].length;
    }
    places[index] = { line, column: offset - start + 1, offset };
  }
  return places;
}

/** Where a property of microdata stands, or the nearest thing around it. */
function placeInItem(places: ReadonlyMap<string, number> | undefined, pointer: string): number | null {
  for (let path = pointer; ; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = places?.get(path);
    if (place !== undefined || !path) return place ?? null;
  }
}

/** Beginning and end of the lines with these numbers. */
function linesIn(text: string, numbers: readonly number[]): ReadonlyMap<number, readonly [number, number]> {
  const found = new Map<number, readonly [number, number]>();
  const wanted = new Set(numbers);
  const breaks = /\r\n?|\n/g;
  let start = 0;
  for (let number = 1; found.size < wanted.size; number++) {
    const end = breaks.exec(text);
    if (wanted.has(number)) found.set(number, [start, end?.index ?? text.length]);
    if (!end) break;
    start = breaks.lastIndex;
  }
  return found;
}

/** Of the JSON in a script, which may stand in a comment or in CDATA. */
function bounds({ start, end, text }: { readonly start: number; readonly end: number; readonly text: string }): readonly [number, number] {
  const around = /^[^{]{0,100}<!\[CDATA\[/.exec(text)?.[0].length ?? 0;
  const begin = text.slice(around).search(/[[{]/);
  return [start + around + Math.max(0, begin), end];
}

/** Offset of each pointer, or of the nearest thing around it, in a part of the text; its beginning where there is no JSON. */
function pointersIn(text: string, start: number, end: number, pointers: readonly string[]): readonly number[] {
  const root: Wanted = { offset: start, below: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const step of pointerSteps(pointer)) {
      let below = node.below.get(step);
      if (!below) node.below.set(step, (below = { offset: -1, below: new Map() }));
      node = below;
    }
  }
  walkJson(text, start, end, root, FINDER);
  return pointers.map((pointer) => {
    let node = root;
    for (const step of pointerSteps(pointer)) {
      const below = node.below.get(step);
      // One that was found in a first writing of a value, which the second has not.
      if (!below || below.offset <= node.offset) break;
      node = below;
    }
    return node.offset;
  });
}

const FINDER: JsonListener<Wanted> = {
  onValue(node, offset) {
    node.offset = offset;
  },
  onFault: () => {},
  child: ({ below }, step) => (below.size === 0 ? null : (below.get(typeof step === 'string' ? written(step) : String(step)) ?? null)),
};

/** The key that is written so. */
function written(key: string): string {
  if (!key.includes('\\')) return key;
  try {
    return JSON.parse(`"${key}"`) as string;
  } catch {
    return key;
  }
}
