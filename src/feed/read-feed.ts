import { FeedError } from './feed-error.js';
import type { FeedProblem } from './feed-report.js';
import type { JsonObject } from './json.js';
import { isSample } from './profile/fields.js';
import { isPlain } from './profile/plain-form.js';
import { joinerOf } from './namesakes.js';
import type { DetailsReader } from './profile/profile-event.js';
import { readProfile } from './profile/read-profile.js';
import type { ReadFeed } from './read-any.js';
import { warnOfMissingFile } from '../warn/lazy.js';

export type { ReadFeed };

/**
 * Reads the text of a feed in any known format. Single events that cannot be read are left out, and `report.problems` says which and why.
 *
 * @param options.url Absolute address of the feed, for messages.
 * @param options.now ISO 8601: the time to which the dates of a sample are moved. Default: the present.
 * @throws {FeedError} `not-json`, `not-a-feed`: there is nothing to show at all; `unreachable`: the format's reader is a chunk that did not come.
 */
export async function readFeed(text: string, { url, now = '' }: { readonly url: string; readonly now?: string }): Promise<ReadFeed> {
  const { document, cause } = parse(text);
  const isLost = (lost: unknown): never => {
    warnOfMissingFile(lost);
    throw new FeedError('script-incomplete', url, { cause: lost });
  };
  if (isPlain(document)) {
    const read = readPlain(document);
    const join = await joinerOf(read, url);
    if (!isSample(document)) return join(read);
    const { sampleAt } = await import('./sample.js').catch(isLost);
    return sampleAt(document, { source: url, path: '/subjectOf' }, (...moved) => join(readPlain(...moved)))(now);
  }
  const { readAnyFeed } = await import('./read-any.js').catch(isLost);
  return readAnyFeed(document, url, now).catch((error: unknown) => {
    // The engine's own error says where the text stops being JSON.
    throw cause && error instanceof FeedError && error.code === 'not-a-feed' ? new FeedError('not-json', url, { cause }) : error;
  });
}

function readPlain(document: JsonObject, ...problems: readonly FeedProblem[]): ReadFeed {
  const programme = readProfile(document, readDetails);
  const report = Object.freeze({ format: 'schema.org', eventCount: programme.sessions.town.length, problems: Object.freeze(problems) });
  return Object.freeze({ programme, report, paths: null, parts: null, at: null });
}

/** The details of an event of a plain feed. */
export const readDetails: DetailsReader = async (event, programme) => (await import('./read-any.js')).readDetails(event, programme);

/** The value of a JSON text; of any other, the text itself, for formats that are not JSON. */
function parse(text: string): { readonly document: unknown; readonly cause: unknown } {
  const written = text.replace(/^\ufeff/, '');
  try {
    return { document: JSON.parse(written) as unknown, cause: null };
  } catch (cause) {
    return { document: written, cause };
  }
}
