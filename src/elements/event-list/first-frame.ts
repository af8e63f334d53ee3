import type { LitElement, ReactiveController } from 'lit';
import { guarded } from '../../warn/guarded.js';

/** One screenful; the first frame draws no more. */
const FIRST_ROWS = 7;

/** The rows of the first frame; the others are drawn after it, because nobody sees them yet. */
export class FirstFrame implements ReactiveController {
  readonly #host: LitElement;
  readonly #hasRows: () => boolean;
  #isOver: boolean;

  /** `hasRows`: whether events are drawn. `isOver`: whether all are drawn at once. */
  constructor(host: LitElement, hasRows: () => boolean, isOver: boolean) {
    this.#host = host;
    this.#hasRows = hasRows;
    this.#isOver = isOver;
    host.addController(this);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether a row belongs to this frame, asked for one row after the other. */
  counter(): () => boolean {
    let rows = this.#isOver ? -Infinity : 0;
    return () => rows++ < FIRST_ROWS;
  }

  hostUpdated(): void {
    if (this.#isOver || !this.#hasRows()) return;
    const end = () => {
      this.#isOver = true;
      this.#host.requestUpdate();
    };
    // A background page draws no frames.
    if (document.hidden) end();
    else requestAnimationFrame(guarded(() => requestAnimationFrame(guarded(end))));
  }
}
