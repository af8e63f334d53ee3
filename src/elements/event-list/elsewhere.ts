import type { Programme, Town } from '../../model/programme.js';
import type { Answer } from '../../model/query.js';
import { neighboursOf } from '../../model/towns.js';

/** Where else to look. */
export interface Elsewhere {
  /** Whether the towns share a border with the one that was asked for. */
  readonly areNeighbours: boolean;
  readonly towns: readonly { readonly town: Town; readonly count: number }[];
}

const MOST_TOWNS = 6;

/** For a town without events: its neighbours that have some, or else the towns of the programme that have most. */
export function elsewhere(programme: Programme, { counts }: Answer, key: string): Elsewhere {
  const counted = (towns: readonly Town[]) => towns.map((town) => ({ town, count: counts.get(town.key) ?? 0 })).filter(({ count }) => count > 0);
  const neighbours = counted(neighboursOf(key));
  if (neighbours.length > 0) return { areNeighbours: true, towns: neighbours };
  const others = counted(programme.towns).sort((one, other) => other.count - one.count);
  return { areNeighbours: false, towns: others.slice(0, MOST_TOWNS) };
}
