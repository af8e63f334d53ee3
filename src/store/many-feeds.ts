/**
 * What one request does not give: several feeds as one, a manifest whose parts come when they are asked for, lines that are read as they come. A chunk: most
 * pages have one feed in one file.
 */

import { listOf } from '../model/lists.js';
import { FeedError } from '../feed/feed-error.js';
import type { FeedProblem } from '../feed/feed-report.js';
import { receiveFeed } from '../feed/fetch-feed.js';
import { isAskedFor } from '../feed/is-asked-for.js';
import { joinParts } from '../feed/manifest.js';
import { mergeFeeds } from '../feed/merge-feeds.js';
import { readFeed } from '../feed/read-feed.js';
import type { ReadFeed } from '../feed/read-feed.js';
import { readLines } from '../feed/read-lines.js';
import type { Query } from '../model/query.js';
import { feedText, isOneText } from './feed-text.js';
import { pageRegistry } from './page-registry.js';
import type { LoadedProgramme, Missing } from './loaded-programme.js';

const MAX_BYTES_OF_LINES = 256 * 1024 * 1024;
/** Milliseconds that a feed which is there waits for the others: a page that is drawn twice at once is no slower for it, one that waits for a dead server is. */
const PATIENCE = 300;
/** Requests under way: a part for each town of a territory at once, not for each month of a century; those that wait for the network would time out in its queue. */
const AT_ONCE = 30;

interface Deferred<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

export class ManyFeeds {
  readonly #urls: readonly string[];
  readonly #publish: (loaded: LoadedProgramme) => void;
  /** The last good reading of each address, parts included; the beginning of one, where there is no other. */
  readonly #reads = new Map<string, { readonly read: ReadFeed; readonly at: number; readonly isWhole: boolean }>();
  /** Ids of the events that elements have heard of. */
  #shown: ReadonlySet<string> = new Set();
  readonly #errors = new Map<string, FeedError>();
  readonly #pending = new Set<string>();
  readonly #queue: (() => void)[] = [];
  #underWay = 0;
  #run = 0;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #first: Deferred<LoadedProgramme> | null = null;
  /** Of the requests of this run. */
  #abort = new AbortController();

  /** `publish` hears of what comes after the first answer. */
  constructor(urls: readonly string[], publish: (loaded: LoadedProgramme) => void) {
    this.#urls = [...new Set(urls)];
    this.#publish = publish;
  }

  /** Asks for everything, anew the second time. Gives what is there when all has come or nothing more can be waited for; rejects when nothing is there. */
  load(): Promise<LoadedProgramme> {
    const known = new Set([...this.#urls, ...this.#reads.keys(), ...this.#errors.keys()]);
    if (this.#run++ > 0) for (const url of known) pageRegistry().forget(url);
    this.#errors.clear();
    this.#end();
    const promise = new Promise<LoadedProgramme>((resolve, reject) => (this.#first = { resolve, reject }));
    for (const url of known) void this.#read(url);
    return promise;
  }

  /** Ends what is under way, for nobody listens any more; whether there was anything. What it would have given is asked for again by the next `load()`. */
  stop(): boolean {
    if (this.#pending.size === 0) return false;
    this.#run++;
    this.#end();
    return true;
  }

  #end(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#pending.clear();
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  readonly #request = (query?: Query | null, now = 0): Missing => {
    const needed = this.#needed(query, now);
    for (const url of needed) if (!this.#isAsked(url)) void this.#read(url);
    return needed.some((url) => this.#pending.has(url)) || (needed.map((url) => this.#lost(url)).find(Boolean) ?? false);
  };

  readonly #isWhole = (query: Query, now: number): boolean =>
    this.#needed(query, now).every((url) => this.#isAsked(url) && !this.#pending.has(url) && !this.#lost(url));

  /** The feeds, and the parts in which there may be an answer. */
  #needed(query: Query | null | undefined, now: number): readonly string[] {
    if (query === undefined) return this.#urls;
    const parts = this.#urls.flatMap((each) => {
      const read = this.#reads.get(each)?.read;
      return (read?.parts ?? []).filter((part) => !query || isAskedFor(part, query, now, read!.programme.timeZone)).map(({ url }) => url);
    });
    return [...this.#urls, ...parts];
  }

  /** Why there is nothing, or no more than a beginning, of an address. */
  #lost(url: string): FeedError | undefined {
    return this.#reads.get(url)?.isWhole ? undefined : this.#errors.get(url);
  }

  async #read(url: string): Promise<void> {
    const run = this.#run;
    this.#pending.add(url);
    const keep = (read: ReadFeed, isWhole: boolean) => void this.#reads.set(url, { read, at: pageRegistry().loadedAt(url) || Date.now(), isWhole });
    const onProgress = (read: ReadFeed) => {
      if (run !== this.#run) return;
      keep(read, false);
      this.#tell();
    };
    try {
      // Where there is a good copy, it stays until the new one is whole.
      const read = await this.#inTurn(() => {
        if (run !== this.#run) throw new FeedError('unreachable', url);
        return isOneText(url) ? readText(url) : readAsItComes(url, this.#reads.get(url)?.isWhole ? null : onProgress, this.#abort.signal);
      });
      if (read.parts && !this.#urls.includes(url)) throw new FeedError('not-a-feed', url);
      if (run === this.#run) keep(read, true);
    } catch (error) {
      if (run === this.#run) this.#errors.set(url, error instanceof FeedError ? error : new FeedError('not-a-feed', url, { cause: error }));
    }
    if (run !== this.#run) return;
    this.#pending.delete(url);
    if (this.#pending.size === 0) this.#tell();
    else this.#patience ??= setTimeout(() => this.#tell(), PATIENCE);
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
    const loaded = this.#loaded();
    if (!loaded && this.#pending.size > 0) return;
    const first = this.#first;
    this.#first = null;
    if (!loaded) first?.reject(this.#urls.map((url) => this.#errors.get(url)).find(Boolean));
    else if (first) first.resolve(loaded);
    else this.#publish(loaded);
  }

  /** Everything that is there; null for nothing. */
  #loaded(): LoadedProgramme | null {
    const there = this.#urls.flatMap((url) => {
      const found = this.#reads.get(url);
      return found ? [{ url, read: this.#whole(found.read) }] : [];
    });
    if (there.length === 0) return null;
    const { programme, report } = mergeFeeds(there, this.#shown);
    // One feed alone keeps its ids.
    if (this.#urls.length > 1) this.#shown = new Set(listOf(programme.sessions.town.length, (number) => programme.id(number)));
    const errors = [...this.#errors];
    const [stale] = errors.filter(([url]) => !this.#lost(url));
    const lost = errors.filter(([url]) => this.#lost(url));
    return Object.freeze({
      programme,
      report: Object.freeze({ ...report, problems: Object.freeze([...report.problems, ...lost.map(([url, error]) => unavailable(url, error))]) }),
      loadedAt: Math.min(...there.map(({ url }) => this.#reads.get(url)!.at)),
      staleBecause: stale?.[1] ?? null,
      request: this.#request,
      isWhole: this.#isWhole,
    });
  }

  /** A manifest with those of its parts that are there. */
  #whole(read: ReadFeed): ReadFeed {
    if (!read.parts) return read;
    const parts = read.parts.flatMap(({ url }) => this.#reads.get(url)?.read ?? []);
    return joinParts(read, parts);
  }

  #isAsked(url: string): boolean {
    return this.#reads.has(url) || this.#errors.has(url) || this.#pending.has(url);
  }
}

async function readText(url: string): Promise<ReadFeed> {
  const text = await feedText(url);
  try {
    return await readFeed(text, { url });
  } catch (error) {
    pageRegistry().forget(url); // a truncated answer must not stay the page's answer
    throw error;
  }
}

function readAsItComes(url: string, onProgress: ((read: ReadFeed) => void) | null, signal: AbortSignal): Promise<ReadFeed> {
  return receiveFeed(url, (chunks) => readLines(chunks, url, onProgress ?? (() => {})), { maxBytes: MAX_BYTES_OF_LINES, signal });
}

function unavailable(source: string, { code, status }: FeedError): FeedProblem {
  return Object.freeze({ code: 'feed-unavailable', level: 'error', source, path: '', value: status === null ? code : `${code} ${status}` });
}
