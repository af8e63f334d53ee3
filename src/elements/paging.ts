import type { LitElement } from 'lit';
import type { AnnouncerController } from '../controllers/announcer-controller.js';
import type { FocusController } from '../controllers/focus-controller.js';
import type { LocaleController } from '../controllers/locale-controller.js';

interface Host extends LitElement {
  readonly announcer: AnnouncerController;
  readonly language: LocaleController;
}

/** How many events are on screen: a page, and another one each time « Afficher plus » is pressed. */
export class Paging {
  readonly #host: Host;
  readonly #focus: FocusController;
  readonly #pageSize: () => number;
  #pages = 1;

  constructor(host: Host, focus: FocusController, pageSize: () => number) {
    this.#host = host;
    this.#focus = focus;
    this.#pageSize = pageSize;
  }

  get pageSize(): number {
    return this.#pageSize();
  }

  get shown(): number {
    return this.pageSize * this.#pages;
  }

  /** To the first page. */
  reset(): void {
    this.#pages = 1;
  }

  /** Shows at least so many. */
  reach(count: number): void {
    this.#pages = Math.max(this.#pages, Math.ceil(count / this.pageSize));
  }

  /** Shows more of `total` events, gives the focus to the first of them, and says how many there are. */
  more(total: number): void {
    const { pageSize, shown } = this;
    this.#pages++;
    this.#focus.moveTo(() => this.#host.renderRoot.querySelectorAll('[part="summary"]')[shown]);
    const added = Math.min(pageSize, total - shown);
    if (added > 0) this.#host.announcer.announce(this.#host.language.locale.messages.list.added(added, shown + added, total));
  }
}
