import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { WholeEvent } from '../reading.js';

type Events = readonly object[];

const file = (name: string) => new URL(`../../fixtures/feeds/schema-org/${name}.json`, import.meta.url);
const fixture = (name: string) => read(JSON.parse(readFileSync(file(name), 'utf8')));
const nodes = (document: { '@graph': Events }) => document['@graph'].slice(3);

itIsAFeedFormat('schema.org', [
  { file: file('festival'), events: (document: { subEvent: Events }) => document.subEvent.slice(0, 3) },
  { file: file('site-page'), events: nodes },
  { file: file('list'), events: (document: { itemListElement: readonly { item: object }[] }) => document.itemListElement.map(({ item }) => item) },
  { file: file('graphs'), events: (document: readonly { '@graph': Events }[]) => document.map((page) => page['@graph'].at(-1)!) },
  { file: file('expanded'), events: (document: Events) => document },
  { file: file('course'), events: (document: { hasCourseInstance: Events }) => document.hasCourseInstance },
]);

describe('schema.org', () => {
  it('reads several graphs whose nodes name each other', async () => {
    const feed = await fixture('graphs');
    assert.deepEqual(problemsOf(feed), []);
    const [series, exhibition] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent];
    assert.deepEqual([series.name, hours(series)], ['Cycle d’exemple', ['11-05T18:30–?', '11-19T18:30–20:00']]);
    assert.deepEqual(series.occurrences.map(({ name }) => name), ['Première rencontre', 'Seconde rencontre']); // prettier-ignore
    assert.deepEqual([exhibition.name, hours(exhibition)], ['Exposition d’exemple', ['11-07T14:00–18:00', '11-08T14:00–18:00']]);
    // Event, place, address: two steps from one node to the next.
    for (const event of [series, exhibition])
      assert.deepEqual([event.town?.name, event.location?.streetAddress, event.organizerNames], ['Choisy-le-Roi', '1 rue de l’Exemple', ['Ville d’exemple']]); // prettier-ignore
  });

  it('reads properties with their names in full', async () => {
    const feed = await fixture('expanded');
    assert.deepEqual(problemsOf(feed), []);
    const [ball, reading] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent];
    assert.deepEqual([ball.id, ball.name, hours(ball)], ['https://ville.example/#bal', 'Bal d’exemple', ['11-28T20:00–00:00']]);
    assert.deepEqual([ball.town?.name, ball.location?.name, ball.location?.latitude], ['Valenton', 'Bal parquet', 48.74]);
    assert.deepEqual([reading.name, reading.keywords], ['Lecture d’exemple', ['lecture', 'enfants']]);
    const prefixed = await read({ '@graph': [{ '@type': 'schema:Event', 'schema:name': 'A', 'schema:startDate': '2026-11-12', 'schema:url': 'x' }] });
    assert.deepEqual([prefixed.programme.events[0]!.name, problemsOf(prefixed)], ['A', ['url-refused /@graph/0/schema:url']]);
  });

  it('reads a course, whose instances say only what is their own', async () => {
    const feed = await fixture('course');
    assert.deepEqual(problemsOf(feed), []);
    const [bicycle, radio] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent];
    assert.deepEqual([bicycle.name, hours(bicycle), bicycle.town?.name], ['Réparer un vélo', ['11-10T18:30–20:00'], 'Arcueil']);
    assert.deepEqual([radio.name, radio.attendanceMode, radio.organizerNames], ['Apprendre à réparer', 'Online', ['Association d’exemple']]);
    assert.equal(radio.description, 'Une soirée pour un vélo, une autre pour une radio.');
  });

  it('reads a place with its events, which are there', async () => {
    const feed = await read({
      '@type': ['PerformingArtsTheater', 'Place'],
      name: 'Théâtre d’exemple',
      address: { '@type': 'PostalAddress', postalCode: '94200', addressLocality: 'Ivry-sur-Seine' },
      event: [
        { '@type': 'TheaterEvent', name: 'A', startDate: '2026-11-12T20:30' },
        { '@type': 'TheaterEvent', name: 'B', startDate: '2026-11-13T20:30', location: 'Salle d’exemple, 94310 Orly' },
      ],
    });
    assert.deepEqual(feed.programme.events.map(({ name, town, location }) => [name, town?.name, location?.name]), [['A', 'Ivry-sur-Seine', 'Théâtre d’exemple'], ['B', 'Orly', 'Salle d’exemple']]); // prettier-ignore
  });

  it('reads an event once that stands in the graph and, by its name, in a series', async () => {
    const first = { '@type': 'Event', '@id': '#1', name: 'A', startDate: '2026-11-12', superEvent: { '@id': '#cycle' } };
    const second = { '@type': 'Event', '@id': '#2', name: 'B', startDate: '2026-11-13', superEvent: { '@id': '#cycle' } };
    const series = { '@type': 'EventSeries', '@id': '#cycle', name: 'Cycle', subEvent: [{ '@id': '#1' }, { '@id': '#2' }] };
    for (const graph of [
      [series, first, second],
      [first, series, second],
      // Only the series says which events are its own.
      [{ ...first, superEvent: null }, series, { ...second, superEvent: null }],
    ]) {
      const feed = await read({ '@graph': graph });
      assert.deepEqual([feed.programme.name, feed.programme.events.map(({ name }) => name), problemsOf(feed)], ['Cycle', ['A', 'B'], []]);
    }
  });

  it('loses no event to nodes that name each other in circles', async () => {
    const feed = await read({
      '@graph': [
        { '@type': 'Event', '@id': '#1', name: 'A', startDate: '2026-11-12', subEvent: { '@id': '#2' }, location: { '@id': '#lieu' } },
        { '@type': 'Event', '@id': '#2', name: 'B', startDate: '2026-11-13', subEvent: { '@id': '#1' }, location: { '@id': '#lieu' } },
        { '@type': 'Place', '@id': '#lieu', name: 'Orly', containedInPlace: { '@id': '#lieu' }, event: [{ '@id': '#1' }, { '@id': '#2' }] },
      ],
    });
    assert.deepEqual(feed.programme.events.map(({ name }) => name), ['A', 'B']); // prettier-ignore
  });

  for (const [startDate, duration, expected] of [
    ['2026-11-12T18:30', 'PT1H30M', '11-12T18:30–20:00'],
    ['2026-11-12T18:30:00+01:00', 'PT90M', '11-12T18:30–20:00'],
    // Prepared in summer, with summer's offset: the hour is right, and so is the end.
    ['2026-11-12T18:30:00+02:00', 'PT90M', '11-12T18:30–20:00'],
    ['2026-11-12', 'P3D', '11-12T00:00–00:00'],
    ['2026-11-12T22:00', 'PT5H', '11-12T22:00–03:00'],
    // The clocks are put back at three: five hours later it is two.
    ['2026-10-24T22:00', 'PT5H', '10-24T22:00–02:00'],
    ['2026-10-24T22:00', 'P1D', '10-24T22:00–22:00'],
    ['2026-11-12T18:30', 'PT0S', '11-12T18:30–?'],
    ['2026-11-12T18:30', 'deux heures', '11-12T18:30–?'],
  ] as const) {
    it(`from ${startDate} for ${duration} is ${expected}`, async () => {
      assert.deepEqual(hours((await read({ '@type': 'Event', name: 'A', startDate, duration })).programme.events[0]!), [expected]);
    });
  }

  it('reports what it undid where it stands', async () => {
    const cases: readonly (readonly [unknown, string])[] = [
      [[{ '@graph': [{ '@type': 'Event', startDate: '2026-11-12' }] }], 'name-missing /0/@graph/0/name'],
      [{ '@type': 'Event', name: 'A', startDate: ['2026-11-12', 'demain'] }, 'start-invalid /startDate/1'],
      [{ '@type': 'Event', name: 'A', startDate: ['2026-11-12', '2026-11-13'], endDate: ['x', null] }, 'end-invalid /endDate/0'],
      [{ '@type': 'Event', name: 'A', startDate: '2026-11-12T10:00', duration: 'P1000D' }, 'end-too-far /duration'],
      [{ '@type': 'Course', name: 'A', hasCourseInstance: { '@type': 'CourseInstance' } }, 'start-missing /hasCourseInstance/startDate'],
      [[{ '@type': ['http://schema.org/Event'], 'http://schema.org/name': [{ '@value': 'A' }], 'http://schema.org/startDate': [{ '@value': 'x' }] }], 'start-invalid /0/http:~1~1schema.org~1startDate'],
    ]; // prettier-ignore
    for (const [document, problem] of cases) assert.equal(problemsOf(await read(document))[0], problem);
    const graph = [
      { '@type': 'Event', name: 'A', startDate: '2026-11-12', location: { '@id': '#lieu' } },
      { '@type': 'Place', '@id': '#lieu', name: 'Orly', url: 'x' },
    ];
    // In the node where it is written the town halls' programs cannot follow: the reference is said.
    assert.deepEqual(problemsOf(await read({ '@graph': graph })), ['url-refused /@graph/0/location/url']);
  });
});
