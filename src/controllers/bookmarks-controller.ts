import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { eventCodes } from '../model/event-code.js';
import type { ProgrammeEvent } from '../model/programme.js';
import { bookmarksStore, MOST_BOOKMARKS } from '../store/bookmarks-store.js';
import type { BookmarksStore } from '../store/bookmarks-store.js';
import { isUrlKey } from '../store/page-address.js';

export { MOST_BOOKMARKS };

type Host = ReactiveControllerHost & { readonly isConnected: boolean; readonly urlKey: string };

/** « Mon programme », as all elements with one `url-key` have it. */
export class BookmarksController implements ReactiveController {
  readonly #host: Host;
  #urlKey = '';
  #store: BookmarksStore | null = null;
  #unsubscribe: (() => void) | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** See `eventCode`. */
  get codes(): readonly string[] {
    return this.#store?.codes ?? [];
  }

  has({ id, json }: Pick<ProgrammeEvent, 'id' | 'json'>): boolean {
    return eventCodes(id, json()).some((code) => this.codes.includes(code));
  }

  /** Adds or removes an event. Returns false where no more can be added. */
  toggle(event: Pick<ProgrammeEvent, 'id' | 'json'>): boolean {
    const own = eventCodes(event.id, event.json());
    const { codes } = this;
    const isKept = this.has(event);
    if (!isKept && codes.length >= MOST_BOOKMARKS) return false;
    this.#store?.keep(isKept ? codes.filter((code) => !own.includes(code)) : [...codes, own[0]!]);
    return true;
  }

  /** « Back » brings them again. */
  clear(): void {
    this.#store?.keep([], true);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #follow(): void {
    const { urlKey, isConnected } = this.#host;
    if (!isConnected || (this.#store && urlKey === this.#urlKey)) return;
    this.#leave();
    if (!isUrlKey(urlKey)) return;
    this.#urlKey = urlKey;
    this.#store = bookmarksStore(urlKey);
    this.#unsubscribe = this.#store.subscribe(() => this.#host.requestUpdate());
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.#store = null;
  }
}
