/** What is wrong in a feed that could be read all the same, for the person who edits it. */

export type FeedProblemCode =
  | 'not-an-event'
  | 'name-missing'
  | 'start-missing'
  | 'start-invalid'
  | 'end-invalid'
  | 'end-before-start'
  | 'end-too-far'
  | 'offset-mismatch'
  | 'time-zone-unknown'
  | 'duplicate-id'
  /** An event of a second feed that another has already given. */
  | 'duplicate-event'
  /** One of several feeds could not be read; the others could. `value` is the FeedErrorCode. */
  | 'feed-unavailable'
  /** The list of events goes on in another document: an answer of a service is one page of several. */
  | 'pages-missing'
  | 'town-unknown'
  | 'status-unknown'
  | 'url-refused'
  | 'image-refused'
  | 'too-many-events'
  | 'too-many-occurrences'
  | 'text-too-long'
  /** Of a cell only a part is understood: the event is shown with that part. */
  | 'partly-read'
  | 'character-lost'
  | 'coordinates-wrong';

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
