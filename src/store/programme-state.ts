import type { FeedError } from '../feed/feed-error.js';
import type { FeedPart, ReadFeed } from '../feed/feed-reading.js';
import type { FeedReport } from '../feed/feed-report.js';
import { isAskedFor } from '../feed/is-asked-for.js';
import type { Programme } from '../model/programme.js';
import type { Query } from '../model/query.js';

/** State of a programme in a page. Frozen: each change makes another object. */
export type ProgrammeState = Loading | Failed | Ready;

export interface Loading {
  readonly status: 'loading';
}

export interface Failed {
  readonly status: 'failed';
  readonly error: FeedError;
  /** It was requested again, and has not arrived yet. */
  readonly isReloading: boolean;
}

export interface Ready {
  readonly status: 'ready';
  readonly programme: Programme;
  readonly report: FeedReport;
  /** Of a lone sample: its programme and report at another time; else null. */
  readonly at: ReadFeed['at'];
  /** Epoch milliseconds. */
  readonly loadedAt: number;
  /** Why the last reload failed; null for a fresh programme. */
  readonly stale: FeedError | null;
  readonly isReloading: boolean;
  /** Its missing parts; none for one feed in one file. */
  readonly absent: readonly Absent[];
}

/** A feed or part that is missing or incomplete. Neither pending nor failed: it was never requested. */
export interface Absent {
  /** Null for a feed. */
  readonly part: FeedPart | null;
  /** IANA zone of the part's days. */
  readonly timeZone: string;
  readonly isPending: boolean;
  /** Why it failed, also while it is requested again. */
  readonly error: FeedError | null;
}

/** Whether parts of an answer are missing: true while pending, the error when failed, false for none. */
export type Missing = boolean | FeedError;

/** Parts that may contain an answer to the query; all (null); or none (undefined). */
export type Wanted = Query | null | undefined;

export const LOADING: Loading = Object.freeze({ status: 'loading' });

/** State of the wanted parts. During a retry, the former error stays. */
export function missingOf({ absent, isReloading }: Pick<Ready, 'absent' | 'isReloading'>, wanted: Wanted, now: number): Missing {
  const needed = absent.filter(({ part, timeZone }) => !part || isWanted(part, wanted, now, timeZone));
  const lost = needed.find(({ error }) => error)?.error ?? false;
  const isComing = needed.some(({ isPending, error }) => isPending || !error);
  return isReloading ? lost || isComing : isComing || lost;
}

export function isWanted(part: FeedPart, wanted: Wanted, now: number, timeZone: string): boolean {
  return wanted !== undefined && (wanted === null || isAskedFor(part, wanted, now, timeZone));
}
