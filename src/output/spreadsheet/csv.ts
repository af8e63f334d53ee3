/** A table as a text (RFC 4180) that French spreadsheets open with a double click: semicolons, a byte order mark, CRLF. */

export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellText).join(';')}\r\n`).join('')}`;
}

/**
 * What begins a formula in a spreadsheet (OWASP, CSV injection), also in full width; an apostrophe before it says that it is a text, and our reader takes it
 * away. A number may be negative.
 */
const FORMULA = /^'*[=+@\uff1d\uff0b\uff0d\uff20-]/;
const NUMBER = /^-\d{1,15}(?:[.,]\d{1,15})?$/;

/** Without space at its ends, behind which a formula can begin as well. */
function cellText(value: string): string {
  const trimmed = value.trim();
  const text = FORMULA.test(trimmed) && !NUMBER.test(trimmed) ? `'${trimmed}` : trimmed;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
