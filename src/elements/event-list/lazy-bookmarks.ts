import { isServer, nothing } from 'lit';
import type { ReactiveController } from 'lit';
import type { Programme } from '../../model/programme.js';
import type { Query } from '../../model/query.js';
import { lazy } from '../../warn/lazy.js';
import { warnOf } from '../../warn/warn-of.js';
import { html } from '../html.js';
import type { BookmarkingList, Bookmarks, BookmarksParts } from './bookmarks.js';

/** `with-bookmarks`: « Mon programme », a chunk. */
export class LazyBookmarks implements ReactiveController {
  readonly #host: BookmarkingList;
  readonly #parts: BookmarksParts;
  #chunk: Promise<void> | null = null;
  #bookmarks: Bookmarks | null = null;

  constructor(host: BookmarkingList, parts: BookmarksParts) {
    this.#host = host;
    this.#parts = parts;
    if (!isServer) host.addController(this);
  }

  /** null where the webmaster has not asked for them, and until they are loaded. */
  readonly value = (): Bookmarks | null => (this.#isWanted ? this.#bookmarks : null);

  /** What they need of a feed in parts. */
  query(programme: Programme): Query | null {
    return this.value()?.query(programme) ?? null;
  }

  hostUpdate(): void {
    if (this.#host.withBookmarks && !this.#host.urlKey) warnOf('bookmarks');
    if (this.#isWanted) this.#chunk ??= this.#load();
  }

  /** Above the list; its place is kept until the chunk is there. */
  render(programme: Programme): unknown {
    return this.#isWanted ? html`<div class="bookmarks" part="bookmarks">${this.#bookmarks?.render(programme)}</div>` : nothing;
  }

  get #isWanted(): boolean {
    return this.#host.withBookmarks && this.#host.urlKey !== '';
  }

  async #load(): Promise<void> {
    this.#bookmarks = await lazy(async () => new (await import('./bookmarks.js')).Bookmarks(this.#host, this.#parts));
    this.#host.requestUpdate();
  }
}
