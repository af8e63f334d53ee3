/** Retries after a failed first attempt, and the reason of a failure. A chunk: most pages need no second attempt. */

import { bare } from '../model/own-fields.js';
import { anySignal } from './abort-signals.js';
import { FeedError, isTransient } from './feed-error.js';

const TRIES = 3;
const TIMEOUT = 8000;
/** Full jitter: a random wait between 0 and base × 2ⁿ, so that pages do not overload a server as it recovers. */
const BASE_WAIT = 500;
const LONGEST_WAIT = 8000;

/** What retries need of the browser, besides the network. */
export interface Environment extends Network {
  now(): number;
  /** 0 to 1. */
  random(): number;
  /** Rejects when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Resolves when the browser is online again; rejects when the signal is aborted. */
  online(signal: AbortSignal): Promise<void>;
  /** Origin of the page, or '' outside a browser. */
  origin(): string;
  /** Limits other than a visitor's. */
  readonly tries?: number;
  readonly longestWait?: number;
}

/** What a first attempt needs of the browser. */
export interface Network {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Aborts after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
  isOnline(): boolean;
}

export interface Success<T> {
  readonly value: T;
  readonly error: null;
}

export interface Failure {
  readonly error: FeedError;
  readonly response: Response | null;
}

interface Request {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly environment: Network & Partial<Environment>;
}

/** @throws {FeedError} of the last attempt. */
export async function receiveAgain<T>(first: Failure, attempt: () => Promise<Success<T> | Failure>, request: Request): Promise<T> {
  const environment = { tries: TRIES, longestWait: LONGEST_WAIT, ...BROWSER, ...request.environment };
  const { url, signal } = request;
  const { tries, longestWait } = environment;
  for (let tried = 1, failure = first; ; tried++) {
    const error = await namedError(failure, url, signal, environment);
    if (tried === tries || !mayHelp(error)) throw error;
    const wait = retryAfter(failure.response?.headers.get('Retry-After') ?? null, environment.now(), longestWait);
    await environment.sleep(wait ?? environment.random() * Math.min(longestWait, BASE_WAIT * 2 ** (tried - 1)), signal);
    if (!environment.isOnline()) await environment.online(signal);
    const outcome = await attempt();
    if (!outcome.error) return outcome.value;
    failure = outcome;
  }
}

/** Seconds, or a date (RFC 9110 §10.2.3), at most `longest`. */
function retryAfter(header: string | null, now: number, longest: number): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : new Date(header).getTime() - now;
  return Number.isNaN(wait) ? null : Math.min(longest, Math.max(0, wait));
}

/** The same request gets the same answer after any 4xx but these three. */
function mayHelp({ code, status }: FeedError): boolean {
  return isTransient(code) && (status === null || status >= 500 || status === 408 || status === 425 || status === 429);
}

/** A connection that breaks within an answer was allowed: CORS is not the cause. */
async function namedError({ error, response }: Failure, url: string, signal: AbortSignal, environment: Environment): Promise<FeedError> {
  if (error.code !== 'unreachable' || response) return error;
  return new FeedError(await whyUnreachable(url, signal, environment), url, { cause: error.cause });
}

/**
 * Browsers throw the same TypeError for an absent server and for one that forbids this site to read it (CORS). A `no-cors` request tells them apart:
 * it succeeds only when the server is there.
 */
async function whyUnreachable(url: string, given: AbortSignal, environment: Environment): Promise<'offline' | 'cors' | 'unreachable'> {
  if (!environment.isOnline()) return 'offline';
  const origin = environment.origin();
  if (!origin || new URL(url).origin === origin) return 'unreachable';
  try {
    const signal = anySignal([given, environment.timeout(TIMEOUT)]);
    const { type } = await environment.fetch(url, {
      method: 'HEAD',
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'follow',
      signal,
    });
    return type === 'opaque' ? 'cors' : 'unreachable';
  } catch {
    given.throwIfAborted();
    return 'unreachable';
  }
}

const BROWSER: Omit<Environment, keyof Network> = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    settled(signal, (resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      return () => clearTimeout(timer);
    }),
  online: (signal) =>
    settled(signal, (resolve) => {
      const onOnline = () => resolve();
      addEventListener('online', onOnline);
      return () => removeEventListener('online', onOnline);
    }),
  origin: () => (typeof location === 'undefined' ? '' : location.origin),
};

/** Resolved by what `setUp` starts, or rejected by the signal; then what `setUp` returns is called. */
function settled(signal: AbortSignal, setUp: (resolve: () => void) => () => void): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    signal.throwIfAborted();
    signal.addEventListener('abort', onAbort, bare({ once: true }));
    const takeDown = setUp(() => {
      takeDown();
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', takeDown, bare({ once: true }));
  });
}
