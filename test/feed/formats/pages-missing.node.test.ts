import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf, read } from '../reading.js';

const START = '2026-11-10T18:00:00+01:00';
const OPENAGENDA = { uid: 1, slug: 'atelier', title: { fr: 'Atelier' }, timings: [{ begin: START, end: '2026-11-10T20:00:00+01:00' }], location: { name: 'Salle', city: 'Orly', postalCode: '94310' } }; // prettier-ignore
const RECORD = { titre: 'Atelier', date_debut: '2026-11-10', ville: 'Orly' };
const MOBILIZON = { uuid: '1', title: 'Atelier', beginsOn: START };
const ACTIVITYPUB = { type: 'Create', object: { type: 'Event', id: 'https://fediverse.example/1', name: 'Atelier', startTime: START } };
const TOURISME = { '@id': 'https://tourisme.example/1', label: { '@fr': ['Atelier'] }, type: ['Event'], takesPlaceAt: [{ startDate: '2026-11-10' }] };
const TEC = { id: 1, title: 'Atelier', start_date: '2026-11-10 18:00:00', utc_start_date: '2026-11-10 17:00:00' };
const GEOTREK = { id: 1, name: 'Atelier', published: true, begin_date: '2026-11-10' };
const GOOGLE = { id: '1', summary: 'Atelier', start: { date: '2026-11-10' } };
const outbox = { type: 'OrderedCollection' };
const NEXT = 'https://example.org/events?page=2';

/** Each makes a page that holds one event and says that there are so many. */
const TOTALS: readonly (readonly [string, (total: number) => object, string])[] = [
  ['OpenAgenda', (total) => ({ total, events: [OPENAGENDA] }), '/total'],
  ['Opendatasoft, Explore 2.1', (total) => ({ total_count: total, results: [RECORD] }), '/total_count'],
  ['Opendatasoft, Explore 1.0', (total) => ({ nhits: total, records: [{ recordid: 'a', fields: RECORD }] }), '/nhits'],
  ['Mobilizon', (total) => ({ data: { searchEvents: { total, elements: [MOBILIZON] } } }), '/data/searchEvents/total'],
  ['Mobilizon, a group', (total) => ({ data: { group: { organizedEvents: { total, elements: [MOBILIZON] } } } }), '/data/group/organizedEvents/total'], // prettier-ignore
  ['ActivityPub', (totalItems) => ({ ...outbox, totalItems, orderedItems: [ACTIVITYPUB] }), '/totalItems'],
  ['ActivityPub, a first page', (totalItems) => ({ ...outbox, totalItems, first: { type: 'OrderedCollectionPage', orderedItems: [ACTIVITYPUB] } }), '/totalItems'], // prettier-ignore
  ['DATAtourisme', (total) => ({ meta: { total }, objects: [TOURISME] }), '/meta/total'],
  ['The Events Calendar', (total) => ({ rest_url: 'https://example.org', total, events: [TEC] }), '/total'],
  ['Geotrek', (count) => ({ count, next: null, results: [GEOTREK] }), '/count'],
];

/** Each makes a page that gives this address, or none, of the next. */
const ADDRESSES: readonly (readonly [string, (next?: string) => object, string])[] = [
  ['ActivityPub', (next) => ({ type: 'OrderedCollectionPage', next, orderedItems: [ACTIVITYPUB] }), '/next'],
  ['DATAtourisme', (next) => ({ meta: { next }, objects: [TOURISME] }), '/meta/next'],
  ['Google Calendar', (nextPageToken) => ({ kind: 'calendar#events', nextPageToken, items: [GOOGLE] }), '/nextPageToken'],
  ['The Events Calendar', (next_rest_url) => ({ rest_url: 'https://example.org', next_rest_url, events: [TEC] }), '/next_rest_url'],
  ['Geotrek', (next) => ({ next, results: [GEOTREK] }), '/next'],
];

const missing = async (document: unknown) => {
  const feed = await read(document);
  return [feed.report.format, ...problemsOf(feed).filter((each) => /^(?:pages-missing|not-an-event)/.test(each))];
};

describe('an answer that is one page of several', () => {
  for (const [name, answer, path] of TOTALS) {
    const format = name.split(', ')[0];
    it(`${name}: is said to be`, async () => assert.deepEqual(await missing(answer(2)), [format, `pages-missing ${path}`]));
    it(`${name}: is not where it has all`, async () => assert.deepEqual(await missing(answer(1)), [format]));
    it(`${name}: is not where the pages together have all`, async () => assert.deepEqual(await missing([answer(2), answer(2)]), [format]));
    it(`${name}: is where they have not`, async () => assert.deepEqual(await missing([answer(3), answer(3)]), [format, `pages-missing /1${path}`]));
  }

  for (const [name, answer, path] of ADDRESSES) {
    it(`${name}: gives the address of the next`, async () => assert.deepEqual(await missing(answer(NEXT)), [name, `pages-missing ${path}`]));
    it(`${name}: gives none`, async () => assert.deepEqual(await missing(answer()), [name]));
    it(`${name}: is followed by the last`, async () => assert.deepEqual(await missing([answer(NEXT), answer()]), [name]));
    it(`${name}: is the last of some`, async () => assert.deepEqual(await missing([answer(NEXT), answer(NEXT)]), [name, `pages-missing /1${path}`]));
  }

  it('is not where an address is given although nothing is left', async () => {
    assert.deepEqual(await missing({ ...outbox, totalItems: 1, next: NEXT, orderedItems: [ACTIVITYPUB] }), ['ActivityPub']);
    assert.deepEqual(await missing({ count: 1, next: NEXT, results: [GEOTREK] }), ['Geotrek']);
  });

  it('is where a collection has nothing but the addresses of its pages', async () => {
    assert.deepEqual(await missing({ ...outbox, totalItems: 12, first: NEXT }), ['ActivityPub', 'pages-missing /first']);
    assert.deepEqual(await missing({ ...outbox, totalItems: 0, first: NEXT }), ['ActivityPub']);
    assert.deepEqual(await missing({ ...outbox, orderedItems: ACTIVITYPUB }), ['ActivityPub']);
  });

  it('is where one of several lists goes on', async () => {
    const lists = { events: { total: 1, elements: [MOBILIZON] }, searchEvents: { total: 9, elements: [] }, searchGroups: { total: 9, elements: [{ name: 'A' }] } }; // prettier-ignore
    assert.deepEqual(await missing({ data: lists }), ['Mobilizon', 'pages-missing /data/searchEvents/total']);
  });
});
