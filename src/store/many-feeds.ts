/**
 * Programmes of several requests: several feeds, a manifest with its parts, lines that are read as they arrive. A chunk: most pages have one feed in one
 * file.
 */

import type { FeedError } from '../feed/feed-error.js';
import type { FeedReport } from '../feed/feed-report.js';
import { receiveFeed } from '../feed/fetch-feed.js';
import { joinParts } from '../feed/manifest.js';
import { feedUnavailable, mergeFeeds } from '../feed/merge-feeds.js';
import type { ReadFeed } from '../feed/read-feed.js';
import { readLines } from '../feed/read-lines.js';
import { listOf } from '../model/lists.js';
import type { Programme } from '../model/programme.js';

const MAX_BYTES_OF_LINES = 256 * 1024 * 1024;

interface Found {
  readonly url: string;
  readonly read: ReadFeed;
  /** Parts of a manifest that have arrived. */
  readonly parts: readonly ReadFeed[];
}

interface Lost {
  readonly url: string;
  readonly error: FeedError;
}

/** One programme of all feeds and parts; a lost one is a problem in its report. `former`: elements know the ids of its events, which these keep. */
export function join(found: readonly Found[], lost: readonly Lost[], former: Programme | null): { programme: Programme; report: FeedReport } {
  // Lines keep their ids by themselves.
  const isOne = found.length === 1 && !found[0]!.read.parts;
  const shown = new Set(former && !isOne ? listOf(former.sessions.town.length, former.id) : []);
  const feeds = found.map(({ url, read, parts }) => ({ url, read: read.parts ? joinParts(read, parts, url, shown) : read }));
  const { programme, report } = mergeFeeds(feeds, shown);
  const problems = Object.freeze([...report.problems, ...lost.map(({ url, error }) => feedUnavailable(url, error))]);
  return { programme, report: Object.freeze({ ...report, problems }) };
}

export function readAsItComes(url: string, onProgress: (read: ReadFeed) => void, signal: AbortSignal): Promise<ReadFeed> {
  return receiveFeed(url, (chunks) => readLines(chunks, url, onProgress), { maxBytes: MAX_BYTES_OF_LINES, signal });
}
