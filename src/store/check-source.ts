/** Checks the texts of a source for their editor. The page has them already; only lines are requested anew. */

import { indexed } from '../model/lists.js';
import { checkFeed, UnreadableFeed, withPlaces } from '../feed/check-feed.js';
import type { CheckedFeed, CheckedProblem, CheckedReport, TextFault } from '../feed/check-feed.js';
import { FeedError } from '../feed/feed-error.js';
import type { FeedProblem } from '../feed/feed-report.js';
import { joinParts } from '../feed/manifest.js';
import { feedUnavailable, mergeFeeds } from '../feed/merge-feeds.js';
import { feedText } from './page-feed.js';
import { isInPage } from './programme-store.js';
import type { FeedSource } from './programme-store.js';

export type { CheckedProblem, CheckedReport, TextFault };
export { UnreadableFeed };

/** Parts of a manifest that are requested at once. */
const AT_ONCE = 6;

/**
 * All problems of a source's feeds, in their order; a feed or part that cannot be read is a problem too.
 *
 * @param now See `readFeed`.
 * @throws {FeedError} when none can be read.
 */
export async function checkSource(source: FeedSource, now = ''): Promise<CheckedReport> {
  if (isInPage(source)) return (await checkFeed(source.text, source.baseUrl, now)).report;
  const texts = new Map<string, string>();
  const outcomes = await Promise.all([...new Set(source.url.split(' '))].map((url) => outcomeOf(url, texts, now)));
  const given = outcomes.filter(isFound);
  if (given.length === 0) throw outcomes.find(isLost)!.error;
  const { format, eventCount, problems } = mergeFeeds(given).report;
  const lost = outcomes.filter(isLost).map(unavailable);
  return Object.freeze({ format, eventCount, problems: Object.freeze([...placed(problems, texts), ...lost]) });
}

/** The error with the fault in the text, if a text has arrived. */
export async function explain(error: FeedError, source: FeedSource): Promise<FeedError> {
  if (error.code !== 'not-json' && error.code !== 'not-a-feed') return error;
  try {
    const [text, url] = isInPage(source) ? [source.text, source.baseUrl] : [await feedText(error.url), error.url];
    await checkFeed(text, url);
    return error;
  } catch (explained) {
    return explained instanceof UnreadableFeed ? explained : error;
  }
}

interface Found {
  readonly url: string;
  readonly read: CheckedFeed;
}

interface Lost {
  readonly url: string;
  readonly error: FeedError;
}

const isFound = (outcome: Found | Lost): outcome is Found => Object.hasOwn(outcome, 'read');
const isLost = (outcome: Found | Lost): outcome is Lost => !isFound(outcome);

async function outcomeOf(url: string, texts: Map<string, string>, now: string, isPart = false): Promise<Found | Lost> {
  try {
    const text = await feedText(url);
    texts.set(url, text);
    const read = await checkFeed(text, url, now);
    if (read.parts && isPart) throw new FeedError('not-a-feed', url);
    return { url, read: read.parts ? await withParts(read, url, texts, now) : read };
  } catch (error) {
    return { url, error: error instanceof FeedError ? error : new FeedError('not-a-feed', url, { cause: error }) };
  }
}

/** A manifest with all of its parts, because editors want to know of each. */
async function withParts(whole: CheckedFeed, url: string, texts: Map<string, string>, now: string): Promise<CheckedFeed> {
  const urls = (whole.parts ?? []).map((part) => part.url);
  const outcomes: (Found | Lost)[] = [];
  for (let first = 0; first < urls.length; first += AT_ONCE) {
    outcomes.push(...(await Promise.all(urls.slice(first, first + AT_ONCE).map((part) => outcomeOf(part, texts, now, true)))));
  }
  const parts = outcomes.filter(isFound).map(({ read }) => read);
  const joined = joinParts(whole, parts, url);
  const { report } = joined;
  const lost = outcomes.filter(isLost).map(unavailable);
  const problems = [...placed(report.problems, texts), ...lost];
  return { ...joined, report: { ...report, problems } };
}

/** Problems found by comparing feeds have no place yet: one pass over each text finds it. */
function placed(problems: readonly FeedProblem[], texts: ReadonlyMap<string, string>): readonly CheckedProblem[] {
  const bySource = new Map<string, FeedProblem[]>();
  for (const problem of problems) {
    if (isPlaced(problem)) continue;
    const others = bySource.get(problem.source);
    if (others) others.push(problem);
    else bySource.set(problem.source, [problem]);
  }
  const found = new Map<FeedProblem, CheckedProblem>();
  for (const [source, unplaced] of bySource) {
    const places = withPlaces(unplaced, texts.get(source) ?? '');
    for (const [index, problem] of indexed(unplaced)) found.set(problem, places[index]!);
  }
  return problems.map((problem) => (isPlaced(problem) ? problem : found.get(problem)!));
}

function isPlaced(problem: FeedProblem): problem is CheckedProblem {
  return Object.hasOwn(problem, 'position');
}

function unavailable({ url, error }: Lost): CheckedProblem {
  return Object.freeze({ ...feedUnavailable(url, error), position: null, event: '' });
}
