/** The only request for a feed. Retries are in fetch-again.ts, which most pages never load. */

import { canParse } from '../model/can-parse.js';
import { bare } from '../model/own-fields.js';
import { anySignal, timeoutSignal } from './abort-signals.js';
import { decodeFeed } from './decode.js';
import type { Environment, Failure, Network, Success } from './fetch-again.js';
import { FeedError } from './feed-error.js';
import { warnOfMissingFile } from '../warn/lazy.js';

export type { Environment };

export const MAX_FEED_BYTES = 32 * 1024 * 1024;

const TIMEOUT = 8000;

export interface FetchFeedOptions {
  readonly signal?: AbortSignal;
  /** Largest answer; bytes are counted as they arrive, because headers may lie. */
  readonly maxBytes?: number;
  /** Replaced in tests, so that none of them sleeps. */
  readonly environment?: Partial<Environment>;
}

/** Makes something of an answer's bytes as they arrive. Called anew for each attempt. */
export type Receiver<T> = (chunks: AsyncIterable<Uint8Array<ArrayBuffer>>) => Promise<T>;

/**
 * The text at an absolute address, without a byte order mark. Makes up to three attempts after timeouts, network failures and temporary statuses, and
 * respects `Retry-After` within limits.
 *
 * @throws {FeedError} with the code that says why there is no text; `signal.reason` when aborted.
 */
export function fetchFeed(url: string, options?: FetchFeedOptions): Promise<string> {
  return receiveFeed(url, collectText, options);
}

/** Like `fetchFeed`, for callers that use the first bytes before the last arrive. */
export async function receiveFeed<T>(url: string, receive: Receiver<T>, options: FetchFeedOptions = {}): Promise<T> {
  const { signal, maxBytes, environment: changes } = { signal: new AbortController().signal, maxBytes: MAX_FEED_BYTES, environment: {}, ...options };
  const environment = { ...BROWSER, ...changes };
  if (!canParse(url)) throw new FeedError('no-address', url);
  // No retries while offline: the visitor is told at once, and the store reloads when the browser is online.
  if (!environment.isOnline()) throw new FeedError('offline', url);
  const attempt = () => tryOnce(url, receive, signal, maxBytes, environment);
  const outcome = await attempt();
  if (!outcome.error) return outcome.value;
  const { receiveAgain } = await import('./fetch-again.js').catch((cause: unknown) => {
    warnOfMissingFile(cause);
    // When not even the script's own chunk loads, another attempt is useless.
    throw outcome.error;
  });
  return receiveAgain(outcome, attempt, { url, signal, environment });
}

async function tryOnce<T>(
  url: string,
  receive: Receiver<T>,
  given: AbortSignal,
  maxBytes: number,
  environment: Network,
): Promise<Success<T> | Failure> {
  given.throwIfAborted();
  const silence = new AbortController();
  let deadline: AbortSignal | null = null;
  /** Only silence times out: each chunk restarts the clock, because a slow network may take long. */
  const listen = () => {
    const mine = (deadline = environment.timeout(TIMEOUT));
    mine.addEventListener('abort', () => mine === deadline && silence.abort(mine.reason));
  };
  let response: Response | null = null;
  const failure = (error: FeedError) => ({ error, response });
  try {
    listen();
    const signal = anySignal([given, silence.signal]);
    // `same-origin`, not `omit`: it sends other sites nothing either, and only it reuses a page's <link rel="preload">.
    response = await environment.fetch(url, { credentials: 'same-origin', cache: 'no-cache', redirect: 'follow', signal });
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
  // Without options, WebKit reads the mode from Object.prototype.
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

/** Joined, then decoded: decoding piece by piece takes ten times as long. */
async function collectText(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<string> {
  const pieces: BlobPart[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return decodeFeed(new Uint8Array(await new Blob(pieces).arrayBuffer()));
}

const BROWSER: Network = {
  fetch: (url, init) => fetch(url, bare(init)),
  timeout: (milliseconds) => timeoutSignal(milliseconds),
  // Node has no `onLine`; in a browser only `false` is reliable.
  isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
};
