/** Patience for a slow network, and a word for each way of failing. A chunk: only a page whose feed does not come at once needs it. */

import { bare } from '../model/own-fields.js';
import { anySignal } from './abort-signals.js';
import { FeedError, isTransient } from './feed-error.js';

const TRIES = 3;
const TIMEOUT = 8000;
/** Full jitter: a random wait between 0 and base × 2ⁿ, so that a hundred pages do not ask a recovering server all at once. */
const BASE_WAIT = 500;
const LONGEST_WAIT = 8000;

/** Everything here that is not a pure function of the answer. */
export interface World extends NearWorld {
  now(): number;
  /** 0 to 1. */
  random(): number;
  /** Resolves after so many milliseconds; rejects when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Resolves when the browser is online again; rejects when the signal is aborted. */
  online(signal: AbortSignal): Promise<void>;
  /** Origin of the page, or '' outside a browser. */
  origin(): string;
  /** For who has more patience than a visitor. */
  readonly tries?: number;
  readonly longestWait?: number;
}

/** The part of the world that a first attempt meets. */
export interface NearWorld {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Aborts after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
  isOnline(): boolean;
}

export interface Success<T> {
  readonly value: T;
  readonly error: null;
}

/** An attempt that gave nothing. */
export interface Failure {
  readonly error: FeedError;
  /** The answer, if there was one. */
  readonly response: Response | null;
}

interface Request {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly world: NearWorld & Partial<World>;
}

/** What was wanted, after all; or the error that says why not. */
export async function receiveAgain<T>(first: Failure, attempt: () => Promise<Success<T> | Failure>, request: Request): Promise<T> {
  const world = { tries: TRIES, longestWait: LONGEST_WAIT, ...BROWSER, ...request.world };
  const { url, signal } = request;
  const { tries, longestWait } = world;
  for (let tried = 1, failure = first; ; tried++) {
    const error = await namedError(failure, url, signal, world);
    if (tried === tries || !mayHelp(error)) throw error;
    const wait = retryAfter(failure.response?.headers.get('Retry-After') ?? null, world.now(), longestWait);
    await world.sleep(wait ?? world.random() * Math.min(longestWait, BASE_WAIT * 2 ** (tried - 1)), signal);
    if (!world.isOnline()) await world.online(signal);
    const outcome = await attempt();
    if (!outcome.error) return outcome.value;
    failure = outcome;
  }
}

/** Seconds, or a date (RFC 9110 §10.2.3); no longer than anybody would wait. */
function retryAfter(header: string | null, now: number, longest: number): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.min(longest, Math.max(0, wait));
}

/** A status of 4xx says that the same question will get the same answer, save these three. */
function mayHelp({ code, status }: FeedError): boolean {
  return isTransient(code) && (status === null || status >= 500 || status === 408 || status === 425 || status === 429);
}

/** A connection that breaks inside an answer is one that was allowed. */
async function namedError({ error, response }: Failure, url: string, signal: AbortSignal, world: World): Promise<FeedError> {
  if (error.code !== 'unreachable' || response) return error;
  return new FeedError(await whyUnreachable(url, signal, world), url, { cause: error.cause });
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
    const signal = anySignal([given, world.timeout(TIMEOUT)]);
    const { type } = await world.fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', cache: 'no-store', redirect: 'follow', signal });
    return type === 'opaque' ? 'cors' : 'unreachable';
  } catch {
    given.throwIfAborted();
    return 'unreachable';
  }
}

const BROWSER: Omit<World, keyof NearWorld> = {
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

/** A promise that something resolves, or the signal rejects; either way what was set up is taken down. */
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
