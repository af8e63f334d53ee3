/** The network as Node has it, for feed/fetch-feed.ts: the one place of the command that asks it. */

import type { World } from '../feed/fetch-feed.js';

/** Nobody waits in front of a page: a slow server gets more time than there. */
const TIMEOUT = 30_000;
const USER_AGENT = `mois-ess-widgets/${__VERSION__}`;

export function web(headers: Readonly<Record<string, string>> = {}): Partial<World> {
  return {
    fetch: (url, init) => fetch(url, { ...init, headers: { 'User-Agent': USER_AGENT, ...headers } }),
    timeout: () => AbortSignal.timeout(TIMEOUT),
    isOnline: () => true,
    origin: () => '',
  };
}
