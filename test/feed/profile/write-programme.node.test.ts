import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { mergeFeeds } from '../../../src/feed/merge-feeds.js';
import { isPlain } from '../../../src/feed/profile/plain-form.js';
import { readProfile } from '../../../src/feed/profile/read-profile.js';
import { readAnyFeed } from '../../../src/feed/read-any.js';
import { readDetails } from '../../../src/feed/read-feed.js';
import type { ReadFeed } from '../../../src/feed/read-feed.js';
import type { Programme } from '../../../src/model/programme.js';
import { programmeJsonLd } from '../../../src/feed/profile/write/programme.js';
import { URL_OF_FEED, wholeEvents } from '../reading.js';
import type { Json } from '../reading.js';
import { FEEDS } from '../../output/every-feed.js';

const schema = JSON.parse(readFileSync('src/feed/programme.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

const written = (programme: Programme) => JSON.stringify(programmeJsonLd(programme));
const read = (document: unknown): Promise<ReadFeed> => readAnyFeed(document, URL_OF_FEED);
const readBack = (text: string): Promise<ReadFeed> => readAnyFeed(JSON.parse(text), URL_OF_FEED);

/** A programme in the way that two are compared: events by id, without the functions that give them. */
async function seen(programme: Programme): Promise<unknown> {
  const { name, description, url, timeZone, inLanguage, organizer, periods, towns } = programme;
  const events = (await wholeEvents(programme)).map(({ words, details, json, ...event }) => ({
    ...event,
    isReadable: typeof words === 'function' && typeof details === 'function' && typeof json === 'function',
  }));
  const byId = Object.fromEntries(events.map((event) => [event.id, event]));
  return JSON.parse(JSON.stringify({ name, description, url, timeZone, inLanguage, organizer, periods, towns, byId }, withoutEmptyAddress));
}

/** An address that says nothing is none. */
function withoutEmptyAddress(key: string, value: unknown): unknown {
  return key === 'address' && value && Object.values(value).every((part) => part === '') ? null : value;
}

/** What is written is the same programme when it is read again, repaired or as it is, and then the same text. */
async function assertSurvives(programme: Programme): Promise<void> {
  const text = written(programme);
  const back = await readBack(text);
  assert.deepEqual(back.report.problems, []);
  assert.deepEqual(await seen(back.programme), await seen(programme));
  assert.equal(written(back.programme), text);
  const document: unknown = JSON.parse(text);
  if (isPlain(document)) assert.deepEqual(await seen(readProfile(document, readDetails)), await seen(programme));
}

/** The festival of one event with these fields. */
async function jsonLd(fields: Json, programme: Json = {}): Promise<{ festival: Json; event: Json }> {
  const event = { '@type': 'ExhibitionEvent', '@id': '1', name: 'A', startDate: '2026-11-12T18:30', ...fields };
  const festival = programmeJsonLd((await read({ '@type': 'Festival', name: 'Mois', subEvent: [event], ...programme })).programme);
  return { festival: festival, event: (festival['subEvent'] as Json[])[0]! };
}

describe('programmeJsonLd()', () => {
  for (const feed of FEEDS) {
    describe(feed.name, () => {
      it('is the same programme when it is read again, and the same text when it is written again', async () => {
        await assertSurvives((await feed.read()).programme);
      });

      it('needs no repair, unless an event is on the clock of another zone', async () => {
        const { programme } = await feed.read();
        const isOfOneZone = programme.events.every(({ timeZone }) => timeZone === programme.timeZone);
        assert.equal(isPlain(JSON.parse(written(programme))), isOfOneZone);
      });

      it('is as the schema of the profile wants it', async () => {
        const { programme } = await feed.read();
        // Nobody has named it: whoever converts it does.
        const document: unknown = { name: 'Programme', ...programmeJsonLd(programme) };
        assert.ok(validate(document), JSON.stringify(validate.errors));
      });
    });
  }

  it('is written in one order, whatever the order of the feed', async () => {
    const events = ['B', 'A', 'C'].map((name) => ({
      '@type': 'Event',
      '@id': `#${name}`,
      name,
      startDate: name === 'C' ? '2026-11-01' : '2026-11-12',
    }));
    const { programme } = await read({ '@type': 'Festival', name: 'Mois', subEvent: events });
    const { programme: other } = await read({ subEvent: [...events].reverse(), name: 'Mois', '@type': 'Festival' });
    assert.equal(written(programme), written(other));
    assert.deepEqual(((programmeJsonLd(programme))['subEvent'] as Json[]).map(({ name }) => name), ['C', 'A', 'B']); // prettier-ignore
  });

  it('writes a programme without events', async () => {
    const { programme } = await read({ '@type': 'Festival', name: 'Mois', startDate: '2026-11-01', endDate: '2026-11-30', subEvent: [] });
    const schedule = { '@type': 'Schedule', scheduleTimezone: 'Europe/Paris' };
    assert.deepEqual(programmeJsonLd(programme), { '@context': 'https://schema.org', '@type': 'Festival', name: 'Mois', startDate: '2026-11-01', endDate: '2026-11-30', eventSchedule: schedule, subEvent: [] }); // prettier-ignore
    await assertSurvives(programme);
  });

  it('writes what was merged', async () => {
    const feeds = await Promise.all(
      FEEDS.filter(({ name }) => name.startsWith('programmes/') || name.includes('festival')).map((feed) => feed.read()),
    );
    await assertSurvives(mergeFeeds(feeds.map((each, index) => ({ url: `https://example.org/${index}`, read: each }))).programme);
  });

  const cases: readonly (readonly [what: string, fields: Json, expected: Json])[] = [
    ['days, the last one included', { startDate: '2026-11-12', endDate: '2026-11-14' }, { startDate: '2026-11-12', endDate: '2026-11-14' }],
    ['one day', { startDate: '2026-11-12T00:00', endDate: '2026-11-13T00:00' }, { startDate: '2026-11-12' }],
    ['hours with their offset', { startDate: '2026-10-24T18:30', endDate: '2026-10-25T03:00' }, { startDate: '2026-10-24T18:30:00+02:00', endDate: '2026-10-25T03:00:00+01:00' }],
    ['the zone of an event that is elsewhere', { eventSchedule: { scheduleTimezone: 'Indian/Reunion' } }, { startDate: '2026-11-12T18:30:00+04:00', eventSchedule: { '@type': 'Schedule', scheduleTimezone: 'Indian/Reunion' } }],
    ['when it was to be', { previousStartDate: '2026-11-05', eventStatus: 'EventRescheduled' }, { previousStartDate: '2026-11-05', eventStatus: 'https://schema.org/EventRescheduled' }],
    ['sold out', { offers: { availability: 'SoldOut', price: 5 } }, { isAccessibleForFree: false, offers: { '@type': 'Offer', description: '5\u00a0€', availability: 'https://schema.org/SoldOut' } }],
    ['a price that may be nothing', { offers: { description: 'Prix libre' } }, { offers: { '@type': 'Offer', priceSpecification: { '@type': 'PriceSpecification', description: 'Prix libre' } } }],
    ['sessions', { subEvent: [{ startDate: '2026-11-12T18:30' }, { startDate: '2026-11-19', eventStatus: 'EventCancelled', name: 'Fin' }] }, { startDate: '2026-11-12', endDate: '2026-11-19', subEvent: [{ '@type': 'Event', startDate: '2026-11-12T18:30:00+01:00' }, { '@type': 'Event', name: 'Fin', startDate: '2026-11-19', eventStatus: 'https://schema.org/EventCancelled' }] }],
    ['a town of the territory by its code', { location: 'Salle, 94310 Orly' }, { location: { '@type': 'Place', name: 'Salle', address: { '@type': 'PostalAddress', postalCode: '94310', addressLocality: 'Orly', identifier: '94054' } } }],
    ['a town of elsewhere', { location: 'Salle, 81000 Albi' }, { location: { '@type': 'Place', name: 'Salle', address: { '@type': 'PostalAddress', postalCode: '81000', addressLocality: 'Albi' } } }],
    ['a town of the same name elsewhere, told by its code', { location: { '@type': 'Place', name: 'Salle', address: { addressLocality: 'Fresnes', identifier: '41094' } } }, { location: { '@type': 'Place', name: 'Salle', address: { '@type': 'PostalAddress', addressLocality: 'Fresnes', identifier: '41000' } } }],
    ['a place that nobody knows the town of', { location: 'Place du marché' }, { location: { '@type': 'Place', name: 'Place du marché', address: { '@type': 'PostalAddress', addressLocality: null } } }],
    ['a place whose name is like an address', { location: { '@type': 'Place', name: 'Salle B, Orly', address: { streetAddress: '1 rue A' } } }, { location: { '@type': 'Place', name: 'Salle B, Orly', address: { '@type': 'PostalAddress', streetAddress: '1 rue A', addressLocality: null } } }],
    ['what could be taken for markup', { name: '1 &lt;b&gt; &amp;amp; R&D' }, { name: '1 &lt;b> &amp;amp; R&D' }],
    ['a keyword with a comma', { keywords: [{ '@type': 'DefinedTerm', name: 'loisirs, sport' }, 'vélo'] }, { keywords: [{ '@type': 'DefinedTerm', name: 'loisirs, sport' }, 'vélo'] }],
    ['online, though nobody knows where', { eventAttendanceMode: 'OnlineEventAttendanceMode' }, { eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' }],
    ['online, as the place says', { location: { '@type': 'VirtualLocation', url: 'https://visio.example/' } }, { location: { '@type': 'VirtualLocation', url: 'https://visio.example/' } }],
    ['needs that are met, without a place', { amenityFeature: { name: 'LSF' } }, { amenityFeature: [{ '@type': 'LocationFeatureSpecification', name: 'hearing', value: true }] }],
    ['a picture and nothing of it', { image: { url: 'https://example.org/a.jpg', caption: '' } }, { image: 'https://example.org/a.jpg' }],
  ]; // prettier-ignore
  for (const [what, fields, expected] of cases) {
    it(`writes ${what}`, async () => {
      const { event } = await jsonLd(fields);
      const base = { '@type': 'Event', '@id': '1', name: 'A', startDate: '2026-11-12T18:30:00+01:00' };
      assert.deepEqual(event, { ...base, ...expected });
      const { programme } = await read({ '@type': 'Festival', name: 'Mois', subEvent: [{ '@type': 'Event', '@id': '1', name: 'A', startDate: '2026-11-12T18:30', ...fields }] }); // prettier-ignore
      await assertSurvives(programme);
    });
  }

  it('writes a festival inside the programme, with its events', async () => {
    const week = { '@type': 'Festival', '@id': '#semaine', name: 'Semaine', startDate: '2026-12-07', endDate: '2026-12-07', subEvent: [{ '@type': 'Event', '@id': '2', name: 'B', startDate: '2026-12-07' }] }; // prettier-ignore
    const { programme } = await read({ '@type': 'Festival', name: 'Mois', subEvent: [week, { '@type': 'Festival', name: 'Vide', startDate: '2026-12-20T10:00', subEvent: [] }] }); // prettier-ignore
    assert.deepEqual(programmeJsonLd(programme)['subEvent'], [
      week,
      { '@type': 'Festival', name: 'Vide', startDate: '2026-12-20T10:00:00+01:00', endDate: '2026-12-21T00:00:00+01:00', subEvent: [] },
    ]);
    await assertSurvives(programme);
  });

  it('leaves the end of a programme of many years to its events: readers take it for a typing error', async () => {
    const events = ['2020-11-12', '2026-11-12'].map((startDate) => ({ '@type': 'Event', '@id': startDate, name: 'A', startDate }));
    const { programme } = await read({ '@type': 'Festival', name: 'Mois', subEvent: events });
    const { startDate, endDate } = programmeJsonLd(programme);
    assert.deepEqual([startDate, endDate], ['2020-11-12', undefined]);
    await assertSurvives(programme);
  });

  /** What people and programs write into fields; whatever the reader makes of it, it makes of it again. */
  it('is the same programme again, whatever the events say', async () => {
    const words = fc.oneof(
      fc.constantFrom('R&D', 'A &amp; B', '1 &lt;b> 2', '<b>gras</b>', '&amp;lt;i>', '3 < 4 & 5 > 2', '« Été »', 'un\n\n- deux\n- trois', 'https://example.org/?a=1&b=2', '=1+1', '&copy;', '&#38;#60;', '  espaces  '), // prettier-ignore
      fc.string({ unit: fc.constantFrom(...'ab <>&;#x38lt/!\n\u00a0\u2009é,;') , maxLength: 12 }),
    ); // prettier-ignore
    const date = fc.constantFrom('2026-11-12', '2026-11-12T18:30', '2026-11-13T00:00', '2026-11-14T02:00', '2026-10-25T02:30:00+01:00', '2026-10-25T02:30:00+02:00', '2026-11-12T18:30:00Z', '2027-01-01'); // prettier-ignore
    const place = fc.oneof(words, fc.record({ '@type': fc.constant('Place'), name: words, address: fc.oneof(words, fc.constantFrom('94310 Orly', '2 rue A, 75013 Paris', { addressLocality: 'Fresnes', identifier: '41094' }, { addressLocality: 'Le Kremlin-Bicêtre Cedex', streetAddress: '1 rue A\nBât. B' }, { postalCode: 'SW1A 1AA', addressLocality: 'Londres' }, { identifier: '94054' })) })); // prettier-ignore
    const status = fc.constantFrom('EventCancelled', 'EventPostponed', 'EventRescheduled', 'EventMovedOnline', 'EventScheduled', null);
    const offer = fc.oneof(words, fc.record({ description: fc.oneof(words, fc.constantFrom('Prix libre', 'Gratuit', '5 €', 'Gratuit pour les -12 ans')), price: fc.constantFrom(0, 5, null), availability: fc.constantFrom('SoldOut', 'InStock', null), url: fc.constantFrom('https://billets.example/@a', null) }, { requiredKeys: [] })); // prettier-ignore
    const session = fc.record({ startDate: date, endDate: date, name: words, eventStatus: status, location: place, offers: offer }, { requiredKeys: ['startDate'] }); // prettier-ignore
    const event = fc.record(
      {
        '@type': fc.constant('Event'), name: words, startDate: date, endDate: date, abstract: words, description: words, previousStartDate: date, eventStatus: status,
        eventAttendanceMode: fc.constantFrom('OnlineEventAttendanceMode', 'MixedEventAttendanceMode', 'OfflineEventAttendanceMode'), eventSchedule: fc.constantFrom({ scheduleTimezone: 'Indian/Reunion' }, { scheduleTimezone: 'UTC' }),
        location: fc.oneof(place, fc.tuple(place, fc.constantFrom({ '@type': 'VirtualLocation' }, { '@type': 'VirtualLocation', url: 'https://visio.example/' }))),
        organizer: fc.array(fc.record({ name: words, email: fc.constantFrom('contact@example.org', 'x'), telephone: words, address: words, openingHours: words }, { requiredKeys: ['name'] }), { maxLength: 2 }),
        isAccessibleForFree: fc.constantFrom(true, false, null), offers: fc.array(offer, { maxLength: 3 }), keywords: fc.array(words, { maxLength: 3 }), audience: words, typicalAgeRange: fc.constantFrom('dès 5 ans', '7-12', '-12', '99', '5-5'),
        amenityFeature: fc.array(fc.constantFrom('PMR', 'LSF', 'FALC'), { maxLength: 3 }), image: fc.record({ url: fc.constantFrom('https://example.org/a.jpg', 'x'), caption: words, width: fc.constantFrom(12.4, '700 px'), creditText: words }, { requiredKeys: ['url'] }),
        url: fc.constantFrom('https://example.org/@a?b=<c>&d', 'www.example.org', 'x'), inLanguage: fc.constantFrom('fr', 'en-GB'), subEvent: fc.array(session, { maxLength: 3 }),
        potentialAction: fc.constantFrom({ '@type': 'RegisterAction', target: ['tel:0199000000', 'mailto:a@example.org', 'https://example.org/'] }),
        subjectOf: fc.constantFrom('x', { encodingFormat: 'text/calendar', contentUrl: 'https://example.org/e.ics' }, [{ '@type': 'WebPage', url: 'https://example.org/' }, { encodingFormat: 'text/calendar; charset=utf-8', url: 'https://example.org/e.ics' }]),
      },
      { requiredKeys: ['@type', 'name', 'startDate'] },
    ); // prettier-ignore
    const festival = fc.record({ '@type': fc.constant('Festival'), name: words, description: words, startDate: date, endDate: date, subEvent: fc.array(event, { maxLength: 2 }) }, { requiredKeys: ['@type', 'subEvent'] }); // prettier-ignore
    const programmes = fc.tuple(festival, festival, fc.constantFrom('Semaine', '&lt;b>', ''), fc.array(event, { maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(programmes, async ([own, nested, name, more]) => {
        const { programme } = await readAnyFeed({ ...own, subEvent: [...own.subEvent, { ...nested, name }, ...more] }, URL_OF_FEED);
        await assertSurvives(programme);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  });
});
