import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/feed/read-feed.js';
import { assertIsSound } from '../contracts/it-is-a-feed-format.js';
import { besides } from '../model/corpora.js';
import { URL_OF_FEED } from './reading.js';

/** What real feeds of third parties become: how many events, which towns, what is reported. They stay beside the project. */
const EXPECTED: Readonly<Record<string, readonly [events: number, towns: string, ...problems: string[]]>> = {
  'openagenda/v2-list-detailed-albi-75-events.json': [75, 'Albi, Le Sequestre'],
  'openagenda/v2-list-light-jep-normandie.json': [6, 'Caen'],
  'openagenda/v2-single-quinzaine-commerce-equitable.json': [1, 'Jayat'],
  'openagenda/v2-single-online-359-timings-location-null.json': [1, ''],
  'openagenda/v2-single-registration-null-value-passculture.json': [1, ''],
  'openagenda/v1-export-single-bressuire-2018.json': [1, 'Bressuire'],
  'schema-org/mennecy-metal-festival.json': [1, 'Mennecy'],
  'schema-org/domainedo-montpellier-malformed.html': [2, 'Montpellier'],
};

const folder = besides('feeds/');
const files = ['openagenda', 'schema-org'].flatMap((name) =>
  folder ? readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`) : [],
);

describe('real feeds', { skip: folder ? false : 'no feeds beside the project' }, () => {
  for (const file of files) {
    it(file, async () => {
      const text = readFileSync(new URL(file, folder!), 'utf8');
      // Of a page, its JSON-LD.
      const [, json = text] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(text) ?? [];
      const read = await readFeed(json, { url: URL_OF_FEED });
      await assertIsSound(read);
      const { programme, report } = read;
      const expected = EXPECTED[file];
      if (!expected) return;
      const [events, towns, ...problems] = expected;
      assert.deepEqual([programme.events.length, programme.towns.map(({ name }) => name).join(', ')], [events, towns]);
      assert.deepEqual([...new Set(report.problems.map(({ code }) => code))], problems);
    });
  }
});
