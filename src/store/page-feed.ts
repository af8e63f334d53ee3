import { fetchFeed } from '../feed/fetch-feed.js';
import { pageRegistry } from './page-registry.js';

/** Whether an address is that of one feed, to be read when it is there: not several, with a space between them, and not lines, which are read as they come. */
export function isOneText(url: string): boolean {
  return !/ |\.(?:ndjson|jsonl)(?:[?#]|$)/i.test(url);
}

/** The text of the feed at an absolute address: asked once in a page, whoever wants it. */
export function feedText(url: string): Promise<string> {
  return pageRegistry().feed(url, () => fetchFeed(url));
}
