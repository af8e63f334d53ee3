/** The line format that vCard and iCalendar share. Sources: RFC 2425 §5.8, RFC 5545 §3.1 and §3.3.11. */

const LONGEST_LINE = 75;

/** A text value: backslash, comma, semicolon and line break escaped, other control characters removed. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\,;]/g, '\\$&')
      .replace(/\n/g, '\\n')
  );
}

/** The file: lines folded at 75 octets, between characters, and ended with CRLF. */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: string): string {
  // A UTF-16 unit takes at most three octets.
  if (line.length * 3 <= LONGEST_LINE) return line;
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let index = 0; index < line.length; index++) {
    const code = line.codePointAt(index)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > LONGEST_LINE) {
      pieces.push(line.slice(start, index));
      start = index;
      octets = 1; // the space counts
    }
    octets += size;
    if (size === 4) index++;
  }
  return [...pieces, line.slice(start)].join('\r\n ');
}
