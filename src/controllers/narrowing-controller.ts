import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type * as narrowingModule from '../model/narrowing.js';
import type { Narrowing } from '../model/query.js';
import { hasChoices } from '../model/selection.js';
import { unawaited } from '../warn/guarded.js';
import { lazy } from '../warn/lazy.js';
import type { SelectionController } from './selection-controller.js';

/** Of this copy of the script, for all elements; null until it arrives. */
let module: typeof narrowingModule | null = null;

/** For `<ess-event-filter>`, which brings it. */
export function provideNarrowing(provided: typeof narrowingModule): void {
  module = provided;
}

/** Adds the visitor's choices, except the town, to a query. The code for it is a chunk, requested with the first choice. */
export class NarrowingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #selection: SelectionController;
  #isRequested = false;
  #isLost = false;

  /** `selection` must be a controller of the same host, added before. */
  constructor(host: ReactiveControllerHost, selection: SelectionController) {
    this.#host = host;
    this.#selection = selection;
    host.addController(this);
  }

  /** null shows everything, also while the chunk is loading or missing. */
  get narrowing(): Narrowing | null {
    return module && module.narrowing(this.#selection.selection);
  }

  /** Choices exist; their code is still loading. */
  get isComing(): boolean {
    return this.#isMissing && !this.#isLost;
  }

  /** Choices exist, but their code could not be loaded; the element says so. */
  get isLost(): boolean {
    return this.#isMissing && this.#isLost;
  }

  readonly retry = (): void => {
    this.#isRequested = this.#isLost = false;
    this.#host.requestUpdate();
  };

  hostUpdate(): void {
    if (!this.#isMissing || this.#isRequested) return;
    this.#isRequested = true;
    unawaited(
      lazy(() => import('../model/narrowing.js')).then((loaded) => {
        if (loaded) module = loaded;
        this.#isLost = !loaded;
        this.#host.requestUpdate();
      }),
    );
  }

  get #isMissing(): boolean {
    return !module && hasChoices(this.#selection.selection);
  }
}
