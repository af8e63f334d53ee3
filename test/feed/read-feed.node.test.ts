import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../src/feed/feed-error.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { assertDeeplyFrozen, read, readEvents, URL_OF_FEED } from './reading.js';
import type { Json } from './reading.js';

const event = (name: string, day = '12', fields: Json = {}) => ({ '@type': 'Event', name, startDate: `2026-11-${day}T18:30`, ...fields });
const names = async (document: unknown) => (await read(document)).programme.events.map(({ name }) => name);

describe('readFeed', () => {
  it('reads 7 events and reports 3 problems when 3 of 10 events are bad', async () => {
    const good = (index: number) => event(`Bon ${index}`, String(index + 10), { '@id': `urn:${index}` });
    const events = [
      good(0),
      { ...good(1), name: '' },
      good(2),
      good(3),
      { ...good(4), startDate: 'bientôt' },
      good(5),
      good(6),
      'pas un événement',
      good(8),
      good(9),
    ];
    const { programme, report } = await readEvents(...events);
    assert.deepEqual(
      programme.events.map(({ name }) => name),
      [0, 2, 3, 5, 6, 8, 9].map((index) => `Bon ${index}`),
    );
    assert.deepEqual(report, {
      format: 'schema.org',
      eventCount: 7,
      problems: [
        { code: 'name-missing', level: 'error', source: URL_OF_FEED, path: '/subEvent/1/name', value: '' },
        { code: 'start-invalid', level: 'error', source: URL_OF_FEED, path: '/subEvent/4/startDate', value: 'bientôt' },
        { code: 'not-an-event', level: 'error', source: URL_OF_FEED, path: '/subEvent/7', value: 'pas un événement' },
      ],
    });
  });

  it('gives a deeply frozen programme and report', async () => {
    const { programme, report } = await readEvents(
      event('A', '12', {
        location: 'Salle, 94310 Orly',
        keywords: 'a, b',
        organizer: 'X',
        image: 'https://example.org/i.jpg',
        potentialAction: { target: 'a@example.org' },
        subEvent: [event('A1'), event('A2', '13')],
        typicalAgeRange: '7-12',
      }),
      {},
    );
    assertDeeplyFrozen(programme);
    assertDeeplyFrozen(report);
  });

  it('sorts events by time, and leaves those of one time in the order of the feed', async () => {
    assert.deepEqual(await names([event('Zoo'), event('École'), event('Avant', '10'), event('Fête')]), ['Avant', 'Zoo', 'École', 'Fête']);
  });

  it('sorts towns as French does, each once', async () => {
    const { programme } = await readEvents(
      ...['Orly', 'ORLY', 'Évry', 'L’Haÿ-les-Roses', 'Cachan', 'Étampes'].map((town, index) =>
        event(String(index), '12', { location: { address: { addressLocality: town } } }),
      ),
    );
    assert.deepEqual(
      programme.towns.map(({ name }) => name),
      ['Cachan', 'Étampes', 'Évry', 'L’Haÿ-les-Roses', 'Orly'],
    );
  });

  it('is not disturbed by a byte order mark', async () => {
    assert.equal((await readFeed('\ufeff[]', { url: URL_OF_FEED })).report.eventCount, 0);
  });

  for (const text of ['', '<!doctype html><title>404</title>', '{"name":', '{"a":1}x', 'undefined']) {
    it(`throws not-json for ${JSON.stringify(text)}, with the engine’s reason`, async () => {
      await assert.rejects(readFeed(text, { url: URL_OF_FEED }), (error: unknown) => {
        assert.ok(error instanceof FeedError);
        assert.deepEqual([error.code, error.url], ['not-json', URL_OF_FEED]);
        assert.ok(error.cause instanceof SyntaxError);
        return true;
      });
    });
  }

  for (const document of [
    null,
    true,
    3,
    'texte',
    {},
    [1, 2],
    { error: 'not found' },
    { '@type': 'WebPage', name: 'Accueil' },
    { '@graph': [{ '@type': 'WebSite' }] },
    { '@type': 'BreadcrumbList', itemListElement: [{ item: { name: 'Accueil' } }] },
  ]) {
    it(`throws not-a-feed for ${JSON.stringify(document)}`, async () => {
      await assert.rejects(read(document), { code: 'not-a-feed' });
    });
  }

  it('survives keys named __proto__ and a changed Object.prototype', async () => {
    const text = `[{"@type":"Event","name":"A","startDate":"2026-11-12","__proto__":{"url":"https://example.org/polluted"},"constructor":{"prototype":{"x":1}},"location":{"__proto__":{"name":"Nulle part"},"name":"Salle"}}]`;
    const prototype = Object.prototype as unknown as Json;
    const polluted = [
      'url',
      'name',
      'startDate',
      'endDate',
      '@type',
      '@id',
      'subEvent',
      'location',
      'image',
      'events',
      'event',
      'uid',
      '@graph',
      'item',
    ];
    for (const key of polluted) Object.defineProperty(prototype, key, { value: 'https://example.org/polluted', configurable: true, writable: true });
    try {
      const { programme } = await readFeed(text, { url: URL_OF_FEED });
      assert.equal(programme.events.length, 1);
      assert.doesNotMatch(JSON.stringify(programme), /polluted|Nulle part/);
    } finally {
      for (const key of polluted) Reflect.deleteProperty(prototype, key);
    }
    assert.equal((Object.prototype as unknown as Json)['x'], undefined);
  });

  it('shortens the values that it reports', async () => {
    const { report } = await readEvents({ name: 'A', startDate: 'x'.repeat(500) }, { startDate: '2026-11-12', name: { a: [1] } });
    assert.deepEqual(
      report.problems.map(({ value }) => value),
      [`${'x'.repeat(79)}…`, '{…}'],
    );
  });

  it('escapes its paths as RFC 6901 says', async () => {
    const { report } = await read({ '@graph': [event('A', '12', { image: 'http://example.org/i.jpg' })] });
    assert.deepEqual(
      report.problems.map(({ path }) => path),
      ['/@graph/0/image'],
    );
  });
});

describe('the shapes of a schema.org document', () => {
  const [A, B] = [event('A'), event('B', '13')];
  const cases: readonly [string, unknown][] = [
    ['a festival', { '@type': 'Festival', subEvent: [A, B] }],
    ['a festival with an address for a type', { '@type': 'https://schema.org/Festival', subEvent: [A, B] }],
    ['a festival of two types', { '@type': ['Event', 'schema:Festival'], subEvent: [A, B] }],
    ['an array', [A, B]],
    ['an array with a page in it', [{ '@type': 'WebPage', name: 'x' }, A, B]],
    ['an array of a festival and an event beside it', [{ '@type': 'Festival', subEvent: [A] }, B]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization', name: 'x' }, A, B] }],
    ['an array of graphs', [{ '@graph': [A] }, { '@graph': [B] }]],
    [
      'a list',
      {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, item: A },
          { '@type': 'ListItem', position: 2, item: B },
        ],
      },
    ],
    ['a list without list items', { '@type': 'ItemList', itemListElement: [A, B] }],
    ['a page about a list', { '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList', itemListElement: [A, B] } }],
    ['a data feed', { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: A }, { item: B }] }],
    [
      'sub-types of events, and none',
      [
        { ...A, '@type': 'ExhibitionEvent' },
        { ...B, '@type': undefined },
      ],
    ],
    [
      'festivals without events of their own are events',
      [
        { ...A, '@type': 'Festival' },
        { ...B, '@type': 'Festival' },
      ],
    ],
  ];
  for (const [what, document] of cases) it(what, async () => assert.deepEqual(await names(document), ['A', 'B']));

  it('a lone event', async () => assert.deepEqual(await names(A), ['A']));

  it('a festival with one event, not in an array', async () => {
    const { programme, report } = await read({ '@type': 'Festival', subEvent: { ...A, name: '' } });
    assert.equal(programme.events.length, 0);
    assert.deepEqual(
      report.problems.map(({ path }) => path),
      ['/subEvent/name'],
    );
  });

  for (const document of [[], { '@type': 'Festival', name: 'x', subEvent: [] }, { '@type': 'ItemList', itemListElement: [] }, { '@graph': [] }]) {
    it(`no event yet: ${JSON.stringify(document)}`, async () => assert.deepEqual(await names(document), []));
  }

  it('a graph whose nodes refer to each other, even in circles', async () => {
    const { programme } = await read({
      '@graph': [
        { '@type': 'Place', '@id': '#salle', name: 'Salle', address: '94310 Orly' },
        { '@type': 'Organization', '@id': '#asso', name: 'Association d’exemple' },
        {
          ...A,
          '@id': '#a',
          location: { '@id': '#salle' },
          organizer: [{ '@id': '#asso' }],
          superEvent: { '@id': '#mois' },
          workFeatured: { '@id': '#a' },
        },
        { '@type': 'Festival', '@id': '#mois', name: 'Mois de l’ESS', startDate: '2026-11-01', endDate: '2026-11-30' },
      ],
    });
    assert.deepEqual([programme.name, programme.events.length], ['Mois de l’ESS', 1]);
    const [only] = programme.events;
    assert.deepEqual([only!.location?.name, only!.town?.name, only!.organizerNames[0]], ['Salle', 'Orly', 'Association d’exemple']);
  });
});
