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
  /** Of a feed in parts: asks for those in which there may be an answer, or for all; whether some of them are still on their way. */
  readonly request?: (query: Query | null, now: number) => boolean;
  /** Of a feed in parts: whether every event that may be an answer is there. */
  readonly isWhole?: (query: Query, now: number) => boolean;
}
