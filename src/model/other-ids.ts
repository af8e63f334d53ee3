import { listOf } from './lists.js';
import type { Programme } from './programme.js';

/** The id of the event that has this id, or that was made of an entry with it (ADR 0065); null for none. */
export function idIn(programme: Programme, id: string): string | null {
  const numbers = listOf(programme.sessions.town.length, (number) => number);
  const found =
    numbers.find((number) => programme.id(number) === id) ?? numbers.find((number) => [programme.json(number)['identifier']].flat().includes(id));
  return found === undefined ? null : programme.id(found);
}
