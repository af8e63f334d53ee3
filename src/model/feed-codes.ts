/** Codes of everything that can be wrong with a feed: readers set them, each language has a sentence for each. */

/** Why there is nothing to show. Faults of single events are `FeedProblem`s. */
export type FeedErrorCode =
  /** No answer: no network, an unknown host, or a server that refuses this site (CORS): a browser does not tell them apart. */
  | 'unreachable'
  /** The browser says it is offline. */
  | 'offline'
  /** Another site answered without permission to read it. Source: Fetch standard, CORS protocol. */
  | 'cors'
  /** HTTP 404 or 410. */
  | 'not-found'
  /** Any other HTTP status that is not a success. */
  | 'refused'
  | 'timeout'
  /** More bytes than the cap. */
  | 'too-large'
  /** Not JSON: a web page, a truncated file. */
  | 'not-json'
  /** JSON in no known format. */
  | 'not-a-feed'
  /** No address for a feed was found in the page. */
  | 'no-address'
  /** A file of the script that reads such feeds could not be loaded. */
  | 'script-incomplete';

/** Faults of single events in a readable feed. */
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
  /** An event that an earlier feed has too. */
  | 'duplicate-event'
  /** An event that was entered once for each of its dates, and is one event. `value` is the number of entries. */
  | 'repeated-event'
  /** One of several feeds could not be read; the others could. `value` is the FeedErrorCode. */
  | 'feed-unavailable'
  /** The answer is one page of several. */
  | 'pages-missing'
  | 'town-unknown'
  | 'status-unknown'
  | 'url-refused'
  | 'image-refused'
  | 'too-many-events'
  | 'too-many-occurrences'
  | 'text-too-long'
  /** Only a part of a cell is understood, and shown. */
  | 'partly-read'
  | 'character-lost'
  | 'coordinates-wrong'
  /** A sample, whose dates are moved. `value` is the number of weeks. */
  | 'sample';

/** Faults in JSON (RFC 8259). */
export type JsonFaultKind =
  | 'empty'
  | 'truncated'
  | 'comma-missing'
  | 'comma-extra'
  | 'colon-missing'
  | 'bracket-mismatch'
  | 'key-without-quotes'
  | 'other-quotes'
  | 'quote-in-text'
  | 'line-break-in-text'
  | 'control-character'
  | 'escape-unknown'
  | 'number-invalid'
  | 'comment'
  | 'value-unknown'
  | 'after-the-end';

export type TextFaultKind =
  | JsonFaultKind
  /** A web page, often an error page. */
  | 'web-page'
  /** XML: a news feed, a site map. */
  | 'xml'
  /** A calendar without events, or cut off before the first. */
  | 'calendar'
  /** Cells separated by semicolons, commas or tabs, without known headings. */
  | 'table'
  /** Anything else. */
  | 'text';
