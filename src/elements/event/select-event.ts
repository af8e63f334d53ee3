import { NativeEvent } from '../../controllers/native-event.js';
import { bare } from '../../model/own-fields.js';
import type { ProgrammeEvent } from '../../model/programme.js';

/** `ess-select`: a visitor opened an event's details. Bubbles, crosses shadow roots, tells the host page only. */
export class SelectEvent extends NativeEvent {
  static readonly type = 'ess-select';
  readonly event: ProgrammeEvent;

  constructor(event: ProgrammeEvent) {
    super(SelectEvent.type, bare({ bubbles: true, composed: true }));
    this.event = event;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ess-select': SelectEvent;
  }
}
