import type { Selection } from '../model/selection.js';

/** `ess-filter`: a visitor chose. Bubbles, crosses shadow roots, tells the host page only; nothing is sent when the page or the address chooses. */
export class FilterEvent extends Event {
  static readonly type = 'ess-filter';
  /** What is now selected in the element's feed and group. */
  readonly selection: Selection;

  constructor(selection: Selection) {
    super(FilterEvent.type, { bubbles: true, composed: true });
    this.selection = selection;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ess-filter': FilterEvent;
  }
}
