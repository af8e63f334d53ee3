/** What can be wrong with a feed, in codes: the readers give them, the languages have a sentence for each. */

/** Why there is nothing at all to show. What is wrong with single events is a `FeedProblem`. */
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
  /** An answer that is no JSON (a web page, a truncated file). */
  | 'not-json'
  /** JSON, but no programme in any known format. */
  | 'not-a-feed'
  /** No address for a feed was found in the page. */
  | 'no-address'
  /** A file of the script itself, which reads such feeds, could not be loaded. */
  | 'script-incomplete';

/** What is wrong with single events of a feed that could be read. */
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

/** What is wrong with a text that should be JSON (RFC 8259). */
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
  /** A web page, often the one that says that there is nothing at this address. */
  | 'web-page'
  /** XML: a news feed, a site map. */
  | 'xml'
  /** A calendar without events, or cut off before the first. */
  | 'calendar'
  /** Cells between semicolons, commas or tabs, without the headings that tell what they are. */
  | 'table'
  /** Anything else. */
  | 'text';
