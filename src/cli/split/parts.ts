import type { Programme, Town } from '../../model/programme.js';
import { ask, EVERYTHING, group } from '../../model/query.js';
import { addDays, plainDate } from '../../model/zoned-time.js';
import type { PlainDate } from '../../model/zoned-time.js';
import { FileNames } from '../file-names.js';

/** Some events of a programme, in a file of their own. */
export interface Part {
  readonly file: string;
  /** As people call it: « Arcueil », « 2026-11 ». */
  readonly name: string;
  /** Numbers of the events, as `Programme.event` takes them. */
  readonly numbers: ReadonlySet<number>;
  /** Those of its events. */
  readonly towns: readonly Town[];
  /** Between these days, both included, are all sessions that make a page ask for it. */
  readonly first: PlainDate;
  readonly last: PlainDate;
}

const NAMES = { online: 'En ligne', elsewhere: 'Autres lieux' } as const;

/** A part a town, then the events that are in none. `taken` is the name of the manifest. */
export function partsByTown(programme: Programme, taken: string): readonly Part[] {
  const { sessions, timeZone } = programme;
  const names = new FileNames([taken]);
  const { rows } = ask(programme, EVERYTHING, 0);
  return group(programme, rows, 'town').map(({ by, town, rows: found }) => {
    const numbers = new Set(found.map((row) => sessions.event[row]!));
    const starts = Array.from(numbers, (number) => sessions.firstStart[number]!);
    const ends = Array.from(numbers, (number) => sessions.lastUntil[number]!);
    const name = town?.name ?? NAMES[by === 'online' ? 'online' : 'elsewhere'];
    return {
      file: names.of('', town?.slug ?? name, '.json'),
      name,
      numbers,
      towns: town ? [town] : [],
      first: plainDate(least(starts), timeZone),
      last: plainDate(-least(ends.map((end) => -end)) - 1, timeZone),
    };
  });
}

/** A part a month. What goes on from one month to the next is in both: a page may ask for one of them only. */
export function partsByMonth(programme: Programme): readonly Part[] {
  const { sessions, timeZone, towns } = programme;
  const months = new Map<string, Set<number>>();
  sessions.event.forEach((number, row) => {
    const end = plainDate(sessions.until[row]! - 1, timeZone).slice(0, 7);
    for (let month = plainDate(sessions.start[row]!, timeZone).slice(0, 7); month <= end; month = monthAfter(month)) {
      months.set(month, (months.get(month) ?? new Set()).add(number));
    }
  });
  return [...months].sort(([one], [other]) => (one < other ? -1 : 1)).map(([month, numbers]) => {
    const inTowns = new Set(Array.from(numbers, (number) => sessions.town[number]!));
    return {
      file: `${month}.json`,
      name: month,
      numbers,
      towns: towns.filter((_, number) => inTowns.has(number)),
      first: `${month}-01`,
      last: addDays(`${monthAfter(month)}-01`, -1),
    };
  }); // prettier-ignore
}

function monthAfter(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}

/** Of more numbers than a call has arguments. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Infinity);
}
