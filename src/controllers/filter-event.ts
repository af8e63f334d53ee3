import type { Selection } from '../model/selection.js';

/** `ess-filter`: a visitor chose a town. Bubbles, crosses shadow roots, tells the host page only; choices of the page or its address send none. */
export class FilterEvent extends Event {
  static readonly type = 'ess-filter';
  /** The new selection of the element's feed and group. */
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
