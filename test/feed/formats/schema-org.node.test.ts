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
    assert.deepEqual([series.name, hours(series)], ['Cycle d’exemple', ['11-05T18:30–20:00', '11-19T18:30–20:00']]);
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
    const [sewing, bicycle, radio] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual(
      [sewing.name, hours(sewing), sewing.attendanceMode],
      ['Coudre le jeudi', ['11-05T14:00–16:00', '11-12T14:00–16:00', '11-19T14:00–16:00', '11-26T14:00–16:00'], 'Offline'],
    );
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

  const week = { '@type': 'Schedule', repeatFrequency: 'P1W', startTime: '18:30', endTime: '20:00' };
  for (const [name, schedule, expected] of [
    [
      'Thursdays from the 1st, a Sunday',
      { ...week, startDate: '2026-11-01', endDate: '2026-11-15', byDay: 'https://schema.org/Thursday' },
      ['11-05T18:30–20:00', '11-12T18:30–20:00'],
    ],
    [
      'two days, without a frequency',
      { ...week, repeatFrequency: undefined, startDate: '2026-11-03', byDay: ['Tuesday', 'TH'], repeatCount: 3 },
      ['11-03T18:30–20:00', '11-05T18:30–20:00', '11-10T18:30–20:00'],
    ],
    [
      'a count that does not count the day before',
      { ...week, startDate: '2026-11-01', byDay: ['Thursday'], repeatCount: 2 },
      ['11-05T18:30–20:00', '11-12T18:30–20:00'],
    ],
    [
      'every other week',
      { ...week, repeatFrequency: 'P2W', startDate: '2026-11-05', endDate: '2026-12-03' },
      ['11-05T18:30–20:00', '11-19T18:30–20:00', '12-03T18:30–20:00'],
    ],
    [
      'in a word, without one day',
      { ...week, repeatFrequency: 'Weekly', startDate: '2026-11-05', endDate: '2026-11-19', exceptDate: '2026-11-12' },
      ['11-05T18:30–20:00', '11-19T18:30–20:00'],
    ],
    [
      'the second Tuesday',
      { ...week, repeatFrequency: 'P1M', startDate: '2026-11-10', byDay: '2TU', repeatCount: 2 },
      ['11-10T18:30–20:00', '12-08T18:30–20:00'],
    ],
    [
      'the last Friday, with its week apart',
      { ...week, repeatFrequency: 'P1M', startDate: '2026-11-01', byDay: 'Friday', byMonthWeek: -1, repeatCount: 2 },
      ['11-27T18:30–20:00', '12-25T18:30–20:00'],
    ],
    [
      'a night, by its duration',
      { '@type': 'Schedule', repeatFrequency: 'P1D', startDate: '2026-11-06', repeatCount: 2, startTime: '22:00', duration: 'PT4H' },
      ['11-06T22:00–02:00', '11-07T22:00–02:00'],
    ],
    [
      'an evening that ends after midnight',
      { ...week, startDate: '2026-11-05', repeatCount: 1, startTime: '22:00', endTime: '01:00' },
      ['11-05T22:00–01:00'],
    ],
    ['once', { '@type': 'Schedule', startDate: '2026-11-05', startTime: '18:30', endTime: '20:00' }, ['11-05T18:30–20:00']],
    [
      'whole days',
      { '@type': 'Schedule', repeatFrequency: 'P1W', startDate: '2026-11-05', repeatCount: 2 },
      ['11-05T00:00–00:00', '11-12T00:00–00:00'],
    ],
    [
      'instants, whose days are those of its zone',
      {
        repeatFrequency: 'P1W',
        startDate: '2026-11-05T17:30:00.000Z',
        endDate: '2026-11-26T23:00:00Z',
        exceptDate: ['2026-11-11T23:00:00Z', '2026-11-19T17:30:00Z'],
        duration: 'PT90M',
      },
      ['11-05T18:30–20:00', '11-26T18:30–20:00'],
    ],
    [
      'an instant on the day before, of which the day is one of the rule',
      { repeatFrequency: 'P1W', startDate: '2026-11-05T23:30:00Z', repeatCount: 2, byDay: 'Friday' },
      ['11-06T00:30–?', '11-13T00:30–?'],
    ],
    [
      'an instant in summer that is the same hour in winter',
      { repeatFrequency: 'P1W', startDate: '2026-10-22T16:30:00Z', repeatCount: 2, endTime: '20:00' },
      ['10-22T18:30–20:00', '10-29T18:30–20:00'],
    ],
    [
      'offsets of another zone than its own',
      {
        scheduleTimezone: 'Europe/Paris',
        repeatFrequency: 'P1D',
        startDate: '2026-11-05T19:30:00-05:00',
        exceptDate: '2026-11-06T19:30:00-05:00',
        repeatCount: 3,
      },
      ['11-06T01:30–?', '11-08T01:30–?'],
    ],
    ['a zone alone', { '@type': 'Schedule', scheduleTimezone: 'Europe/Paris' }, ['11-05T18:30–?']],
  ] as const) {
    it(`reads a schedule: ${name}`, async () => {
      const event = {
        '@type': 'EventSeries',
        name: 'A',
        eventSchedule: schedule,
        ...(name === 'a zone alone' ? { startDate: '2026-11-05T18:30' } : {}),
      };
      const feed = await read({ '@type': 'Festival', '@id': '#f', subEvent: [event] });
      assert.deepEqual([hours(feed.programme.events[0]!), problemsOf(feed)], [expected, []]);
    });
  }

  it('takes from the event what its schedule does not say, and goes on for a year where nothing says the end', async () => {
    const feed = await read({
      '@type': 'Event',
      '@id': '#1',
      name: 'A',
      startDate: '2026-11-05T18:30',
      duration: 'PT90M',
      eventSchedule: { repeatFrequency: 'P1W' },
    });
    const all = hours(feed.programme.events[0]!);
    assert.deepEqual([all[0], all.at(-1), all.length], ['11-05T18:30–20:00', '11-04T18:30–20:00', 53]);
  });

  it('reads durations and schedules', async () => {
    const event = { '@type': 'Event', '@id': '#1', name: 'A', location: 'Orly', startDate: '2026-11-05T18:30' };
    const festival = (fields: object) => ({
      '@type': 'Festival',
      '@id': '#f',
      name: 'F',
      startDate: '2026-11-01',
      endDate: '2026-11-30',
      subEvent: [{ ...event, ...fields }],
    });
    for (const [fields, expected] of [
      [{ duration: 'PT90M' }, ['11-05T18:30–20:00']],
      [{ subEvent: [{ startDate: '2026-11-05T18:30', duration: 'PT1H' }] }, ['11-05T18:30–19:30']],
      [{ eventSchedule: { repeatFrequency: 'P1W', repeatCount: 2 } }, ['11-05T18:30–?', '11-12T18:30–?']],
      [{ endDate: '2026-11-05T20:00', eventSchedule: { repeatFrequency: 'P1W', repeatCount: 2 } }, ['11-05T18:30–20:00', '11-12T18:30–20:00']],
      [{ eventSchedule: { startDate: '2026-11-05', startTime: 'T13:45:00', endTime: '21:00:00+01:00' } }, ['11-05T13:45–21:00']],
      [
        { eventSchedule: { startDate: '2026-11-05', endDate: '2026-11-06', startTime: '13:45', endTime: '21:00' } },
        ['11-05T13:45–21:00', '11-06T13:45–21:00'],
      ],
    ] as const)
      assert.deepEqual(hours((await read(festival(fields))).programme.events[0]!), expected);
  });

  it('reports what it undid where it stands', async () => {
    const cases: readonly (readonly [unknown, string])[] = [
      [[{ '@graph': [{ '@type': 'Event', startDate: '2026-11-12' }] }], 'name-missing /0/@graph/0/name'],
      [{ '@type': 'Event', name: 'A', startDate: ['2026-11-12', 'demain'] }, 'start-invalid /startDate/1'],
      [{ '@type': 'Event', name: 'A', startDate: ['2026-11-12', '2026-11-13'], endDate: ['x', null] }, 'end-invalid /endDate/0'],
      [{ '@type': 'Event', name: 'A', startDate: '2026-11-12T10:00', duration: 'P1000D' }, 'end-too-far /duration'],
      [{ '@type': 'Event', name: 'A', startDate: '2026-11-12T10:00', subEvent: [{ startDate: '2026-11-12T10:00', duration: 'P1000D' }] }, 'end-too-far /subEvent/0/duration'],
      [{ '@type': 'Event', name: 'A', eventSchedule: { repeatFrequency: 'souvent', startDate: 'x' } }, 'start-invalid /eventSchedule'],
      [{ '@type': 'Event', name: 'A', eventSchedule: { startDate: '2026-11-12', repeatFrequency: 'P1W', repeatCount: 2, startTime: '18h30' } }, 'end-invalid /eventSchedule'],
      [{ '@type': 'Event', name: 'A', eventSchedule: { startDate: '2026-11-12', startTime: '18:30', endTime: 'vers 20 h' } }, 'end-invalid /eventSchedule'],
      [{ '@type': 'Event', name: 'A', startDate: '2026-11-12', eventSchedule: { repeatFrequency: 'souvent' } }, 'start-invalid /eventSchedule'],
      [{ '@type': 'Event', name: 'A', startDate: '2026-11-12', eventSchedule: { startTime: '10:00', repeatCount: 3 } }, 'start-invalid /eventSchedule'],
      [{ '@type': 'Event', name: 'A', eventSchedule: [{ startDate: '2026-11-12' }, { startDate: 'x' }] }, 'start-invalid /eventSchedule/1'],
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
