import { UnreadableFeed } from '../feed/check-feed.js';
import type { TextFault } from '../feed/check-feed.js';
import { FeedError } from '../feed/feed-error.js';
import type { Call } from './command.js';
import { errorCode, EXIT, Failure } from './failure.js';
import { nameOf } from './source.js';
import type { Source } from './source.js';

interface Reason {
  /** A FeedErrorCode, or the code of an error of Node: « ENOENT ». */
  readonly code: string;
  /** HTTP's, or null. */
  readonly status: number | null;
  readonly why: string;
  /** Where a text stops being a feed, or null. */
  readonly fault: TextFault | null;
}

/** A source that gives no feed, and why. */
export class Unreadable extends Failure {
  readonly source: Source;
  readonly reason: Reason;

  private constructor(source: Source, reason: Reason, colon: string) {
    const { fault, why } = reason;
    const place = fault ? `:${fault.position.line}:${fault.position.column}` : '';
    super(EXIT.unreadable, `${nameOf(source)}${place}${colon}${why}.`);
    this.source = source;
    this.reason = reason;
  }

  /** Of what reading it threw. Throws again what is neither the feed's nor the disk's fault. */
  static from(error: unknown, source: Source, call: Pick<Call, 'words'>): Unreadable {
    return new Unreadable(source, reasonOf(error, call), call.words.colon);
  }
}

function reasonOf(error: unknown, { words }: Pick<Call, 'words'>): Reason {
  if (error instanceof FeedError) {
    const { code, status } = error;
    const fault = error instanceof UnreadableFeed ? error.fault : null;
    return { code, status, why: words.feedError(code, status), fault };
  }
  const code = errorCode(error);
  if (!code) throw error;
  if (TOO_LARGE.includes(code)) return { code: 'too-large', status: null, why: words.feedError('too-large', null), fault: null };
  return { code, status: null, why: words.fileError(code), fault: null };
}

/** More bytes than a text of the engine holds. */
const TOO_LARGE = ['ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG', 'ERR_OUT_OF_RANGE'];
