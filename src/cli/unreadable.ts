import { UnreadableFeed } from '../feed/check-feed.js';
import type { Position } from '../feed/check-feed.js';
import { FeedError } from '../feed/feed-error.js';
import { reportText } from '../locale/report-text.js';
import type { Call } from './command.js';
import { errorCode, EXIT, Failure } from './failure.js';
import { nameOf } from './source.js';
import type { Source } from './source.js';

interface Reason {
  /** A FeedErrorCode, or a Node error's code: « ENOENT ». */
  readonly code: string;
  /** HTTP's, or null. */
  readonly status: number | null;
  /** Where the text stops making sense, or null. */
  readonly position: Position | null;
  /** A sentence. */
  readonly what: string;
  /** A sentence, or ''. */
  readonly mend: string;
}

/** A source that cannot be read, and why. */
export class Unreadable extends Failure {
  readonly source: Source;
  readonly reason: Reason;

  private constructor(source: Source, reason: Reason, colon: string) {
    const { position, what, mend } = reason;
    const place = position ? `:${position.line}:${position.column}` : '';
    super(EXIT.unreadable, `${nameOf(source)}${place}${colon}${what}${mend && ` ${mend}`}`);
    this.source = source;
    this.reason = reason;
  }

  /** Made from a reading error; rethrows errors of neither the feed nor the disk. */
  static from(error: unknown, source: Source, call: Pick<Call, 'words' | 'locale'>): Unreadable {
    return new Unreadable(source, reasonOf(error, call), call.words.colon);
  }
}

function reasonOf(error: unknown, { words, locale }: Pick<Call, 'words' | 'locale'>): Reason {
  const plain = (code: string, status: number | null, what: string) => ({
    code,
    status,
    position: null,
    what: `${what.charAt(0).toUpperCase()}${what.slice(1)}.`,
    mend: '',
  });
  // Faults in a text have the report's sentences; faults of access have others than in a page.
  if (error instanceof UnreadableFeed) {
    const { code, status, fault } = error;
    return { code, status, position: fault?.position ?? null, ...reportText(locale).failure(error) };
  }
  if (error instanceof FeedError) return plain(error.code, error.status, words.feedError(error.code, error.status));
  const code = errorCode(error);
  if (!code) throw error;
  return TOO_LARGE.includes(code) ? plain('too-large', null, words.feedError('too-large', null)) : plain(code, null, words.fileError(code));
}

/** More bytes than a string of the engine holds. */
const TOO_LARGE = ['ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG', 'ERR_OUT_OF_RANGE'];
