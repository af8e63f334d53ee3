/**
 * The events of an agenda, as the API v2 of OpenAgenda gives them: pages, each with the key of the next.
 * Source: https://developers.openagenda.com/evenements/lecture/
 */

import { FeedError } from '../../feed/feed-error.js';
import { fetchFeed } from '../../feed/fetch-feed.js';
import type { Environment } from '../../feed/fetch-feed.js';
import { field, isObject, list } from '../../feed/json.js';
import type { JsonObject } from '../../feed/json.js';
import { web } from '../web.js';

/** Most that one answer gives is 300; of detailed events, fewer come in time. */
const EVENTS_PER_PAGE = 100;
/** An API that asks for patience (HTTP 429) gets some. */
const TRIES = 6;
const LONGEST_WAIT = 120_000;
/** What says who wrote an event, which is nobody's business on a town's website. */
const PERSONAL = ['member', 'creatorUid', 'ownerUid', 'contributor', 'contributors', 'creator', 'owner', 'userUid'];

export interface Agenda {
  readonly uid: string;
  /** Without a slash at the end: « https://api.openagenda.com ». */
  readonly baseUrl: string;
  /** Sent in a header: neither messages nor files have it. */
  readonly key: string;
  readonly isUpcomingOnly: boolean;
}

/** The values of the sort, after which the next page begins. */
export type Cursor = readonly string[];

export interface Page {
  readonly events: readonly JsonObject[];
  /** How many events there are in all, at the time of this answer; null when it does not say. */
  readonly total: number | null;
  /** null: this page is the last. */
  readonly after: Cursor | null;
}

/** The pages after a cursor, or all of them. @throws {FeedError} */
export async function* pagesOf(agenda: Agenda, start: Cursor | null): AsyncGenerator<Page> {
  const asked = new Set<string>();
  for (let after = start; ;) {
    const page = await askForPage(agenda, after);
    yield page;
    // A server that gives the same key again would be asked for ever.
    if (!page.after || page.events.length === 0 || asked.has(page.after.join('\n'))) return;
    asked.add(page.after.join('\n'));
    after = page.after;
  }
}

/** What the agenda is called; '' when it does not say. @throws {FeedError} */
export async function titleOf(agenda: Agenda): Promise<string> {
  const title = field(await ask(agenda, `${agenda.baseUrl}/v2/agendas/${agenda.uid}`), 'title');
  return typeof title === 'string' ? title : '';
}

async function askForPage(agenda: Agenda, after: Cursor | null): Promise<Page> {
  const query = new URLSearchParams({ detailed: '1', includeLabels: '1', size: String(EVENTS_PER_PAGE) });
  // What somebody changes meanwhile goes to the end, where it is found again: no other order loses nothing.
  query.set('sort', 'updatedAt.asc');
  for (const relative of agenda.isUpcomingOnly ? ['current', 'upcoming'] : []) query.append('relative[]', relative);
  for (const value of after ?? []) query.append('after[]', value);
  const url = `${agenda.baseUrl}/v2/agendas/${agenda.uid}/events?${query}`;
  const answer = await ask(agenda, url);
  const events = field(answer, 'events');
  if (!Array.isArray(events)) throw new FeedError('not-a-feed', url);
  const [total, next] = [field(answer, 'total'), list(field(answer, 'after')).map(String)];
  return {
    events: events.filter(isObject).filter((event) => event['removed'] !== true).map(withoutPersons), // prettier-ignore
    total: typeof total === 'number' ? total : null,
    after: next.length > 0 ? next : null,
  };
}

async function ask({ key }: Agenda, url: string): Promise<unknown> {
  const environment: Partial<Environment> = { ...web(key), tries: TRIES, longestWait: LONGEST_WAIT };
  const text = await fetchFeed(url, { environment });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new FeedError('not-json', url, { cause });
  }
}

function withoutPersons(event: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(event).filter(([key]) => !PERSONAL.includes(key)));
}
