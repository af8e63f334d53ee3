/** Short ways to read what a test writes: one event or some, in a programme of November 2026. */
import assert from 'node:assert/strict';
import type { FeedReport } from '../../src/feed/feed-report.js';
import { readFeed } from '../../src/feed/read-feed.js';
import type { EventDetails, Programme, ProgrammeEvent } from '../../src/model/programme.js';
import { toIsoString } from '../../src/model/zoned-time.js';

export type Json = Record<string, unknown>;

export const URL_OF_FEED = 'https://example.org/programme.json';

export function read(document: unknown): Promise<{ programme: Programme; report: FeedReport }> {
  return readFeed(JSON.stringify(document), { url: URL_OF_FEED });
}

export function readEvents(...events: unknown[]): Promise<{ programme: Programme; report: FeedReport }> {
  return read({ '@type': 'Festival', name: 'Mois de l’ESS', startDate: '2026-11-01', endDate: '2026-11-30', subEvent: events });
}

/** An event that has what every event must have, with other fields; and the codes of its problems. */
export async function readOne(fields: Json): Promise<WholeEvent & { problems: readonly string[] }> {
  const { programme, report } = await readEvents({ '@type': 'Event', name: 'Réparer son vélo', startDate: '2026-11-12T18:30', ...fields });
  const [event] = programme.events;
  assert.ok(event, `not read: ${JSON.stringify(report.problems)}`);
  return { ...(await whole(event)), problems: report.problems.map(({ code }) => code) };
}

export type WholeEvent = ProgrammeEvent & EventDetails;

/** What a list shows of an event, and what opening it shows. */
export async function whole(event: ProgrammeEvent): Promise<WholeEvent> {
  return { ...event, ...(await event.details()) };
}

export function wholeEvents({ events }: Programme): Promise<readonly WholeEvent[]> {
  return Promise.all(events.map(whole));
}

/** The sessions at the clock of their place: « 11-12T18:30–20:00 ». */
export function hours({ occurrences, timeZone }: ProgrammeEvent): readonly string[] {
  return occurrences.map(
    ({ start, end }) => `${toIsoString(start, timeZone).slice(5, 16)}–${end === null ? '?' : toIsoString(end, timeZone).slice(11, 16)}`,
  );
}

/** « start-invalid /events/0/start ». */
export function problemsOf({ report }: { report: FeedReport }): readonly string[] {
  return report.problems.map(({ code, path }) => `${code} ${path}`);
}

/** All that a feed gave, without the functions that give it: for comparing. */
export async function plainly({ programme, report }: { programme: Programme; report: FeedReport }): Promise<object> {
  const events = (await wholeEvents(programme)).map((event) => ({ ...withoutFunctions(event), traits: event.traits() }));
  return { report, programme: { ...withoutFunctions(programme), events } };
}

function withoutFunctions(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => typeof each !== 'function'));
}

export function assertDeeplyFrozen(value: unknown, path = ''): void {
  // Columns of numbers cannot be frozen.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  assert.ok(Object.isFrozen(value), `not frozen: ${path}`);
  for (const [key, each] of Object.entries(value)) assertDeeplyFrozen(each, `${path}/${key}`);
}
