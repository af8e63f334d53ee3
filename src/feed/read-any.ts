/** Reads every format and every way to write it. A chunk, for feeds that are not in the plain form of the profile, and for an event's details. */

import { bare } from '../model/own-fields.js';
import { FeedError } from './feed-error.js';
import { FORMATS } from './formats/index.js';
import { isManifest } from './formats/json-shapes.js';
import type { ReadFeed } from './feed-reading.js';
import type { FeedProblem } from './feed-report.js';
import type { JsonObject } from './json.js';
import { joinerOf } from './namesakes.js';
import { ProblemLog } from './problem-log.js';
import { isSample, objects } from './profile/fields.js';
import { detailsOf } from './profile/profile-details.js';
import type { DetailsReader } from './profile/profile-event.js';
import { readProfile } from './profile/read-profile.js';
import { repairProgramme } from './repair/programme.js';
import { warnOfMissingFile } from '../warn/lazy.js';

export type { ReadFeed };

/**
 * @param document The parsed JSON, or the text itself when it is no JSON.
 * @param now See `readFeed`.
 * @throws {FeedError} `not-a-feed`; `unreachable` when the format's own reader, a chunk, does not come.
 */
export async function readAnyFeed(document: unknown, url: string, now = ''): Promise<ReadFeed> {
  const lost = (cause: unknown) => {
    warnOfMissingFile(cause);
    throw new FeedError('script-incomplete', url, { cause });
  };
  if (isManifest(document)) return (await import('./manifest.js').catch(lost)).readManifest(document, url);
  const format = FORMATS.find(({ recognises }) => recognises(document));
  if (!format) throw new FeedError('not-a-feed', url);
  const read = await format.load().catch(lost);
  const problems = new ProblemLog(url);
  const source = read(document, url);
  const { document: repaired, paths } = repairProgramme(source, problems);
  const make = (profile: JsonObject, ...others: readonly FeedProblem[]): ReadFeed => {
    const programme = readProfile(profile, readRepairedDetails);
    const all = Object.freeze([...others, ...problems.problems]);
    const report = Object.freeze({ format: format.name, eventCount: programme.sessions.town.length, problems: all });
    return Object.freeze({ programme, report, paths, parts: null, at: null });
  };
  const [{ value, path }] = source;
  const whole = make(repaired);
  const join = await joinerOf(whole, url);
  if (!isSample(value)) return join(whole);
  const { sampleAt } = await import('./sample.js').catch(lost);
  return sampleAt(repaired, { source: url, path: `${path}/subjectOf` }, (...moved) => join(make(...moved)))(now);
}

/** The details of an event that was repaired when its feed was read. */
export const readRepairedDetails: DetailsReader = (event, { timeZone }) => Promise.resolve(detailsOf(event, timeZone));

/** The details of an event of a plain feed, in which what a list does not show may be written in any way. */
export const readDetails: DetailsReader = (event, { timeZone, inLanguage }) => {
  const festival = bare({ '@type': 'Festival', inLanguage, eventSchedule: bare({ scheduleTimezone: timeZone }) });
  const { document } = repairProgramme([{ path: '', value: festival, events: [{ path: '', value: event }] }], new ProblemLog(''));
  return readRepairedDetails(objects(document, 'subEvent')[0]!, { timeZone, inLanguage });
};
