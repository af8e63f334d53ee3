/**
 * One programme per feed address and copy of the script. The store decides when to ask the network and keeps the last good programme; a controller
 * only awaits `load()` and hears when to await it again. A failed load is not remembered, a failed reload makes the good copy stale.
 */

import { FeedError } from '../feed/feed-error.js';
import type { FeedReport } from '../feed/feed-report.js';
import { readFeed } from '../feed/read-feed.js';
import { feedText, isOneText } from './feed-text.js';
import type { LoadedProgramme, Missing } from './loaded-programme.js';
import type { ManyFeeds } from './many-feeds.js';
import { pageRegistry } from './page-registry.js';
import { warnOfMissingFile } from '../warn/lazy.js';

export type { FeedError, FeedReport, LoadedProgramme, Missing };

/** Where the feed's text comes from: an absolute address, or several with a space between them; or a text that stands in the page. */
export type FeedSource = { readonly url: string } | { readonly text: string; readonly baseUrl: string };

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

export class ProgrammeStore {
  readonly #source: FeedSource;
  readonly #listeners = new Set<() => void>();
  #loading: Promise<LoadedProgramme> | null = null;
  #last: LoadedProgramme | null = null;
  #many: ManyFeeds | null = null;
  #watch: AbortController | null = null;
  #isReloading = false;

  constructor(source: FeedSource) {
    this.#source = source;
  }

  /** Number of elements that listen; 0 when the store holds nothing but its last good copy. */
  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** It was asked to reload, and has no answer yet. */
  get isReloading(): boolean {
    return this.#isReloading;
  }

  /** The programme: the copy at hand, or the network's. Rejects with a FeedError when there is nothing to show. */
  load(): Promise<LoadedProgramme> {
    this.#loading ??= this.#read()
      .catch((error: unknown) => {
        // Forgotten, so that the next call tries again; the good copy, if any, is shown as what it is.
        if (!this.#last) {
          this.#loading = null;
          throw error;
        }
        return (this.#last = { ...this.#last, staleBecause: asFeedError(error) });
      })
      .finally(() => (this.#isReloading = false));
    return this.#loading;
  }

  /** Asks the network again, and tells the listeners to await `load()`. */
  reload(): void {
    if ('url' in this.#source) pageRegistry().forget(this.#source.url);
    this.#loading = null;
    this.#isReloading = true;
    for (const listener of this.#listeners) listener();
  }

  /** Hears when `load()` has something else to give, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    if (this.#listeners.size === 0) this.#watchPage();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#watch?.abort();
      // What only moves in the page is back by then.
      queueMicrotask(() => {
        if (this.#listeners.size > 0 || !this.#many?.stop()) return;
        this.#loading = null;
        this.#isReloading = false;
      });
    };
  }

  async #read(): Promise<LoadedProgramme> {
    const source = this.#source;
    if (!('url' in source)) {
      return { ...(await readFeed(source.text, { url: source.baseUrl })), loadedAt: Date.now(), staleBecause: null };
    }
    const { url } = source;
    if (this.#many || !isOneText(url)) return this.#readMany(url);
    const text = await feedText(url);
    try {
      const read = await readFeed(text, { url });
      if (read.parts) return await this.#readMany(url);
      return (this.#last = { ...read, loadedAt: pageRegistry().loadedAt(url) || Date.now(), staleBecause: null });
    } catch (error) {
      pageRegistry().forget(url); // a truncated answer must not stay the page's answer
      throw asFeedError(error);
    }
  }

  async #readMany(url: string): Promise<LoadedProgramme> {
    const { ManyFeeds } = await import('./many-feeds.js').catch((cause: unknown) => {
      warnOfMissingFile(cause);
      throw new FeedError('unreachable', url, { cause });
    });
    this.#many ??= new ManyFeeds(url.split(' '), (loaded) => {
      this.#last = loaded;
      this.#loading = Promise.resolve(loaded);
      for (const listener of this.#listeners) listener();
    });
    return (this.#last = await this.#many.load());
  }

  #watchPage(): void {
    if (typeof document === 'undefined') return;
    const { signal } = (this.#watch = new AbortController());
    const onReturn = () => {
      if (document.visibilityState === 'visible' && this.#last && !this.#isReloading && Date.now() - this.#last.loadedAt > OLD) this.reload();
    };
    const onOnline = () => {
      if (this.#last ? this.#last.staleBecause : !this.#loading) this.reload();
    };
    document.addEventListener('visibilitychange', onReturn, { signal });
    addEventListener('pageshow', onReturn, { signal });
    addEventListener('online', onOnline, { signal });
  }
}

function asFeedError(error: unknown): FeedError {
  return error instanceof FeedError ? error : new FeedError('not-a-feed', '', { cause: error });
}

/** What a feed is known by in the page: its address, or the text that stands there. */
export function feedKey(source: FeedSource): string {
  return 'url' in source ? source.url : source.text;
}
