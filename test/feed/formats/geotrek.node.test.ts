import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

interface Answer {
  readonly results: readonly Json[];
}

const file = new URL('../../fixtures/feeds/geotrek/events.json', import.meta.url);
const fixture = () => JSON.parse(readFileSync(file, 'utf8')) as Answer;
const PLAIN = { id: 1, name: 'A', begin_date: '2026-11-12', end_date: '2026-11-12', published: true };
const readResults = async (...results: readonly Json[]) => {
  const feed = await read({ count: results.length, next: null, previous: null, results });
  return { events: await wholeEvents(feed.programme), problems: problemsOf(feed) };
};

itIsAFeedFormat('Geotrek', [{ file, events: ({ results }: Answer) => results }]);

describe('Geotrek', () => {
  it('reads every field', async () => {
    const feed = await read(fixture());
    const [walk, work, night] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual(problemsOf(feed), []);
    assert.deepEqual([walk.id, walk.name, walk.abstract, hours(walk)], ['6f6c2a7e-0000-4000-8000-000000000301', 'Sortie au bord de l’eau', 'Une promenade.', ['11-14T14:30–16:00']]); // prettier-ignore
    assert.equal(walk.description, 'On marche, on regarde.\n\nPrévoir de bonnes chaussures.');
    assert.deepEqual([walk.location?.name, walk.town?.name, walk.location?.latitude, walk.location?.longitude], ['Devant la passerelle', 'Vitry-sur-Seine', 48.79, 2.41]); // prettier-ignore
    assert.deepEqual([walk.image?.url, walk.image?.alt, walk.imageCredit], ['https://parc.example/media/eau.jpg', 'La rive', 'Une photographe d’exemple']); // prettier-ignore
    assert.deepEqual([walk.url, walk.organizerNames, walk.audience, walk.registrations.map(({ href }) => href)], ['https://parc.example/sorties/1', ['Parc d’exemple'], 'Tout public', ['mailto:reservation@parc.example']]); // prettier-ignore
    assert.deepEqual([work.status, work.occurrences[0]!.isAllDay, work.location?.name, work.location?.access, work.town?.name], ['Cancelled', true, 'Maison du parc', 'Entrée par le jardin', 'Cachan']); // prettier-ignore
    assert.equal((work.occurrences[0]!.end! - work.occurrences[0]!.start) / 86_400_000, 3);
    // A number that stands for an organization says nothing to visitors, and a sentence is no way to book.
    assert.deepEqual([work.organizerNames, work.registrations], [[], []]);
    assert.deepEqual([hours(night), night.location], [['11-27T20:00–?'], null]);
  });

  it('is the same in pages, as events alone, and one by one', async () => {
    const other = { ...PLAIN, id: 2, name: 'B' };
    for (const document of [
      { results: [PLAIN, other] },
      [{ results: [PLAIN], next: 'https://parc.example/?page=2' }, { results: [other] }],
      [PLAIN, other],
    ]) {
      const feed = await read(document);
      assert.deepEqual([feed.report.format, feed.programme.events.map(({ name }) => name), problemsOf(feed)], ['Geotrek', ['A', 'B'], []]);
    }
    assert.equal((await read(PLAIN)).programme.events.length, 1);
    assert.deepEqual(problemsOf(await read({ results: [PLAIN], next: 'https://parc.example/?page=2' })), ['pages-missing /next']);
  });

  it('leaves out what is not published', async () => {
    for (const published of [false, { fr: false, en: false }]) assert.deepEqual((await readResults({ ...PLAIN, published })).events, []);
  });

  for (const [fields, expected] of [
    [{ name: {} }, 'name-missing /results/0/name'],
    [{ begin_date: 'demain' }, 'start-invalid /results/0/begin_date'],
    [{ end_date: 'tard' }, 'end-invalid /results/0/end_date'],
    [{ start_time: 'midi' }, 'start-invalid /results/0/begin_date'],
    [{ website: 'parc' }, 'url-refused /results/0/website'],
    [{ meeting_point: 'Ailleurs' }, 'town-unknown /results/0/meeting_point'],
  ] as const)
    it(`reports ${JSON.stringify(fields)}`, async () => assert.deepEqual((await readResults({ ...PLAIN, ...fields })).problems, [expected]));
});
