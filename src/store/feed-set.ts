import { FeedError } from '../feed/feed-error.js';
import type { FeedPart, ReadFeed } from '../feed/feed-reading.js';
import { readFeed } from '../feed/read-feed.js';
import type { Programme } from '../model/programme.js';
import { lazy } from '../warn/lazy.js';
import { feedText, isOneText } from './page-feed.js';
import type * as manyFeeds from './many-feeds.js';
import { pageRegistry } from './page-registry.js';
import { isWanted, LOADING } from './programme-state.js';
import type { Absent, ProgrammeState, Ready, Wanted } from './programme-state.js';
import { guarded, tellError } from '../warn/guarded.js';

/** An absolute address, several with spaces between them, or a text in the page. */
export type FeedSource = AddressSource | TextSource;

export interface AddressSource {
  readonly url: string;
}

export interface TextSource {
  readonly text: string;
  readonly baseUrl: string;
}

/** Own properties only, because a page may have changed Object.prototype. */
export function isInPage(source: FeedSource): source is TextSource {
  return Object.hasOwn(source, 'text');
}

/** State of one address. */
interface Reading {
  /** The last good reading, or the beginning of the first. */
  readonly read: ReadFeed | null;
  readonly isWhole: boolean;
  /** Epoch milliseconds. */
  readonly readAt: number;
  /** Why the last request failed; null after a success. */
  readonly error: FeedError | null;
  readonly isPending: boolean;
}

const UNREAD: Reading = { read: null, isWhole: false, readAt: 0, error: null, isPending: false };
/** How long, in milliseconds, an arrived feed waits for the others: drawing twice is cheap, waiting for a dead server is not. */
const PATIENCE = 300;
/** Most requests at once: one per town of a territory, not one per month of a century, because queued requests would time out. */
const AT_ONCE = 30;

/** The feeds of a programme, usually one, and their parts: requested, received, joined. */
export class FeedSet {
  /** A text in the page; null for feeds to request. */
  readonly #text: string | null;
  readonly #urls: readonly string[];
  readonly #onChange: () => void;
  readonly #readings = new Map<string, Reading>();
  /** A chunk: most pages have one feed in one file. */
  #many: typeof manyFeeds | null = null;
  /** The joined programme; null when it is out of date. */
  #whole: Pick<Ready, 'programme' | 'report' | 'at' | 'loadedAt'> | null = null;
  /** Joined before: elements know the ids of its events. */
  #shown: Programme | null = null;
  #isReloading = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** Of the requests under way. Results of aborted ones are ignored. */
  #abort = new AbortController();
  readonly #queue: (() => void)[] = [];
  #underWay = 0;

  /** `onChange` is called for what arrives, not for requests. */
  constructor(source: FeedSource, onChange: () => void) {
    this.#text = isInPage(source) ? source.text : null;
    this.#urls = isInPage(source) ? [source.baseUrl] : [...new Set(source.url.split(' '))];
    this.#onChange = onChange;
  }

  /** The state, as a new object. */
  get state(): ProgrammeState {
    const isReloading = this.#isReloading;
    const whole = (this.#whole ??= this.#join());
    if (whole) {
      const known = [...this.#readings.values()];
      const stale = known.find(({ isWhole, error }) => isWhole && error)?.error ?? null;
      return Object.freeze({ status: 'ready', ...whole, stale, isReloading, absent: this.#absent() });
    }
    const error = this.#urls.map((url) => this.#reading(url).error).find((each) => each);
    return error && (isReloading || !this.isPending) ? Object.freeze({ status: 'failed', error, isReloading }) : LOADING;
  }

  get isPending(): boolean {
    return [...this.#readings.values()].some(({ isPending }) => isPending);
  }

  /** Requests what is wanted, and nothing twice. Whether it requested anything. */
  want(wanted: Wanted, now: number): boolean {
    const parts = this.#parts().filter(({ part, timeZone }) => isWanted(part, wanted, now, timeZone));
    const unasked = [...this.#urls, ...parts.map(({ part }) => part.url)].filter((url) => !this.#readings.has(url));
    for (const url of unasked) this.#request(url);
    return unasked.length > 0;
  }

  /** Requests everything again that was ever requested. */
  reload(): void {
    this.#end();
    this.#isReloading = true;
    for (const url of [...this.#readings.keys()]) {
      pageRegistry().forget(url);
      this.#request(url);
    }
  }

  /** Aborts requests and forgets failures, so that what is wanted is requested anew. */
  rest(): void {
    this.#end();
    for (const [url, { read }] of [...this.#readings]) {
      if (read) this.#set(url, { isPending: false });
      else this.#readings.delete(url);
    }
  }

  #end(): void {
    this.#isReloading = false;
    this.#abort.abort();
    this.#abort = new AbortController();
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  #reading(url: string): Reading {
    return this.#readings.get(url) ?? UNREAD;
  }

  #set(url: string, change: Partial<Reading>): void {
    const before = this.#reading(url);
    const after = { ...before, ...change };
    this.#readings.set(url, after);
    if (after.read !== before.read || after.isWhole !== before.isWhole || after.error !== before.error) this.#whole = null;
  }

  #request(url: string): void {
    this.#read(url).catch((cause: unknown) => {
      tellError(cause);
      this.#isReloading = false;
      this.#onChange();
    });
  }

  async #read(url: string): Promise<void> {
    const { signal } = this.#abort;
    this.#set(url, { isPending: true });
    const keep = (read: ReadFeed, isWhole: boolean) =>
      this.#set(url, { read, isWhole, readAt: pageRegistry().loadedAt(url) || Date.now(), error: null });
    const onProgress = (read: ReadFeed) => {
      if (signal.aborted) return;
      keep(read, false);
      this.#tell();
    };
    try {
      // The good copy stays until the new one is complete.
      const read = await this.#inTurn(() => this.#readOnce(url, signal, this.#reading(url).isWhole ? () => {} : onProgress));
      if (!signal.aborted) keep(read, true);
    } catch (error) {
      if (!signal.aborted) this.#set(url, { error: error instanceof FeedError ? error : mistake(url, error) });
    }
    if (signal.aborted) return;
    this.#set(url, { isPending: false });
    if (!this.isPending) this.#tell();
    else
      this.#patience ??= setTimeout(
        guarded(() => this.#tell()),
        PATIENCE,
      );
  }

  async #readOnce(url: string, signal: AbortSignal, onProgress: (read: ReadFeed) => void): Promise<ReadFeed> {
    signal.throwIfAborted();
    const isOne = this.#textInPage(url) !== null || isOneText(url);
    // In parallel with the chunk that joins them.
    const [many, read] = await Promise.all([
      isOne && this.#urls.length === 1 ? null : this.#loadMany(url),
      isOne ? this.#readText(url) : this.#loadMany(url).then(({ readAsItComes }) => readAsItComes(url, onProgress, signal)),
    ]);
    if (!read.parts) return read;
    if (!this.#urls.includes(url)) throw new FeedError('not-a-feed', url);
    if (!many) await this.#loadMany(url);
    return read;
  }

  async #readText(url: string): Promise<ReadFeed> {
    const text = this.#textInPage(url) ?? (await feedText(url));
    try {
      return await readFeed(text, { url, now: '' });
    } catch (error) {
      pageRegistry().forget(url); // a truncated answer must not stay the page's answer
      throw error;
    }
  }

  #textInPage(url: string): string | null {
    return url === this.#urls[0] ? this.#text : null;
  }

  async #loadMany(url: string): Promise<typeof manyFeeds> {
    this.#many ??= await lazy(() => import('./many-feeds.js'));
    if (!this.#many) throw new FeedError('script-incomplete', url);
    return this.#many;
  }

  async #inTurn<T>(request: () => Promise<T>): Promise<T> {
    if (this.#underWay < AT_ONCE) this.#underWay++;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    try {
      return await request();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#underWay--;
    }
  }

  #tell(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    try {
      const isThere = this.#urls.some((url) => this.#reading(url).read);
      if (!isThere && this.isPending) return;
    } catch (cause) {
      tellError(cause);
    }
    this.#isReloading = false;
    this.#onChange();
  }

  /** One programme of all that has arrived; null for nothing. */
  #join(): Pick<Ready, 'programme' | 'report' | 'at' | 'loadedAt'> | null {
    const there = this.#urls.flatMap((url) => {
      const { read } = this.#reading(url);
      return read ? [{ url, read }] : [];
    });
    const [first] = there;
    if (!first) return null;
    const loadedAt = Math.min(...there.map(({ url }) => this.#reading(url).readAt));
    if (!this.#many) return { programme: first.read.programme, report: first.read.report, at: first.read.at, loadedAt };
    const parts = (read: ReadFeed) => (read.parts ?? []).flatMap(({ url }) => this.#reading(url).read ?? []);
    const lost = [...this.#readings].flatMap(([url, { isWhole, error }]) => (error && !isWhole ? [{ url, error }] : []));
    const found = there.map(({ url, read }) => ({ url, read, parts: parts(read) }));
    const joined = this.#many.join(found, lost, this.#shown);
    this.#shown = joined.programme;
    return { ...joined, at: null, loadedAt };
  }

  #absent(): readonly Absent[] {
    const feeds = this.#urls.map((url) => ({ url, part: null as FeedPart | null, timeZone: '' }));
    const all = [...feeds, ...this.#parts().map(({ part, timeZone }) => ({ url: part.url, part, timeZone }))];
    const absent = all.flatMap(({ url, part, timeZone }) => {
      const { isWhole, isPending, error } = this.#reading(url);
      return isWhole ? [] : [Object.freeze({ part, timeZone, isPending, error })];
    });
    return Object.freeze(absent);
  }

  #parts(): readonly { readonly part: FeedPart; readonly timeZone: string }[] {
    return this.#urls.flatMap((url) => {
      const { read } = this.#reading(url);
      return (read?.parts ?? []).map((part) => ({ part, timeZone: read!.programme.timeZone }));
    });
  }
}

/** A fault of the script, not of the feed: the console tells them apart. */
function mistake(url: string, cause: unknown): FeedError {
  tellError(cause);
  return new FeedError('not-a-feed', url, { cause });
}
