import { html, isServer } from 'lit';
import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import { localeFor } from '../locale/locale.js';
import type { AnnouncerController } from './announcer-controller.js';
import type { LocaleController } from './locale-controller.js';
import type { Programme } from '../model/programme.js';
import { feedKey, programmeStore } from '../store/programme-store.js';
import type { FeedError, LoadedProgramme, Missing, ProgrammeStore } from '../store/programme-store.js';
import { feedSource, ofTown } from './feed-source.js';
import { ProgrammeErrorEvent, ProgrammeLoadEvent } from './programme-events.js';
import { servedTo } from './served-programme.js';
import { lazy } from '../warn/lazy.js';
import { servedAfter } from './served-tree.js';

export type { FeedError, LoadedProgramme, Missing };

/** What an element stands in; also on the host as `data-state`. */
export type ProgrammeState = 'loading' | 'ready' | 'empty' | 'stale' | 'failed';

/** What an element draws in each state. */
export interface StateRenderer<T> {
  loading: () => T;
  failed: (error: FeedError) => T;
  /** Also for a stale programme: `loaded.staleBecause` tells. `missing`: there may be more of what the element shows. */
  ready: (programme: Programme, loaded: LoadedProgramme, missing?: Missing) => T;
  /** Without it, `ready` draws a programme that has nothing for this element. */
  empty?: (programme: Programme, loaded: LoadedProgramme) => T;
}

export interface ProgrammeControllerOptions {
  /** Whether the element, as it stands, has something to ask the feed. What an author wrote in full needs no request: always `ready`. */
  isNeeded?: () => boolean;
  /** Whether the programme has nothing to show in this element, as it stands. */
  isEmpty?: (programme: Programme) => boolean;
  /** Asks for what the element, as it stands, needs and has not. */
  requestMissing?: (loaded: LoadedProgramme) => Missing | undefined;
  /** The element itself says what has become of a retry that has succeeded. */
  saysOutcome?: boolean;
  /** The town that stands for `{town}` in the feed's address, in any writing. */
  town?: () => string | null;
}

type Host = ReactiveControllerHost &
  HTMLElement &
  Pick<LitElement, 'renderOptions'> & { src: string; readonly language: LocaleController; readonly announcer: AnnouncerController };

/**
 * Follows the feed of an element: which store, what it has, when to draw again. The last programme stays while another is on its way, and only the newest
 * answer counts. A few lines of our own in the script tag, where `@lit/task` weighs more (ADR 0041).
 */
export class ProgrammeController implements ReactiveController {
  readonly #host: Host;
  readonly #options: ProgrammeControllerOptions;
  #store: ProgrammeStore | null = null;
  /** The one that the programme on screen is of. */
  #shownStore: ProgrammeStore | null = null;
  #key = '';
  #unsubscribe: (() => void) | null = null;
  /** The store has something else to give than what was last asked of it. */
  #isDue = false;
  /** Counts what was asked of the stores: an older answer is no answer. */
  #run = 0;
  #loaded: LoadedProgramme | null = null;
  #error: FeedError | null = null;
  /** Why a part in which all may be could not be had: on screen until a retry has an outcome. */
  #lost: FeedError | null = null;
  /** A visitor of this element waits for the outcome of a retry. */
  #isAwaited = false;
  /** What the page has heard of: moving an element is no news. */
  #told: LoadedProgramme | FeedError | null = null;

  constructor(host: Host, options: ProgrammeControllerOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The programme on screen, if any. */
  get programme(): Programme | null {
    return this.render({ loading: () => null, failed: () => null, ready: (programme) => programme as Programme | null });
  }

  /** What the selection is kept under: the feed's address, for all towns the same; '' before the element is connected, and when no feed is needed. */
  get feedKey(): string {
    return this.#key;
  }

  get state(): ProgrammeState {
    if (!this.#isNeeded()) return 'ready';
    return this.render<ProgrammeState>({
      loading: () => 'loading',
      failed: () => 'failed',
      empty: (_, { staleBecause }) => (staleBecause ? 'stale' : 'empty'),
      ready: (_, { staleBecause }) => (staleBecause ? 'stale' : 'ready'),
    });
  }

  /** Draws the state, each by its own function. */
  render<T>(renderer: StateRenderer<T>): T {
    if (this.#error) return renderer.failed(this.#error);
    const loaded = isServer ? servedTo(this.#host)?.loaded : this.#loaded;
    // Without a programme, a server shows what stands in the tag: a skeleton would promise what does not come.
    if (!loaded) return isServer ? (html`<slot></slot>` as T) : renderer.loading();
    const isEmpty = this.#options.isEmpty?.(loaded.programme);
    // On its way is also the feed of another town.
    const missing = this.#store !== this.#shownStore || this.#options.requestMissing?.(loaded);
    // Where what is missing may be all there is, nobody knows that there is nothing.
    if (isEmpty && missing && missing !== true) return renderer.failed((this.#lost = missing));
    if (isEmpty && missing) return this.isReloading && this.#lost ? renderer.failed(this.#lost) : renderer.loading();
    this.#lost = null;
    const draw = (isEmpty && renderer.empty) || renderer.ready;
    return draw(loaded.programme, loaded, missing);
  }

  /** The feed has been asked for again, and what is on screen is still the former answer. */
  get isReloading(): boolean {
    return this.#store !== null && this.#store === this.#shownStore && this.#store.isReloading;
  }

  /** Asks for the feed again: the visitor's « Réessayer ». That it is tried is said, and so is the outcome. */
  readonly retry = (): void => {
    if (this.isReloading) return;
    this.#isAwaited = true;
    this.#host.announcer.announce(this.#host.language.locale.messages.feed.loading);
    this.#store?.reload();
  };

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#store = null;
    this.#run++;
  }

  /** Not as soon as it is connected: frameworks set properties after that, and the first feed would be that of another address. */
  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    this.#follow();
    if (this.#isDue) void this.#load();
  }

  /**
   * What a server has drawn in the tag stays until there is as much to show, and under the sentence of a failure. Its first node, the styles, marks the place
   * before which lit draws, and stays for good. The page hears of news when they are on screen.
   */
  hostUpdated(): void {
    const { dataset, renderOptions } = this.#host;
    const { state } = this;
    dataset['state'] = state;
    this.#host.ariaBusy = state === 'loading' ? 'true' : null;
    this.#tell();
    const first = renderOptions.renderBefore;
    if (!first || !servedAfter(first) || state === 'loading' || state === 'failed' || !localeFor(this.#host.language.tag)) return;
    void lazy(() => import('./take-over.js')).then((chunk) => {
      if (chunk) return chunk.takeOver(first);
      for (let served = servedAfter(first); served; served = servedAfter(first)) served.remove();
    });
  }

  #isNeeded(): boolean {
    return this.#options.isNeeded?.() ?? true;
  }

  #follow(): void {
    const source = this.#isNeeded() ? feedSource(this.#host) : null;
    this.#key = source ? feedKey(source) : '';
    const store = source && programmeStore(ofTown(source, this.#options.town?.() ?? ''));
    if (store === this.#store) return;
    this.#unsubscribe?.();
    this.#store = store;
    const onChange = () => {
      this.#isDue = true;
      this.#host.requestUpdate();
    };
    this.#unsubscribe = store?.subscribe(onChange) ?? null;
    // Also when the element comes back to the store that it left: it heard nothing meanwhile.
    onChange();
  }

  async #load(): Promise<void> {
    const [store, run] = [this.#store, ++this.#run];
    this.#isDue = false;
    // A failure stays on screen, with its button and the focus, until the retry has an outcome.
    if (!this.isReloading) this.#error = null;
    if (!store) return;
    const [loaded, error] = await store.load().then(
      (programme) => [programme, null] as const,
      (thrown: unknown) => [null, thrown as FeedError] as const,
    );
    if (run !== this.#run) return;
    this.#loaded = loaded;
    this.#error = error;
    this.#shownStore = store;
    this.#host.requestUpdate();
  }

  #tell(): void {
    if (this.isReloading) return;
    const [news, error, isComplete] = this.render<[LoadedProgramme | FeedError | null, FeedError | null, boolean]>({
      loading: () => [null, null, false],
      failed: (failure) => [failure, failure, true],
      ready: (_, loaded, missing) => [loaded, loaded.staleBecause, missing !== true],
    });
    const isOutcome = this.#isAwaited && isComplete;
    if (!news || (news === this.#told && !isOutcome)) return;
    this.#told = news;
    const { programme, report } = this.#loaded ?? {};
    this.#host.dispatchEvent(error ? new ProgrammeErrorEvent(error) : new ProgrammeLoadEvent(programme!, report!));
    if (!isOutcome) return;
    this.#isAwaited = false;
    if (news !== error && !this.#options.saysOutcome) this.#sayOutcome(news as LoadedProgramme);
  }

  #sayOutcome({ programme: { timeZone }, staleBecause, loadedAt }: LoadedProgramme): void {
    const { announcer, language } = this.#host;
    const { dates, messages } = language.locale;
    announcer.announce(staleBecause ? messages.feed.stale(dates.moment(loadedAt, Date.now(), timeZone)) : messages.feed.loaded);
  }
}
