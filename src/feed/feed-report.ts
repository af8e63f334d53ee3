/** What is wrong in a feed that could be read all the same, for the person who edits it. */

import type { FeedProblemCode } from '../model/feed-codes.js';

export type { FeedProblemCode };

export interface FeedProblem {
  readonly code: FeedProblemCode;
  /** error: the event is not shown. warning: it is shown, repaired or without the faulty value. */
  readonly level: 'error' | 'warning';
  /** Absolute address of the feed in which it stands: the page's own for a text in the page. */
  readonly source: string;
  /** JSON Pointer (RFC 6901) into the feed as it was received: `/subEvent/3/startDate`. */
  readonly path: string;
  /** The faulty value, shortened. */
  readonly value: string;
}

export interface FeedReport {
  /** Name of the format that was recognised: « schema.org », « OpenAgenda »; of several feeds, all of theirs: « schema.org + iCalendar ». */
  readonly format: string;
  readonly eventCount: number;
  readonly problems: readonly FeedProblem[];
}
