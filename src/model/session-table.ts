/**
 * All sessions of a programme as columns of numbers: a question to 10,000 events then reads a few hundred kilobytes in a row instead of visiting
 * every event, and only the events that are shown are ever made. See ADR 0023.
 */

import type { Occurrence, Programme, ProgrammeEvent, ProgrammeFacts, SessionTable, Town } from './programme.js';
import { byTownName } from './towns.js';

export const NO_TOWN = 0xffff_ffff;

/** What the table needs to know of an event, in the feed's order. */
export interface TableEvent {
  readonly town: Town | null;
  readonly isLongRunning: boolean;
  /** By start; never empty. */
  readonly occurrences: readonly Pick<Occurrence, 'start' | 'until'>[];
}

/** The frozen programme of some events in the feed's order; `make` gives the event at a place in that order, once. */
export function programmeOf(facts: ProgrammeFacts, given: readonly TableEvent[], make: (index: number) => ProgrammeEvent): Programme {
  const towns = townsOf(given);
  const order = inOrder(given.length, (index) => given[index]!.occurrences[0]!.start);
  const sessions = tableOf(given, order, towns);
  const made: ProgrammeEvent[] = [];
  const event = (number: number) => (made[number] ??= make(order[number]!));
  return Object.freeze({
    ...facts,
    towns,
    sessions,
    event,
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
  const lastUntil = new Float64Array(order.length).fill(-Infinity);
  const isLongRunning = new Uint8Array(order.length);
  const starts: number[] = [];
  const untils: number[] = [];
  const events: number[] = [];
  const ordinals: number[] = [];
  order.forEach((index, number) => {
    const { occurrences, town: at, isLongRunning: isLong } = given[index]!;
    town[number] = at ? numbers.get(at.key)! : NO_TOWN;
    isLongRunning[number] = Number(isLong);
    occurrences.forEach(({ start, until }, ordinal) => {
      starts.push(start);
      untils.push(until);
      events.push(number);
      ordinals.push(ordinal);
      lastUntil[number] = Math.max(lastUntil[number]!, until);
    });
  });
  const sorted = inOrder(starts.length, (session) => starts[session]!);
  return Object.freeze({
    start: Float64Array.from(sorted, (session) => starts[session]!),
    until: Float64Array.from(sorted, (session) => untils[session]!),
    event: Uint32Array.from(sorted, (session) => events[session]!),
    ordinal: Uint16Array.from(sorted, (session) => ordinals[session]!),
    town,
    firstStart: Float64Array.from(order, (index) => given[index]!.occurrences[0]!.start),
    lastUntil,
    isLongRunning,
  });
}

/** 0, 1, 2 … by a number that each has; equal ones keep their order. */
function inOrder(count: number, by: (index: number) => number): Uint32Array {
  const order = new Uint32Array(count).map((_, index) => index);
  for (let index = 1; index < count; index++) {
    if (by(index) < by(index - 1)) return order.sort((one, other) => by(one) - by(other));
  }
  return order; // as most feeds are
}

function townsOf(events: readonly TableEvent[]): readonly Town[] {
  const towns = new Map<string, Town>();
  for (const { town } of events) if (town) towns.set(town.key, town);
  return Object.freeze([...towns.values()].sort(byTownName));
}
