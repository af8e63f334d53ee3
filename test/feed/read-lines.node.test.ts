import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../src/feed/feed-error.js';
import { readLines } from '../../src/feed/read-lines.js';
import type { ReadFeed } from '../../src/feed/read-feed.js';
import { plainly, read as readWhole, URL_OF_FEED, whole } from './reading.js';
import type { Json } from './reading.js';

// Tests run from the root of the repository.
const FIXTURE = readFileSync('test/fixtures/feeds/lines/programme.ndjson', 'utf8');
const { subEvent, ...FESTIVAL } = JSON.parse(readFileSync('src/programmes/mois-ess-2026.json', 'utf8')) as Json & { subEvent: Json[] };
const EVENTS = subEvent.filter((each) => each['@type'] !== 'Festival');

async function* inPieces(text: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0, piece = 0; start < bytes.length; piece++) {
    const size = sizes[piece % sizes.length]!;
    yield await Promise.resolve(bytes.subarray(start, start + size));
    start += size;
  }
}

async function* given<T>(values: readonly T[]): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value);
}

const read = (text: string, sizes = [65_536], onProgress: (read: ReadFeed) => void = () => {}) =>
  readLines(inPieces(text, sizes), URL_OF_FEED, onProgress);
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');

describe('a feed of lines', () => {
  it('gives what the same events in one JSON give, wherever the network cuts it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(EVENTS), fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1 }), async (events, sizes) => {
        const { programme } = await read(lines(FESTIVAL, ...events), sizes);
        const inOne = await readWhole({ ...FESTIVAL, subEvent: events });
        assert.deepEqual(await plainly({ programme, report: inOne.report }), await plainly(inOne));
      }),
      { numRuns: 25 },
    );
  });

  it('shows its first events before the last is there, then more, never fewer', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ ...EVENTS[0], '@id': `urn:${index}`, name: `Atelier n° ${index}` }));
    const counts: number[] = [];
    const { programme } = await read(lines(FESTIVAL, ...many), [16_384], ({ report }) => counts.push(report.eventCount));
    assert.ok(counts[0]! >= 24 && counts[0]! < 100, `first ${counts[0]}`);
    assert.ok(counts.length >= 3 && counts.length < 8, `${counts.length} times`);
    assert.deepEqual(
      counts,
      counts.toSorted((one, other) => one - other),
    );
    assert.equal(programme.events.length, 3000);
  });

  it('loses no good event to bad lines, and says which these are', async () => {
    const { programme, report } = await read(FIXTURE);
    assert.deepEqual(
      programme.events.map(({ name, town }) => [name, town?.name]),
      [
        ['Réparer son vélo', 'Arcueil'],
        ['Composter', 'Cachan'],
        ['Repas partagé', 'Orly'],
      ],
    );
    assert.deepEqual(
      report.problems.map(({ code, level, path }) => `${level} ${code} ${path}`),
      ['warning duplicate-id line 5', 'error start-missing line 6/startDate', 'error not-an-event line 7'],
    );
    assert.equal((await whole(programme.events[0]!)).description, 'Apportez votre vélo.\n\n- freins\n- câbles');
    assert.equal(programme.events[0]!.isAccessibleForFree, true);
  });

  it('needs no festival: its days are those of its events', async () => {
    const { programme } = await read(lines(...EVENTS.slice(0, 5)));
    assert.equal(programme.events.length, 5);
    assert.equal(programme.periods.length, 1);
    assert.ok(programme.periods[0]!.start <= programme.events[0]!.occurrences[0]!.start);
  });

  it('keeps its last letter when the network gives it alone', async () => {
    const text = lines(FESTIVAL, EVENTS[0]);
    const { programme, report } = await read(text, [new TextEncoder().encode(text).length - 1, 1]);
    assert.deepEqual([programme.events.length, report.problems], [1, []]);
  });

  it('says which letters were lost, and where', async () => {
    const { report } = await read(lines({ ...FESTIVAL, name: 'Mois\ufffd' }, { ...EVENTS[0], name: 'F\ufffdte' }, EVENTS[1]));
    assert.deepEqual(
      report.problems.map(({ code, path }) => `${code} ${path}`),
      ['character-lost line 1/name', 'character-lost line 2/name'],
    );
  });

  it('is read in UTF-16 with its mark, wherever the network cuts it', async () => {
    const text = lines(FESTIVAL, EVENTS[0], EVENTS[1]);
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()])
      for (const size of [1, 3, 65_536]) {
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
        const { programme, report } = await readLines(given(pieces), URL_OF_FEED, () => {});
        assert.deepEqual(programme.events.map(({ name }) => name).sort(), [EVENTS[0]!['name'], EVENTS[1]!['name']].sort());
        assert.deepEqual(report.problems, []);
      }
  });

  it('is none when no line is of a programme', async () => {
    for (const text of ['', '\n\n', '<!doctype html>\n<p>', '{"a":1}', '[]\n[]'])
      await assert.rejects(read(text), (error) => error instanceof FeedError && error.code === 'not-a-feed');
  });
});
