import { Task } from '@lit/task';
import { isServer } from 'lit';
import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Programme } from '../model/programme.js';
import { feedKey, missingOf, programmeStore } from '../store/programme-store.js';
import type { FeedError, Missing, ProgrammeStore, Ready, Wanted } from '../store/programme-store.js';
import type { AnnouncerController } from './announcer-controller.js';
import { feedSource, ofTown } from './feed-source.js';
import type { LocaleController } from './locale-controller.js';
import { ProgrammeNews } from './programme-news.js';
import type { NewsOptions } from './programme-news.js';
import { isReady, viewOf } from './programme-view.js';
import type { ReadyView, View, ViewOptions } from './programme-view.js';
import { replaceServed } from './replace-served.js';
import { servedTo } from './served-programme.js';

export { isReady };
export type { FailedView } from './programme-view.js';
export type { FeedError, Missing, Ready, ReadyView, View };

export interface ProgrammeControllerOptions extends ViewOptions, NewsOptions {
  /** Whether the element needs the feed: what an author wrote in full needs no request. */
  isNeeded?: () => boolean;
  /** Where the feed is. Default: see feed-source.ts. */
  source?: typeof feedSource;
  /** The town that stands for `{town}` in the feed's address, in any writing. */
  town?: () => string | null;
}

const DEFAULTS: Required<ProgrammeControllerOptions> = {
  isNeeded: () => true,
  source: feedSource,
  isEmpty: () => false,
  wanted: () => ({ query: undefined, now: 0 }),
  isWaiting: () => false,
  town: () => null,
  onLoad: () => {},
  saysOutcome: false,
};

type Host = ReactiveControllerHost &
  HTMLElement &
  Pick<LitElement, 'renderOptions'> & { src: string; now: string; readonly language: LocaleController; readonly announcer: AnnouncerController };

/** Connects an element to the store of its feed. */
export class ProgrammeController implements ReactiveController {
  readonly #host: Host;
  readonly #options: Required<ProgrammeControllerOptions>;
  /** The store that has answered: of several addresses in a row, only the last counts, and the former programme stays until then. */
  readonly #answered: Task<readonly [ProgrammeStore | null], ProgrammeStore | null>;
  #store: ProgrammeStore | null = null;
  #key = '';
  #mistake: Error | null = null;
  #unsubscribe: (() => void) | null = null;
  #view: View = { status: 'loading' };
  readonly #news: ProgrammeNews;

  constructor(host: Host, options: ProgrammeControllerOptions = {}) {
    this.#host = host;
    this.#options = { ...DEFAULTS, ...options };
    this.#news = new ProgrammeNews(host, this.#options);
    this.#answered = new Task(host, {
      // The default, written out: lit would look it up on Object.prototype, which a page may have extended.
      autoRun: true,
      args: () => [this.#followed()] as const,
      argsEqual: ([one], [other]) => one === other,
      task: async ([store]) => {
        await store?.load();
        return store;
      },
    });
    host.addController(this);
  }

  /** What there is to show. Looked up once an update, before the element renders. */
  get view(): View {
    return isServer ? this.#look() : this.#view;
  }

  /** The programme on screen, if any. */
  get programme(): Programme | null {
    const { view } = this;
    return isReady(view) ? view.programme : null;
  }

  /** The key of the selection: the feed's address, the same for all towns; '' while the element is not connected or needs no feed. */
  get feedKey(): string {
    return this.#key;
  }

  /** Whether the feed is being reloaded while the former answer is on screen. */
  get isReloading(): boolean {
    const { view } = this;
    return (isReady(view) || view.status === 'failed') && view.isReloading;
  }

  /** Whether no missing part of the feed could add to the answer. */
  isWhole({ absent }: ReadyView, query: Wanted, now: number): boolean {
    return missingOf({ absent, isReloading: false }, query, now) === false;
  }

  /** The visitor's « Réessayer »; its start and its result are announced. */
  readonly retry = (): void => {
    if (this.isReloading) return;
    this.#news.retrying();
    this.#store?.reload();
  };

  hostConnected(): void {
    this.#follow();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  hostUpdate(): void {
    if (this.#mistake) throw this.#mistake;
    if (this.#host.isConnected) this.#view = this.#look();
  }

  hostUpdated(): void {
    const view = this.#view;
    this.#host.dataset['state'] = isReady(view) && view.stale ? 'stale' : view.status === 'unneeded' ? 'ready' : view.status;
    this.#host.ariaBusy = view.status === 'loading' ? 'true' : null;
    if (this.#host.isConnected && !this.isReloading) this.#news.tell(view);
    if (view.status !== 'loading' && view.status !== 'failed') replaceServed(this.#host);
  }

  /** What throws is thrown again in the update: out of a task it would reach the page. */
  #followed(): ProgrammeStore | null {
    try {
      return this.#follow();
    } catch (thrown) {
      this.#mistake = thrown as Error;
      return this.#store;
    }
  }

  /** Subscribes only: the task loads the feed at the first update, because frameworks set properties after they connect an element. */
  #follow(): ProgrammeStore | null {
    if (!this.#host.isConnected) return this.#store;
    const isNeeded = this.#options.isNeeded();
    const source = isNeeded ? this.#options.source(this.#host, this.#host.src) : null;
    this.#key = source ? feedKey(source) : '';
    const store = source && programmeStore(ofTown(source, this.#options.town() ?? ''));
    if (store !== this.#store || !this.#unsubscribe) {
      this.#unsubscribe?.();
      this.#store = store;
      // The first answer is the task's, which updates the element by itself.
      const onChange = () => void (this.#answered.value === store && this.#host.requestUpdate());
      this.#unsubscribe = store?.subscribe(onChange) ?? null;
    }
    return store;
  }

  #look(): View {
    if (!this.#options.isNeeded()) return { status: 'unneeded' };
    if (isServer) {
      const served = servedTo(this.#host);
      return served ? viewOf(served, false, this.#options) : { status: 'unserved' };
    }
    const store = this.#answered.value;
    store?.want(undefined, 0);
    // Until another address answers, the former programme stays on screen, but not a former failure.
    const isOutdated = store !== this.#store;
    if (!store || store.state.status === 'loading' || (store.state.status === 'failed' && isOutdated)) return { status: 'loading' };
    if (store.state.status === 'failed') return store.state;
    const { query, now } = this.#options.wanted(atClock(store.state, this.#host).programme);
    store.want(query, now);
    return viewOf(atClock(store.state, this.#host), isOutdated, this.#options);
  }
}

/** Dates of a sample follow the element's clock. */
function atClock(ready: Ready, { now }: { readonly now: string }): Ready {
  if (!ready.at) return ready;
  const { programme, report } = ready.at(now);
  return { ...ready, programme, report };
}
