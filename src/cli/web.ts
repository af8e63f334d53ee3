/** Node's network for feed/fetch-feed.ts: the only one that the command uses. */

import type { Environment } from '../feed/fetch-feed.js';

/** Longer than in a page, where a visitor waits. */
const TIMEOUT = 30_000;
const USER_AGENT = `mois-ess-widgets/${__VERSION__}`;

/** A `key` is sent to the requested address only, not to redirects. */
export function web(key?: string): Partial<Environment> {
  const secret: RequestInit = key === undefined ? {} : { redirect: 'manual' };
  return {
    fetch: (url, init) => fetch(url, { ...init, ...secret, headers: { 'User-Agent': USER_AGENT, ...(key !== undefined && { key }) } }),
    timeout: () => AbortSignal.timeout(TIMEOUT),
    isOnline: () => true,
    origin: () => '',
  };
}
