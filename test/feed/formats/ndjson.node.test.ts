import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feed/read-feed.js';
import { readLines } from '../../../src/feed/read-lines.js';
import { itIsATextFeedFormat } from '../../contracts/it-is-a-text-feed-format.js';
import { problemsOf, URL_OF_FEED } from '../reading.js';

const file = new URL('../../fixtures/feeds/ndjson/programme.txt', import.meta.url);
const text = readFileSync(file, 'utf8');
const read = (lines: string) => readFeed(lines, { url: URL_OF_FEED });

itIsATextFeedFormat('NDJSON', [
  {
    file,
    part: /\{"@type":"Event".*\n/g,
    value: /":(?<value>"[^"]*")/g,
    names: (part) => ['Réparer son vélo', 'Apprendre à composter', 'Exposition « Travailler autrement »'].filter((name) => part.includes(name)),
    path: /^line \d+(?:\/|$)/,
  },
]);

describe('lines of JSON whose address does not say so', () => {
  it('are the programme that they are when they are read as they come', async () => {
    const whole = await read(text);
    const asTheyCome = await readLines(new Blob([text]).stream(), URL_OF_FEED, () => {});
    const seen = ({ programme }: typeof whole) => [
      programme.name,
      programme.periods,
      programme.events.map(({ id, name, status, occurrences, town }) => ({ id, name, status, occurrences, town })),
    ];
    assert.deepEqual(seen(whole), seen(asTheyCome));
    assert.equal(whole.programme.events.length, 3);
  });

  it('need no festival before them', async () => {
    const { programme, report } = await read(text.split('\n').slice(1).join('\r\n'));
    assert.deepEqual([report.format, programme.events.length], ['NDJSON', 3]);
  });

  it('are read around a line that is cut, which is said', async () => {
    const lines = text.split('\n');
    const feed = await read([...lines.slice(0, 2), '', lines[2]!.slice(0, 60), lines[3]].join('\n'));
    assert.deepEqual(feed.programme.events.map(({ name }) => name), ['Réparer son vélo', 'Exposition « Travailler autrement »']); // prettier-ignore
    assert.deepEqual(problemsOf(feed), ['not-an-event line 4']);
  });
});
