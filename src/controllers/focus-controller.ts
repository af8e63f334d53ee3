import type { LitElement, ReactiveController } from 'lit';

const TAKES_FOCUS = 'a[href], button, input, select, summary, textarea';

/**
 * Keeps the focus in an element when an update removes the focused node: a heading or a sentence takes it, never the body nor the nameless host (RGAA 12.8,
 * WCAG 2.4.3).
 */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  readonly #places: readonly string[];
  #focused: Element | null = null;
  #next: (() => Element | null | undefined) | null = null;

  /** `places`: selectors of what may take the focus, in order of preference. */
  constructor(host: LitElement, places: readonly string[]) {
    this.#host = host;
    this.#places = places;
    host.addController(this);
  }

  /** Moves the focus after the next update: to new content, or away from a button that goes. */
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
    // A node that moves in the page loses the focus too.
    takeFocus(before.isConnected ? before : this.#place());
  }

  #place(): Element | undefined {
    for (const selector of this.#places) {
      const found = [...this.#host.shadowRoot!.querySelectorAll(selector)].find((element) => element.checkVisibility());
      if (found) return found;
    }
    // Only a slot is shown: what the page's author wrote in it.
    return [...this.#host.querySelectorAll(TAKES_FOCUS)].find((element) => element.checkVisibility());
  }
}

/** Headings and text are focusable by script only, not by the Tab key. */
function takeFocus(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  if (!element.matches(`${TAKES_FOCUS}, [tabindex]`)) element.tabIndex = -1;
  element.focus();
}
