import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FORMATS } from '../../src/feed/formats/index.js';
import type { ReadFeed } from '../../src/feed/read-feed.js';
import { assertDeeplyFrozen, plainly, read, wholeEvents } from '../feed/reading.js';

type Read = Pick<ReadFeed, 'programme' | 'report'>;
type Path = readonly (string | number)[];

export interface FormatFixture {
  /** A file that has several events, none of them faulty beyond repair. */
  readonly file: URL;
  /** The events of the parsed file, in it. */
  readonly events: (document: never) => readonly object[];
}

/** Values that no field expects. */
export const HOSTILE: readonly unknown[] = [
  null, undefined, true, false, 0, -1, 1e308, '', ' ', '\u0000', '\u202e', 'null', '[object Object]', '__proto__', 'constructor',
  [], {}, [[]], [null], [{}], { fr: null }, { fr: {} }, { '@value': null }, { '@id': null }, { '@type': null }, { '@type': [null] }, { length: 1e9 }, { toString: 1 },
  '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '<!--', '<![CDATA[', '&#0;', '&#x110000;', '&amp;lt;b&amp;gt;',
  'javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,<b>', 'https://user:pass@example.org/', 'https://', '//example.org', 'mailto:a@b.example?bcc=c@d.example', 'tel:javascript:1',
  '2026-11-12', '2026-02-31', '0000-00-00', '2026-11-12T99:99', '9999-12-31T23:59:59-23:59', '-2026-11-12', '2026-11-12T18:30:00+99:99', 'Infinity', 'NaN',
]; // prettier-ignore

/** Long enough to notice a reader that takes quadratic time. */
export const LONG = [
  'a',
  ' ',
  '\n',
  '<',
  '(',
  '[',
  '*',
  '-',
  '.',
  '0',
  '&',
  'é',
  '<br',
  ' <p',
  '**a',
  '[](',
  '12345 ',
  '94310 Orly ',
  'https://a.',
  'a@',
  'Cedex',
  'dès 5 ans ',
].map((piece) => piece.repeat(Math.ceil(200_000 / piece.length)));

/**
 * The promises of every format: it recognises its own documents and no others, never throws, never loses other events for a bad one, makes sound
 * programmes, and reports problems at their right location.
 */
export function itIsAFeedFormat(name: string, fixtures: readonly FormatFixture[]): void {
  describe(`${name} is a feed format`, () => {
    const format = FORMATS.find((each) => each.name === name);
    assert.ok(format, `${name} is not in the list of formats`);

    for (const { file, events } of fixtures) {
      const text = readFileSync(file, 'utf8');
      const parse = () => JSON.parse(text) as unknown;
      const count = events(parse() as never).length;

      describe(file.pathname.split('/').slice(-2).join('/'), () => {
        it('is recognised, by this format first', () => {
          assert.equal(
            FORMATS.find(({ recognises }) => recognises(parse())),
            format,
          );
        });

        it('is read, every event of it', async () => {
          const { programme, report } = await read(parse());
          assert.equal(report.format, name);
          assert.ok(programme.events.length >= count && count > 1, `${programme.events.length} of ${count}`);
          await assertIsSound({ programme, report });
        });

        it('is read the same way twice', async () => {
          assert.deepEqual(await plainly(await read(parse())), await plainly(await read(parse())));
        });

        it('loses no other event for one value that nobody expects, and reports where it stands', async () => {
          const whole = await read(parse());
          await fc.assert(
            fc.asyncProperty(
              fc.nat(count - 1),
              fc.nat(),
              fc.oneof(fc.constantFrom(...HOSTILE), fc.jsonValue({ maxDepth: 3 })),
              async (index, choice, value) => {
                const document = parse();
                const event = events(document as never)[index]!;
                const paths = pathsOf(event);
                set(event, paths[choice % paths.length]!, value);
                const changed = await read(document);
                await assertIsSound(changed);
                assertPathsExist(changed, document);
                assertHasOthers(changed, whole, 1);
              },
            ),
            { numRuns: 300 },
          );
        });

        it('loses no other event for one that is nothing of the kind', async () => {
          const whole = await read(parse());
          for (const value of HOSTILE) {
            const document = parse();
            replace(document, events(document as never)[0]!, value);
            if (!format.recognises(JSON.parse(JSON.stringify(document)))) continue;
            assertHasOthers(await read(document), whole, 1);
          }
        });

        it('may hold anything anywhere', async () => {
          await fc.assert(
            fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.constantFrom(...HOSTILE)), { minLength: 1, maxLength: 8 }), async (changes) => {
              const document = parse() as object;
              for (const [choice, value] of changes) {
                const paths = pathsOf(document);
                if (paths.length > 0) set(document, paths[choice % paths.length]!, value);
              }
              const written = JSON.parse(JSON.stringify(document)) as unknown;
              if (FORMATS.some(({ recognises }) => recognises(written))) await assertIsSound(await read(written));
            }),
            { numRuns: 200 },
          );
        });

        it('is read in time that grows no faster than its texts', { timeout: 60_000 }, async () => {
          for (const [index, path] of pathsOf(events(parse() as never)[0]!).entries()) {
            const document = parse();
            set(events(document as never)[0]!, path, LONG[index % LONG.length]);
            await assertIsSound(await read(document));
          }
        });
      });
    }

    it('recognises no garbage, and never throws over it', () => {
      fc.assert(fc.property(fc.jsonValue(), (document) => typeof format.recognises(document) === 'boolean'));
      for (const value of HOSTILE) assert.equal(typeof format.recognises(value), 'boolean');
    });

    it('reads garbage as no event', async () => {
      const reader = await format.load();
      for (const value of HOSTILE) assert.ok(Array.isArray(reader(value)[0].events));
    });
  });
}

/** What elements may rely on in every programme. */
export async function assertIsSound({ programme, report }: Read): Promise<void> {
  assertDeeplyFrozen(programme);
  assertDeeplyFrozen(report);
  assert.equal(report.eventCount, programme.events.length);
  assert.equal(new Set(programme.events.map(({ id }) => id)).size, programme.events.length, 'one id, one event');
  for (const { start, end } of programme.periods) assert.ok(Number.isFinite(start) && end > start);
  let last = -Infinity;
  for (const event of await wholeEvents(programme)) {
    assertDeeplyFrozen(event.location);
    assert.ok(event.id && event.name && event.occurrences.length > 0);
    assert.ok(event.occurrences[0]!.start >= last, 'by first occurrence');
    last = event.occurrences[0]!.start;
    for (const [index, { start, end, until }] of event.occurrences.entries()) {
      assert.ok(Number.isFinite(start) && Number.isFinite(until) && until > start);
      assert.ok(end === null || end > start);
      assert.ok(index === 0 || start >= event.occurrences[index - 1]!.start);
    }
    if (event.town) assert.ok(programme.towns.some(({ key }) => key === event.town!.key));
    const { url, onlineUrl, location, image } = event;
    for (const address of [url, onlineUrl, location?.url, ...event.organizers.map((each) => each.url)])
      if (address) assert.match(address, /^https?:\/\/[^\s"'<>@]+/);
    if (image) assert.match(image.url, /^https:\/\//);
    for (const { href } of event.registrations) assert.match(href, /^(?:https?:\/\/|mailto:[^?\s]+@[^?\s]+$|tel:\+?\d+$)/);
    const lines = [
      event.name,
      event.location?.name,
      event.audience,
      event.price,
      ...event.keywords,
      ...event.organizers.map(({ name }) => name),
    ].join(' ');
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(lines, /[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
    assert.doesNotThrow(() => encodeURIComponent(`${lines} ${event.abstract} ${event.description}`));
  }
}

function assertHasOthers(changed: Read, whole: Read, missing: number): void {
  const names = changed.programme.events.map(({ name }) => name);
  const lost = whole.programme.events.filter(({ name }) => {
    const index = names.indexOf(name);
    if (index >= 0) names.splice(index, 1);
    return index < 0;
  });
  assert.ok(lost.length <= missing, `lost ${lost.map(({ name }) => name).join(', ')}`);
}

/** Every problem has a location in the document, or names a missing field of one. */
function assertPathsExist({ report }: Read, document: unknown): void {
  for (const { path } of report.problems) {
    const steps = path
      .split('/')
      .slice(1)
      .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
    let value = document;
    for (const [index, step] of steps.entries()) {
      const isLast = index === steps.length - 1;
      if (!isLast) assert.ok(typeof value === 'object' && value !== null && Object.hasOwn(value, step), `no ${path}`);
      value = (value as Record<string, unknown> | null)?.[step];
    }
  }
}

/** Paths of everything inside an object. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsOf(each, [...path, key])]);
}

function set(target: object, path: Path, value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((each, key) => (each as Record<string, unknown>)[key], target) as Record<string, unknown>;
  parent[path.at(-1)!] = structuredClone(value);
}

function replace(container: unknown, old: unknown, value: unknown): void {
  if (typeof container !== 'object' || container === null) return;
  for (const [key, each] of Object.entries(container)) {
    if (each === old) (container as Record<string, unknown>)[key] = value;
    else replace(each, old, value);
  }
}
