import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFeed } from '../../src/feed/decode.js';
import { FeedError } from '../../src/feed/feed-error.js';
import { FORMATS } from '../../src/feed/formats/index.js';
import { readFeed } from '../../src/feed/read-feed.js';
import type { ReadFeed } from '../../src/feed/read-feed.js';
import { plainly, URL_OF_FEED } from '../feed/reading.js';
import { assertIsSound, HOSTILE, LONG } from './it-is-a-feed-format.js';

export interface TextFormatFixture {
  /** A file that has several events, none of them faulty beyond repair. */
  readonly file: URL;
  /** Finds each part of the text that may hold events: a component, a row, a script. A fault in one must not affect the others. */
  readonly part: RegExp;
  /** Finds each value inside a part; tests replace its group `value`. */
  readonly value: RegExp;
  /** The events of a part, by its text; some parts have none. */
  readonly names: (part: string) => readonly string[];
  /** The form of the locations of problems. */
  readonly path: RegExp;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Texts that no field expects, in one line or several. */
const HOSTILE_TEXTS = [
  ...HOSTILE.map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))),
  '"', '""', '"""', ';', ',', '\t', ':', '\\', '\\n', '\r\n', '\n\n', '\r', '\n ', '\n"', '";"', '"\n', '<', '</script>', '-->', '{', ']', 'BEGIN:VEVENT', '\nEND:VEVENT\n', '\nBEGIN:VALARM\n',
  '20260230', '20261112T250000', 'P', 'P1000000D', 'PT-5M', 'FREQ=DAILY', 'FREQ=SECONDLY', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=YEARLY;INTERVAL=0', 'FREQ=WEEKLY;COUNT=99999999;BYDAY=XX',
  '31/02/2026', '12/13/14', 'du 1er au 99 novembre', '25h99', '0000', '99999', 'de 14h à', '7 et', 'le', 'entre 3h et 2h',
]; // prettier-ignore

/**
 * The promises of every format other than JSON: like `itIsAFeedFormat`, but with letters and lines instead of values. Without its first lines a feed may
 * have no known format; after any other damage, it is still read.
 */
export function itIsATextFeedFormat(name: string, fixtures: readonly TextFormatFixture[]): void {
  describe(`${name} is a feed format`, () => {
    const format = FORMATS.find((each) => each.name === name);
    assert.ok(format, `${name} is not in the list of formats`);

    for (const { file, part, value, names, path } of fixtures) {
      const text = readFileSync(file, 'utf8');
      const parts = piecesOf(text, part);
      const inPart = ({ start, end }: Piece) => names(text.slice(start, end));
      const all = parts.flatMap(inPart);
      const values = parts.flatMap((piece, index) =>
        piecesOf(text.slice(piece.start, piece.end), value).map(({ start, end }) => ({ index, start: piece.start + start, end: piece.start + end })),
      );
      /** Reads a text with one damaged part, and expects the events of all others. */
      const readChanged = async (changed: string, index: number) => {
        const feed = await read(changed);
        await assertIsSound(feed);
        assertPlaces(feed, path);
        const left = parts.flatMap((piece, other) => (other === index ? [] : inPart(piece)));
        assertHas(feed, left, changed);
      };

      describe(file.pathname.split('/').slice(-2).join('/'), () => {
        it('is recognised, by this format first', () => {
          assert.equal(
            FORMATS.find(({ recognises }) => recognises(text)),
            format,
          );
        });

        it('is read, every event of it', async () => {
          const feed = await read(text);
          assert.equal(feed.report.format, name);
          assert.ok(all.length > 2 && values.length > 20, 'the fixture is cut into its parts');
          assert.deepEqual(feed.programme.events.map((event) => event.name).sort(), [...new Set(all)].sort());
          await assertIsSound(feed);
          assertPlaces(feed, path);
        });

        it('is read the same way twice, and with any line ends', async () => {
          const plain = await plainly(await read(text));
          assert.deepEqual(await plainly(await read(text)), plain);
          const lines = text.replaceAll('\r\n', '\n');
          for (const changed of [lines, lines.replaceAll('\n', '\r\n'), `\ufeff${text}`]) assert.deepEqual(await plainly(await read(changed)), plain);
        });

        it('loses no other event for one value that nobody expects', async () => {
          await fc.assert(
            fc.asyncProperty(fc.constantFrom(...values), fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string()), async (place, hostile) =>
              readChanged(text.slice(0, place.start) + hostile + text.slice(place.end), place.index),
            ),
            { numRuns: 600 },
          );
        });

        it('loses no other event for a line that is missing, doubled or cut', async () => {
          for (const [index, piece] of parts.entries()) {
            for (const line of piecesOf(text.slice(piece.start, piece.end), /[^\n]*\n/g)) {
              const [start, end] = [piece.start + line.start, piece.start + line.end];
              const middle = Math.floor((start + end) / 2);
              for (const changed of [
                text.slice(0, start) + text.slice(end),
                text.slice(0, end) + text.slice(start),
                `${text.slice(0, middle)}\n${text.slice(middle)}`,
                `${text.slice(0, middle)}\n${text.slice(end)}`,
              ])
                await readChanged(changed, index);
            }
          }
        });

        it('has the events before the place at which it stops', async () => {
          const first = parts[0]!.start;
          await fc.assert(
            fc.asyncProperty(fc.integer({ min: first, max: text.length }), async (length) => {
              const before = parts.filter(({ end }) => end <= length).flatMap(inPart);
              await assertIsReadOrRefused(text.slice(0, length));
              if (before.length > 0) assertHas(await read(text.slice(0, length)), before, `cut at ${length}`);
            }),
            { numRuns: 200 },
          );
        });

        it('may hold any byte anywhere', async () => {
          const bytes = new TextEncoder().encode(text);
          const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
          await fc.assert(
            fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
              const changed = bytes.slice();
              for (const [at, byte] of changes) changed[at] = byte;
              await assertIsReadOrRefused(await decodeFeed(changed));
            }),
            { numRuns: 200 },
          );
        });

        it('may come in any order of its lines', async () => {
          const lines = text.split('\n');
          await fc.assert(
            fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: 3 }), (some) => assertIsReadOrRefused([lines[0], ...some].join('\n'))),
            { numRuns: 100 },
          );
        });

        it('is read in time that grows no faster than its texts', { timeout: 120_000 }, async () => {
          for (const [index, { start, end }] of values.entries()) {
            const long = LONG[index % LONG.length]!;
            await assertIsReadOrRefused(text.slice(0, start) + long + text.slice(end));
          }
          const [head, body] = [text.slice(0, parts[0]!.start), text.slice(parts[0]!.start, parts.at(-1)!.end)];
          for (const piece of [
            '\n',
            '"',
            ';',
            ',',
            '\t',
            '\r\n ',
            'BEGIN:VEVENT\n',
            'END:VEVENT\n',
            '<script>',
            '<!--',
            '<script type="application/ld+json">',
            'a;"b\n',
            '";"',
          ])
            // prettier-ignore
            await assertIsReadOrRefused(head + piece.repeat(Math.ceil(400_000 / piece.length)) + body);
        });
      });
    }

    it('recognises no garbage, and never throws over it', () => {
      fc.assert(fc.property(fc.oneof(fc.string(), fc.jsonValue()), (document) => typeof format.recognises(document) === 'boolean'));
      for (const value of [...HOSTILE, ...LONG]) assert.equal(format.recognises(value), false);
    });

    it('reads garbage as no event', async () => {
      const reader = await format.load();
      for (const value of [...HOSTILE, ...HOSTILE_TEXTS, ...LONG]) assert.ok(Array.isArray(reader(value)[0].events));
    });
  });
}

function read(text: string): Promise<ReadFeed> {
  return readFeed(text, { url: URL_OF_FEED });
}

/** Without its first lines a feed may be refused, but only with a known error. */
async function assertIsReadOrRefused(text: string): Promise<void> {
  try {
    await assertIsSound(await read(text));
  } catch (error) {
    if (!(error instanceof FeedError) || (error.code !== 'not-json' && error.code !== 'not-a-feed')) throw error;
  }
}

function assertHas({ programme }: ReadFeed, names: readonly string[], changed: string): void {
  const found = new Set(programme.events.map(({ name }) => name));
  const lost = names.filter((name) => !found.has(name));
  assert.deepEqual(lost, [], `lost from:\n${changed}`);
}

function assertPlaces({ report }: ReadFeed, path: RegExp): void {
  for (const problem of report.problems) assert.match(problem.path, path);
}

/** The positions of a pattern's matches, or of its group `value` if it has one. */
function piecesOf(text: string, pattern: RegExp): Piece[] {
  return [...text.matchAll(pattern)].map((match) => {
    const value = match.groups?.['value'];
    const start = match.index + (value === undefined ? 0 : match[0].indexOf(value));
    return { start, end: start + (value ?? match[0]).length };
  });
}
