/** A feed read for its editor: every problem, with its line, its column and its event. */

import { oneLine } from '../model/one-line.js';
import { shortened } from './shortened.js';
import { FeedError } from './feed-error.js';
import type { FeedErrorCode } from './feed-error.js';
import type { FeedProblem, FeedReport } from './feed-report.js';
import { textFault } from './json-fault.js';
import type { TextFault } from './json-fault.js';
import { readAnyFeed } from './read-any.js';
import type { ReadFeed } from './read-any.js';
import { EventNames } from './event-names.js';
import { placesIn } from './text-position.js';
import type { Position } from './text-position.js';

export type { Position, TextFault };

/** A problem, and where an editor finds it. */
export interface CheckedProblem extends FeedProblem {
  /** In the text as it was received; null where the path says it by itself: the cell of a table, or a whole feed. */
  readonly position: Position | null;
  /** Name of its event, or ''. */
  readonly event: string;
}

export interface CheckedReport extends FeedReport {
  readonly problems: readonly CheckedProblem[];
}

/** A feed, read, with the place of each problem. Deeply frozen. */
export interface CheckedFeed extends ReadFeed {
  readonly report: CheckedReport;
}

/** Why a text cannot be read, and where it fails. */
export class UnreadableFeed extends FeedError {
  /** null when it is good JSON, but no programme. */
  readonly fault: TextFault | null;

  constructor(code: FeedErrorCode, url: string, fault: TextFault | null) {
    super(code, url);
    this.fault = fault;
  }
}

/**
 * Reads a text of any format, and repairs and reports everything, where a page takes a plain feed as it is.
 *
 * @param url Absolute address of the feed.
 * @param now See `readFeed`.
 * @throws {UnreadableFeed} `not-json`, `not-a-feed`; {FeedError} `unreachable` when the format's reader, a chunk, does not come.
 */
export async function checkFeed(document: string, url: string, now = ''): Promise<CheckedFeed> {
  const text = document.replace(/^\ufeff/, '');
  const json = parsed(text);
  const read = await readAnyFeed(json ? json.value : text, url, now).catch((error: unknown) => {
    if (!(error instanceof FeedError) || error.code !== 'not-a-feed') throw error;
    throw json ? new UnreadableFeed('not-a-feed', url, null) : new UnreadableFeed('not-json', url, textFault(text));
  });
  const problems = withPlaces(read.report.problems, text, new EventNames(read, text, json?.value));
  return Object.freeze({ ...read, report: Object.freeze({ ...read.report, problems }) });
}

/** Problems of one text, also those that only its comparison with others has shown, with their places in it. */
export function withPlaces(problems: readonly FeedProblem[], document: string, names: EventNames | null = null): readonly CheckedProblem[] {
  if (problems.length === 0) return Object.freeze([]);
  const text = document.replace(/^\ufeff/, '');
  const places = placesIn(text, problems.map(({ path }) => path)); // prettier-ignore
  return Object.freeze(
    problems.map((problem, index) => {
      const place = places[index] ?? null;
      const isOpaque = problem.value === '{…}' || problem.value === '[…]';
      return Object.freeze({
        ...problem,
        // As it is written, and not as it was understood: « 19h00 », not « 2026-11-14T19:00 ».
        value: isOpaque && place ? excerpt(text, place.offset) : shortenedLine(names?.cell(problem.path)) || problem.value,
        position: place && Object.freeze({ line: place.line, column: place.column }),
        event: eventOf(problem, names),
      });
    }),
  );
}

function eventOf({ code, path, value }: FeedProblem, names: EventNames | null): string {
  if (code === 'name-missing') return '';
  return code === 'duplicate-event' ? value : (names?.at(path) ?? '');
}

const LONGEST_EXCERPT = 120;

/** The value there on one line, or its beginning. */
function excerpt(text: string, offset: number): string {
  const piece = text.slice(offset, offset + 4 * LONGEST_EXCERPT);
  return shortenedLine(piece.slice(0, endOfValue(piece)));
}

function shortenedLine(written = ''): string {
  return shortened(oneLine(written), LONGEST_EXCERPT);
}

/** Behind the bracket that closes the first one. */
function endOfValue(piece: string): number {
  let depth = 0;
  for (const { 0: token, index } of piece.matchAll(/"(?:[^"\\]|\\.)*"|[[{}\]]/g)) {
    if (token === '{' || token === '[') depth++;
    else if ((token === '}' || token === ']') && --depth === 0) return index + 1;
  }
  return piece.length;
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
