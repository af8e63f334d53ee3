import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { FeedError } from '../../src/feed/feed-error.js';
import type { FeedFormat } from '../../src/feed/formats/feed-format.js';
import { FORMATS } from '../../src/feed/formats/index.js';
import { readFeed } from '../../src/feed/read-feed.js';

const formats = FORMATS as FeedFormat[];
const lost: FeedFormat = {
  name: 'lost',
  recognises: (document) => document === 'lost',
  load: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
};

before(() => formats.unshift(lost));
after(() => formats.shift());

it('a reader that does not come is the script’s fault, not the feed’s', async () => {
  const error: unknown = await readFeed('"lost"', { url: 'https://example.org/feed.json' }).catch((reason: unknown) => reason);
  assert.ok(error instanceof FeedError);
  assert.equal(error.code, 'script-incomplete');
  assert.ok(error.cause instanceof TypeError);
});
