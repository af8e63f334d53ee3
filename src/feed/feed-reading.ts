/** What reading a feed gives. */

import type { Programme, Town } from '../model/programme.js';
import type { FeedReport } from './feed-report.js';

/** A feed, read. Deeply frozen. */
export interface ReadFeed {
  readonly programme: Programme;
  readonly report: FeedReport;
  /** Where each event stands in the feed, by its id; null where the feed was plain. */
  readonly paths: ReadonlyMap<string, string> | null;
  /** The programme as it was entered, where copies were joined (see join-copies.ts): feeds are compared by their entries. */
  readonly entered?: (() => Programme) | null;
  /** Of a manifest: where its events are; null of any other. */
  readonly parts: readonly FeedPart[] | null;
  /** Of a sample: the same programme at another time, see sample.ts; null of any other. */
  readonly at: ((now: string) => ReadFeed) | null;
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
