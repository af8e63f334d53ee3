/** Why there is nothing at all to show. What is wrong with single events is a `FeedProblem`. */
export type FeedErrorCode =
  /** No answer: no network, an unknown host, or a server that refuses this site (CORS): a browser does not tell them apart. */
  | 'unreachable'
  /** The browser says it is offline. */
  | 'offline'
  /** Another site answered without permission to read it. Source: Fetch standard, CORS protocol. */
  | 'cors'
  /** HTTP 404 or 410. */
  | 'not-found'
  /** Any other HTTP status that is not a success. */
  | 'refused'
  | 'timeout'
  /** More bytes than the cap. */
  | 'too-large'
  /** An answer that is no JSON (a web page, a truncated file). */
  | 'not-json'
  /** JSON, but no programme in any known format. */
  | 'not-a-feed'
  /** No address for a feed was found in the page. */
  | 'no-address'
  /** A file of the script itself, which reads such feeds, could not be loaded. */
  | 'script-incomplete';

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
