import { fetchFeed } from '../feed/fetch-feed.js';
import { pageRegistry } from './page-registry.js';

/** A feed that is read while it comes is not kept as a text. */
export function isFeedOfLines(url: string): boolean {
  return /\.(?:ndjson|jsonl)(?:[?#]|$)/i.test(url);
}

/** The text of the feed at an absolute address: asked once in a page, whoever wants it. */
export function feedText(url: string): Promise<string> {
  return pageRegistry().feed(url, () => fetchFeed(url));
}
