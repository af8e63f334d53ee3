import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAskedFor } from '../../src/feed/is-asked-for.js';
import { joinParts } from '../../src/feed/manifest.js';
import { readAnyFeed } from '../../src/feed/read-any.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { EVERYTHING } from '../../src/model/query.js';
import type { Query } from '../../src/model/query.js';
import { findTown } from '../../src/model/towns.js';
import { toIsoString } from '../../src/model/zoned-time.js';
import { assertIsSound } from '../contracts/it-is-a-feed-format.js';
import { assertDeeplyFrozen, URL_OF_FEED } from './reading.js';
import type { Json } from './reading.js';

const PARIS = 'Europe/Paris';
const ABOUT = {
  '@type': 'Festival',
  name: 'Mois de l’ESS',
  startDate: '2026-11-01',
  endDate: '2026-11-30',
  organizer: { '@type': 'Organization', name: 'Ville d’exemple' },
  subEvent: [{ '@type': 'Festival', name: 'Semaine', startDate: '2026-12-01', endDate: '2026-12-05' }],
};
const city = (name: string, identifier = '') => ({ '@type': 'City', name, identifier });
const manifest = (...distribution: readonly unknown[]): Json => ({
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  about: ABOUT,
  distribution,
});
const part = (contentUrl: string, fields: Json = {}): Json => ({ '@type': 'DataDownload', contentUrl, ...fields });
const read = (document: Json) => readFeed(JSON.stringify(document), { url: URL_OF_FEED });
const at = (instant: number) => (Number.isFinite(instant) ? toIsoString(instant, PARIS).slice(0, 16) : String(instant));

describe('a manifest', () => {
  it('says what the programme is, and which towns and parts it has', async () => {
    const { programme, report, parts } = await read(
      manifest(part('orly.json', { spatialCoverage: city('Orly', '94054') }), part('/deux.json', { spatialCoverage: [city('Cachan'), 'Albi'] })),
    );
    assert.deepEqual([programme.name, programme.organizer?.name, programme.events.length], ['Mois de l’ESS', 'Ville d’exemple', 0]);
    assert.deepEqual(programme.periods.map(({ name }) => name), ['Mois de l’ESS', 'Semaine']); // prettier-ignore
    assert.deepEqual(programme.towns.map(({ name }) => name), ['Albi', 'Cachan', 'Orly']); // prettier-ignore
    assert.deepEqual(parts!.map(({ url, towns }) => [url, towns.map(({ slug }) => slug).join()]), [
      ['https://example.org/orly.json', 'orly'],
      ['https://example.org/deux.json', 'cachan,albi'],
    ]); // prettier-ignore
    assert.deepEqual(report.problems, []);
    assertDeeplyFrozen(parts);
    await assertIsSound({ programme, report });
  });

  it('may be a Dataset that says of itself what the programme is', async () => {
    const { programme, parts } = await read({ '@type': 'Dataset', name: 'Agenda', url: 'https://example.org/', distribution: part('tout.json') });
    assert.deepEqual([programme.name, programme.url, parts!.length], ['Agenda', 'https://example.org/', 1]);
  });

  for (const [what, address] of [
    ['no address', undefined],
    ['one that is no address', 'https://'],
    ['a script', 'javascript:alert(1)'],
    ['a file of the visitor’s', 'file:///etc/hosts'],
    ['something else', { '@id': null }],
  ] as const) {
    it(`leaves out a part with ${what}, and says so`, async () => {
      const { report, parts } = await read(manifest({ '@type': 'DataDownload', contentUrl: address }, part('bon.json')));
      assert.deepEqual(parts!.map(({ url }) => url), ['https://example.org/bon.json']); // prettier-ignore
      assert.deepEqual(report.problems.map(({ code, path }) => `${code} ${path}`), ['url-refused /distribution/0/contentUrl']); // prettier-ignore
    });
  }

  for (const [coverage, start, end] of [
    ['2026-11-01/2026-11-30', '2026-11-01T00:00', '2026-12-01T00:00'],
    ['2026-11', '2026-11-01T00:00', '2026-12-01T00:00'],
    ['2026-12', '2026-12-01T00:00', '2027-01-01T00:00'],
    ['2026', '2026-01-01T00:00', '2027-01-01T00:00'],
    ['2026-11-12', '2026-11-12T00:00', '2026-11-13T00:00'],
    ['2026-11-12T18:30/2026-11-14T20:00', '2026-11-12T00:00', '2026-11-15T00:00'],
    ['2026-11-01/..', '2026-11-01T00:00', 'Infinity'],
    ['../2026-11', '-Infinity', '2026-12-01T00:00'],
    ['novembre', '-Infinity', 'Infinity'],
    ['', '-Infinity', 'Infinity'],
  ] as const) {
    it(`has a part that covers « ${coverage} » from ${start} to ${end}`, async () => {
      const [only] = (await read(manifest(part('a.json', { temporalCoverage: coverage })))).parts!;
      assert.deepEqual([at(only!.start), at(only!.end)], [start, end]);
    });
  }

  const orly = findTown('Orly')!;
  const november = { temporalCoverage: '2026-11', spatialCoverage: city('Orly') };
  for (const [asked, query, now, isAsked] of [
    ['everything', {}, '2026-11-05', true],
    ['its town', { town: orly.key }, '2026-11-05', true],
    ['another town', { town: findTown('Cachan')!.key }, '2026-11-05', false],
    ['days before it', { to: '2026-10-31' }, '2026-10-05', false],
    ['its first day', { to: '2026-11-01' }, '2026-10-05', true],
    ['days after it', { from: '2026-12-01' }, '2026-10-05', false],
    ['its last day', { from: '2026-11-30' }, '2026-10-05', true],
    ['what is to come, while it is on', { when: 'upcoming' }, '2026-11-30T22:00', true],
    ['what is to come, when it is over', { when: 'upcoming' }, '2026-12-01', false],
    ['what is past, before it began', { when: 'past' }, '2026-10-31', false],
    ['what is past, while it is on', { when: 'past' }, '2026-11-02', true],
  ] as readonly (readonly [string, Partial<Query>, string, boolean])[]) {
    it(`${isAsked ? 'needs' : 'does not need'} a part for ${asked}`, async () => {
      const [only] = (await read(manifest(part('a.json', november)))).parts!;
      assert.equal(isAskedFor(only!, { ...EVERYTHING, ...query }, Date.parse(`${now}${now.length > 10 ? '' : 'T12:00'}+01:00`), PARIS), isAsked);
    });
  }

  for (const [what, day] of [
    ['two parts number their events from 1', '2026-11-14'],
    ['they begin at the same time too', '2026-11-12'],
  ] as const)
    it(`loses nothing where ${what}`, async () => {
      const event = (name: string, startDate: string) => ({ '@type': 'Festival', subEvent: [{ '@type': 'Event', '@id': '1', name, startDate }] });
      const whole = await read(manifest(part('orly.json'), part('cachan.json')));
      const parts = await Promise.all([event('Vélo', '2026-11-12'), event('Compost', day)].map((each) => readAnyFeed(each, URL_OF_FEED)));
      const joined = joinParts(whole, parts, URL_OF_FEED);
      await assertIsSound(joined);
      assert.deepEqual(joined.programme.events.map(({ id, name }) => `${name} ${id}`), ['Vélo 1', 'Compost 1#2']); // prettier-ignore
    });

  it('with its parts is one programme, in which an event of two months stands once', async () => {
    const event = (id: string, name: string, startDate: string) => ({ '@type': 'Event', '@id': id, name, startDate, location: { '@type': 'Place', name: 'Salle', address: { '@type': 'PostalAddress', addressLocality: 'Orly' } } }); // prettier-ignore
    const festival = (...subEvent: readonly Json[]) => ({ '@type': 'Festival', name: 'Une partie', subEvent });
    const both = event('urn:b', 'Exposition', '2026-11-28');
    const whole = await read(manifest(part('2026-11.json'), part('2026-12.json')));
    const parts = await Promise.all([
      readAnyFeed(festival(event('urn:a', 'Vélo', '2026-11-12'), both, { '@type': 'Event' }), URL_OF_FEED),
      readFeed(JSON.stringify(festival(both, event('urn:c', 'Compost', '2026-12-03'))), { url: URL_OF_FEED }),
    ]);
    const joined = joinParts(whole, parts, URL_OF_FEED);
    await assertIsSound(joined);
    assert.equal(joined.programme.name, 'Mois de l’ESS');
    assert.deepEqual(joined.programme.events.map(({ name }) => name), ['Vélo', 'Exposition', 'Compost']); // prettier-ignore
    assert.deepEqual(joined.report.problems.map(({ code }) => code), ['name-missing']); // prettier-ignore
    assert.match(joined.programme.words(2), /Compost/);
    assert.equal((await joined.programme.event(2).details()).location?.addressLocality, 'Orly');
  });
});
