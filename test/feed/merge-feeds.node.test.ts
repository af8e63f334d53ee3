import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { enteredProgramme } from '../../src/feed/join-copies.js';
import { mergeFeeds } from '../../src/feed/merge-feeds.js';
import type { GivenFeed } from '../../src/feed/merge-feeds.js';
import { readAnyFeed } from '../../src/feed/read-any.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { idIn } from '../../src/model/other-ids.js';
import { toIsoString } from '../../src/model/zoned-time.js';
import { assertIsSound } from '../contracts/it-is-a-feed-format.js';
import type { Json } from './reading.js';

const PARIS = 'Europe/Paris';
const place = (town: string, name = 'Salle d’exemple') => ({ '@type': 'Place', name, address: { '@type': 'PostalAddress', addressLocality: town } });
const event = (fields: Json): Json => ({
  '@type': 'Event',
  name: 'Réparer son vélo',
  startDate: '2026-11-12T18:30',
  location: place('Arcueil'),
  ...fields,
});
const festival = (events: readonly Json[], facts: Json = {}): Json => ({ '@type': 'Festival', name: '', ...facts, subEvent: events });

async function given(...documents: readonly Json[]): Promise<readonly GivenFeed[]> {
  return Promise.all(
    documents.map(async (document, index) => {
      const url = `https://example.org/${index}.json`;
      return { url, read: await readAnyFeed(document, url) };
    }),
  );
}

const merged = async (...documents: readonly Json[]) => mergeFeeds(await given(...documents));

describe('several feeds', () => {
  /** [what the two have or have not in common, fields of the one, fields of the other, whether they are the same event] */
  const pairs: readonly (readonly [string, Json, Json, boolean])[] = [
    ['title, start and town', {}, {}, true],
    ['title but for case and accents', { name: 'Réparer son vélo' }, { name: 'REPARER  SON VELO' }, true],
    ['title and town, another hour, another price', {}, { startDate: '2026-11-12T20:30', isAccessibleForFree: true }, false],
    ['title and start, another town', {}, { location: place('Orly') }, false],
    ['title and start, the town written otherwise', { location: place('L’Haÿ-les-Roses') }, { location: place('LHAY LES ROSES') }, true],
    ['title and start, a place with another name in the same town', {}, { location: place('Arcueil', 'Salle des fêtes') }, true],
    ['title and start, no town, the same place', { location: place('', 'Le Quai') }, { location: place('', 'le quai') }, true],
    ['title and start, no town, another place', { location: place('', 'Le Quai') }, { location: place('', 'La Halle') }, false],
    ['start and town, another title', {}, { name: 'Réparer son grille-pain' }, false],
    ['the uid, and the title of an event that was put off', { '@id': 'urn:a' }, { '@id': 'urn:a', startDate: '2026-11-13T18:30' }, true],
    ['the uid, and the start of an event that was renamed', { '@id': 'urn:a' }, { '@id': 'urn:a', name: 'Atelier vélo' }, true],
    ['the uid alone, for both number from 1', { identifier: '1' }, { identifier: '1', name: 'Composter', startDate: '2026-11-20' }, false],
    ['a number and the start, for both number from 1', { identifier: '1' }, { identifier: '1', name: 'Composter' }, false],
    ['the page, and the title', { '@id': 'urn:a', url: 'https://example.org/velo' }, { '@id': 'urn:b', url: 'https://example.org/velo', startDate: '2026-11-13' }, true],
    ['the page alone', { '@id': 'urn:a', url: 'https://example.org/agenda' }, { '@id': 'urn:b', url: 'https://example.org/agenda', name: 'Composter', startDate: '2026-11-20' }, false],
  ]; // prettier-ignore
  for (const [common, one, other, isSame] of pairs) {
    it(`with ${common} in common are ${isSame ? 'one event' : 'two events'}`, async () => {
      const { programme, report } = await merged(festival([event(one)]), festival([event(other)]));
      assert.equal(programme.events.length, isSame ? 1 : 2);
      assert.equal(new Set(programme.events.map(({ id }) => id)).size, programme.events.length);
      assert.deepEqual(
        report.problems.filter(({ code }) => code === 'duplicate-event').map(({ code, source, path }) => [code, source, path]),
        isSame ? [['duplicate-event', 'https://example.org/1.json', '/subEvent/0']] : [],
      );
    });
  }

  it('leave an event under the id by which it is on screen, when the first feed comes later', async () => {
    const both = [festival([event({ '@id': 'urn:town', abstract: 'de la ville' })]), festival([event({ '@id': 'urn:association' })])] as const;
    const { programme, paths } = mergeFeeds(await given(...both), new Set(['urn:association']));
    assert.deepEqual(programme.events.map(({ id, abstract }) => [id, abstract]), [['urn:association', 'de la ville']]); // prettier-ignore
    assert.equal(paths!.get('urn:association'), '/subEvent/0');
    assert.deepEqual((await merged(...both)).programme.events.map(({ id }) => id), ['urn:town']); // prettier-ignore
  });

  it('do not make one of two events that share the page of the programme', async () => {
    const page = 'https://example.org/agenda';
    const named = (name: string, day: string) => event({ '@id': `urn:${name}`, name, url: page, startDate: day });
    const two = festival([named('Vélo', '2026-11-12'), named('Compost', '2026-11-13')]);
    assert.equal((await merged(two, festival([named('Couture', '2026-11-14')]))).programme.events.length, 3);
  });

  it('keep what the first says of an event, and all that one feed says of its own', async () => {
    const { programme, report } = await merged(
      festival([event({ abstract: 'de la ville' })]),
      festival([
        event({ abstract: 'de l’association' }),
        event({ name: 'Composter' }),
        event({ name: 'Composter', '@id': 'urn:other-place', location: place('Orly') }),
      ]),
    );
    assert.deepEqual(
      programme.events.map(({ name, abstract }) => [name, abstract]),
      [['Réparer son vélo', 'de la ville'], ['Composter', ''], ['Composter', '']], // prettier-ignore
    );
    assert.equal(report.eventCount, 3);
    const [details] = await Promise.all(programme.events.map((each) => each.details()));
    assert.equal(details!.location?.name, 'Salle d’exemple');
  });

  it('are called what the first says that has a name, and asked at the first contact', async () => {
    const { programme } = await merged(
      festival([event({})]),
      festival([], { name: 'Mois de l’ESS', url: 'https://example.org/' }),
      festival([], { name: 'Une association', organizer: { name: 'Régie d’exemple' } }),
    );
    assert.deepEqual([programme.name, programme.url, programme.organizer?.name], ['Mois de l’ESS', 'https://example.org/', 'Régie d’exemple']);
  });

  const days = (periods: readonly { name: string; start: number; end: number }[]) =>
    periods.map(({ name, start, end }) => `${name} ${toIsoString(start, PARIS).slice(5, 10)}–${toIsoString(end, PARIS).slice(5, 10)}`);

  it('last as long as the first says, with the festivals that are inside any', async () => {
    const week = { '@type': 'Festival', name: 'Semaine', startDate: '2026-12-01', endDate: '2026-12-05', subEvent: [] };
    const { programme } = await merged(
      festival([event({})], { name: 'Mois', startDate: '2026-11-01', endDate: '2026-11-30' }),
      festival([event({ startDate: '2027-03-01' }), week], { name: 'Toute l’année' }),
    );
    assert.deepEqual(days(programme.periods), ['Mois 11-01–12-01', 'Semaine 12-01–12-06']);
  });

  it('last from the first to the last event when the first gives no dates', async () => {
    const { programme } = await merged(festival([event({})], { name: 'Mois' }), festival([event({ startDate: '2026-11-28' })]));
    assert.deepEqual(days(programme.periods), ['Mois 11-12–11-29']);
  });

  it('are of all their formats, with the problems of each where they stand', async () => {
    const calendar = 'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:Composter\nDTSTART:20261114T100000\nEND:VEVENT\nEND:VCALENDAR';
    const feeds = [...(await given(festival([event({}), {}]))), { url: 'https://example.org/a.ics', read: await readFeed(calendar, { url: 'https://example.org/a.ics' }) }];
    const { report } = mergeFeeds(feeds);
    assert.equal(report.format, 'schema.org + iCalendar');
    assert.deepEqual(report.problems.map(({ code, source }) => `${code} ${source}`), ['name-missing https://example.org/0.json']);
  }); // prettier-ignore

  const someEvents = fc
    .array(
      fc.record({
        name: fc.constantFrom('Vélo', 'Compost', 'VELO', ''),
        startDate: fc.constantFrom('2026-11-12', '2026-11-12T18:30', '2026-11-20'),
        '@id': fc.constantFrom('', '1', '2', 'urn:x'),
        url: fc.constantFrom('', 'https://example.org/', 'https://example.org/velo'),
        location: fc.constantFrom(place('Orly'), place('Cachan'), null),
      }),
      { maxLength: 6 },
    )
    .map((events) => festival(events.map(event)));

  it('give a sound programme, in which each event of the first stands, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someEvents, { minLength: 1, maxLength: 4 }), async (documents) => {
        const feeds = await given(...documents);
        const { programme, report } = mergeFeeds(feeds);
        await assertIsSound({ programme, report });
        for (const { id } of feeds[0]!.read.programme.events) assert.ok(idIn(programme, id));
        const copies = report.problems.filter(({ code }) => code === 'repeated-event').reduce((sum, { value }) => sum + Number(value) - 1, 0);
        const duplicates = report.problems.filter(({ code }) => code === 'duplicate-event').length;
        assert.equal(
          programme.events.length + copies + duplicates,
          feeds.reduce((sum, { read }) => sum + enteredProgramme(read).events.length, 0),
          'each event is there or said to be there twice',
        );
      }),
      { numRuns: 300 },
    );
  });

  it('add nothing when one is given twice', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, async (document) => {
        const [one] = await given(document);
        const { programme } = mergeFeeds([one!, { ...one!, url: 'https://example.org/again.json' }]);
        assert.deepEqual(
          programme.events.map(({ id }) => id),
          one!.read.programme.events.map(({ id }) => id),
        );
      }),
    );
  });
});
