import { withParameters } from '../model/address-parameters.js';
import { isEventCode } from '../model/event-code.js';
import { guarded } from '../warn/guarded.js';
import { changeAddress } from './page-address.js';
import { pageRegistry } from './page-registry.js';

/** More would make addresses that some servers and messengers cut. */
export const MOST_BOOKMARKS = 100;

const stores = new Map<string, BookmarksStore>();

/** One per `url-key`, which must be valid (`isUrlKey`). */
export function bookmarksStore(urlKey: string): BookmarksStore {
  let store = stores.get(urlKey);
  if (!store) stores.set(urlKey, (store = new BookmarksStore(urlKey)));
  return store;
}

/** The events that a visitor has added to « Mon programme », as codes (`eventCode`): in the page's address and nowhere else. ADR 0064. */
export class BookmarksStore {
  readonly #parameter: string;
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  /** Those of the address. */
  #shared = '';
  #unsubscribe: (() => void) | null = null;

  constructor(urlKey: string) {
    this.#parameter = `${urlKey}-bookmarks`;
    this.#key = JSON.stringify(['bookmarks', urlKey]);
  }

  /** In the order in which they were added. */
  get codes(): readonly string[] {
    return codesOf(pageRegistry().selection(this.#key));
  }

  /** `isStep`: « Back » brings the former ones again. */
  keep(codes: readonly string[], isStep = false): void {
    const text = codes.join('.');
    changeAddress((search) => withParameters(search, [this.#parameter], text ? [[this.#parameter, text]] : []), isStep);
    this.#shared = this.#written;
    pageRegistry().select(this.#key, text);
  }

  /** The first listener reads the address: a page that is a part of an application may have another one by now. */
  subscribe(listener: () => void): () => void {
    if (this.#listeners.size === 0) {
      this.#unsubscribe = pageRegistry().onSelect(this.#key, () => {
        for (const each of this.#listeners) guarded(each)();
      });
      addEventListener('popstate', this.#onPopState);
      this.#readAddress();
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#unsubscribe?.();
      this.#unsubscribe = null;
      removeEventListener('popstate', this.#onPopState);
    };
  }

  get #written(): string {
    return codesOf(new URLSearchParams(location.search).get(this.#parameter) ?? '').join('.');
  }

  #readAddress(): void {
    this.#shared = this.#written;
    if (this.#shared !== pageRegistry().selection(this.#key)) pageRegistry().select(this.#key, this.#shared);
  }

  /** Also called when a visitor follows a link within the page, which removes nothing that the address could not hold. */
  readonly #onPopState = guarded((): void => {
    if (this.#written !== this.#shared) this.#readAddress();
  });
}

function codesOf(text: string): readonly string[] {
  return [...new Set(text.split('.').filter(isEventCode))].slice(0, MOST_BOOKMARKS);
}
