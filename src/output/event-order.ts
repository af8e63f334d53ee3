import type { ProgrammeEvent } from '../model/programme.js';

/** By name, then by id, in an order that is the same in every language and on every machine. */
export function byNameAndId(one: ProgrammeEvent, other: ProgrammeEvent): number {
  return byCodeUnits(one.name, other.name) || byCodeUnits(one.id, other.id);
}

export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
