import type { ProgrammeEvent } from './programme.js';

/** By start of the first session, then name, then id. */
export function byFirstStart(one: ProgrammeEvent, other: ProgrammeEvent): number {
  return one.occurrences[0]!.start - other.occurrences[0]!.start || byNameAndId(one, other);
}

/** By name, then id, in the same order in every language and on every machine. */
export function byNameAndId(one: ProgrammeEvent, other: ProgrammeEvent): number {
  return byCodeUnits(one.name, other.name) || byCodeUnits(one.id, other.id);
}

export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
