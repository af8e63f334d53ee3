import { bare } from '../model/own-fields.js';
import type { Programme } from '../model/programme.js';
import type { FeedError, FeedReport } from '../store/programme-store.js';
import { NativeEvent } from './native-event.js';

/** `ess-load`: an element shows a programme. Bubbles, crosses shadow roots, tells the host page only. */
export class ProgrammeLoadEvent extends NativeEvent {
  static readonly type = 'ess-load';
  readonly programme: Programme;
  /** What is wrong in the feed, event by event. */
  readonly report: FeedReport;

  constructor(programme: Programme, report: FeedReport) {
    super(ProgrammeLoadEvent.type, bare({ bubbles: true, composed: true }));
    this.programme = programme;
    this.report = report;
  }
}

/** `ess-error`: an element has no programme, or no newer one. `error.code` says why. */
export class ProgrammeErrorEvent extends NativeEvent {
  static readonly type = 'ess-error';
  readonly error: FeedError;

  constructor(error: FeedError) {
    super(ProgrammeErrorEvent.type, bare({ bubbles: true, composed: true }));
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ess-load': ProgrammeLoadEvent;
    'ess-error': ProgrammeErrorEvent;
  }
}
