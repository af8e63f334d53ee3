/** In a page with a polluted `Object.prototype`, the readers of all formats find in a feed what stands there, and in their own records what they wrote. */

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { checkFeed } from '../../src/feed/check-feed.js';
import { reportText } from '../../src/locale/report-text.js';
import { icalendar } from '../../src/output/icalendar.js';
import { programmeJsonLd } from '../../src/feed/profile/write/programme.js';
import { spreadsheet } from '../../src/output/spreadsheet.js';
import { vcard } from '../../src/output/vcard.js';
import { watchPrototype, wordsOf } from '../helpers/polluted-prototype.js';
import { plainly } from './reading.js';

const texts = async (folder: URL, kind: RegExp) => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => kind.test(name));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })));
};

const fr = reportText({ lang: 'fr' });
/** All that is read of a text, and all that is made of it; or why it is nothing. */
const reading = async (text: string) => {
  try {
    const read = await checkFeed(text, 'https://example.org/feed');
    const { programme, report } = read;
    return {
      read: await plainly(read),
      calendar: await icalendar(programme.events, { name: 'Mois', now: 0 }),
      jsonLd: programmeJsonLd(programme),
      table: await spreadsheet(programme),
      card: programme.organizer && vcard(programme.organizer),
      problems: report.problems.map((problem) => [fr.kind(problem.code), fr.place(problem), fr.problem(problem)]),
    };
  } catch (error) {
    return String(error);
  }
};

describe('the readers, with a polluted Object.prototype', async () => {
  const sources = await texts(new URL('../../src/', import.meta.url), /^(?:feed|locale|model|output|store)\/.*\.ts$/);
  const feeds = await texts(new URL('../fixtures/feeds/', import.meta.url), /\.\w+$/);
  const words = wordsOf(sources.map(({ text }) => text));

  for (const { name, text } of feeds) {
    it(`${name}: nothing is read of it`, async () => {
      const reads: string[] = [];
      const before = await reading(text);
      const stop = watchPrototype(words, reads);
      const polluted = await reading(text).finally(stop);
      assert.deepEqual(polluted, before);
      assert.deepEqual(reads, []);
    });
  }
});
