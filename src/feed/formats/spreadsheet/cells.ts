/**
 * The cells of a table in text (RFC 4180), as spreadsheets write it and as people mend it: a quote that never closes is a letter, so that it swallows no
 * other row. See ADR 0032.
 */

export type Row = readonly string[];

export type Delimiter = keyof typeof STOPS;

/** What ends a cell without quotes. The order is that of preference: French spreadsheets write the first. */
const STOPS = { ';': /[;\r\n]/g, '\t': /[\t\r\n]/g, ',': /[,\r\n]/g, '|': /[|\r\n]/g };

export const DELIMITERS = Object.keys(STOPS) as readonly Delimiter[];

/** Says that what follows is no formula, though it begins like one; a text that begins with it has it twice. See output/spreadsheet/csv.ts. */
const TEXT_MARK = /^'(?='*[=+@\uff1d\uff0b\uff0d\uff20-])/;

/** The first rows of a text, or all. An empty line is a row, as it is in the spreadsheet. */
export function rowsOf(text: string, delimiter: Delimiter, most = Infinity): readonly Row[] {
  const rows: string[][] = [];
  const stops = STOPS[delimiter];
  let row: string[] = [];
  /** Up to here quotes that begin a cell are letters. */
  let literal = 0;
  for (let start = 0; rows.length < most;) {
    const isQuoted = text[start] === '"' && (start >= literal || text[start + 1] === '"');
    const end = isQuoted ? closingQuote(text, start, delimiter, start < literal) : null;
    if (end && !end.isClosed) literal = Math.max(literal, end.index);
    stops.lastIndex = end?.isClosed ? end.index + 1 : start;
    const stop = stops.exec(text)?.index ?? text.length;
    const cell = end?.isClosed
      ? text
          .slice(start + 1, end.index)
          .replaceAll('""', '"')
          .trim()
      : bare(text.slice(start, stop));
    row.push(cell.replace(TEXT_MARK, ''));
    start = stop + 1;
    if (text[stop] === delimiter) continue;
    rows.push(row);
    row = [];
    if (text[stop] === '\r' && text[start] === '\n') start++;
    if (start >= text.length) break;
  }
  return rows;
}

interface QuoteEnd {
  /** The closing quote; else the quote that shows that it is missing, or the end of the text. */
  readonly index: number;
  readonly isClosed: boolean;
}

/** A closing quote comes before a delimiter or the end of a line. A quote after a delimiter opens another cell: then the first was never closed. */
function closingQuote(text: string, start: number, delimiter: Delimiter, isEmptyOnly: boolean): QuoteEnd {
  const isEdge = (letter: string | undefined) => letter === undefined || letter === delimiter || letter === '\n' || letter === '\r';
  if (isEmptyOnly) return { index: start + 1, isClosed: isEdge(text[start + 2]) };
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (text[quote + 1] === '"') quote++;
    else if (isEdge(text[quote + 1])) return { index: quote, isClosed: true };
    else if (isEdge(text[quote - 1])) return { index: quote, isClosed: false };
  }
  return { index: text.length, isClosed: false };
}

/** Without the quotes of a cell that has more behind them, spaces for instance. */
function bare(text: string): string {
  const cell = text.trim();
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell;
}
