/** The network as Node has it, for feed/fetch-feed.ts: the one place of the command that asks it. */

import type { World } from '../feed/fetch-feed.js';

/** Nobody waits in front of a page: a slow server gets more time than there. */
const TIMEOUT = 30_000;
const USER_AGENT = `mois-ess-widgets/${__VERSION__}`;

/** With a `key`, which goes to no other address than the one that was asked. */
export function web(key?: string): Partial<World> {
  const secret: RequestInit = key === undefined ? {} : { redirect: 'manual' };
  return {
    fetch: (url, init) => fetch(url, { ...init, ...secret, headers: { 'User-Agent': USER_AGENT, ...(key !== undefined && { key }) } }),
    timeout: () => AbortSignal.timeout(TIMEOUT),
    isOnline: () => true,
    origin: () => '',
  };
}
