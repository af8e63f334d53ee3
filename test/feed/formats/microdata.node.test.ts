import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feed/read-feed.js';
import { placesIn } from '../../../src/feed/text-position.js';
import { assertIsSound } from '../../contracts/it-is-a-feed-format.js';
import { itIsATextFeedFormat } from '../../contracts/it-is-a-text-feed-format.js';
import { hours, problemsOf, URL_OF_FEED, wholeEvents } from '../reading.js';
import type { WholeEvent } from '../reading.js';

const file = new URL('../../fixtures/feeds/html-page/microdata.html', import.meta.url);
const read = (text: string) => readFeed(text, { url: URL_OF_FEED });
const NAMES = { 'Réparer <em>son</em> vélo': 'Réparer son vélo', Composter: 'Composter', 'Visite d’une ferme': 'Visite d’une ferme' };
const item = (inside: string, attributes = '') => `<div itemscope itemtype="https://schema.org/Event" ${attributes}>${inside}</div>`;
const START = '<meta itemprop="startDate" content="2026-11-12T18:30">';
const one = async (inside: string, outside = ''): Promise<WholeEvent> => {
  const { programme, report } = await read(`<!DOCTYPE html>\n${outside}${item(`<b itemprop="name">A</b>${START}${inside}`)}`);
  assert.ok(programme.events[0], JSON.stringify(report.problems));
  return (await wholeEvents(programme))[0]!;
};
const namesIn = async (html: string) => (await read(`<!DOCTYPE html>\n${html}`)).programme.events.map(({ name }) => name);

describe('a page with microdata', () => {
  it('has every field of its items', async () => {
    const feed = await read(readFileSync(file, 'utf8'));
    assert.deepEqual(problemsOf(feed), []);
    assert.equal(feed.report.format, 'HTML');
    const [bicycle, compost, farm] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual([bicycle.id, bicycle.name, hours(bicycle), bicycle.url], ['https://ville.example/agenda/velo', 'Réparer son vélo', ['11-12T18:30–20:00'], 'https://example.org/agenda/velo?a=1&b=2']); // prettier-ignore
    assert.deepEqual([bicycle.image?.url, bicycle.description], ['https://example.org/photos/velo.jpg', 'Apportez votre vélo.\n\n- Outils prêtés']);
    assert.deepEqual([bicycle.location?.name, bicycle.location?.streetAddress, bicycle.town?.name], ['Atelier d’exemple', '2 rue de l’Exemple', 'Arcueil']); // prettier-ignore
    assert.deepEqual([bicycle.price, bicycle.isAccessibleForFree], ['5\u00a0€', false]);
    // Named elsewhere in the page.
    assert.deepEqual(bicycle.organizers.map(({ name, url }) => [name, url]), [['Association d’exemple', 'https://association.example/']]); // prettier-ignore
    assert.deepEqual([compost.name, compost.status, compost.occurrences[0]!.isAllDay, compost.town?.name, compost.organizers], ['Composter', 'Cancelled', true, 'Cachan', []]); // prettier-ignore
    assert.deepEqual([farm.name, hours(farm), farm.town?.name], ['Visite d’une ferme', ['11-21T00:00–00:00'], 'Villejuif']);
  });

  it('gives an event once that stands in JSON-LD too', async () => {
    const script = (json: object) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
    const event = { '@type': 'Event', name: 'A &amp; B', startDate: '2026-11-12T18:30:00+01:00', description: 'Dit davantage.' };
    const same = item(`<b itemprop="name">A &amp; B</b><time itemprop="startDate" datetime="2026-11-12">le 12</time>`);
    const renamed = item(`<b itemprop="name">A</b><a itemprop="url" href="/a"></a>${START}`);
    const later = item('<b itemprop="name">A &amp; B</b><meta itemprop="startDate" content="2026-11-13">');
    for (const html of [script(event) + same, same + script(event)]) {
      const feed = await read(`<!DOCTYPE html>${html}`);
      assert.deepEqual([(await wholeEvents(feed.programme)).map(({ description }) => description), problemsOf(feed)], [['Dit davantage.'], []]);
    }
    assert.deepEqual(await namesIn(script({ ...event, url: 'https://example.org/a' }) + renamed), ['A & B']);
    assert.deepEqual(await namesIn(script(event) + later), ['A & B', 'A & B']);
    assert.deepEqual(await namesIn(script({ '@type': 'WebSite', name: 'Le site' }) + same), ['A & B']);
  });

  const VALUES: readonly (readonly [string, (event: WholeEvent) => unknown, unknown])[] = [
    ['<a itemprop="url" href="page">x</a>', ({ url }) => url, 'https://example.org/page'],
    ['<link itemprop="url" href="//autre.example/a">', ({ url }) => url, 'https://autre.example/a'],
    ['<span itemprop="url">https://autre.example/a</span>', ({ url }) => url, 'https://autre.example/a'],
    ['<meta itemprop="url" content="https://autre.example/a">', ({ url }) => url, 'https://autre.example/a'],
    ['<img itemprop="image" src=/a.jpg>', ({ image }) => image?.url, 'https://example.org/a.jpg'],
    ["<META ITEMPROP='keywords' CONTENT='vélo, &quot;atelier&quot;'>", ({ keywords }) => keywords, ['vélo', '"atelier"']],
    ['<span itemprop="keywords">a</span><span itemprop="keywords">b</span>', ({ keywords }) => keywords, ['a', 'b']],
    ['<span itemprop="description abstract">D</span>', ({ description, abstract }) => [description, abstract], ['D', 'D']],
    ['<span itemprop="https://schema.org/abstract">D</span>', ({ abstract }) => abstract, 'D'],
    ['<b itemprop="performer" itemscope><i itemprop="name">Z</i></b>', ({ name }) => name, 'A'],
    ['<b itemprop="subEvent" itemscope><time itemprop="startDate" datetime="2026-11-14T10:00"></b>', (event) => hours(event), ['11-14T10:00–?']],
    ['<p itemprop="abstract">un<div itemprop="audience">deux</div>', ({ abstract, audience }) => [abstract, audience], ['un', 'deux']],
    ['<!-- <b itemprop="abstract">X</b> -->', ({ abstract }) => abstract, ''],
    ['<span itemprop="__proto__">x</span><span itemprop="constructor">y</span>', ({ name }) => name, 'A'],
  ];
  for (const [html, valueOf, expected] of VALUES) it(`reads ${html}`, async () => assert.deepEqual(valueOf(await one(html)), expected));

  it('completes addresses by the base of the page', async () => {
    assert.equal((await one('<a itemprop="url" href="velo">x</a>', '<base href="/agenda/">')).url, 'https://example.org/agenda/velo');
  });

  it('ends on items that refer to themselves and each other', async () => {
    const circle = `<div id="a">${item('<b itemprop="name">A</b>', 'id="b" itemref="a b c"')}</div><div id="c" itemprop="location" itemscope itemref="c"></div>`;
    await assertIsSound(await read(`<!DOCTYPE html>${circle}`));
  });

  it('is a feed only with an event', async () => {
    await assert.rejects(namesIn('<p itemscope itemtype="https://schema.org/Organization"><b itemprop="name">A</b></p>'));
  });

  it('reports by its items, where they stand', async () => {
    const page = `<!DOCTYPE html>\n${item('<b itemprop="name">A</b>')}\n${item(`<b itemprop="name">B</b>\n<meta itemprop="startDate" content="demain">`)}`;
    const feed = await read(page);
    assert.deepEqual(problemsOf(feed), ['start-missing item 1/startDate', 'start-invalid item 2/startDate']);
    assert.deepEqual(placesIn(page, ['item 1/startDate', 'item 2/startDate', 'item 9']).map((place) => place && [place.line, place.column]), [[2, 1], [4, 1], null]); // prettier-ignore
  });
});

itIsATextFeedFormat('HTML', [
  {
    file,
    part: /<(?:li|tr) itemscope[^]*?(?=<li itemscope|<\/ul>\n<div id|<\/table>)/g,
    value: /(?:content|datetime|href|itemprop|itemtype)=(?<value>"[^"]*")/g,
    names: (part) => Object.entries(NAMES).flatMap(([written, name]) => (part.includes(written) ? [name] : [])),
    path: /^item \d+(?:\/|$)/,
  },
]);
