/**
 * One selection per feed and group, shared by every copy of the script in the page. Elements request; every subscriber hears of the change. With a URL key
 * the selection is also in the page's address, beside the host's own parameters, so that it can be shared.
 */

import { changeSelection, isSameSelection, NOTHING_SELECTED, parseSelection, selectionFromAddress, selectionToAddress } from '../model/selection.js';
import type { Selection } from '../model/selection.js';
import { changeAddress, isUrlKey } from './page-address.js';
import { pageRegistry } from './page-registry.js';
import { guarded } from '../warn/guarded.js';
import { warnOf } from '../warn/warn-of.js';

const stores = new Map<string, SelectionStore>();

/** The store of a feed (`ProgrammeStore.key`) and a group. */
export function selectionStore(feedKey: string, group: string): SelectionStore {
  const key = JSON.stringify([feedKey, group]);
  let store = stores.get(key);
  if (!store) stores.set(key, (store = new SelectionStore(key)));
  return store;
}

export class SelectionStore {
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #json = '';
  #selection = parseSelection('');
  #urlKey = '';
  /** That of the address. */
  #shared = NOTHING_SELECTED;
  #unsubscribe: (() => void) | null = null;

  constructor(key: string) {
    this.#key = key;
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** The same object until it changes. */
  get selection(): Selection {
    const json = pageRegistry().selection(this.#key);
    if (json !== this.#json) {
      this.#json = json;
      const read = parseSelection(json);
      if (!isSameSelection(read, this.#selection)) this.#selection = read;
    }
    return this.#selection;
  }

  /** Requests a change; fields that it does not name stay. `isStep`: « Back » undoes it (ADR 0060). */
  request(change: Partial<Selection>, isStep = false): void {
    const before = this.selection;
    this.#select(change);
    if (!this.#urlKey || isSameSelection(before, this.selection)) return;
    changeAddress((search) => selectionToAddress(this.selection, search, this.#urlKey, before), isStep);
    this.#shared = selectionFromAddress(location.search, this.#urlKey);
  }

  subscribe(listener: () => void): () => void {
    if (this.#listeners.size === 0) {
      this.#unsubscribe = pageRegistry().onSelect(this.#key, () => {
        for (const each of this.#listeners) guarded(each)();
      });
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#unsubscribe?.();
      this.#unsubscribe = null;
      this.#leaveAddress();
    };
  }

  /**
   * Keeps the selection in the page's address under `urlKey` (letters, digits, hyphens), and reads it there, now and when the visitor goes back. A store
   * keeps its first key.
   */
  joinAddress(urlKey: string): void {
    if (this.#urlKey) return;
    if (!isUrlKey(urlKey)) return warnOf('url-key', urlKey);
    this.#urlKey = urlKey;
    addEventListener('popstate', this.#readAddress);
    this.#shared = NOTHING_SELECTED;
    this.#readAddress();
  }

  #select(change: Partial<Selection>): void {
    pageRegistry().select(this.#key, changeSelection(pageRegistry().selection(this.#key), change));
  }

  #leaveAddress(): void {
    if (!this.#urlKey) return;
    removeEventListener('popstate', this.#readAddress);
    this.#urlKey = '';
  }

  /** Also when a visitor follows a link within the page, which takes back no choice that the address could not hold. */
  readonly #readAddress = guarded(() => {
    const shared = selectionFromAddress(location.search, this.#urlKey);
    if (isSameSelection(shared, this.#shared)) return;
    this.#shared = shared;
    this.#select(shared);
  });
}
