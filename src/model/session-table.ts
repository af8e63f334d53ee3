/**
 * All sessions of a programme as columns of numbers, so that a query on 10,000 events reads a few hundred kilobytes in a row, and only shown events are made.
 * See ADR 0023.
 */

import type { EventTraits, Occurrence, Programme, ProgrammeEvent, ProgrammeFacts, SessionTable, Town } from './programme.js';
import { byTownName } from './towns.js';

export const NO_TOWN = 0xffff_ffff;

/** What the table needs of an event, in the feed's order. */
export interface TableEvent {
  readonly id: string;
  readonly town: Town | null;
  readonly isLongRunning: boolean;
  readonly isAccessibleForFree: boolean | null;
  readonly takesRegistration: boolean;
  /** By start; never empty. */
  readonly occurrences: readonly Pick<Occurrence, 'start' | 'until'>[];
  /** See `ProgrammeEvent.words`. */
  words(): string;
  traits(): EventTraits;
  json(): Readonly<Record<string, unknown>>;
}

/** The frozen programme of some events in the feed's order; `make` makes the event at a position, once. `known`: towns that need no event. */
export function programmeOf(
  facts: ProgrammeFacts,
  given: readonly TableEvent[],
  make: (index: number) => ProgrammeEvent,
  known: readonly Town[] = [],
): Programme {
  const towns = townsOf([...known.map((town) => ({ town })), ...given]);
  const order = inOrder(given.length, (index) => given[index]!.occurrences[0]!.start);
  const sessions = tableOf(given, order, towns);
  const made: ProgrammeEvent[] = [];
  const event = (number: number) => (made[number] ??= make(order[number]!));
  return Object.freeze({
    ...facts,
    towns,
    sessions,
    event,
    id: (number: number) => given[order[number]!]!.id,
    words: (number: number) => given[order[number]!]!.words(),
    traits: (number: number) => given[order[number]!]!.traits(),
    json: (number: number) => given[order[number]!]!.json(),
    get events() {
      if (!Object.isFrozen(made)) {
        for (let number = 0; number < order.length; number++) event(number);
        Object.freeze(made);
      }
      return made;
    },
  });
}

function tableOf(given: readonly TableEvent[], order: Uint32Array, towns: readonly Town[]): SessionTable {
  const numbers = new Map(towns.map(({ key }, number) => [key, number]));
  const town = new Uint32Array(order.length);
  const firstStart = new Float64Array(order.length);
  const lastUntil = new Float64Array(order.length).fill(-Infinity);
  const isLongRunning = new Uint8Array(order.length);
  const isAccessibleForFree = new Int8Array(order.length);
  const takesRegistration = new Uint8Array(order.length);
  const count = given.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  const start = new Float64Array(count);
  const until = new Float64Array(count);
  const event = new Uint32Array(count);
  const ordinal = new Uint16Array(count);
  let session = 0;
  for (let number = 0; number < order.length; number++) {
    const each = given[order[number]!]!;
    const { occurrences, town: at } = each;
    town[number] = at ? numbers.get(at.key)! : NO_TOWN;
    firstStart[number] = occurrences[0]!.start;
    isLongRunning[number] = Number(each.isLongRunning);
    isAccessibleForFree[number] = each.isAccessibleForFree === null ? -1 : Number(each.isAccessibleForFree);
    takesRegistration[number] = Number(each.takesRegistration);
    for (let index = 0; index < occurrences.length; index++, session++) {
      const occurrence = occurrences[index]!;
      start[session] = occurrence.start;
      until[session] = occurrence.until;
      event[session] = number;
      ordinal[session] = index;
      lastUntil[number] = Math.max(lastUntil[number]!, occurrence.until);
    }
  }
  const sorted = inOrder(count, (index) => start[index]!);
  return Object.freeze({
    start: start.map((_, index) => start[sorted[index]!]!),
    until: until.map((_, index) => until[sorted[index]!]!),
    event: event.map((_, index) => event[sorted[index]!]!),
    ordinal: ordinal.map((_, index) => ordinal[sorted[index]!]!),
    town,
    firstStart,
    lastUntil,
    isLongRunning,
    isAccessibleForFree,
    takesRegistration,
  });
}

/** Indexes sorted by a number of each; equal ones keep their order. */
function inOrder(count: number, by: (index: number) => number): Uint32Array {
  const order = new Uint32Array(count).map((_, index) => index);
  for (let index = 1; index < count; index++) {
    if (by(index) < by(index - 1)) return order.sort((one, other) => by(one) - by(other));
  }
  return order; // as most feeds are
}

function townsOf(events: readonly Pick<TableEvent, 'town'>[]): readonly Town[] {
  const towns = new Map<string, Town>();
  for (const { town } of events) if (town) towns.set(town.key, town);
  return Object.freeze([...towns.values()].sort(byTownName));
}
