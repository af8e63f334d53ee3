/** A table as a text (RFC 4180) that French spreadsheets open with a double click: semicolons, a byte order mark, CRLF. */

export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellText).join(';')}\r\n`).join('')}`;
}

/**
 * Starts a formula in a spreadsheet, full-width signs included (OWASP, CSV injection). An apostrophe marks such a text; our reader removes it. Negative
 * numbers stay.
 */
const FORMULA = /^'*[=+@\uff1d\uff0b\uff0d\uff20-]/;
const NUMBER = /^-\d{1,15}(?:[.,]\d{1,15})?$/;

/** Trimmed, because a formula may also follow spaces. */
function cellText(value: string): string {
  const trimmed = value.trim();
  const text = FORMULA.test(trimmed) && !NUMBER.test(trimmed) ? `'${trimmed}` : trimmed;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
