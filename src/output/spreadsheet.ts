/**
 * A programme as a table: the columns of docs/modele-programme.csv, one row per session, French days and hours. The reader of tables knows its headings, so
 * that a corrected table can be read again.
 */

import { own } from '../model/own-fields.js';
import { localeFor } from '../locale/locale.js';
import type { Programme, ProgrammeEvent } from '../model/programme.js';
import { byFirstStart } from '../model/event-order.js';
import { COLUMNS, MORE_COLUMNS } from './spreadsheet/columns.js';
import type { Cells } from './spreadsheet/columns.js';
import { csv } from './spreadsheet/csv.js';
import { eventCells } from './spreadsheet/event-cells.js';
import { sessionCells } from './spreadsheet/session-cells.js';
import { markupSafe } from '../model/markup-safe.js';

/** The text of a CSV file with its byte order mark; rejects when the details of an event cannot be read. */
export async function spreadsheet({ events }: Programme): Promise<string> {
  const rows: Cells[] = [];
  for (const event of [...events].sort(byFirstStart)) rows.push(...(await rowsOf(event)));
  const columns = [...COLUMNS, ...MORE_COLUMNS.filter((column) => rows.some((cells) => own(cells, column)))];
  return csv([columns, ...rows.map((cells) => columns.map((column) => own(cells, column) ?? ''))]);
}

/** The first row has what all sessions share and the event's place, so it must be a session that takes place. */
async function rowsOf(event: ProgrammeEvent): Promise<readonly Cells[]> {
  const common = eventCells(event, await event.details(), localeFor('fr')!);
  const isElsewhere = (index: number) => Number(event.occurrences[index]!.location !== null);
  const order = [...event.occurrences.keys()].sort((one, other) => isElsewhere(one) - isElsewhere(other) || one - other);
  return order.map((index, row) => ({
    ...(row === 0 ? common : {}),
    Titre: markupSafe(event.name),
    Identifiant: event.id,
    ...sessionCells(event, event.occurrences[index]!),
  }));
}
