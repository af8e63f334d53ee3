import type { ProgrammeEvent } from './programme.js';

/** By the start of the first session; of the same start by name and id. */
export function byFirstStart(one: ProgrammeEvent, other: ProgrammeEvent): number {
  return one.occurrences[0]!.start - other.occurrences[0]!.start || byNameAndId(one, other);
}

/** By name, then by id, in an order that is the same in every language and on every machine. */
export function byNameAndId(one: ProgrammeEvent, other: ProgrammeEvent): number {
  return byCodeUnits(one.name, other.name) || byCodeUnits(one.id, other.id);
}

export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
