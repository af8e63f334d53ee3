import type { Programme, Town } from '../../model/programme.js';
import { group } from '../../model/groups.js';
import { ask, EVERYTHING } from '../../model/query.js';
import { plainDate } from '../../model/zoned-time.js';
import type { PlainDate } from '../../model/zoned-time.js';
import { FileNames } from '../file-names.js';

/** Some events of a programme in their own file. Each event is in one part. */
export interface Part {
  readonly file: string;
  /** Name for people: « Arcueil », « 2026-11 ». */
  readonly name: string;
  /** Numbers of its events, for `Programme.event`. */
  readonly numbers: ReadonlySet<number>;
  /** Those of its events. */
  readonly towns: readonly Town[];
  /** First and last day of its events, both included. Pages that show none of these days do not load the part. */
  readonly first: PlainDate;
  readonly last: PlainDate;
}

const NAMES = { online: 'En ligne', elsewhere: 'Autres lieux' } as const;
const SEVERAL_MONTHS = 'Plusieurs mois';

/** One part per town, then events without one. `taken`: the manifest's name. */
export function partsByTown(programme: Programme, taken: string): readonly Part[] {
  const names = new FileNames([taken]);
  const { rows } = ask(programme, EVERYTHING, 0);
  return group(programme, rows, 'town', 0).map(({ by, town, rows: found }) => {
    const name = town?.name ?? NAMES[by === 'online' ? 'online' : 'elsewhere'];
    const numbers = new Set(found.map((row) => programme.sessions.event[row]!));
    return partOf(programme, numbers, names.of('', town?.slug ?? name, '.json'), name);
  });
}

/** One part per month, then events over several months: in the part of their first month, pages would load that part for months. */
export function partsByMonth(programme: Programme, taken: string): readonly Part[] {
  const names = new FileNames([taken]);
  const { firstStart, lastUntil } = programme.sessions;
  const monthOf = (instant: number) => plainDate(instant, programme.timeZone).slice(0, 7);
  const months = new Map<string, Set<number>>();
  for (let number = 0; number < firstStart.length; number++) {
    const month = monthOf(firstStart[number]!);
    const name = month === monthOf(lastUntil[number]! - 1) ? month : SEVERAL_MONTHS;
    months.set(name, (months.get(name) ?? new Set()).add(number));
  }
  const inOrder = [...months].sort(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.map(([name, numbers]) => partOf(programme, numbers, names.of('', name, '.json'), name));
}

function partOf({ sessions, timeZone, towns }: Programme, numbers: ReadonlySet<number>, file: string, name: string): Part {
  const inTowns = new Set(Array.from(numbers, (number) => sessions.town[number]!));
  let [first, last] = [Infinity, -Infinity];
  for (const number of numbers) {
    first = Math.min(first, sessions.firstStart[number]!);
    last = Math.max(last, sessions.lastUntil[number]!);
  }
  return {
    file,
    name,
    numbers,
    towns: towns.filter((_, number) => inTowns.has(number)),
    first: plainDate(first, timeZone),
    last: plainDate(last - 1, timeZone),
  };
}
