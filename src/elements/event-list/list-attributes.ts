/** What the webmaster writes on a list. A value that is not understood is reported, and the default holds. */
import type { GroupBy } from '../../model/groups.js';
import type { Town } from '../../model/programme.js';
import { findTown, slugOf, TOWNS } from '../../model/towns.js';
import { warnOf } from '../../warn/warn-of.js';

export const DEFAULT_LIMIT = 12;
const GROUPINGS: readonly GroupBy[] = ['town', 'date', 'day', 'none'];

export type Layout = 'list' | 'compact' | 'cards';
const LAYOUTS: readonly Layout[] = ['list', 'compact', 'cards'];

/** How many events are shown at first. */
export function pageSizeOf(list: Element & { readonly limit: number | null }): number {
  const { limit } = list;
  if (limit !== null && limit >= 1) return Math.trunc(limit);
  if (limit !== null) warnOf('limit', list.getAttribute('limit') ?? limit);
  return DEFAULT_LIMIT;
}

/** By town; of one town, by date. */
export function groupingOf({ groupBy }: { readonly groupBy: string | null }, isOfOneTown: boolean): GroupBy {
  const found = GROUPINGS.find((known) => known === groupBy);
  if (groupBy && !found) warnOf('group-by', groupBy);
  return found ?? (isOfOneTown ? 'date' : 'town');
}

export function layoutOf({ layout }: { readonly layout: string | null }): Layout {
  const found = LAYOUTS.find((known) => known === layout);
  if (layout && !found) warnOf('layout', layout);
  return found ?? 'list';
}

/** The webmaster's town, or else the visitor's. A town that nobody knows keeps its name, and has no events. */
export function townOf(written: string, selected: string | null, towns: readonly Town[]): Town | null {
  const name = written || selected;
  if (!name) return null;
  const found = findTown(name, towns);
  if (!found && written) warnOf('town-of-list', written, towns.length > 0 ? towns : TOWNS);
  return found ?? { key: slugOf(name) || name, name, slug: slugOf(name) };
}
