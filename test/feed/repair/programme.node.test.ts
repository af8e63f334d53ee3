import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toIsoString } from '../../../src/model/zoned-time.js';
import { read, readEvents, wholeEvents } from '../reading.js';
import type { Json } from '../reading.js';

const event = (name: string, day = '12', fields: Json = {}) => ({ '@type': 'Event', name, startDate: `2026-11-${day}T18:30`, ...fields });
const names = async (document: unknown) => (await read(document)).programme.events.map(({ name }) => name);

describe('the programme', () => {
  const WEEK = {
    '@type': 'Festival',
    '@id': 'urn:semaine',
    name: 'Semaine',
    url: 'https://example.org/semaine',
    startDate: '2026-12-07',
    endDate: '2026-12-11',
    subEvent: [{ ...event('En décembre'), startDate: '2026-12-08' }],
  };
  const FESTIVAL = {
    '@context': 'https://schema.org',
    '@type': 'Festival',
    '@id': 'urn:mois',
    name: 'Mois de l’ESS',
    description: 'Un <b>mois</b>.',
    url: 'https://example.org/mois',
    inLanguage: 'fr',
    startDate: '2026-11-01',
    endDate: '2026-11-30',
    eventSchedule: { '@type': 'Schedule', scheduleTimezone: 'Europe/Paris' },
    organizer: {
      '@type': 'GovernmentOrganization',
      name: 'Grand-Orly Seine Bièvre',
      url: 'https://example.org/',
      address: {
        '@type': 'PostalAddress',
        name: 'Bâtiment Askia',
        streetAddress: '11 avenue Henri Farman',
        postOfficeBoxNumber: 'BP 748',
        postalCode: '94 398',
        addressLocality: 'Orly aéroport Cedex',
        addressCountry: 'FR',
      },
      contactPoint: {
        '@type': 'ContactPoint', telephone: '01 78 18 22 22', email: 'contact@example.org',
        hoursAvailable: [{ '@type': 'OpeningHoursSpecification', dayOfWeek: ['https://schema.org/Monday', 'Tuesday'], opens: '09:00:00', closes: '17:00:00' }],
      }, // prettier-ignore
    },
    subEvent: [event('En novembre'), WEEK],
  };
  const days = ({ name, start, end, isAllDay }: { name: string; start: number; end: number; isAllDay: boolean }) =>
    [name, toIsoString(start, 'Europe/Paris').slice(0, 16), toIsoString(end, 'Europe/Paris').slice(0, 16), isAllDay] as const;

  it('says of itself what the festival says', async () => {
    const { programme } = await read(FESTIVAL);
    const { name, description, url, inLanguage, timeZone } = programme;
    assert.deepEqual(
      { name, description, url, inLanguage, timeZone },
      { name: 'Mois de l’ESS', description: 'Un mois.', url: 'https://example.org/mois', inLanguage: 'fr', timeZone: 'Europe/Paris' },
    );
    assert.deepEqual(programme.organizer, {
      name: 'Grand-Orly Seine Bièvre',
      url: 'https://example.org/',
      telephone: '01 78 18 22 22',
      email: 'contact@example.org',
      address: {
        name: 'Bâtiment Askia',
        streetAddress: '11 avenue Henri Farman',
        postOfficeBoxNumber: 'BP 748',
        postalCode: '94398',
        addressLocality: 'Orly aéroport Cedex',
        addressCountry: 'FR',
      },
      openingHours: ['Mo,Tu 09:00-17:00'],
    });
  });

  it('has a period of its own, and one for each festival inside it, whose events know it', async () => {
    const { programme } = await read(FESTIVAL);
    assert.deepEqual(programme.periods.map(days), [
      ['Mois de l’ESS', '2026-11-01T00:00', '2026-12-01T00:00', true],
      ['Semaine', '2026-12-07T00:00', '2026-12-12T00:00', true],
    ]);
    assert.deepEqual(
      programme.periods.map(({ id, url }) => [id, url]),
      [
        ['urn:mois', 'https://example.org/mois'],
        ['urn:semaine', 'https://example.org/semaine'],
      ],
    );
    assert.deepEqual(
      (await wholeEvents(programme)).map(({ name, superEvent }) => [name, superEvent]),
      [
        ['En novembre', null],
        ['En décembre', 'Semaine'],
      ],
    );
  });

  it('reports by the path of an event in the festival inside it', async () => {
    const { report } = await read({ ...FESTIVAL, subEvent: [{ ...WEEK, subEvent: [{ ...event('x'), url: 'x' }] }] });
    assert.deepEqual(
      report.problems.map(({ path }) => path),
      ['/subEvent/0/subEvent/0/url'],
    );
  });

  it('lasts from its first event’s day to its last’s when it gives no dates', async () => {
    const { programme } = await read({
      '@type': 'Festival',
      name: 'Mois',
      subEvent: [event('A', '12'), event('B', '14', { endDate: '2026-11-15T01:00' })],
    });
    assert.deepEqual(programme.periods.map(days), [['Mois', '2026-11-12T00:00', '2026-11-16T00:00', true]]);
  });

  it('lasts until its last event when it gives a start alone', async () => {
    const { programme } = await read({ '@type': 'Festival', name: 'Mois', startDate: '2026-11-01', subEvent: [event('A', '12')] });
    assert.deepEqual(programme.periods.map(days), [['Mois', '2026-11-01T00:00', '2026-11-13T00:00', true]]);
  });

  it('may begin and end at an hour', async () => {
    const { programme } = await read({ '@type': 'Festival', name: 'Fête', startDate: '2026-11-06T14:00', endDate: '2026-11-08T18:00', subEvent: [] });
    assert.deepEqual(programme.periods.map(days), [['Fête', '2026-11-06T14:00', '2026-11-08T18:00', false]]);
  });

  it('has one period without a name when there is no festival', async () => {
    const { programme } = await read([event('A', '12'), event('B', '14')]);
    assert.equal(programme.name, '');
    assert.deepEqual(programme.periods.map(days), [['', '2026-11-12T00:00', '2026-11-15T00:00', true]]);
  });

  it('has no period without dates and events', async () => {
    assert.deepEqual((await read([])).programme.periods, []);
  });

  it('takes the name of a list', async () => {
    assert.equal((await read({ '@type': 'ItemList', name: 'Agenda', itemListElement: [event('A')] })).programme.name, 'Agenda');
  });

  it('of a lone festival without events: itself', async () => {
    const { programme } = await read({ '@type': 'Festival', name: 'Fête', startDate: '2026-11-06', endDate: '2026-11-08' });
    assert.deepEqual([programme.name, programme.events.map(({ name }) => name), programme.periods.length], ['Fête', ['Fête'], 1]);
  });

  it('prefers its own language after French', async () => {
    const { programme } = await read({ '@type': 'Festival', inLanguage: 'de', subEvent: [{ ...event(''), name: { en: 'Soup', de: 'Suppe' } }] });
    assert.equal(programme.events[0]!.name, 'Suppe');
  });

  it('is in Paris when its zone is none', async () => {
    const { programme, report } = await read({ ...FESTIVAL, eventSchedule: { scheduleTimezone: 'Paris' } });
    assert.equal(programme.timeZone, 'Europe/Paris');
    assert.deepEqual(
      report.problems.map(({ code, path }) => [code, path]),
      [['time-zone-unknown', '/eventSchedule/scheduleTimezone']],
    );
  });

  it('counts its days and reads its times in its own zone', async () => {
    const { programme } = await read({ ...FESTIVAL, eventSchedule: { scheduleTimezone: 'America/Martinique' } });
    assert.equal(programme.timeZone, 'America/Martinique');
    assert.equal(toIsoString(programme.periods[0]!.start, 'UTC').slice(0, 16), '2026-11-01T04:00');
  });
});

describe('limits', () => {
  it('reads a hundred thousand events and says that there were more', async () => {
    const { programme, report } = await readEvents(
      ...Array.from({ length: 100_002 }, (_, index) => ({ '@id': String(index), name: 'A', startDate: '2026-11-12' })),
    );
    assert.equal(programme.events.length, 100_000);
    assert.deepEqual(
      report.problems.map(({ code, path }) => [code, path]),
      [['too-many-events', '']],
    );
  });

  it('keeps ten thousand problems at the most', async () => {
    const { report } = await readEvents(...Array.from({ length: 10_100 }, () => null));
    assert.equal(report.problems.length, 10_000);
  });

  it('ends on documents that nest without end', async () => {
    const deep = (levels: number, wrap: (inner: unknown) => unknown, inner: unknown) =>
      Array.from({ length: levels }).reduce<unknown>((each) => wrap(each), inner);
    assert.deepEqual(await names(deep(5, (inner) => ({ '@type': 'Festival', subEvent: [inner] }), event('A'))), ['A']);
    for (const document of [
      deep(1000, (inner) => ({ '@type': 'Festival', subEvent: [inner] }), event('A')),
      [event('B'), deep(1000, (inner) => [inner], event('A'))],
      event('C', '12', { description: deep(1000, (inner) => ({ fr: inner }), 'x') }),
    ]) {
      assert.ok((await read(document)).programme);
    }
  });

  it('does not make an Intl object for each of many zones', async () => {
    const zone = (index: number) => `Europe/${[...'paris'].map((letter, bit) => ((index >> bit) & 1 ? letter.toUpperCase() : letter)).join('')}`;
    const { report } = await readEvents(
      ...Array.from({ length: 32 }, (_, index) => event(String(index), '12', { eventSchedule: { scheduleTimezone: zone(index) } })),
    );
    assert.ok(report.problems.length >= 12);
  });
});
