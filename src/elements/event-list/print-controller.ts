import { isServer } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { guarded } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';
import type { PrintedList } from './printed-programme.js';

/** Prints the whole list: with the page when the visitor prints that, or alone. */
export class PrintController implements ReactiveController {
  readonly #host: Element;
  readonly #draw: () => void;
  #isPrinting = false;

  /** `draw`: at once, because the browser prints what is there when `beforeprint` has been heard. */
  constructor(host: ReactiveControllerHost & Element, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
    if (!isServer) host.addController(this);
  }

  /** Whether the page is printed. */
  get isPrinting(): boolean {
    return this.#isPrinting;
  }

  /** The list alone; the page with it where there is no list yet, or the chunk cannot be loaded. */
  async print(list: PrintedList | null): Promise<void> {
    const chunk = list && (await lazy(() => import('./printed-programme.js')));
    if (list && chunk) await chunk.printProgramme(list, this.#host);
    else print();
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  readonly #onPrint = guarded(({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#draw();
  });
}
