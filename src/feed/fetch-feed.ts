/** The text of a feed. What is done when it does not come at once stands in fetch-again.ts, which most pages never load. */

import { decodeFeed } from './decode.js';
import type { Failure, NearWorld, World } from './fetch-again.js';
import { FeedError } from './feed-error.js';

export type { World };

export const MAX_FEED_BYTES = 32 * 1024 * 1024;

const TIMEOUT = 8000;

export interface FetchFeedOptions {
  readonly signal?: AbortSignal;
  /** Bytes after which the answer is refused; counted as they come, whatever the headers say. */
  readonly maxBytes?: number;
  /** What the outside world does; replaced in tests, so that none of them sleeps. */
  readonly world?: Partial<World>;
}

/**
 * The text behind an absolute address, without a byte order mark. Asks again after a timeout, a network failure or a status that says « later »,
 * three times in all, and waits as long as `Retry-After` says within reason.
 *
 * @throws {FeedError} with the code that says why there is no text; `signal.reason` when aborted.
 */
export async function fetchFeed(
  url: string,
  { signal = new AbortController().signal, maxBytes = MAX_FEED_BYTES, world: changes = {} }: FetchFeedOptions = {},
): Promise<string> {
  const world = { ...BROWSER, ...changes };
  if (!URL.canParse(url)) throw new FeedError('no-address', url);
  // At once when offline from the beginning: the visitor is told, and the store asks again when the browser is back.
  if (!world.isOnline()) throw new FeedError('offline', url);
  const attempt = () => tryOnce(url, signal, maxBytes, world);
  const outcome = await attempt();
  if (typeof outcome === 'string') return outcome;
  const { fetchAgain } = await import('./fetch-again.js').catch(() => {
    // Where the script's own chunk does not come either, asking for the feed again is of no use.
    throw outcome.error;
  });
  return fetchAgain(outcome, attempt, { url, signal, world });
}

async function tryOnce(url: string, given: AbortSignal, maxBytes: number, world: NearWorld): Promise<string | Failure> {
  given.throwIfAborted();
  const deadline = world.timeout(TIMEOUT);
  const signal = AbortSignal.any([given, deadline]);
  let response: Response | null = null;
  const failure = (error: FeedError) => ({ error, response });
  try {
    // `same-origin` and not `omit`: nothing goes to other sites either, and only this takes what a page's <link rel="preload"> has already asked for.
    response = await world.fetch(url, { credentials: 'same-origin', cache: 'no-cache', redirect: 'follow', signal });
    const { ok, status } = response;
    if (ok) return await readText(response, maxBytes, url);
    void response.body?.cancel().catch(() => {});
    return failure(new FeedError(status === 404 || status === 410 ? 'not-found' : 'refused', url, { status }));
  } catch (cause) {
    given.throwIfAborted();
    return failure(cause instanceof FeedError ? cause : new FeedError(deadline.aborted ? 'timeout' : 'unreachable', url, { cause }));
  }
}

async function readText(response: Response, maxBytes: number, url: string): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const pieces: BlobPart[] = [];
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    // Put together and decoded at once: piece by piece takes ten times as long.
    if (done) return decodeFeed(new Uint8Array(await new Blob(pieces).arrayBuffer()));
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      void reader.cancel().catch(() => {});
      throw new FeedError('too-large', url);
    }
    pieces.push(value);
  }
}

const BROWSER: NearWorld = {
  fetch: (url, init) => fetch(url, init),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
  // Node has no `onLine`; a browser that says true may be wrong, one that says false is right.
  isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
};
