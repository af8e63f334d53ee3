/** The lines at which components begin and end, also with a letter wrong: by these, one event is told from the next. */

import { indexed, listOf } from '../../../model/lists.js';

const NAMES = ['VCALENDAR', 'VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VALARM', 'STANDARD', 'DAYLIGHT'];
/** With signs about it, or without those that should be there. */
const WHOLE = /^[^A-Z]{0,3}(BEGIN|END)[^A-Z]{0,3}([A-Z][A-Z-]{1,30})[^A-Z]{0,3}$/i;
const WORD_FIRST = /^[^A-Z]{0,3}(BEGIN|END)[:;](.{0,30})$/i;
/** Components that we do not know have names as long at least. */
const SHORTEST_NAME = 4;
const NAME_LAST = new RegExp(`^(.{1,9}?)(${NAMES.join('|')})[^A-Z]{0,3}$`, 'i');
const LONGEST = 60;
/** Letters that may be wrong, missing or too many. */
const MOST_WRONG = 2;

/** `BEGIN:VEVENT` for a line that means it; '' for one that means a component that nobody can tell, null for any other. */
export function boundaryOf(line: string): string | null {
  if (line.length > LONGEST) return null;
  const [, word, name = ''] = WHOLE.exec(line) ?? WORD_FIRST.exec(line) ?? [];
  const meant = nameMeant(name.trim().toUpperCase());
  if (word) return meant.length < SHORTEST_NAME ? '' : `${word.toUpperCase()}:${meant}`;
  const [, before = '', last] = NAME_LAST.exec(line) ?? [];
  if (!last) return null;
  const letters = before.toUpperCase().replace(/[^A-Z]/g, '');
  if (distance(letters, 'END') <= 1) return `END:${last.toUpperCase()}`;
  return distance(letters, 'BEGIN') <= MOST_WRONG ? `BEGIN:${last.toUpperCase()}` : null;
}

/** Other components have names of their own. */
function nameMeant(name: string): string {
  return NAMES.find((known) => known === name) ?? NAMES.find((known) => distance(name, known) <= MOST_WRONG) ?? name;
}

/** Levenshtein distance; beyond the limit, it stops counting. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > MOST_WRONG) return Infinity;
  let row = listOf(other.length + 1, (index) => index);
  for (const [index, letter] of indexed([...one])) {
    const next = [index + 1];
    for (let at = 0; at < other.length; at++) next.push(Math.min(next[at]! + 1, row[at + 1]! + 1, row[at]! + Number(letter !== other[at])));
    row = next;
  }
  return row.at(-1)!;
}
