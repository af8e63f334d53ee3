/** A table as a text (RFC 4180) that French spreadsheets open with a double click: semicolons, a byte order mark, CRLF. */

export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellText).join(';')}\r\n`).join('')}`;
}

/**
 * What begins a formula in a spreadsheet (OWASP, CSV injection), also in full width; an apostrophe before it says that it is a text, and our reader takes it
 * away. A number may be negative.
 */
const FORMULA = /^'*[=+@\uff1d\uff0b\uff0d\uff20\t\r-]/;
const NUMBER = /^-\d{1,15}(?:[.,]\d{1,15})?$/;

function cellText(value: string): string {
  const text = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
