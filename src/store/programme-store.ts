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

/** After this long in a page, the feed is asked again when the visitor comes back to it. */
const OLD = 15 * 60_000;

const stores = new Map<string, ProgrammeStore>();

/** The store of a source: the same one for every element. */
export function programmeStore(source: FeedSource): ProgrammeStore {
  const key = feedKey(source);
  let store = stores.get(key);
  if (!store) stores.set(key, (store = new ProgrammeStore(source)));
  return store;
}

/** What a feed is known by in the page: its address, or the text that stands there. */
export function feedKey(source: FeedSource): string {
  return isInPage(source) ? source.text : source.url;
}

/**
 * One programme per feed address and copy of the script, and what state it is in. The store decides when to ask the network, and keeps the last good
 * programme. A failure is not remembered once nobody shows it; a failed reload makes the good copy stale.
 */
export class ProgrammeStore {
  readonly #feeds: FeedSet;
  readonly #listeners = new Set<() => void>();
  readonly #waiting: (() => void)[] = [];
  #state: ProgrammeState = LOADING;
  #watch: AbortController | null = null;

  constructor(source: FeedSource) {
    this.#feeds = new FeedSet(source, () => this.#publish());
  }

  /** The same object until it changes. */
  get state(): ProgrammeState {
    return this.#state;
  }

  /** Number of elements that listen; 0 when the store holds nothing but its last good copy. */
  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** Asks, the first time and after a failure; resolves when there is an answer, be it a failure, or when nobody listens any more. */
  load(): Promise<void> {
    if (this.#state.status !== 'failed') this.want(undefined, 0);
    else if (!this.#state.isReloading) this.reload();
    if (this.#state.status === 'ready' && !this.#state.isReloading) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Asks for what is wanted and was never asked for. Who asks finds it in `state` at once. */
  want(wanted: Wanted, now: number): void {
    if (this.#feeds.want(wanted, now)) this.#state = this.#feeds.state;
  }

  /** Asks again: what is there stays until there is an answer. */
  reload(): void {
    this.#feeds.reload();
    this.#state = this.#feeds.state;
    this.#tell();
  }

  /** Hears of each other `state`, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    if (this.#listeners.size === 0) this.#watchPage();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#watch?.abort();
      // What only moves in the page is back by then.
      queueMicrotask(guarded(() => this.#rest()));
    };
  }

  #publish(): void {
    try {
      this.#state = this.#feeds.state;
    } catch (cause) {
      tellError(cause);
      this.#state = Object.freeze({ status: 'failed', error: new FeedError('not-a-feed', '', { cause }), isReloading: false });
    }
    this.#tell();
    this.#release();
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #tell(): void {
    for (const listener of this.#listeners) guarded(listener)();
  }

  /** Nobody listens any more. */
  #rest(): void {
    if (this.#listeners.size > 0) return;
    this.#feeds.rest();
    this.#state = this.#feeds.state;
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
