/** What reading a feed gives. */

import type { Programme, Town } from '../model/programme.js';
import type { FeedReport } from './feed-report.js';

/** A feed, read. Deeply frozen. */
export interface ReadFeed {
  readonly programme: Programme;
  readonly report: FeedReport;
  /** Where each event stands in the feed, by its id; what the quick reader has read does not say. */
  readonly paths?: ReadonlyMap<string, string>;
  /** Of a manifest: where its events are. */
  readonly parts?: readonly FeedPart[];
}

/** What a manifest says of a part, before it is read. */
export interface FeedPart {
  /** Absolute. */
  readonly url: string;
  /** Of no other; none when it does not say. */
  readonly towns: readonly Town[];
  /** Instants between which all of its events are; -Infinity and Infinity on a side that it does not say. */
  readonly start: number;
  readonly end: number;
}
