import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

type Objects = readonly object[];

const file = (name: string) => new URL(`../../fixtures/feeds/datatourisme/${name}.json`, import.meta.url);
const fixture = (name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as Objects;
const PLAIN = {
  '@id': 'https://data.datatourisme.example/1',
  '@type': ['schema:Event'],
  'rdfs:label': { fr: ['A'] },
  isLocatedAt: [{ 'schema:address': [{ 'schema:addressLocality': 'Orly' }] }],
  takesPlaceAt: [{ startDate: '2026-11-12', endDate: '2026-11-12' }],
};
const period = async (...periods: Json[]) => hours((await read([{ ...PLAIN, takesPlaceAt: periods }])).programme.events[0]!);

itIsAFeedFormat('DATAtourisme', [
  { file: file('objects'), events: (document: Objects) => document },
  { file: file('answer'), events: (document: { objects: Objects }) => document.objects },
]);

describe('DATAtourisme', () => {
  it('reads every field of an object', async () => {
    const feed = await read(fixture('objects'));
    const [exhibition, workshop, nights] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual(problemsOf(feed), []);
    assert.deepEqual([workshop.id, workshop.name, workshop.abstract, workshop.description], ['https://data.datatourisme.example/94/501', 'Atelier d’exemple', 'Deux samedis pour apprendre.', 'Venez nombreux.']); // prettier-ignore
    // The periods stand in the order of their ids.
    assert.deepEqual(hours(workshop), ['11-14T14:00–17:30', '11-21T14:00–17:30']);
    assert.deepEqual([workshop.town?.name, workshop.location?.streetAddress, workshop.location?.latitude], ['Ivry-sur-Seine', '8 rue de l’Exemple, Bâtiment B', 48.813]); // prettier-ignore
    assert.deepEqual([workshop.price, workshop.isAccessibleForFree], ['Adulte 5–8\u00a0€ · Gratuit pour les moins de 12 ans.', false]);
    assert.deepEqual([workshop.image?.url, workshop.imageCredit, workshop.keywords, workshop.accessibility], ['https://cdn.example.org/atelier.jpg', 'Ville d’exemple', ['Artisanat'], ['mobility']]); // prettier-ignore
    assert.deepEqual(workshop.organizers.map(({ name, email, telephone, url }) => [name, email, telephone, url]), [['Association d’exemple', 'contact@association.example', '+33 1 99 00 00 00', 'https://association.example/']]); // prettier-ignore
    assert.deepEqual(workshop.registrations.map(({ href }) => href), ['https://inscription.example/atelier', 'tel:+33199000001']); // prettier-ignore
    assert.deepEqual(
      [hours(exhibition), exhibition.town?.name, exhibition.location?.telephone],
      [['11-03T00:00–00:00'], 'Fresnes', '+33 1 99 00 00 02'],
    );
    assert.deepEqual(exhibition.isLongRunning, true);
    assert.deepEqual([hours(nights), nights.town?.name], [['11-27T21:00–02:00', '11-28T21:00–02:00'], 'Orly']);
    // Who typed the event is not who organizes it.
    assert.doesNotMatch(JSON.stringify(await wholeEvents(feed.programme)), /ne pas lire|ne-pas-lire/i);
  });

  it('reads an answer of the API, which has no prefixes', async () => {
    const feed = await read(fixture('answer'));
    assert.deepEqual(problemsOf(feed), []);
    assert.deepEqual(
      (await wholeEvents(feed.programme)).map((event) => [event.name, event.description, hours(event), event.town?.name]),
      [
        ['Fête d’exemple', 'On danse.', ['11-29T00:00–00:00'], 'Valenton'],
        ['Balade d’exemple', '', ['11-30T10:00–?'], 'Rungis'],
      ],
    );
    assert.deepEqual((await read({ objects: [], meta: { total: 0 } })).report, { format: 'DATAtourisme', eventCount: 0, problems: [] });
  });

  it('reads one object, a graph, and of a flow only what takes place', async () => {
    const beach = {
      '@id': 'https://data.datatourisme.example/2',
      '@type': ['PlaceOfInterest', 'Beach'],
      'rdfs:label': { fr: ['Plage'] },
      isLocatedAt: [],
    };
    for (const document of [PLAIN, [PLAIN], { '@graph': [beach, PLAIN] }, [beach, PLAIN]]) {
      const { programme, report } = await read(document);
      assert.deepEqual([report.format, programme.events.map(({ name }) => name), report.problems], ['DATAtourisme', ['A'], []]);
    }
  });

  it('reads the hours of a period as those of each of its days', async () => {
    const days = { startDate: '2026-11-12', endDate: '2026-11-14' };
    assert.deepEqual(await period({ ...days, startTime: '10:00:00', endTime: '18:00:00' }), [
      '11-12T10:00–18:00',
      '11-13T10:00–18:00',
      '11-14T10:00–18:00',
    ]);
    assert.deepEqual(await period({ ...days, startTime: '10:00:00' }), ['11-12T10:00–?', '11-13T10:00–?', '11-14T10:00–?']);
    assert.deepEqual(await period(days), ['11-12T00:00–00:00']);
    assert.deepEqual(await period({ startDate: '2026-11-12', startTime: '18:30' }), ['11-12T18:30–?']);
    // The night on which the clocks are put back is an hour longer, and ends at the hour that was announced.
    assert.deepEqual(await period({ startDate: '2026-10-24', endDate: '2026-10-24', startTime: '22:00:00', endTime: '04:00:00' }), [
      '10-24T22:00–04:00',
    ]);
  });

  it('reads no more sessions than an event may have, however long its periods are', async () => {
    const centuries = { startDate: '1900-01-01', endDate: '2199-12-31', startTime: '10:00', endTime: '18:00' };
    const feed = await read([{ ...PLAIN, takesPlaceAt: Array.from({ length: 2000 }, () => centuries) }]);
    assert.deepEqual([feed.programme.events[0]!.occurrences.length, problemsOf(feed)], [800, ['too-many-occurrences /0/takesPlaceAt']]);
  });

  it('reports by its own fields', async () => {
    const cases: readonly (readonly [Json, string])[] = [
      [{ 'rdfs:label': {} }, 'name-missing /0/rdfs:label'],
      [{ takesPlaceAt: [{ startDate: 'demain' }] }, 'start-invalid /0/takesPlaceAt'],
      [{ takesPlaceAt: [{ startDate: '0000-00-00', startTime: '21:00', endTime: '02:00' }] }, 'start-invalid /0/takesPlaceAt'],
      [{ takesPlaceAt: [], 'schema:startDate': ['demain'] }, 'start-invalid /0/takesPlaceAt'],
      [
        { isLocatedAt: [{ 'schema:address': [{ 'schema:addressLocality': '', 'schema:streetAddress': 'Quelque part' }] }] },
        'town-unknown /0/isLocatedAt',
      ],
      [{ hasContact: [{ 'foaf:homepage': ['x'] }] }, 'url-refused /0/hasContact'],
      [{ hasBookingContact: [{ 'foaf:homepage': ['javascript:1'] }] }, 'url-refused /0/hasBookingContact'],
      [{ hasMainRepresentation: [{ 'ebucore:hasRelatedResource': [{ 'ebucore:locator': ['a.jpg'] }] }] }, 'image-refused /0/hasMainRepresentation'],
    ];
    for (const [fields, problem] of cases) assert.equal(problemsOf(await read([{ ...PLAIN, ...fields }]))[0], problem);
  });
});
