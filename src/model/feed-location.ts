/**
 * A place in a feed as received. Reports publish it as text (`path`): a JSON Pointer (RFC 6901), `line 12`, `C12`, or `script 2` or `item 2` of a page; a
 * pointer may follow a line, a script or an item. Only this file writes and reads that text.
 */
export type FeedLocation =
  | { readonly kind: 'pointer'; readonly pointer: string }
  | { readonly kind: 'line' | 'script' | 'item'; readonly number: number; readonly pointer: string }
  /** Both from 1; `name` as a spreadsheet writes it. */
  | { readonly kind: 'cell'; readonly name: string; readonly column: number; readonly row: number };

const NUMBERED = /^(line|script|item) (\d{1,9})((?:\/.*)?)$/s;
const CELL = /^([A-Z]{1,4})(\d{1,9})$/;

export function lineText(line: number): string {
  return `line ${line}`;
}

/** A script of a page, counted from 1. */
export function scriptText(number: number): string {
  return `script ${number}`;
}

/** A microdata item of a page, counted from 1. */
export function itemText(number: number): string {
  return `item ${number}`;
}

/** « C12 » for the third column and the twelfth row. */
export function cellText(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** Parses such a text; null for any other. '' is the whole feed. */
export function locationOf(path: string): FeedLocation | null {
  if (path === '' || path.startsWith('/')) return { kind: 'pointer', pointer: path };
  const [, kind, number, pointer = ''] = NUMBERED.exec(path) ?? [];
  if (kind) return { kind: kind as 'line' | 'script' | 'item', number: Number(number), pointer };
  const [name, letters = '', row] = CELL.exec(path) ?? [];
  if (name === undefined) return null;
  return { kind: 'cell', name, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), row: Number(row) };
}

/** Keys and indexes of a pointer, outermost first. */
export function pointerSteps(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** A key as one step of a pointer. */
export function pointerStep(key: string | number): string {
  return String(key).replace(/~/g, '~0').replace(/\//g, '~1');
}
