import type { CSSResult, LitElement } from 'lit';
import { lazy } from '../warn/lazy.js';
import { adoptStyles } from './adopt-styles.js';

/** A part of an element in a file of its own, with its styles. The element renders again when it arrives, and when it cannot be loaded. */
export class LazyPart<T extends { readonly styles: CSSResult }> {
  readonly #host: LitElement;
  readonly #import: () => Promise<T>;
  /** null until it arrives, false when it could not be loaded. */
  value: T | false | null = null;
  /** Settles when the part has arrived or failed; null when nobody has asked for it. */
  pending: Promise<T | null> | null = null;

  constructor(host: LitElement, load: () => Promise<T>) {
    this.#host = host;
    this.#import = load;
  }

  /** Loads it once: after a failure, only `load()` tries again. */
  want(): Promise<T | null> {
    return (this.pending ??= this.#load());
  }

  load(): Promise<T | null> {
    if (this.value === false) this.pending = null;
    return this.want();
  }

  async #load(): Promise<T | null> {
    const part = await lazy(async () => {
      const loaded = await this.#import();
      adoptStyles(this.#host, loaded.styles);
      return loaded;
    });
    this.value = part ?? false;
    this.#host.requestUpdate();
    return part;
  }
}
