import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/feed/read-feed.js';
import { URL_OF_FEED, wholeEvents } from './reading.js';

/** Moments that no programme has: at the limits of `Date`, beyond them, and where an offset moves one out of the years of four figures. */
const FAR_TEXTS = ['9999-12-31T23:59:59-23:59', '0001-01-01T00:00:00+23:59', '99991231T235959', '+275760-09-13T00:00:00+99:99'];
const FAR_NUMBERS = [8.64e15, -9e15, 1e308];
const TIME = /^\s*\d{4}-?\d\d-?\d\d|^\d\d\/\d\d\/\d{4}|^P(?:T?\d)|^\d{1,2}:\d\d/;
const TIMES = /\d{4}-\d\d-\d\d(?:T[\d:+Z-]*)?|\b\d{8}(?:T\d{6}Z?)?\b|\b\d\d\/\d\d\/\d{4}|\b\d{1,2}h\d{0,2}\b/g;

const FOLDER = new URL('../fixtures/feeds/', import.meta.url);
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(FOLDER.pathname.length).replace(/^\//, ''))
  .sort();

/** Every text that differs from a feed in one of its times. */
function* withFarTime(text: string): Generator<{ readonly what: string; readonly feed: string }> {
  const document = parsed(text);
  if (document === undefined) {
    for (const { 0: time, index } of text.matchAll(TIMES))
      for (const far of FAR_TEXTS)
        yield { what: `${far} for ${time} at ${index}`, feed: text.slice(0, index) + far + text.slice(index + time.length) };
    return;
  }
  for (const path of timesIn(document))
    for (const far of [...FAR_TEXTS, ...FAR_NUMBERS]) {
      const changed = structuredClone(document);
      const holder = path.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], changed);
      (holder as Record<string, unknown>)[path.at(-1)!] = far;
      yield { what: `${far} in ${path.join('/')}`, feed: JSON.stringify(changed) };
    }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function timesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, each]) => timesIn(each, [...path, key]));
  return (typeof value === 'string' && TIME.test(value)) || (typeof value === 'number' && value > 1e9) ? [path] : [];
}

describe('a time that no programme has loses no other event, and is reported where it loses its own', () => {
  for (const file of FILES)
    it(file, async () => {
      const text = readFileSync(new URL(file, FOLDER), 'utf8');
      const names = (await readFeed(text, { url: URL_OF_FEED })).programme.events.map(({ name }) => name);
      for (const { what, feed } of withFarTime(text)) {
        const { programme, report } = await readFeed(feed, { url: URL_OF_FEED }).catch((error: unknown) => assert.fail(`${what}: ${String(error)}`));
        const left = (await wholeEvents(programme)).map(({ name }) => name);
        const lost = names.filter((name) => !left.includes(name));
        assert.ok(lost.length <= 1, `${what} loses ${lost.join(', ')}`);
        assert.ok(lost.length === 0 || report.problems.length > 0, `${what} loses ${lost.join()} in silence`);
      }
    });
});
