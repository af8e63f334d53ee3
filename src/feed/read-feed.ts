import type { Programme } from '../model/programme.js';
import { FeedError } from './feed-error.js';
import type { FeedReport } from './feed-report.js';
import { FORMATS } from './formats/index.js';
import { readProgramme } from './normalise/programme.js';
import { ProblemLog } from './problem-log.js';

/** A feed, read. Deeply frozen. */
export interface ReadFeed {
  readonly programme: Programme;
  readonly report: FeedReport;
}

/**
 * Reads the text of a feed in any known format. Single events that cannot be read are left out, and `report.problems` says which and why.
 *
 * @param options.url Absolute address of the feed, for messages.
 * @throws {FeedError} `not-json`, `not-a-feed`: there is nothing to show at all; `unreachable`: the format's reader is a chunk that did not come.
 */
export async function readFeed(text: string, { url }: { url: string }): Promise<ReadFeed> {
  const document = parse(text, url);
  const format = FORMATS.find(({ recognises }) => recognises(document));
  if (!format) throw new FeedError('not-a-feed', url);
  const read = await format.load().catch((cause: unknown) => {
    throw new FeedError('unreachable', url, { cause });
  });
  const problems = new ProblemLog();
  const programme = readProgramme(read(document), problems);
  const report = Object.freeze({ format: format.name, eventCount: programme.events.length, problems: Object.freeze([...problems.problems]) });
  return Object.freeze({ programme, report });
}

/** The engine's own error says where the text stops being JSON: it is the cause. */
function parse(text: string, url: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (cause) {
    throw new FeedError('not-json', url, { cause });
  }
}
