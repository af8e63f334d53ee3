/**
 * A table of events, as a spreadsheet saves it: CSV with semicolons, commas or tabs, one row a session, headings in French or English in any order.
 * Rows of one event are those of its identity, else of its title and place. A problem's place is a cell: « C12 ».
 */

import { own } from '../../model/own-fields.js';
import { cellText } from '../../model/feed-location.js';
import { indexed } from '../../model/lists.js';
import { fold } from '../../model/towns.js';
import type { JsonObject } from '../json.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { DELIMITERS, rowsOf } from './spreadsheet/cells.js';
import type { Delimiter, Row } from './spreadsheet/cells.js';
import { columnsOf } from './spreadsheet/columns.js';
import type { Columns, Field } from './spreadsheet/columns.js';
import { DateReader } from './spreadsheet/dates.js';
import { eventOf, isDraft, placeOf, statusOf } from './spreadsheet/event.js';
import { plain } from './spreadsheet/hours.js';
import { TableRow } from './spreadsheet/table-row.js';
import { timesOf } from './spreadsheet/times.js';
import type { RowTimes } from './spreadsheet/times.js';
import { weekdayNamed, weekIn } from './spreadsheet/weekdays.js';

/** Above the headings there may be a title, a date, a logo's name. */
const MOST_ROWS_ABOVE = 30;
const WHEN: readonly Field[] = ['date', 'start', 'end', 'times', 'startTime', 'endTime'];
/** Where our fields are. */
const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  identifier: ['identifier'],
  eventStatus: ['cancelled', 'status'],
  startDate: ['date', 'start'],
  endDate: ['end', 'endTime', 'times', 'startTime', 'date', 'start'],
  location: ['place', 'address', 'town', 'postalCode', 'online'],
  image: ['image'],
  url: ['url'],
  offers: ['price', 'free'],
  potentialAction: ['registration'],
  organizer: ['organizer', 'email', 'telephone', 'contact'],
  description: ['description'],
  abstract: ['abstract'],
  keywords: ['keywords'],
};

export function readSpreadsheet(document: unknown): SourceProgramme {
  const text = typeof document === 'string' ? document : '';
  const found = headingsOf(text);
  if (!found) return [{ path: cellText(1, 1), value: {}, events: text.trim() ? [{ path: cellText(1, 1), value: text.trim() }] : [] }];
  const { columns, above } = found;
  const rows = found
    .rows()
    .map((cells, index) => ({ cells, row: new TableRow(cells, columns, index) }))
    .slice(above.length + 1)
    // A single cell in a row is a heading within the table.
    .filter(({ cells, row }) => cells.filter(Boolean).length > 1 || row.has(...WHEN))
    .map(({ row }) => row)
    .filter((row) => !isDraft(row));
  const titles = above.map((cells) => cells.filter(Boolean)).filter((cells) => cells.length === 1 && !cells[0]!.startsWith('sep='));
  const dates = new DateReader([...rows.flatMap((row) => row.cells('date', 'start', 'end')), ...titles.flat()]);
  const events = grouped(rows, dates).map(readEvent);
  return [{ path: '', value: { '@type': 'Festival', name: titles[0]?.[0] }, sourcePath: () => cellText(1, 1), events }];
}

interface Headings {
  readonly columns: Columns;
  readonly above: readonly Row[];
  /** All rows of the table, those above the headings too. */
  readonly rows: () => readonly Row[];
}

/** The row that has the most headings, with the delimiter that makes them so. */
export function headingsOf(text: string): Headings | null {
  let best: Headings | null = null;
  for (const delimiter of DELIMITERS) {
    const rows = rowsOf(text, delimiter, MOST_ROWS_ABOVE);
    for (const [index, row] of indexed(rows)) {
      const above = rows.slice(0, index);
      const columns = columnsOf(row);
      if (columns && columns.size > (best?.columns.size ?? 0)) best = { columns, above, rows: () => rowsOf(text, delimiter) };
      const wrapped = text.includes(`"${row[0] ?? ''}`) ? wrappedIn(row, delimiter) : null;
      if (wrapped && wrapped.columns.size >= (best?.columns.size ?? 0))
        best = { columns: wrapped.columns, above, rows: () => rowsOf(text, delimiter).map((each) => unwrapped(each, wrapped.delimiter)) };
    }
  }
  return best;
}

/** A table that was saved a second time has each of its rows in quotes, as the first cell of another row: « "Titre;Date;Ville",, ». */
function wrappedIn(row: Row, delimiter: Delimiter): { readonly columns: Columns; readonly delimiter: Delimiter } | null {
  const [cell = '', ...others] = row;
  if (cell.includes('"') || others.some(Boolean)) return null;
  for (const inner of DELIMITERS) {
    const columns = inner === delimiter || !cell.includes(inner) ? null : columnsOf(rowsOf(cell, inner, 1)[0]!);
    if (columns) return { columns, delimiter: inner };
  }
  return null;
}

function unwrapped(row: Row, delimiter: Delimiter): Row {
  return row.slice(1).some(Boolean) ? row : rowsOf(row[0] ?? '', delimiter, 1)[0]!;
}

interface Session {
  readonly row: TableRow;
  readonly times: RowTimes;
}

/** The sessions of one event, by row; the first row says the most. */
function grouped(rows: readonly TableRow[], dates: DateReader): readonly (readonly Session[])[] {
  const groups: Session[][] = [];
  const byIdentity = new Map<string, Session[]>();
  let last: Session[] = [];
  for (const row of rows) {
    const sessions = timesOf(cellsOf(row, dates), dates).map((times) => ({ row, times }));
    const name = row.cell('name', 'otherName');
    const place = placeKey(row);
    // A cell that spans rows is saved in the first of them only.
    const isContinued: boolean = !name && last.length > 0 && row.has(...WHEN) && (!place || place === placeKey(last[0]!.row));
    const identity = row.has('identifier') ? `${row.cell('identifier')}\n${fold(name)}` : `\n${fold(name)}\n${place}`;
    const known = isContinued ? last : name ? byIdentity.get(identity) : undefined;
    last = known ?? [];
    last.push(...sessions);
    if (known) continue;
    groups.push(last);
    if (name) byIdentity.set(identity, last);
  }
  return groups;
}

/** Of several columns for the day, the one that gives a date; a day of the week in another one is read before it, so that the two are compared. */
function cellsOf(row: TableRow, dates: DateReader): TableRow['cell'] {
  const written = row.cells('date');
  const dated = written.find((text) => dates.daysIn(text).length > 0);
  if (written.length < 2 || dated === undefined) return row.cell;
  const [{ from, to } = { from: '', to: '' }, ...others] = dates.daysIn(dated);
  const isPeriod = others.length === 0 && from !== to;
  const weekday = written.find((text) => text !== dated && (isPeriod ? weekIn(text)?.isNamed : weekdayNamed(plain(text)) !== null));
  // A time with its offset is read as it is.
  const text = weekday && !/^\d{4}-\d\d-\d\d[T ]\d/.test(dated) ? `${weekday} ${dated}` : dated;
  return (...fields) => fields.map((field) => (field === 'date' ? text : row.cell(field))).find(Boolean) ?? '';
}

function placeKey(row: TableRow): string {
  return fold(row.cells('place', 'address', 'postalCode', 'town').join(' '));
}

function readEvent(sessions: readonly Session[]): SourceObject {
  const rows = [...new Set(sessions.map(({ row }) => row))];
  const [{ row: first, times }] = sessions as readonly [Session, ...Session[]];
  const isOne = sessions.length === 1;
  const value: JsonObject = {
    ...eventOf(rows),
    startDate: times.startDate,
    endDate: times.endDate,
    eventStatus: rows.length === 1 ? (statusOf(first) ?? times.status ?? null) : null,
    subEvent: isOne ? null : sessions.map(({ row, times: own }) => sessionOf(row, own, first)),
  };
  const sourcePath = (pointer: string) => {
    const [, key = '', index, part = ''] = pointer.split('/');
    const session = key === 'subEvent' ? sessions[Number(index)] : undefined;
    const { row, times: own } = session ?? { row: first, times };
    const step = session ? part : key;
    const fields =
      step === 'startDate' ? own.startFields : step === 'endDate' ? own.endFields : (FIELDS[Object.hasOwn(FIELDS, step) ? step : ''] ?? []);
    return row.placeOf(...fields);
  };
  const doubts = sessions.flatMap(({ row, times }) =>
    (own(times, 'doubts') ?? []).map((field) => ({ path: row.placeOf(field), value: row.cell(field) })),
  );
  return { path: '', value, sourcePath, doubts };
}

function sessionOf(row: TableRow, { startDate, endDate, status }: RowTimes, first: TableRow): JsonObject {
  const isElsewhere = row !== first && placeKey(row) !== '' && placeKey(row) !== placeKey(first);
  return { startDate, endDate, eventStatus: statusOf(row) ?? status ?? null, location: isElsewhere ? placeOf(row) : null };
}
