import { FeedError } from '../feed/feed-error.js';
import type { Call } from './command.js';
import { errorCode, EXIT, Failure } from './failure.js';
import { nameOf } from './source.js';
import type { Source } from './source.js';

/** A source that gives no feed, and why. */
export class Unreadable extends Failure {
  readonly source: Source;
  /** A FeedErrorCode, or the code of an error of Node: « ENOENT ». */
  readonly code: string;
  /** HTTP's, or null. */
  readonly status: number | null;
  readonly why: string;

  private constructor(source: Source, code: string, status: number | null, why: string, colon: string) {
    super(EXIT.unreadable, `${nameOf(source)}${colon}${why}.`);
    this.source = source;
    this.code = code;
    this.status = status;
    this.why = why;
  }

  /** Of what reading it threw. Throws again what is neither the feed's nor the disk's fault. */
  static from(error: unknown, source: Source, { words }: Pick<Call, 'words'>): Unreadable {
    if (error instanceof FeedError) return new Unreadable(source, error.code, error.status, words.feedError(error.code, error.status), words.colon);
    const code = errorCode(error);
    if (!code) throw error;
    if (TOO_LARGE.includes(code)) return new Unreadable(source, 'too-large', null, words.feedError('too-large', null), words.colon);
    return new Unreadable(source, code, null, words.fileError(code), words.colon);
  }
}

/** More bytes than a text of the engine holds. */
const TOO_LARGE = ['ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG', 'ERR_OUT_OF_RANGE'];
