/** The only request of the library: the text of a feed, with patience for a slow network and a word for each way of failing. */

import { FeedError, isTransient } from './feed-error.js';

export const MAX_FEED_BYTES = 8 * 1024 * 1024;

const TIMEOUT = 8000;
const TRIES = 3;
/** Full jitter: a random wait between 0 and base × 2ⁿ, so that a hundred pages do not ask a recovering server all at once. */
const BASE_WAIT = 500;
const LONGEST_WAIT = 8000;

export interface FetchFeedOptions {
  readonly signal?: AbortSignal;
  /** Bytes after which the answer is refused; counted as they come, whatever the headers say. */
  readonly maxBytes?: number;
  /** What the outside world does; replaced in tests, so that none of them sleeps. */
  readonly world?: Partial<World>;
}

/** Everything here that is not a pure function of the answer. */
export interface World {
  fetch(url: string, init: RequestInit): Promise<Response>;
  now(): number;
  /** 0 to 1. */
  random(): number;
  /** Resolves after so many milliseconds; rejects when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Aborts after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
  isOnline(): boolean;
  /** Resolves when the browser is online again; rejects when the signal is aborted. */
  online(signal: AbortSignal): Promise<void>;
  /** Origin of the page, or '' outside a browser. */
  origin(): string;
}

/**
 * The text behind an absolute address, without a byte order mark. Asks again after a timeout, a network failure or a status that says « later »,
 * three times in all, and waits as long as `Retry-After` says within reason.
 *
 * @throws {FeedError} with the code that says why there is no text; `signal.reason` when aborted.
 */
export async function fetchFeed(url: string, { signal, maxBytes = MAX_FEED_BYTES, world: changes }: FetchFeedOptions = {}): Promise<string> {
  const world: World = { ...BROWSER, ...changes };
  const given = signal ?? new AbortController().signal;
  if (!URL.canParse(url)) throw new FeedError('no-address', url);
  // At once when offline from the beginning: the visitor is told, and the store asks again when the browser is back.
  if (!world.isOnline()) throw new FeedError('offline', url);
  for (let attempt = 1; ; attempt++) {
    given.throwIfAborted();
    const outcome = await tryOnce(url, given, maxBytes, world);
    if (typeof outcome === 'string') return outcome;
    const { error, retryAfter } = outcome;
    if (attempt === TRIES || !mayHelp(error)) throw error;
    await world.sleep(retryAfter ?? world.random() * Math.min(LONGEST_WAIT, BASE_WAIT * 2 ** (attempt - 1)), given);
    if (!world.isOnline()) await world.online(given);
  }
}

interface Failure {
  readonly error: FeedError;
  /** Milliseconds that the server asks for; null when it does not. */
  readonly retryAfter: number | null;
}

async function tryOnce(url: string, given: AbortSignal, maxBytes: number, world: World): Promise<string | Failure> {
  const deadline = world.timeout(TIMEOUT);
  const signal = AbortSignal.any([given, deadline]);
  let response: Response | null = null;
  try {
    response = await world.fetch(url, { credentials: 'omit', cache: 'no-cache', redirect: 'follow', signal });
    if (!response.ok) return refusal(response, url, world);
    return await readText(response, maxBytes, url);
  } catch (cause) {
    given.throwIfAborted();
    if (cause instanceof FeedError) return { error: cause, retryAfter: null };
    if (deadline.aborted) return failure('timeout', url, cause);
    // A connection that breaks inside an answer is one that was allowed.
    return failure(response ? 'unreachable' : await whyUnreachable(url, given, world), url, cause);
  }
}

function refusal(response: Response, url: string, world: World): Failure {
  const { status } = response;
  void response.body?.cancel().catch(() => {});
  const error = new FeedError(status === 404 || status === 410 ? 'not-found' : 'refused', url, { status });
  return { error, retryAfter: retryAfter(response.headers.get('Retry-After'), world.now()) };
}

/** Seconds, or a date (RFC 9110 §10.2.3); no longer than a visitor would wait. */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.min(LONGEST_WAIT, Math.max(0, wait));
}

/** A status of 4xx says that the same question will get the same answer, save these three. */
function mayHelp({ code, status }: FeedError): boolean {
  return isTransient(code) && (status === null || status >= 500 || status === 408 || status === 425 || status === 429);
}

async function readText(response: Response, maxBytes: number, url: string): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return pieces.join('') + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      void reader.cancel().catch(() => {});
      throw new FeedError('too-large', url);
    }
    pieces.push(decoder.decode(value, { stream: true }));
  }
}

/**
 * A browser says « TypeError » both for a server that is not there and for one that does not let this site read (CORS). A request whose answer nobody
 * may read tells them apart: it succeeds only when the server is there.
 */
async function whyUnreachable(url: string, given: AbortSignal, world: World): Promise<'offline' | 'cors' | 'unreachable'> {
  if (!world.isOnline()) return 'offline';
  const origin = world.origin();
  if (!origin || new URL(url).origin === origin) return 'unreachable';
  try {
    const signal = AbortSignal.any([given, world.timeout(TIMEOUT)]);
    const { type } = await world.fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', cache: 'no-store', redirect: 'follow', signal });
    return type === 'opaque' ? 'cors' : 'unreachable';
  } catch {
    given.throwIfAborted();
    return 'unreachable';
  }
}

function failure(code: 'offline' | 'timeout' | 'cors' | 'unreachable', url: string, cause?: unknown): Failure {
  return { error: new FeedError(code, url, { cause }), retryAfter: null };
}

const BROWSER: World = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    settled(signal, (resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      return () => clearTimeout(timer);
    }),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
  // Node has no `onLine`; a browser that says true may be wrong, one that says false is right.
  isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
  online: (signal) =>
    settled(signal, (resolve) => {
      const onOnline = () => resolve();
      addEventListener('online', onOnline);
      return () => removeEventListener('online', onOnline);
    }),
  origin: () => (typeof location === 'undefined' ? '' : location.origin),
};

/** A promise that something resolves, or the signal rejects; either way what was set up is taken down. */
function settled(signal: AbortSignal, setUp: (resolve: () => void) => () => void): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    signal.throwIfAborted();
    signal.addEventListener('abort', onAbort, { once: true });
    const takeDown = setUp(() => {
      takeDown();
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', takeDown, { once: true });
  });
}
