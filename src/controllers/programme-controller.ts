import { initialState, Task, TaskStatus } from '@lit/task';
import { html, isServer } from 'lit';
import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import { localeFor } from '../locale/locale.js';
import type { LocaleController } from './locale-controller.js';
import type { Programme } from '../model/programme.js';
import { feedKey, programmeStore } from '../store/programme-store.js';
import type { FeedError, LoadedProgramme, ProgrammeStore } from '../store/programme-store.js';
import { feedSource, ofTown } from './feed-source.js';
import { ProgrammeErrorEvent, ProgrammeLoadEvent } from './programme-events.js';
import { servedTo } from './served-programme.js';

export type { FeedError, LoadedProgramme };

/** What an element stands in; also on the host as `data-state`. */
export type ProgrammeState = 'loading' | 'ready' | 'empty' | 'stale' | 'failed';

/** What an element draws in each state. */
export interface StateRenderer<T> {
  loading: () => T;
  failed: (error: FeedError) => T;
  /** Also for a stale programme: `loaded.staleBecause` tells. */
  ready: (programme: Programme, loaded: LoadedProgramme) => T;
  /** Without it, `ready` draws a programme that has nothing for this element. */
  empty?: (programme: Programme, loaded: LoadedProgramme) => T;
}

export interface ProgrammeControllerOptions {
  /** Whether the element, as it stands, has something to ask the feed. What an author wrote in full needs no request: always `ready`. */
  isNeeded?: () => boolean;
  /** Whether the programme has nothing to show in this element, as it stands. */
  isEmpty?: (programme: Programme) => boolean;
  /** Of a feed in parts: asks for what the element, as it stands, needs of it; whether some of that is still on its way. */
  isComing?: (loaded: LoadedProgramme) => boolean | undefined;
  /** The town that stands for `{town}` in the feed's address, in any writing. */
  town?: () => string | null;
}

type Host = ReactiveControllerHost & HTMLElement & Pick<LitElement, 'renderOptions'> & { src: string; language: LocaleController };

/**
 * Follows the feed of an element: which store, what it has, when to draw again. `@lit/task` keeps the last programme while another is on its way
 * and lets only the newest run count; it has no disconnect hook, so the subscription is owned here.
 */
export class ProgrammeController implements ReactiveController {
  readonly #host: Host;
  readonly #options: ProgrammeControllerOptions;
  readonly #task: Task<readonly [ProgrammeStore | null, number], LoadedProgramme>;
  #store: ProgrammeStore | null = null;
  /** The one that the programme on screen is of. */
  #shownStore: ProgrammeStore | null = null;
  #key = '';
  #unsubscribe: (() => void) | null = null;
  #revision = 0;
  /** What the page has heard of: moving an element is no news. */
  #told: LoadedProgramme | null = null;

  constructor(host: Host, options: ProgrammeControllerOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [this.#store, this.#revision] as const,
      task: ([store]) => store?.load() ?? initialState,
      onComplete: (loaded) => this.#onLoaded(loaded),
      onError: (error) => host.dispatchEvent(new ProgrammeErrorEvent(error as FeedError)),
    });
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
    const { status, value, error } = isServer ? { status: TaskStatus.COMPLETE, value: servedTo(this.#host)?.loaded, error: null } : this.#task;
    if (status === TaskStatus.ERROR) return renderer.failed(error as FeedError);
    // Without a programme, a server shows what stands in the tag: a skeleton would promise what does not come.
    if (!value) return isServer ? (html`<slot></slot>` as T) : renderer.loading();
    const isEmpty = this.#options.isEmpty?.(value.programme);
    // Nothing of what is asked is there yet: the part is on its way, or the feed of another town.
    if ((this.#options.isComing?.(value) || this.#store !== this.#shownStore) && isEmpty) return renderer.loading();
    const draw = (isEmpty && renderer.empty) || renderer.ready;
    return draw(value.programme, value);
  }

  /** Asks for the feed again: the visitor's « Réessayer ». The button goes, so the focus is taken by the element (RGAA 7.3). */
  retry(): void {
    if (!this.#host.hasAttribute('tabindex')) this.#host.tabIndex = -1;
    this.#host.focus({ preventScroll: true });
    this.#store?.reload();
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#store = null;
  }

  /** Before the task's own hook, so that a changed `src` is followed in the same update. */
  hostUpdate(): void {
    if (this.#host.isConnected) this.#follow();
  }

  /**
   * What a server has drawn in the tag stays until there is as much to show, and under the sentence of a failure. Its first node, the styles, marks the place
   * before which lit draws, and stays for good.
   */
  hostUpdated(): void {
    const { dataset, renderOptions } = this.#host;
    const { state } = this;
    dataset['state'] = state;
    const first = renderOptions.renderBefore;
    if (!first?.nextSibling || state === 'loading' || state === 'failed' || !localeFor(this.#host.language.tag)) return;
    import('./take-over.js').then(
      ({ takeOver }) => takeOver(first),
      () => {
        while (first.nextSibling) first.nextSibling.remove();
      },
    );
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
      this.#revision++;
      this.#host.requestUpdate();
    };
    this.#unsubscribe = store?.subscribe(onChange) ?? null;
    // Also when the element comes back to the store that it left: it heard nothing meanwhile.
    onChange();
  }

  #onLoaded(loaded: LoadedProgramme): void {
    this.#shownStore = this.#store;
    if (loaded === this.#told) return;
    this.#told = loaded;
    const { programme, report, staleBecause } = loaded;
    this.#host.dispatchEvent(staleBecause ? new ProgrammeErrorEvent(staleBecause) : new ProgrammeLoadEvent(programme, report));
  }
}
