/** Files as people save and publish them, each with what a visitor should read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { decodeFeed } from '../../src/feed/decode.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { hours, problemsOf, URL_OF_FEED, wholeEvents } from './reading.js';
import type { WholeEvent } from './reading.js';

interface Right {
  /** By title, the sessions of each event; whole days from midnight to midnight. */
  readonly sessions: Readonly<Record<string, readonly string[]>>;
  readonly problems?: readonly string[];
  /** What else the file is about. */
  readonly also?: (event: WholeEvent) => unknown;
  readonly is?: readonly unknown[];
}

const FILES: Readonly<Record<string, Right>> = {
  'spreadsheet/dated-hours-in-a-cell.csv': { sessions: { Cueillette: ['11-14T10:00–12:00', '11-21T10:00–12:00'] } },
  'spreadsheet/excel-short-month.csv': { sessions: { Atelier: ['11-10T00:00–00:00'] } },
  'spreadsheet/price-zero-euro.csv': {
    sessions: { Un: ['11-10T00:00–00:00'], Deux: ['11-11T00:00–00:00'] },
    also: ({ isAccessibleForFree }) => isAccessibleForFree,
    is: [true, true],
  },
  'spreadsheet/row-in-one-cell.csv': {
    sessions: { Atelier: ['11-10T00:00–00:00'], Fête: ['11-11T00:00–00:00'] },
    also: ({ town }) => town?.name,
    is: ['Arcueil', 'Cachan'],
  },
  'spreadsheet/tec-csv-headers.csv': {
    sessions: { Atelier: ['11-10T18:00–19:30'] },
    also: ({ location }) => location?.name,
    is: ['Salle'],
    problems: ['town-unknown G2'],
  },
  'spreadsheet/weekday-in-range.csv': {
    sessions: { Chantier: ['11-11T08:00–12:00', '11-18T08:00–12:00', '11-25T08:00–12:00', '12-02T08:00–12:00'] },
  },
  'spreadsheet/year-first-slashes.csv': { sessions: { Atelier: ['11-10T00:00–00:00'] } },
  'html-page/jsonld-bad-escape.html': { sessions: { "L'atelier": ['11-10T18:00–?'] } },
  'html-page/jsonld-comment-first.html': { sessions: { Atelier: ['11-10T18:00–?'] } },
  'html-page/jsonld-comment-inside.html': { sessions: { Atelier: ['11-10T18:00–?'] } },
  'html-page/tec-jsonld-description.html': {
    sessions: { 'L’atelier du vélo': ['11-10T18:00–19:30'] },
    also: ({ description }) => description,
    is: ['Venez nombreux & en famille'],
  },
  'schema-org/schedule-end-date.json': { sessions: { Rencontres: ['11-24T13:45–21:00', '11-25T13:45–21:00'] } },
  'schema-org/schedule-repeat-count.json': { sessions: { Atelier: ['11-10T18:00–19:00', '11-17T18:00–19:00', '11-24T18:00–19:00'] } },
  'opendatasoft/horaires.json': { sessions: { CONCERT: ['11-10T20:30–?'] } },
  'events-calendar/all-day-cutoff.json': {
    sessions: { Atelier: ['12-08T00:00–00:00'] },
    also: ({ occurrences }) => occurrences.map(({ isAllDay, start, end }) => [isAllDay, (end! - start) / 86_400_000]),
    is: [[[true, 3]]],
  },
};

describe('a file as it comes', () => {
  for (const [name, { sessions, problems = [], also = () => null, is }] of Object.entries(FILES))
    it(name, async () => {
      const bytes = readFileSync(new URL(`../fixtures/feeds/${name}`, import.meta.url));
      const feed = await readFeed(await decodeFeed(bytes), { url: URL_OF_FEED });
      const events = await wholeEvents(feed.programme);
      assert.deepEqual(Object.fromEntries(events.map((event) => [event.name, hours(event)])), sessions);
      assert.deepEqual(events.map(also), is ?? events.map(() => null)); // prettier-ignore
      assert.deepEqual(problemsOf(feed), problems);
    });
});
