import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkFeed, UnreadableFeed, withPlaces } from '../../src/feed/check-feed.js';
import { FeedError } from '../../src/feed/feed-error.js';
import { mergeFeeds } from '../../src/feed/merge-feeds.js';
import { readFeed } from '../../src/feed/read-feed.js';

const URL_OF_FEED = 'https://example.org/programme';

/** « start-invalid 3:20 Bal: demain » for each problem. */
async function problemsIn(text: string): Promise<readonly string[]> {
  const { report } = await checkFeed(text, URL_OF_FEED);
  return report.problems.map(({ code, path, position, event, value }) => {
    const place = position ? `${position.line}:${position.column}` : path;
    return `${code} ${place} ${event || '?'}: ${value}`;
  });
}

const lines = (...all: readonly string[]) => all.join('\n');

describe('a feed checked for its editor', () => {
  const CASES: Readonly<Record<string, readonly [text: string, ...problems: string[]]>> = {
    'in the plain form, of which pages hear nothing': [
      lines(
        '{ "@type": "Festival", "subEvent": [',
        '  { "@type": "Event", "name": "Bal", "startDate": "2026-11-06T18:30:00+02:00" },',
        '  { "@type": "Event", "name": "Repas" },',
        '  { "@type": "Event", "startDate": "2026-11-07" },',
        '  { "@type": "Event", "name": "Visite", "startDate": "2026-11-08", "url": "visite.html",',
        '    "location": { "@type": "Place", "name": "Halle" } } ] }',
      ),
      'offset-mismatch 2:51 Bal: 2026-11-06T18:30:00+02:00',
      'start-missing 3:3 Repas: ',
      'name-missing 4:3 ?: ',
      'town-unknown 6:17 Visite: { "@type": "Place", "name": "Halle" }',
      'url-refused 5:75 Visite: visite.html',
    ],
    'with a byte order mark, which is no column': [
      '\ufeff[{"@type": "Event", "name": "Bal", "startDate": "demain"}]',
      'start-invalid 1:49 Bal: demain',
    ],
    'of one event': ['{"@type": "Event", "name": "Bal", "startDate": "2026-11-06", "url": "?"}', 'url-refused 1:69 Bal: ?'],
    'with sessions': [
      lines('[{"name": "Bal", "startDate": "2026-11-06",', '"subEvent": [{"startDate": "2026-11-06"}, {"startDate": "?"}]}]'),
      'start-invalid 2:57 Bal: ?',
    ],
    'of OpenAgenda, in its own field names': [
      lines(
        '{ "total": 1, "events": [ {',
        '  "uid": 1, "slug": "bal", "title": { "fr": "Bal" },',
        '  "timings": [ { "begin": "demain", "end": "demain" } ] } ] }',
      ),
      'start-invalid 3:27 Bal: demain',
      'start-missing 3:14 Bal: ',
    ],
    'in lines of JSON': [
      lines(
        '{"@type": "Festival", "name": "Mois"}',
        '{"@type": "Event", "name": "Bal", "startDate": "2026-11-06", "eventStatus": "perhaps"}',
        '{"@type": "Event", "name": "Repas", "startDa',
      ),
      'status-unknown 2:77 Bal: perhaps',
      'not-an-event 3:1 ?: {"@type": "Event", "name": "Repas", "startDa',
    ],
    'of a calendar': [
      lines(
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'SUMMARY:Bal\\, au village',
        'DTSTART:20261106T183000',
        'DTEND:20261105T183000',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'DTSTART:20261332',
        'SUMMARY;LANGUAGE=fr:Repas',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'DTSTART:20261106',
        'END:VEVENT',
        'END:VCALENDAR',
      ),
      'end-before-start 5:1 Bal, au village: 2026-11-05T18:30:00',
      'start-invalid 8:1 Repas: 20261332',
      'name-missing 11:1 ?: ',
    ],
    'of a spreadsheet: cells': [
      lines('Titre;Date;Ville;Lien', 'Bal;06/11/2026;Orly;mon site', 'Repas;31/02/2026;Orly;', ';07/11/2026;Arcueil;'),
      'url-refused D2 Bal: mon site',
      'start-invalid B3 Repas: 31/02/2026',
      'name-missing A4 ?: ',
    ],
    'of a spreadsheet: what is written in the cell': [
      lines('Titre;Date;Heure de début;Heure de fin;Ville', 'Bal;06/11/2026;20 h;19 h 00;Orly'),
      'end-before-start D2 Bal: 19 h 00',
    ],
    'of a page': [
      lines('<!doctype html>', '<script type="application/ld+json">', '[{"@type": "Event", "name": "Bal",', '"startDate": "demain"}]', '</script>'),
      'start-invalid 4:14 ?: demain',
    ],
    'in parts': [
      lines('{ "@type": "DataFeed", "about": { "@type": "Festival", "name": "Mois" },', '"distribution": [{ "contentUrl": "javascript:1" }] }'),
      'url-refused 2:34 ?: javascript:1',
    ],
    'without a problem': ['{"@type": "Festival", "subEvent": []}'],
  };
  for (const [what, [text, ...problems]] of Object.entries(CASES)) {
    it(what, async () => {
      assert.deepEqual(await problemsIn(text), problems);
    });
  }

  it('has the events that a page shows', async () => {
    const text = readFileSync('src/programmes/mois-ess-2026.json', 'utf8');
    const [checked, shown] = [await checkFeed(text, URL_OF_FEED), await readFeed(text, { url: URL_OF_FEED })];
    assert.equal(checked.report.eventCount, shown.report.eventCount);
    assert.deepEqual(
      checked.programme.events.map(({ id }) => id),
      shown.programme.events.map(({ id }) => id),
    );
    assert.ok(Object.isFrozen(checked) && Object.isFrozen(checked.report) && Object.isFrozen(checked.report.problems));
  });

  it('says in any format where each problem is, in a cell or on a line', async () => {
    for (const path of readdirSync('test/fixtures/feeds', { recursive: true, encoding: 'utf8' })) {
      if (!/\.\w+$/.test(path)) continue;
      // No programme has events in a year so far away.
      const text = readFileSync(join('test/fixtures/feeds', path), 'utf8')
        .replace(/\b(["\s]?)20[12]\d(?=-\d\d|\d{4}T|\d{4}\b)/g, '$12999')
        .replace(/(\/|\p{L} )20[12]\d\b/gu, '$12999');
      const { report } = await checkFeed(text, URL_OF_FEED);
      const dates = report.problems.filter(({ code }) => code === 'start-invalid');
      // Gancio writes its dates as numbers, and a spreadsheet may write a year in two figures.
      assert.ok(dates.length > 0 || !text.includes('2999'), `${path}: ${JSON.stringify(report.problems)}`);
      for (const { path: place, position, value, code } of report.problems) {
        if (!position) {
          assert.match(place, /^[A-Z]+\d+$/, path);
          continue;
        }
        const rest = text.split(/\r\n?|\n/).slice(position.line - 1);
        assert.ok(position.column <= rest[0]!.length + 1, `${path}: ${place}`);
        const there = rest.join('\n').slice(position.column - 1, position.column + 300);
        // A schedule without a date of its own begins on the event's.
        const isThere = there.includes('2999') || place.endsWith('/eventSchedule');
        assert.ok(code !== 'start-invalid' || isThere, `${path}: ${place} ${value}, not ${there}`);
      }
    }
  });
});

describe('a text in which nothing can be read', () => {
  for (const [what, text, code, kind] of [
    ['JSON that is spoilt', '{"@type": "Festival",\n "subEvent": [ }', 'not-json', 'bracket-mismatch'],
    ['JSON of something else', '{"error": "not found"}', 'not-a-feed', undefined],
    ['a page without events', '<!doctype html><title>404</title>', 'not-json', 'web-page'],
    ['nothing', '', 'not-json', 'empty'],
  ] as const) {
    it(what, async () => {
      const error = await checkFeed(text, URL_OF_FEED).then(
        () => assert.fail('read'),
        (thrown: unknown) => thrown,
      );
      assert.ok(error instanceof UnreadableFeed && error instanceof FeedError);
      assert.deepEqual([error.code, error.url, error.fault?.kind], [code, URL_OF_FEED, kind]);
    });
  }
});

describe('two feeds with an event in common', () => {
  it('say where the second stands', async () => {
    const event = '{"@type": "Event", "name": "Bal", "startDate": "2026-11-06"}';
    const other = `[\n{"@type": "Event", "name": "Repas", "startDate": "2026-11-07"},\n  ${event}\n]`;
    const given = await Promise.all(
      [`[${event}]`, other].map(async (text, index) => ({
        url: `https://example.org/${index}`,
        read: await checkFeed(text, `https://example.org/${index}`),
      })),
    );
    const { problems } = mergeFeeds(given).report;
    const [placed] = withPlaces(problems, other);
    assert.deepEqual([placed?.code, placed?.source, placed?.position], ['duplicate-event', 'https://example.org/1', { line: 3, column: 3 }]);
  });
});
