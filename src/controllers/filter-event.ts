import { NativeEvent } from './native-event.js';
import type { Selection } from '../model/selection.js';

/** `ess-filter`: a visitor makes a choice, which `preventDefault()` prevents. Bubbles, crosses shadow roots, tells the host page only; choices of the page or its address send none. */
export class FilterEvent extends NativeEvent {
  static readonly type = 'ess-filter';
  /** The selection of the element's feed and group with that choice. */
  readonly selection: Selection;

  constructor(selection: Selection) {
    super(FilterEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.selection = selection;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ess-filter': FilterEvent;
  }
}
