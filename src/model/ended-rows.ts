import type { Answer, Rows } from './query.js';

/** The answer with events of a former one that have ended, in their former places, so that nothing moves while a visitor reads. Not for past events. */
export function withEndedRows(answer: Answer, former: Answer, isKept: (row: number) => boolean, eventOf: (row: number) => number): Answer {
  const [rows, ongoing] = [former.rows.filter(isKept), former.ongoing.filter(isKept)];
  if (includesAll(answer.rows, rows) && includesAll(answer.ongoing, ongoing)) return answer;
  const kept = [...rows, ...ongoing];
  const events = new Set(kept.map(eventOf));
  const listings = new Map(kept.map((row) => [row, former.listing(row)]));
  const merge = (fresh: Rows, ended: Rows) => [...fresh.filter((row) => !events.has(eventOf(row))), ...ended].sort((one, other) => one - other);
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
