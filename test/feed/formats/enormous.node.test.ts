/** What one value can do to a reader: a text of a megabyte, brackets in brackets, thousands of sessions of one event. Each is read or reported. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FeedError } from '../../../src/feed/feed-error.js';
import { readFeed } from '../../../src/feed/read-feed.js';
import { URL_OF_FEED } from '../reading.js';
import { calendarText, vevent } from './icalendar/calendar.js';

const FIXTURES = 'test/fixtures/feeds';
const DEEP = 10_000;
const ENORMOUS: Readonly<Record<string, string>> = {
  'a text of a megabyte': JSON.stringify('a'.repeat(1_000_000)),
  'lists in lists': '['.repeat(DEEP) + ']'.repeat(DEEP),
  'objects in objects': '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP),
};
const MARK = '\ue000';
const SESSIONS = Array.from({ length: 5000 }, (_, hour) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString());
const BASIC = SESSIONS.map((start) => start.replace(/[-:]|\.000/g, ''));

/** How many events and sessions there are; a stack that overflows is no answer. */
async function read(text: string): Promise<{ readonly sessions: number; readonly codes: readonly string[] }> {
  try {
    const { programme, report } = await readFeed(text, { url: URL_OF_FEED });
    for (const event of programme.events) await event.details();
    return {
      sessions: Math.max(0, ...programme.events.map(({ occurrences }) => occurrences.length)),
      codes: report.problems.map(({ code }) => code),
    };
  } catch (error) {
    assert.ok(error instanceof FeedError && !(error.cause instanceof RangeError), String(error));
    return { sessions: 0, codes: [error.code] };
  }
}

/** The first text under each key, replaced in turn. */
function* changed(document: unknown): Generator<readonly [key: string, text: string]> {
  const seen = new Set<string>();
  const places: (readonly [Record<string, unknown>, string])[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (typeof each !== 'string') walk(each);
      else if (!seen.has(key)) places.push([value as Record<string, unknown>, seen.add(key) && key]);
    }
  };
  walk(document);
  for (const [owner, key] of places) {
    const before = owner[key];
    owner[key] = MARK;
    yield [key, JSON.stringify(document)];
    owner[key] = before;
  }
}

describe('an enormous value', () => {
  for (const format of readdirSync(FIXTURES)) {
    const [file] = readdirSync(`${FIXTURES}/${format}`).filter((name) => name.endsWith('.json'));
    if (!file) continue;
    it(`under any key of ${format}`, async () => {
      const document: unknown = JSON.parse(readFileSync(`${FIXTURES}/${format}/${file}`, 'utf8'));
      for (const [, text] of changed(document)) for (const value of Object.values(ENORMOUS)) await read(text.replace(`"${MARK}"`, () => value));
    });
  }

  const texts: Readonly<Record<string, string>> = {
    'a calendar': calendarText(...vevent('DTSTART:20261110T180000Z', `DESCRIPTION:${'('.repeat(1_000_000)}`)),
    'a table': `Titre;Date;Ville\n${'(['.repeat(500_000)};10/11/2026;Orly`,
    'a page': `<!doctype html><body>${'<div itemscope itemtype="https://schema.org/Event">'.repeat(DEEP)}`,
    'a script in a page': `<!doctype html><body>${'<div>'.repeat(DEEP)}<script type="application/ld+json">${ENORMOUS['lists in lists']}</script>`,
    'lines': `{"@type":"Event","name":"A","startDate":"2026-11-10"}\n${ENORMOUS['objects in objects']}`,
    'nothing but brackets': '['.repeat(1_000_000),
  }; // prettier-ignore
  for (const [what, text] of Object.entries(texts)) it(`in ${what}`, async () => void (await read(text)));
});

describe('five thousand sessions of one event', () => {
  const feeds: Readonly<Record<string, string>> = {
    'schema.org': JSON.stringify({ '@type': 'Event', name: 'A', startDate: '2026-01-01', subEvent: SESSIONS.map((startDate) => ({ '@type': 'Event', startDate })) }),
    'OpenAgenda': JSON.stringify([{ uid: 1, title: 'A', timings: SESSIONS.map((begin) => ({ begin, end: begin })) }]),
    'iCalendar, by RDATE': calendarText(...vevent('DTSTART:20260101T000000Z', `RDATE:${BASIC.join(',')}`)),
    'iCalendar, one by one': calendarText(...BASIC.flatMap((start) => vevent(`RECURRENCE-ID:${start}`, `DTSTART:${start}`))),
  }; // prettier-ignore
  for (const [format, text] of Object.entries(feeds))
    it(`${format}: the first hundreds are read, and it is said that there are more`, async () => {
      const { sessions, codes } = await read(text);
      assert.ok(sessions >= 700 && sessions <= 800, String(sessions));
      assert.ok(codes.includes('too-many-occurrences'), codes.join());
    });
});
