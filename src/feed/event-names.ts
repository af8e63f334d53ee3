/** What an editor knows a path by: the name of its event, and in a table the text of the cell. */

import { locationOf, pointerSteps } from '../model/feed-location.js';
import { textIn } from './localized-text.js';
import { headingsOf } from './formats/spreadsheet.js';
import type { Row } from './formats/spreadsheet/cells.js';
import { enteredProgramme } from './join-copies.js';
import { field, isObject } from './json.js';
import type { ReadFeed } from './read-any.js';

const LONGEST_NAME = 120;
/** Lines of a calendar that one event takes at most, each way. */
const MOST_LINES = 300;
const NAMES = ['name', 'title', 'summary', 'titre'];

export class EventNames {
  readonly #text: string;
  readonly #document: unknown;
  /** By the path of the event. */
  readonly #names = new Map<string, string>();
  #rows: { readonly cells: readonly Row[]; readonly titles: readonly number[]; readonly first: number } | null = null;
  #lines: readonly string[] | null = null;

  /** `document` is the parsed JSON; undefined for a text in another format. */
  constructor(read: ReadFeed, text: string, document: unknown) {
    const { paths } = read;
    this.#text = text;
    this.#document = document;
    if (!paths || paths.size === 0) return;
    for (const { id, name } of enteredProgramme(read).events) {
      const path = paths.get(id);
      if (path !== undefined) this.#names.set(path, name);
    }
  }

  /** The name, or '' where nobody knows. */
  at(path: string): string {
    const name = this.#at(path);
    return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).replace(/[\ud800-\udbff]$/, '')}…` : name;
  }

  /** What is written in the cell of a table; '' for any other place. */
  cell(path: string): string {
    const location = locationOf(path);
    if (location?.kind !== 'cell') return '';
    this.#rows ??= tableOf(this.#text);
    return this.#rows.cells[location.row - 1]?.[location.column - 1] ?? '';
  }

  #at(path: string): string {
    const location = locationOf(path);
    if (location?.kind === 'cell') return this.#inTable(location.row);
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const name = this.#names.get(path.slice(0, end));
      if (name !== undefined) return name;
    }
    if (location?.kind === 'line' && !location.pointer) return this.#inCalendar(location.number);
    // A feed that is one event has it at its root.
    return path.startsWith('/') ? (this.#names.get('') ?? this.#inDocument(path)) : '';
  }

  /** Of an event that was not read: the first thing in a list, on the way to the path, that has a name. */
  #inDocument(path: string): string {
    let value = this.#document;
    for (const key of pointerSteps(path)) {
      const isInList = Array.isArray(value);
      value = Array.isArray(value) ? (value[Number(key)] as unknown) : field(value, key);
      if (!isInList || !isObject(value)) continue;
      for (const each of NAMES) {
        const name = textIn(field(value, each), null).trim();
        if (name) return name;
      }
    }
    return '';
  }

  /** The SUMMARY of the event around a line. */
  #inCalendar(number: number): string {
    this.#lines ??= this.#text.split(/\r\n?|\n/);
    let first = number - 1;
    while (first > 0 && first > number - MOST_LINES && !/^BEGIN:VEVENT/i.test(this.#lines[first] ?? '')) first--;
    for (const line of this.#lines.slice(first, first + 2 * MOST_LINES)) {
      if (/^END:VEVENT/i.test(line)) break;
      const [, summary] = /^SUMMARY(?:;[^:]*)?:(.*)$/i.exec(line) ?? [];
      if (summary) return summary.replace(/\\([,;\\])/g, '$1').trim();
    }
    return '';
  }

  /** The title in a row of a table, or in the nearest one above: further dates of an event may leave it out. */
  #inTable(number: number): string {
    this.#rows ??= tableOf(this.#text);
    const { cells, titles, first } = this.#rows;
    for (let row = number - 1; row >= first && row > number - MOST_LINES; row--) {
      const title = titles.map((column) => cells[row]?.[column]).find(Boolean);
      if (title) return title;
      if (!cells[row]?.some(Boolean)) return '';
    }
    return '';
  }
}

function tableOf(text: string) {
  const headings = headingsOf(text);
  if (!headings) return { cells: [], titles: [], first: 0 };
  const { columns, above, rows } = headings;
  const titles = [...(columns.get('name') ?? []), ...(columns.get('otherName') ?? [])];
  return { cells: rows(), titles, first: above.length + 1 };
}
