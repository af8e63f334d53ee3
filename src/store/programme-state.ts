import type { FeedError } from '../feed/feed-error.js';
import type { FeedPart } from '../feed/feed-reading.js';
import type { FeedReport } from '../feed/feed-report.js';
import { isAskedFor } from '../feed/is-asked-for.js';
import type { Programme } from '../model/programme.js';
import type { Query } from '../model/query.js';

/** What a page has of a programme. Frozen: each change is another object. */
export type ProgrammeState = Loading | Failed | Ready;

export interface Loading {
  readonly status: 'loading';
}

export interface Failed {
  readonly status: 'failed';
  readonly error: FeedError;
  /** It has been asked for again, and there is no answer yet. */
  readonly isReloading: boolean;
}

export interface Ready {
  readonly status: 'ready';
  readonly programme: Programme;
  readonly report: FeedReport;
  /** Epoch milliseconds. */
  readonly loadedAt: number;
  /** Why a newer copy could not be had; null when this one is fresh. */
  readonly stale: FeedError | null;
  readonly isReloading: boolean;
  /** What of it is not there: none for one feed in one file. */
  readonly absent: readonly Absent[];
}

/** One of several feeds, or a part of one, that is not there, or not whole. Neither pending nor lost: nobody has asked for it. */
export interface Absent {
  /** Null for a feed. */
  readonly part: FeedPart | null;
  /** IANA zone of the days of the part. */
  readonly timeZone: string;
  readonly isPending: boolean;
  /** Why it could not be had, also while it is asked for again. */
  readonly error: FeedError | null;
}

/** What of the answer to a question is not there: true while it is on its way, or why it cannot be had; false for nothing. */
export type Missing = boolean | FeedError;

/** Which parts: those in which there may be an answer, all (null), or none (undefined: what needs no event). */
export type Wanted = Query | null | undefined;

export const LOADING: Loading = Object.freeze({ status: 'loading' });

/** What is missing of the parts that are wanted. While a visitor tries again, the reason of the last time stays. */
export function missingOf({ absent, isReloading }: Pick<Ready, 'absent' | 'isReloading'>, wanted: Wanted, now: number): Missing {
  const needed = absent.filter(({ part, timeZone }) => !part || isWanted(part, wanted, now, timeZone));
  const lost = needed.find(({ error }) => error)?.error ?? false;
  const isComing = needed.some(({ isPending, error }) => isPending || !error);
  return isReloading ? lost || isComing : isComing || lost;
}

export function isWanted(part: FeedPart, wanted: Wanted, now: number, timeZone: string): boolean {
  return wanted !== undefined && (wanted === null || isAskedFor(part, wanted, now, timeZone));
}
