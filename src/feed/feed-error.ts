import type { FeedErrorCode } from '../model/feed-codes.js';

export type { FeedErrorCode };

/** Whether trying again later, without changing anything, may help. */
export function isTransient(code: FeedErrorCode): boolean {
  return code === 'unreachable' || code === 'offline' || code === 'refused' || code === 'timeout';
}

/** Thrown inside `feed/` and `store/`; an element turns it into a sentence. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly code: FeedErrorCode;
  /** Absolute address of the feed, or ''. */
  readonly url: string;
  /** HTTP status, or null. */
  readonly status: number | null;

  constructor(code: FeedErrorCode, url: string, options: { status?: number | null; cause?: unknown } = {}) {
    const { status, cause } = { status: null, cause: undefined, ...options };
    super(`${code}${status === null ? '' : ` ${status}`}: ${url}`, { cause });
    this.code = code;
    this.url = url;
    this.status = status;
  }
}
