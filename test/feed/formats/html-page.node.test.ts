import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FeedError } from '../../../src/feed/feed-error.js';
import { readFeed } from '../../../src/feed/read-feed.js';
import { itIsATextFeedFormat } from '../../contracts/it-is-a-text-feed-format.js';
import { hours, problemsOf, URL_OF_FEED, wholeEvents } from '../reading.js';
import type { WholeEvent } from '../reading.js';

const file = new URL('../../fixtures/feeds/html-page/agenda.html', import.meta.url);
const read = (text: string) => readFeed(text, { url: URL_OF_FEED });
const script = (json: string, attributes = 'type="application/ld+json"') => `<script ${attributes}>${json}</script>`;
const EVENT = '{"@type":"Event","name":"A","startDate":"2026-11-12T18:30"}';
const namesIn = async (html: string) => (await read(`<!DOCTYPE html>\n${html}`)).programme.events.map(({ name }) => name);

itIsATextFeedFormat('HTML', [
  {
    file,
    part: /<script type='?"?application[^]*?<\/script>\n/gi,
    value: /: (?<value>"[^"]*")/g,
    names: (part) => ['Réparer son vélo', 'Composter', 'Visite'].filter((name) => part.includes(`"name": "${name}"`)),
    path: /^script \d(?:\/|$)/,
  },
]);

describe('a page with JSON-LD', () => {
  it('has the events of all of its scripts', async () => {
    const feed = await read(readFileSync(file, 'utf8'));
    assert.deepEqual(problemsOf(feed), ['start-missing script 2/1/startDate', 'not-an-event script 4']);
    const [bicycle, compost, visit] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual([bicycle.id, hours(bicycle), bicycle.town?.name], ['https://ville.example/agenda/velo', ['11-12T18:30–20:00'], 'Arcueil']);
    assert.deepEqual(bicycle.organizers.map(({ name, url }) => [name, url]), [['Association d’exemple', 'https://association.example/']]); // prettier-ignore
    assert.deepEqual([compost.name, compost.status, compost.town?.name, compost.description], ['Composter', 'Cancelled', 'Cachan', 'Avec des vers, et de la patience.']); // prettier-ignore
    assert.deepEqual([visit.name, visit.occurrences[0]!.isAllDay, visit.town?.name, visit.location?.name], ['Visite', true, 'Valenton', 'Halle d’exemple']); // prettier-ignore
  });

  const PAGES: readonly (readonly [string, string, readonly string[]])[] = [
    ['alone', script(EVENT), ['A']],
    ['in an array', script(`[${EVENT}]`), ['A']],
    ['in a comment of its own', script(`<!-- ${EVENT} -->`), ['A']],
    ['between signs of XML', script(`<![CDATA[${EVENT}]]>`), ['A']],
    ['with a semicolon', script(`${EVENT};`), ['A']],
    ['with its quotes written out', script(EVENT.replaceAll('"', '&quot;')), ['A']],
    ['with a tab in a text', script(EVENT.replace('"A"', '"A\tB"')), ['A B']],
    ['without quotes around the type', script(EVENT, 'type=application/ld+json'), ['A']],
    ['after other attributes', script(EVENT, 'nonce="x>y" id=\'z\' type="application/ld+json"'), ['A']],
    ['in capitals', script(EVENT, 'TYPE="APPLICATION/LD+JSON"').replaceAll('script', 'SCRIPT'), ['A']],
    ['beside one that is broken', script('{"@type":"Event"') + script(EVENT), ['A']],
    ['behind one that does not end', `<script type="application/ld+json">${EVENT}\n${script(EVENT.replace('"A"', '"B"'))}`, ['A', 'B']],
    ['behind a comment that does not end', `<!-- ${script(EVENT)}`, ['A']],
    ['not in a comment', `<!-- ${script(EVENT)} -->${script(EVENT.replace('"A"', '"B"'))}`, ['B']],
    ['not in another script', `<script>const page = '<script type="application/ld+json">${EVENT}';</script>${script('{}')}`, []],
    ['twice', script(EVENT) + script(EVENT), ['A']],
  ];
  for (const [what, html, expected] of PAGES) it(`has an event ${what}`, async () => assert.deepEqual(await namesIn(html), expected));

  it('may have a programme with its name', async () => {
    const { programme } = await read(`<html>${script(`{"@type":"Festival","name":"Mois","startDate":"2026-11-01","subEvent":[${EVENT}]}`)}`);
    assert.deepEqual([programme.name, programme.events.length], ['Mois', 1]);
  });

  it('may have no event, and is no feed without JSON-LD', async () => {
    assert.deepEqual(await namesIn(script('{"@type":"WebPage"}')), []);
    await assert.rejects(namesIn('<p>Bonjour</p>'), (error) => error instanceof FeedError && error.code === 'not-json');
  });

  it('reports the script and the place in it', async () => {
    const broken = script('[{"@type":"Event","name":"A"},{"@type":"Event","name":"B","startDate":"2026-11-12","url":"/b"}]');
    assert.deepEqual(problemsOf(await read(`<p>${script('{"@type":"WebPage"}')}${broken}`)), ['start-missing script 2/0/startDate', 'url-refused script 2/1/url']); // prettier-ignore
    assert.deepEqual(problemsOf(await read(`<p>${script('{"@type":"Event","name":"A"}')}`)), ['start-missing script 1/startDate']);
  });
});
