import type { Answer, Rows } from './query.js';

/** An answer in which some events stay where a former answer had them: what a visitor reads neither goes nor moves as time passes. Not for past events. */
export function holdRows(answer: Answer, former: Answer, isHeld: (row: number) => boolean, eventOf: (row: number) => number): Answer {
  const [rows, ongoing] = [former.rows.filter(isHeld), former.ongoing.filter(isHeld)];
  if (includesAll(answer.rows, rows) && includesAll(answer.ongoing, ongoing)) return answer;
  const held = [...rows, ...ongoing];
  const events = new Set(held.map(eventOf));
  const listings = new Map(held.map((row) => [row, former.listing(row)]));
  const merge = (fresh: Rows, kept: Rows) => [...fresh.filter((row) => !events.has(eventOf(row))), ...kept].sort((one, other) => one - other);
  return {
    ...answer,
    rows: merge(answer.rows, rows),
    ongoing: merge(answer.ongoing, ongoing),
    listing: (row) => listings.get(row) ?? answer.listing(row),
  };
}

function includesAll(rows: Rows, some: Rows): boolean {
  return some.every((row) => rows.includes(row));
}
