import { Task } from '@lit/task';
import { isServer } from 'lit';
import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Programme } from '../model/programme.js';
import { feedKey, missingOf, programmeStore } from '../store/programme-store.js';
import type { FeedError, Loading, Missing, ProgrammeStore, Ready, Wanted } from '../store/programme-store.js';
import type { AnnouncerController } from './announcer-controller.js';
import { feedSource, ofTown } from './feed-source.js';
import type { LocaleController } from './locale-controller.js';
import { ProgrammeErrorEvent, ProgrammeLoadEvent } from './programme-events.js';
import { servedTo } from './served-programme.js';
import { replaceServed } from './replace-served.js';

export type { FeedError, Missing, Ready };

/** What an element has to show, as it stands. `unneeded`: its author wrote everything. `unserved`: on a server that was given no programme. */
export type View = { readonly status: 'unneeded' | 'unserved' } | Loading | FailedView | ReadyView;

export interface FailedView {
  readonly status: 'failed';
  readonly error: FeedError;
  /** It has been asked for again, and there is no answer yet. */
  readonly isReloading: boolean;
}

export interface ReadyView extends Omit<Ready, 'status'> {
  /** `empty`: there is a programme, and nothing in it for this element. */
  readonly status: 'ready' | 'empty';
  /** Of what the element shows. */
  readonly missing: Missing;
}

/** There is a programme. */
export function isReady(view: View): view is ReadyView {
  return view.status === 'ready' || view.status === 'empty';
}

export interface ProgrammeControllerOptions {
  /** Whether the element, as it stands, has something to ask the feed. What an author wrote in full needs no request. */
  isNeeded?: () => boolean;
  /** Whether the programme has nothing to show in this element, as it stands. */
  isEmpty?: (programme: Programme) => boolean;
  /** The events that the element needs, as it stands. Default: none, what the feed says of itself is enough. */
  wanted?: (programme: Programme) => { readonly query: Wanted; readonly now: number };
  /** Whether something else than the programme is still on its way, without which there is nothing to show. */
  isWaiting?: (ready: Ready) => boolean;
  /** The town that stands for `{town}` in the feed's address, in any writing. */
  town?: () => string | null;
  /** A programme, or a newer one, is on screen. */
  onLoad?: (ready: ReadyView) => void;
  /** The element itself says what has become of a retry that has succeeded. */
  saysOutcome?: boolean;
}

const DEFAULTS: Required<ProgrammeControllerOptions> = {
  isNeeded: () => true,
  isEmpty: () => false,
  wanted: () => ({ query: undefined, now: 0 }),
  isWaiting: () => false,
  town: () => null,
  onLoad: () => {},
  saysOutcome: false,
};

type Host = ReactiveControllerHost &
  HTMLElement &
  Pick<LitElement, 'renderOptions'> & { src: string; readonly language: LocaleController; readonly announcer: AnnouncerController };

/** Follows the feed of an element: which store, what is in it for the element, and what the page hears of it. */
export class ProgrammeController implements ReactiveController {
  readonly #host: Host;
  readonly #options: Required<ProgrammeControllerOptions>;
  /** The last programme stays while that of another address is on its way, and only the newest answer counts. */
  readonly #answered: Task<readonly [ProgrammeStore | null], ProgrammeStore | null>;
  #store: ProgrammeStore | null = null;
  #key = '';
  #unsubscribe: (() => void) | null = null;
  #view: View = { status: 'loading' };
  /** A visitor of this element waits for the outcome of a retry. */
  #isAwaited = false;
  /** What the page has heard of: moving an element is no news. */
  #told: Programme | FeedError | null = null;

  constructor(host: Host, options: ProgrammeControllerOptions = {}) {
    this.#host = host;
    this.#options = { ...DEFAULTS, ...options };
    this.#answered = new Task(host, {
      // As it is by default: lit would ask Object.prototype for it.
      autoRun: true,
      args: () => [this.#follow()] as const,
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

  /** What the selection is kept under: the feed's address, for all towns the same; '' before the element is connected, and when no feed is needed. */
  get feedKey(): string {
    return this.#key;
  }

  /** The feed has been asked for again, and what is on screen is still the former answer. */
  get isReloading(): boolean {
    const { view } = this;
    return (isReady(view) || view.status === 'failed') && view.isReloading;
  }

  /** Whether all is there in which there may be an answer to a question. */
  isWhole({ absent }: ReadyView, query: Wanted, now: number): boolean {
    return missingOf({ absent, isReloading: false }, query, now) === false;
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
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#view = this.#look();
  }

  /** The page hears of news when they are on screen. */
  hostUpdated(): void {
    const view = this.#view;
    this.#host.dataset['state'] = isReady(view) && view.stale ? 'stale' : view.status === 'unneeded' ? 'ready' : view.status;
    this.#host.ariaBusy = view.status === 'loading' ? 'true' : null;
    if (this.#host.isConnected && !this.isReloading) this.#tell(view);
    if (view.status !== 'loading' && view.status !== 'failed') replaceServed(this.#host);
  }

  /** Not as soon as it is connected is the feed asked for: frameworks set properties after that, and the first would be that of another address. */
  #follow(): ProgrammeStore | null {
    if (!this.#host.isConnected) return this.#store;
    const isNeeded = this.#options.isNeeded();
    const source = isNeeded ? feedSource(this.#host, this.#host.src) : null;
    this.#key = source ? feedKey(source) : '';
    const store = source && programmeStore(ofTown(source, this.#options.town() ?? ''));
    if (store !== this.#store || !this.#unsubscribe) {
      this.#unsubscribe?.();
      this.#store = store;
      // Its first answer ends the task, which tells the element.
      const onChange = () => void (this.#answered.value === store && this.#host.requestUpdate());
      this.#unsubscribe = store?.subscribe(onChange) ?? null;
    }
    return store;
  }

  #look(): View {
    if (!this.#options.isNeeded()) return { status: 'unneeded' };
    if (isServer) {
      const served = servedTo(this.#host);
      return served ? this.#viewOf(served, false) : { status: 'unserved' };
    }
    const store = this.#answered.value;
    store?.want(undefined, 0);
    // The last programme stays while that of another address is on its way; a failure does not.
    const isOther = store !== this.#store;
    if (!store || store.state.status === 'loading' || (store.state.status === 'failed' && isOther)) return { status: 'loading' };
    if (store.state.status === 'failed') return store.state;
    const { query, now } = this.#options.wanted(store.state.programme);
    store.want(query, now);
    return this.#viewOf(store.state, isOther);
  }

  /** `isOther`: of a feed that another is about to replace. */
  #viewOf(ready: Ready, isOther: boolean): View {
    const { query, now } = this.#options.wanted(ready.programme);
    const missing = isOther || missingOf(ready, query, now);
    if (this.#options.isWaiting(ready)) return { status: 'loading' };
    if (!this.#options.isEmpty(ready.programme)) return { ...ready, missing };
    // While parts are missing, never claim that the list is empty.
    if (missing === true) return { status: 'loading' };
    return missing ? { status: 'failed', error: missing, isReloading: ready.isReloading } : { ...ready, status: 'empty', missing };
  }

  #tell(view: View): void {
    const isComplete = !isReady(view) || view.missing !== true;
    const isOutcome = this.#isAwaited && isComplete && view.status !== 'loading';
    const error = view.status === 'failed' ? view.error : isReady(view) ? view.stale : null;
    const news = error ?? (isReady(view) ? view.programme : null);
    if (!news || (news === this.#told && !isOutcome)) return;
    this.#told = news;
    if (error) this.#host.dispatchEvent(new ProgrammeErrorEvent(error));
    else if (isReady(view)) this.#onLoad(view);
    const { announcer, language } = this.#host;
    const { dates, messages } = language.locale;
    if (view.status === 'failed') announcer.alert(messages.feed.failed(view.error.code));
    // What was there and could not be updated is no alarm to a visitor: the element dates it.
    else announcer.withdrawAlert();
    if (!isOutcome) return;
    this.#isAwaited = false;
    if (this.#options.saysOutcome || !isReady(view)) return;
    const { stale, loadedAt, programme } = view;
    announcer.announce(stale ? messages.feed.stale(dates.moment(loadedAt, Date.now(), programme.timeZone)) : messages.feed.loaded);
  }

  #onLoad(view: ReadyView): void {
    this.#host.dispatchEvent(new ProgrammeLoadEvent(view.programme, view.report));
    this.#options.onLoad(view);
  }
}
