/** The text of a feed. What is done when it does not come at once stands in fetch-again.ts, which most pages never load. */

import { canParse } from '../model/can-parse.js';
import { bare } from '../model/own-fields.js';
import { anySignal, timeoutSignal } from './abort-signals.js';
import { decodeFeed } from './decode.js';
import type { Failure, NearWorld, Success, World } from './fetch-again.js';
import { FeedError } from './feed-error.js';
import { warnOfMissingFile } from '../warn/lazy.js';

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

/** What is made of the bytes of an answer as they come. Called anew for each attempt. */
export type Receiver<T> = (chunks: AsyncIterable<Uint8Array<ArrayBuffer>>) => Promise<T>;

/**
 * The text behind an absolute address, without a byte order mark. Asks again after a timeout, a network failure or a status that says « later »,
 * three times in all, and waits as long as `Retry-After` says within reason.
 *
 * @throws {FeedError} with the code that says why there is no text; `signal.reason` when aborted.
 */
export function fetchFeed(url: string, options?: FetchFeedOptions): Promise<string> {
  return receiveFeed(url, collectText, options);
}

/** As `fetchFeed`, for who can use the first bytes before the last. */
export async function receiveFeed<T>(url: string, receive: Receiver<T>, options: FetchFeedOptions = {}): Promise<T> {
  const { signal, maxBytes, world: changes } = { signal: new AbortController().signal, maxBytes: MAX_FEED_BYTES, world: {}, ...options };
  const world = { ...BROWSER, ...changes };
  if (!canParse(url)) throw new FeedError('no-address', url);
  // At once when offline from the beginning: the visitor is told, and the store asks again when the browser is back.
  if (!world.isOnline()) throw new FeedError('offline', url);
  const attempt = () => tryOnce(url, receive, signal, maxBytes, world);
  const outcome = await attempt();
  if (!outcome.error) return outcome.value;
  const { receiveAgain } = await import('./fetch-again.js').catch((cause: unknown) => {
    warnOfMissingFile(cause);
    // Where the script's own chunk does not come either, asking for the feed again is of no use.
    throw outcome.error;
  });
  return receiveAgain(outcome, attempt, { url, signal, world });
}

async function tryOnce<T>(url: string, receive: Receiver<T>, given: AbortSignal, maxBytes: number, world: NearWorld): Promise<Success<T> | Failure> {
  given.throwIfAborted();
  const silence = new AbortController();
  let deadline: AbortSignal | null = null;
  /** The patience is for a server that says nothing: a slow network may take its time. */
  const listen = () => {
    const mine = (deadline = world.timeout(TIMEOUT));
    mine.addEventListener('abort', () => mine === deadline && silence.abort(mine.reason));
  };
  let response: Response | null = null;
  const failure = (error: FeedError) => ({ error, response });
  try {
    listen();
    const signal = anySignal([given, silence.signal]);
    // `same-origin` and not `omit`: nothing goes to other sites either, and only this takes what a page's <link rel="preload"> has already asked for.
    response = await world.fetch(url, { credentials: 'same-origin', cache: 'no-cache', redirect: 'follow', signal });
    const { ok, status } = response;
    if (ok) return { value: await receive(chunksOf(response, maxBytes, url, listen)), error: null };
    void response.body?.cancel().catch(() => {});
    return failure(new FeedError(status === 404 || status === 410 ? 'not-found' : 'refused', url, { status }));
  } catch (cause) {
    given.throwIfAborted();
    return failure(cause instanceof FeedError ? cause : new FeedError(silence.signal.aborted ? 'timeout' : 'unreachable', url, { cause }));
  } finally {
    deadline = null;
  }
}

async function* chunksOf(response: Response, maxBytes: number, url: string, onChunk: () => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  // WebKit looks for the mode on Object.prototype where it is given no options.
  const reader = response.body?.getReader(bare({ mode: undefined })) as ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  for (let bytes = 0; reader;) {
    onChunk();
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      void reader.cancel().catch(() => {});
      throw new FeedError('too-large', url);
    }
    yield value;
  }
}

/** Put together and decoded at once: piece by piece takes ten times as long. */
async function collectText(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<string> {
  const pieces: BlobPart[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return decodeFeed(new Uint8Array(await new Blob(pieces).arrayBuffer()));
}

const BROWSER: NearWorld = {
  fetch: (url, init) => fetch(url, bare(init)),
  timeout: (milliseconds) => timeoutSignal(milliseconds),
  // Node has no `onLine`; a browser that says true may be wrong, one that says false is right.
  isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
};
