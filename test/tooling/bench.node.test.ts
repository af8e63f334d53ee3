import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPlain } from '../../src/feed/profile/plain-form.js';
import { readProfile } from '../../src/feed/profile/read-profile.js';
import { readDetails } from '../../src/feed/read-feed.js';
import { findTown } from '../../src/model/towns.js';

interface Statistics {
  median(values: readonly number[]): number;
  spread(values: readonly number[]): [number, number];
  ratio(values: readonly number[], base: readonly number[]): number;
  shuffled<T>(list: readonly T[], roll: () => number): T[];
}
interface Feeds {
  makeFeed(count: number): { subEvent: object[] };
  asLines(feed: object): string;
  dice(seed: number): () => number;
  TOWNS: readonly string[];
}

// Plain modules, run without the benchmark's own packages.
const { median, spread, ratio, shuffled } = (await import(new URL('../../bench/statistics.mjs', import.meta.url).href)) as Statistics;
const { makeFeed, asLines, dice, TOWNS } = (await import(new URL('../../bench/feed.mjs', import.meta.url).href)) as Feeds;

describe('the statistics of the benchmark', () => {
  it('take the middle, and leave out what was not measured', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(median([NaN, 5]), 5);
    assert.ok(Number.isNaN(median([])));
    assert.deepEqual(spread([NaN, 5, 2]), [2, 5]);
  });

  it('compare inside a round only', () => {
    // A machine that is twice as slow in the second round.
    assert.equal(ratio([150, 300], [100, 200]), 1.5);
  });

  it('shuffle with given dice, and lose nobody', () => {
    const list = ['a', 'b', 'c', 'd', 'e'];
    assert.deepEqual(shuffled(list, dice(1)), shuffled(list, dice(1)));
    assert.deepEqual(shuffled(list, dice(7)).sort(), list);
  });
});

describe('the feed of the benchmark', () => {
  it('is the same each time, plain, by start, and of the 24 towns', () => {
    assert.deepEqual(makeFeed(70), makeFeed(70));
    const document: unknown = JSON.parse(JSON.stringify(makeFeed(500)));
    assert.ok(isPlain(document));
    const programme = readProfile(document, readDetails);
    assert.equal(programme.events.length, 500);
    assert.deepEqual(programme.events.map(({ id }) => Number(id.split(':').at(-1))).length, new Set(programme.events.map(({ id }) => id)).size);
    assert.equal(TOWNS.length, 24);
    for (const town of TOWNS) assert.ok(findTown(town)?.key.match(/^9[14]/), town);
    assert.equal(asLines(makeFeed(3)).split('\n').length, 4);
  });
});
