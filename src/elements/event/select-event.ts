import type { ProgrammeEvent } from '../../model/programme.js';

/** `ess-select`: a visitor opened an event's details. Bubbles, crosses shadow roots, tells the host page only. */
export class SelectEvent extends Event {
  static readonly type = 'ess-select';
  readonly event: ProgrammeEvent;

  constructor(event: ProgrammeEvent) {
    super(SelectEvent.type, { bubbles: true, composed: true });
    this.event = event;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ess-select': SelectEvent;
  }
}
