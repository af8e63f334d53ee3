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

/** An answer gives at most 300 events; fewer detailed ones arrive in time. */
const EVENTS_PER_PAGE = 100;
/** Longer than in a page, because the API may answer 429. */
const TRIES = 6;
const LONGEST_WAIT = 120_000;
/** Fields on an event's authors, which are private. */
const PERSONAL = ['member', 'creatorUid', 'ownerUid', 'contributor', 'contributors', 'creator', 'owner', 'userUid'];

export interface Agenda {
  readonly uid: string;
  /** Without a final slash: « https://api.openagenda.com ». */
  readonly baseUrl: string;
  /** Sent in a header, and absent from messages and files. */
  readonly key: string;
  readonly isUpcomingOnly: boolean;
}

/** Sort values where the next page starts. */
export type Cursor = readonly string[];

export interface Page {
  readonly events: readonly JsonObject[];
  /** Number of events at the time of the answer; null when unknown. */
  readonly total: number | null;
  /** null for the last page. */
  readonly after: Cursor | null;
}

/** The pages after a cursor, or all of them. @throws {FeedError} */
export async function* pagesOf(agenda: Agenda, start: Cursor | null): AsyncGenerator<Page> {
  const asked = new Set<string>();
  for (let after = start; ;) {
    const page = await askForPage(agenda, after);
    yield page;
    // A repeated key would be requested for ever.
    if (!page.after || page.events.length === 0 || asked.has(page.after.join('\n'))) return;
    asked.add(page.after.join('\n'));
    after = page.after;
  }
}

/** Name of the agenda, or ''. @throws {FeedError} */
export async function titleOf(agenda: Agenda): Promise<string> {
  const title = field(await ask(agenda, `${agenda.baseUrl}/v2/agendas/${agenda.uid}`), 'title');
  return typeof title === 'string' ? title : '';
}

async function askForPage(agenda: Agenda, after: Cursor | null): Promise<Page> {
  const query = new URLSearchParams({ detailed: '1', includeLabels: '1', size: String(EVENTS_PER_PAGE) });
  // In this order, events that change meanwhile move to the end and are found again: any other order may lose some.
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
