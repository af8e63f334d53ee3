import type { FeedError } from '../feed/feed-error.js';
import type { FeedReport } from '../feed/feed-report.js';
import type { Programme } from '../model/programme.js';
import type { Query } from '../model/query.js';

/** A programme that can be shown. */
export interface LoadedProgramme {
  readonly programme: Programme;
  readonly report: FeedReport;
  /** Epoch milliseconds. */
  readonly loadedAt: number;
  /** Why a newer copy could not be had; null when this one is fresh. */
  readonly staleBecause: FeedError | null;
  /**
   * Of several feeds, or of one in parts: asks for the parts in which there may be an answer; null for all parts, nothing for what needs no event. Whether
   * some of that, or one of the feeds, is still on its way, or else why it is not there.
   */
  readonly request?: (query?: Query | null, now?: number) => Missing;
  /** Of the same: whether every event that may be an answer is there. */
  readonly isWhole?: (query: Query, now: number) => boolean;
}

/** What of a programme is not there: true while it is on its way, or why it cannot be had; false for nothing. */
export type Missing = boolean | FeedError;
