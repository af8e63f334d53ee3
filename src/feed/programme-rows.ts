import { listOf } from '../model/lists.js';
import type { Programme } from '../model/programme.js';
import type { TableEvent } from '../model/session-table.js';

/** The rows of a programme's table, without making its events. */
export function rowsOf({ sessions, towns, id, words, traits, json }: Programme): readonly TableEvent[] {
  const occurrences: { start: number; until: number }[][] = listOf(sessions.town.length, () => []);
  sessions.event.forEach((number, row) => occurrences[number]!.push({ start: sessions.start[row]!, until: sessions.until[row]! }));
  return occurrences.map((each, number) => ({
    id: id(number),
    town: towns[sessions.town[number]!] ?? null,
    isLongRunning: sessions.isLongRunning[number] === 1,
    isAccessibleForFree: [null, false, true][sessions.isAccessibleForFree[number]! + 1]!,
    takesRegistration: sessions.takesRegistration[number] === 1,
    occurrences: each,
    words: () => words(number),
    traits: () => traits(number),
    json: () => json(number),
  }));
}
