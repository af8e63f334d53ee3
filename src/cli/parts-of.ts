/** A programme in the parts that `ess ics` and `ess atom` write: all events, those of each town, those of each organizer. */

import type { Programme, ProgrammeEvent } from '../model/programme.js';
import { fold } from '../model/towns.js';
import { FileNames } from './file-names.js';

export interface Part {
  readonly file: string;
  readonly name: string;
  readonly events: readonly ProgrammeEvent[];
}

/** `extension`: `.ics`. Towns without events have no part. */
export function partsOf({ name, events, towns }: Programme, extension: string): readonly Part[] {
  const all = `programme${extension}`;
  const names = new FileNames([all]);
  const titled = (part: string) => [name, part].filter(Boolean).join(' – ');
  const ofTowns = towns.map((town) => ({
    file: names.of('ville-', town.slug, extension),
    name: titled(town.name),
    events: events.filter((event) => event.town?.key === town.key),
  }));
  const ofOrganizers = [...eventsByOrganizer(events)].map(([organizer, held]) => ({
    file: names.of('organisateur-', organizer, extension),
    name: titled(organizer),
    events: held,
  }));
  return [{ file: all, name, events }, ...ofTowns.filter((part) => part.events.length > 0), ...ofOrganizers];
}

/** By name in its first spelling, in alphabetical order. */
function eventsByOrganizer(events: readonly ProgrammeEvent[]): ReadonlyMap<string, readonly ProgrammeEvent[]> {
  const found = new Map<string, { readonly name: string; readonly events: ProgrammeEvent[] }>();
  for (const event of events) {
    for (const key of new Set(event.organizerNames.map(keyOf))) {
      const name = event.organizerNames.find((each) => keyOf(each) === key)!;
      const known = found.get(key);
      if (known) known.events.push(event);
      else found.set(key, { name, events: [event] });
    }
  }
  const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(sorted.map(([, { name, events: held }]) => [name, held]));
}

/** A name without letters is compared as it is. */
function keyOf(name: string): string {
  return fold(name) || name;
}
