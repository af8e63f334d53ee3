import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Programme } from '../model/programme.js';
import { programmeStore } from '../store/programme-store.js';
import type { FeedError, LoadedProgramme, ProgrammeStore } from '../store/programme-store.js';
import { feedSource } from './feed-source.js';
import { ProgrammeErrorEvent, ProgrammeLoadEvent } from './programme-events.js';

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
  /** Slug of the town that stands for `{town}` in the feed's address. */
  townSlug?: () => string | null;
}

type Host = ReactiveControllerHost & HTMLElement & { src: string };

/**
 * Follows the feed of an element: which store, what it has, when to draw again. `@lit/task` keeps the last programme while another is on its way
 * and lets only the newest run count; it has no disconnect hook, so the subscription is owned here.
 */
export class ProgrammeController implements ReactiveController {
  readonly #host: Host;
  readonly #options: ProgrammeControllerOptions;
  readonly #task: Task<readonly [ProgrammeStore | null, number], LoadedProgramme>;
  #store: ProgrammeStore | null = null;
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
    return this.#task.value?.programme ?? null;
  }

  /** The store that the element reads; null before it is connected, and when no feed is needed. Its key names the feed for the selection. */
  get store(): ProgrammeStore | null {
    return this.#store;
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
    const { status, value, error } = this.#task;
    if (status === TaskStatus.ERROR) return renderer.failed(error as FeedError);
    if (!value) return renderer.loading();
    const draw = (this.#options.isEmpty?.(value.programme) && renderer.empty) || renderer.ready;
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

  hostUpdated(): void {
    this.#host.dataset['state'] = this.state;
  }

  #isNeeded(): boolean {
    return this.#options.isNeeded?.() ?? true;
  }

  #follow(): void {
    const store = this.#isNeeded() ? programmeStore(feedSource(this.#host, this.#options.townSlug?.() ?? null)) : null;
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
    if (loaded === this.#told) return;
    this.#told = loaded;
    const { programme, report, staleBecause } = loaded;
    this.#host.dispatchEvent(staleBecause ? new ProgrammeErrorEvent(staleBecause) : new ProgrammeLoadEvent(programme, report));
  }
}
