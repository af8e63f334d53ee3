import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NOTHING_SELECTED } from '../model/selection.js';
import type { Selection } from '../model/selection.js';
import { FilterEvent } from './filter-event.js';
import { selectionStore } from '../store/selection-store.js';
import type { SelectionStore } from '../store/selection-store.js';
import type { ProgrammeController } from './programme-controller.js';

type Host = ReactiveControllerHost & Element & { group: string; urlKey: string };

/** Reads the selection that the element shares with the others of its feed and group, and requests changes to it. */
export class SelectionController implements ReactiveController {
  readonly #host: Host;
  readonly #programme: ProgrammeController;
  #store: SelectionStore | null = null;
  /** Key of the store. Kept because the text of a feed in the page is its own key, too long to look up each time. */
  #feedKey = '';
  #group = '';
  #unsubscribe: (() => void) | null = null;

  /** `programme` must be a controller of the same host, added before. */
  constructor(host: Host, programme: ProgrammeController) {
    this.#host = host;
    this.#programme = programme;
    host.addController(this);
  }

  /** Also available before the first update, because the feed's address may depend on it. */
  get selection(): Selection {
    this.#follow();
    return this.#store?.selection ?? NOTHING_SELECTED;
  }

  request(change: Partial<Selection>): void {
    this.#store?.request(change);
  }

  /** Makes a visitor's choice, unless the page prevents it. `isStep`: « Back » undoes it; false for the letters of a search. */
  choose(change: Partial<Selection>, isStep = true): void {
    if (this.#host.dispatchEvent(new FilterEvent({ ...this.selection, ...change }))) this.#store?.request(change, isStep);
    // A control goes back to the choice that holds, if the page prevented this one.
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#store = null;
  }

  #follow(): void {
    const { feedKey } = this.#programme;
    // A removed attribute gives null.
    const group = this.#host.group || '';
    if (!feedKey || !this.#host.isConnected) return;
    if (!this.#store || feedKey !== this.#feedKey || group !== this.#group) {
      this.#unsubscribe?.();
      this.#feedKey = feedKey;
      this.#group = group;
      this.#store = selectionStore(feedKey, group);
      this.#unsubscribe = this.#store.subscribe(() => this.#host.requestUpdate());
      this.#host.requestUpdate();
    }
    if (this.#host.urlKey) this.#store.joinAddress(this.#host.urlKey);
  }
}
