/** All the feeds that there are, read as `ess` reads them: those of the tests, the programmes of the package, and real ones beside the project. */
import { readdirSync, readFileSync } from 'node:fs';
import { checkFeed } from '../../src/feed/check-feed.js';
import { decodeFeed } from '../../src/feed/decode.js';
import type { ReadFeed } from '../../src/feed/read-feed.js';
import { URL_OF_FEED } from '../feed/reading.js';
import { besides } from '../model/corpora.js';

/** Facts noted in nobody's format, and where the others come from. */
const NO_FEEDS = ['SOURCES.md', 'real-events-fresnes-2021.json'];

const folders = [new URL('../fixtures/feeds/', import.meta.url), new URL('../../src/programmes/', import.meta.url), besides('feeds/')];

interface Feed {
  readonly name: string;
  readonly file: URL;
  readonly read: () => Promise<ReadFeed>;
}

export const FEEDS: readonly Feed[] = folders.flatMap((folder) =>
  folder
    ? filesIn(folder).map((path) => {
        const file = new URL(path, folder);
        return { name: `${folder.pathname.split('/').at(-2)}/${path}`, file, read: () => readFile(file) };
      })
    : [],
);

function filesIn(folder: URL): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !NO_FEEDS.includes(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.pathname.length).replace(/^\//, ''))
    .sort();
}

async function readFile(file: URL): Promise<ReadFeed> {
  return checkFeed(await decodeFeed(readFileSync(file)), URL_OF_FEED);
}
