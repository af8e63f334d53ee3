import type { LitElement, ReactiveController } from 'lit';

const TAKES_FOCUS = 'a[href], button, input, select, summary, textarea';

/**
 * Keeps the focus in an element whose update removes what had it: it goes to a heading or a sentence that says what is there now, never to the body nor to
 * the nameless host (RGAA 12.8, WCAG 2.4.3).
 */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  readonly #places: readonly string[];
  #focused: Element | null = null;
  #next: (() => Element | null | undefined) | null = null;

  /** `places`: selectors of what takes the focus, the first that is there. */
  constructor(host: LitElement, places: readonly string[]) {
    this.#host = host;
    this.#places = places;
    host.addController(this);
  }

  /** After the next update, the focus goes there: what is new, below or instead of the button that was pressed. */
  moveTo(place: () => Element | null | undefined): void {
    this.#next = place;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    const [before, next] = [this.#focused, this.#next];
    this.#focused = this.#next = null;
    if (next) takeFocus(next() ?? this.#place());
    if (next || !before || this.#host.shadowRoot!.activeElement) return;
    // Moved in the page, as under another heading, it has lost the focus all the same.
    takeFocus(before.isConnected ? before : this.#place());
  }

  #place(): Element | undefined {
    for (const selector of this.#places) {
      const found = [...this.#host.shadowRoot!.querySelectorAll(selector)].find((element) => element.checkVisibility());
      if (found) return found;
    }
    // Nothing of ours has a name there: what the page's author wrote, where a slot shows it.
    return [...this.#host.querySelectorAll(TAKES_FOCUS)].find((element) => element.checkVisibility());
  }
}

/** Headings, cards and lines of text take it by script only, not by the Tab key. */
function takeFocus(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  if (!element.matches(TAKES_FOCUS)) element.tabIndex = -1;
  element.focus();
}
