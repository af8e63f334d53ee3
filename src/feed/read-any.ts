/** The reader of every format and of every way to write it; a chunk, for feeds that are not in the plain form of the profile, and for an event's details. */

import type { EventDetails } from '../model/programme.js';
import { FeedError } from './feed-error.js';
import { FORMATS } from './formats/index.js';
import type { JsonObject } from './json.js';
import { isManifest } from './formats/json-shapes.js';
import type { ReadFeed } from './feed-reading.js';
import { readProgramme } from './repair/programme.js';
import { ProblemLog } from './problem-log.js';
import { warnOfMissingFile } from '../warn/lazy.js';

export type { ReadFeed };

/**
 * @param document The parsed JSON, or the text itself when it is no JSON.
 * @throws {FeedError} `not-a-feed`; `unreachable` when the format's own reader, a chunk, does not come.
 */
export async function readAnyFeed(document: unknown, url: string): Promise<ReadFeed> {
  const lost = (cause: unknown) => {
    warnOfMissingFile(cause);
    throw new FeedError('script-incomplete', url, { cause });
  };
  if (isManifest(document)) return (await import('./manifest.js').catch(lost)).readManifest(document, url);
  const format = FORMATS.find(({ recognises }) => recognises(document));
  if (!format) throw new FeedError('not-a-feed', url);
  const read = await format.load().catch(lost);
  const problems = new ProblemLog(url);
  const paths = new Map<string, string>();
  const programme = readProgramme(read(document, url), problems, paths);
  const report = Object.freeze({ format: format.name, eventCount: programme.events.length, problems: Object.freeze([...problems.problems]) });
  return Object.freeze({ programme, report, paths, parts: null });
}

/** The details of one event of a programme, or of a festival inside it, that the quick reader has read. */
export function readDetails(programme: JsonObject, festival: JsonObject, event: JsonObject): Promise<EventDetails> {
  const inside = { path: '', value: festival, events: [{ path: '', value: event }] };
  const source = festival === programme ? ([inside] as const) : ([{ path: '', value: programme, events: [] }, inside] as const);
  return readProgramme(source, new ProblemLog('')).events[0]!.details();
}
