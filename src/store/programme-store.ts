import { bare } from '../model/own-fields.js';
import { FeedError } from '../feed/feed-error.js';
import type { FeedReport } from '../feed/feed-report.js';
import { FeedSet, isInPage } from './feed-set.js';
import type { FeedSource } from './feed-set.js';
import { LOADING, missingOf } from './programme-state.js';
import type { Failed, Loading, Missing, ProgrammeState, Ready, Wanted } from './programme-state.js';
import { guarded, tellError } from '../warn/guarded.js';

export { isInPage, missingOf };
export type { Failed, FeedError, FeedReport, FeedSource, Loading, Missing, ProgrammeState, Ready, Wanted };

/** Older programmes are reloaded when the visitor comes back to the page. */
const OLD = 15 * 60_000;

const stores = new Map<string, ProgrammeStore>();

/** The store of a source, the same for every element. */
export function programmeStore(source: FeedSource): ProgrammeStore {
  const key = feedKey(source);
  let store = stores.get(key);
  if (!store) stores.set(key, (store = new ProgrammeStore(source)));
  return store;
}

/** A feed's key in the page: its address or its text. */
export function feedKey(source: FeedSource): string {
  return isInPage(source) ? source.text : source.url;
}

/**
 * One programme per feed and copy of the script, with its state. The store decides when to request, and keeps the last good programme. It forgets a failure
 * when no element shows it; a failed reload makes the good programme stale.
 */
export class ProgrammeStore {
  readonly #feeds: FeedSet;
  readonly #listeners = new Set<() => void>();
  #waiting: (() => void)[] = [];
  #state: ProgrammeState = LOADING;
  #watch: AbortController | null = null;

  constructor(source: FeedSource) {
    this.#feeds = new FeedSet(source, () => this.#publish());
  }

  /** The same object until it changes. */
  get state(): ProgrammeState {
    return this.#state;
  }

  /** Number of listening elements; at 0, only the last good programme is kept. */
  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** Requests the feed, the first time and after a failure. Resolves on an answer, a failure, or when no element listens any more. */
  load(): Promise<void> {
    if (this.#state.status !== 'failed') this.want(undefined, 0);
    else if (!this.#state.isReloading) this.reload();
    if (this.#state.status !== 'loading' && !this.#state.isReloading) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Requests wanted parts that never were requested; `state` shows it at once. */
  want(wanted: Wanted, now: number): void {
    this.#try(() => {
      if (this.#feeds.want(wanted, now)) this.#look();
    });
  }

  /** Requests the feed again; the former programme stays meanwhile. */
  reload(): void {
    this.#try(() => {
      this.#feeds.reload();
      this.#look();
    });
    this.#tell();
  }

  /** Called for each new `state`, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    if (this.#listeners.size === 0) this.#watchPage();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#watch?.abort();
      // An element that only moves in the page is back by then.
      queueMicrotask(guarded(() => this.#rest()));
    };
  }

  #publish(): void {
    this.#look();
    this.#tell();
    this.#release();
  }

  #look(): void {
    this.#try(() => {
      this.#state = this.#feeds.state;
    });
  }

  /** A mistake of the script ends in « failed », not in endless loading. */
  #try(action: () => void): void {
    try {
      action();
    } catch (cause) {
      tellError(cause);
      this.#state = Object.freeze({ status: 'failed', error: new FeedError('not-a-feed', '', { cause }), isReloading: false });
    }
  }

  #release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #tell(): void {
    for (const listener of this.#listeners) guarded(listener)();
  }

  /** Called when no element listens any more. */
  #rest(): void {
    if (this.#listeners.size > 0) return;
    this.#try(() => {
      this.#feeds.rest();
      this.#look();
    });
    this.#release();
  }

  #watchPage(): void {
    if (typeof document === 'undefined') return;
    const options = bare({ signal: (this.#watch = new AbortController()).signal });
    const onReturn = guarded(() => {
      const { state } = this;
      if (document.visibilityState !== 'visible' || state.status !== 'ready' || state.isReloading) return;
      if (Date.now() - state.loadedAt > OLD) this.reload();
    });
    const onOnline = guarded(() => {
      const { state } = this;
      if (state.status === 'loading' || state.isReloading) return;
      if (state.status === 'failed' || state.stale) this.reload();
    });
    document.addEventListener('visibilitychange', onReturn, options);
    addEventListener('pageshow', onReturn, options);
    addEventListener('online', onOnline, options);
  }
}
