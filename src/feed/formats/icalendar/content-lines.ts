/** The content lines of an iCalendar text (RFC 5545 §3.1). Lines are unfolded as the RFC says first; only then is what programs get wrong put right. */

import { indexed } from '../../../model/lists.js';
import { boundaryOf } from './boundaries.js';

export interface ContentLine {
  text: string;
  /** The line of the text on which it begins, from 1. */
  readonly line: number;
}

interface UnfoldedLine {
  /** Joined at the end: a text that grows line by line would be copied with each. */
  readonly pieces: string[];
  readonly line: number;
  /** Of its last line in the text. */
  lastLength: number;
  readonly isQuotedPrintable: boolean;
}

/** Names that are taken for properties in any case, and where a space follows the colon. */
const KNOWN =
  /^(?:begin|end|version|prodid|uid|dtstamp|dtstart|dtend|duration|rrule|rdate|exdate|exrule|recurrence-id|summary|description|location|geo|url|status|class|categories|organizer|contact|attach|image|conference|sequence|created|last-modified|tzid|tzoffsetfrom|tzoffsetto|x-[a-z\d-]{1,60})[;:]/i;
const UNKNOWN = /^[A-Z][A-Z\d-]{0,60}[;:](?! )/;
/** People type line breaks into these, and some programs write them as they are. */
const TEXTS = /^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|CONTACT|X-ALT-DESC)[;:]/i;
/** vCalendar 1.0 ends a line of these that goes on with `=`. */
const QUOTED_PRINTABLE = /^[A-Z-]{1,60};[^:]{0,200}QUOTED-PRINTABLE[^:]{0,200}:/i;
/** Lines are folded at 75 octets; programs that forget the space before the rest still cut there. */
const [SHORTEST_FOLDED, LONGEST_FOLDED] = [70, 76];

export function contentLines(text: string): readonly ContentLine[] {
  const lines: ContentLine[] = [];
  let length = 0;
  let isText = false;
  for (const { pieces, line, lastLength } of unfold(text)) {
    const current = lines.at(-1);
    const unfolded = pieces.join('');
    const trimmed = unfolded.trimStart();
    const boundary = boundaryOf(trimmed);
    if (boundary === '') continue;
    if (boundary || KNOWN.test(trimmed) || UNKNOWN.test(unfolded)) {
      lines.push({ text: boundary ?? trimmed, line });
      isText = TEXTS.test(trimmed);
    } else if (current && length >= SHORTEST_FOLDED && length <= LONGEST_FOLDED) current.text += unfolded;
    else if (current && isText) current.text += `\n${unfolded}`;
    length = lastLength;
  }
  return lines;
}

/** RFC 5545 §3.1: a line that begins with a space or a tab belongs to the one before, wherever that was cut. Empty lines do not count. */
function unfold(text: string): readonly UnfoldedLine[] {
  const lines: UnfoldedLine[] = [];
  let before = '';
  for (const [index, raw] of indexed(text.split(/\r\n|\n|\r/))) {
    if (!raw) continue;
    const current = lines.at(-1);
    // Some programs indent whole components.
    const isIndented = before.length < SHORTEST_FOLDED && /^\s{1,200}(?:BEGIN|END):V[A-Z]{1,20}\s{0,20}$/.test(raw);
    const isFolded = /^[ \t]/.test(raw) && !isIndented;
    const goesOn = current?.isQuotedPrintable === true && before.endsWith('=') && !/^(?:BEGIN|END):V[A-Z]{1,20}\s{0,20}$/.test(raw);
    if (current && (isFolded || goesOn)) {
      if (goesOn) current.pieces.push(current.pieces.pop()!.slice(0, -1));
      current.pieces.push(isFolded ? raw.slice(1) : raw);
      current.lastLength = raw.length;
    } else if (!isFolded) {
      lines.push({ pieces: [raw], line: index + 1, lastLength: raw.length, isQuotedPrintable: QUOTED_PRINTABLE.test(raw) });
    }
    before = raw;
  }
  return lines;
}
