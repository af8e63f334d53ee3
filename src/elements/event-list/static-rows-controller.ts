import { isServer } from 'lit';
import type { LitElement } from 'lit';
import { unawaited } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';
import type { replaceStaticRows } from './static-rows.js';

/** Static events in the tag: they stay until the feed's arrive. */
export class StaticRowsController {
  readonly #list: LitElement;
  #replace: typeof replaceStaticRows | null = null;

  constructor(list: LitElement) {
    this.#list = list;
    if (this.areThere) unawaited(lazy(() => import('./static-rows.js')).then((chunk) => (this.#replace = chunk?.replaceStaticRows ?? null)));
  }

  get areThere(): boolean {
    return !isServer && this.#list.querySelector(':scope > [data-ess-static]') !== null;
  }

  /** Draws the list, which may replace them. */
  around(draw: () => void): void {
    const goOn = this.#replace?.(this.#list);
    draw();
    goOn?.();
  }
}
