import { fetchFeed } from '../feed/fetch-feed.js';
import { pageRegistry } from './page-registry.js';

/** Whether the address is one feed to read as a whole: not several addresses, and not lines, which are read as they arrive. */
export function isOneText(url: string): boolean {
  return !/ |\.(?:ndjson|jsonl)(?:[?#]|$)/i.test(url);
}

/** The text at an absolute address, requested once per page. */
export function feedText(url: string): Promise<string> {
  return pageRegistry().feed(url, () => fetchFeed(url));
}
