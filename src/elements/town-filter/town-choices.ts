import type { Programme, Town } from '../../model/programme.js';
import { byTownName, findTown, isOfTerritory, TOWNS } from '../../model/towns.js';

/** A town that a visitor can choose, and how many events that gives. */
export interface TownChoice {
  readonly town: Town;
  /** null while it is not known. */
  readonly count: number | null;
  /** Strength of the map's tint, by thirds of the largest count; 0 for no event. */
  readonly level: 0 | 1 | 2 | 3;
}

/**
 * The towns on offer, in French alphabetical order. In a programme of the territory all 24 are there, also with no event: a visitor looks for a town
 * and should find it. Then the towns that only the feed names; and the selected one in any case, because a shared address may name it.
 */
export function townChoices(
  programme: Programme | null,
  counts: ReadonlyMap<string, number>,
  selected: string | null,
  isKnown: (town: string) => boolean = () => true,
): readonly TownChoice[] {
  const known = !programme || isOfTerritory(programme) ? TOWNS : [];
  const named = programme?.towns ?? [];
  const towns = new Map([...known, ...named].map((town) => [town.key, town]));
  if (selected && !towns.has(selected)) towns.set(selected, findTown(selected) ?? { key: selected, name: selected, slug: selected });
  const countOf = ({ key }: Town) => counts.get(key) ?? 0;
  const sorted = [...towns.values()].sort(byTownName);
  const largest = Math.max(1, ...sorted.map(countOf));
  return sorted.map((town) => ({
    town,
    // What is there is what the list would show; that there is nothing must be known.
    count: countOf(town) > 0 || isKnown(town.key) ? countOf(town) : null,
    level: Math.ceil((3 * countOf(town)) / largest) as TownChoice['level'],
  }));
}
