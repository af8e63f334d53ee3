import { FeedError } from './feed-error.js';
import { isPlain } from './profile/plain-form.js';
import type { DetailsReader } from './profile/profile-event.js';
import { readProfile } from './profile/read-profile.js';
import type { ReadFeed } from './read-any.js';
import { warnOfMissingFile } from '../warn/lazy.js';

export type { ReadFeed };

/**
 * Reads the text of a feed in any known format. Single events that cannot be read are left out, and `report.problems` says which and why.
 *
 * @param options.url Absolute address of the feed, for messages.
 * @throws {FeedError} `not-json`, `not-a-feed`: there is nothing to show at all; `unreachable`: the format's reader is a chunk that did not come.
 */
export async function readFeed(text: string, { url }: { url: string }): Promise<ReadFeed> {
  const { document, cause } = parse(text);
  if (isPlain(document)) {
    const programme = readProfile(document, readDetails);
    const report = Object.freeze({ format: 'schema.org', eventCount: programme.sessions.town.length, problems: Object.freeze([]) });
    return Object.freeze({ programme, report, paths: null, parts: null });
  }
  const { readAnyFeed } = await import('./read-any.js').catch((lost: unknown) => {
    warnOfMissingFile(lost);
    throw new FeedError('script-incomplete', url, { cause: lost });
  });
  return readAnyFeed(document, url).catch((error: unknown) => {
    // The engine's own error says where the text stops being JSON.
    throw cause && error instanceof FeedError && error.code === 'not-a-feed' ? new FeedError('not-json', url, { cause }) : error;
  });
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
