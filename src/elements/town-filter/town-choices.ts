import type { Programme, Town } from '../../model/programme.js';
import { byTownName, findTown, isOfTerritory, TOWNS } from '../../model/towns.js';

/** A town to choose, and its number of events. */
export interface TownChoice {
  readonly town: Town;
  /** null while unknown. */
  readonly count: number | null;
  /** Tint of the map, by thirds of the largest count; 0 for no event. */
  readonly level: 0 | 1 | 2 | 3;
}

/**
 * The towns to choose from, in French alphabetical order: all 24 in a programme of the territory, even without events, because visitors look for them; towns
 * that only the feed names; and the selected one, which a shared address may name.
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
    // Present events count at once; zero counts only when it is certain.
    count: countOf(town) > 0 || isKnown(town.key) ? countOf(town) : null,
    level: Math.ceil((3 * countOf(town)) / largest) as TownChoice['level'],
  }));
}
