import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventsJsonLd, jsonLdText } from '../../src/output/json-ld.js';
import { read } from '../feed/reading.js';
import type { Json } from '../feed/reading.js';
import { FEEDS } from './every-feed.js';

const PLACE = { '@type': 'Place', name: 'Atelier d’exemple', address: { streetAddress: '2 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil' } }; // prettier-ignore
const ONLINE = { '@type': 'VirtualLocation', url: 'https://visio.example/velo' };
const EVENT = {
  '@type': 'Event',
  '@id': 'https://ville.example/velo',
  name: 'Réparer son vélo',
  startDate: '2026-11-12T18:30',
  endDate: '2026-11-12T20:00',
  location: PLACE,
};

async function published(fields: Json = {}, now = 0) {
  const { programme } = await read({ '@type': 'Festival', name: 'Mois', inLanguage: 'fr', subEvent: [{ ...EVENT, ...fields }] });
  return eventsJsonLd(programme.events, programme, now);
}

const ADDRESS = { '@type': 'PostalAddress', streetAddress: '2 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil', addressCountry: 'FR' }; // prettier-ignore
const WHERE = { '@type': 'Place', name: 'Atelier d’exemple', address: ADDRESS };
const term = (name: string) => `https://schema.org/${name}`;

describe('eventsJsonLd()', () => {
  it('says all that search engines ask of an event', async () => {
    const [json] = await published({
      description: 'Apportez votre vélo.',
      image: 'https://ville.example/velo.jpg',
      url: 'https://ville.example/velo',
      organizer: { name: 'Association d’exemple', url: 'https://association.example/', address: '1 rue du Siège, 94310 Orly' },
      isAccessibleForFree: true,
      potentialAction: { target: 'https://ville.example/inscription' },
    });
    assert.deepEqual(json, {
      '@type': 'Event',
      '@id': 'https://ville.example/velo',
      name: 'Réparer son vélo',
      description: 'Apportez votre vélo.',
      startDate: '2026-11-12T18:30:00+01:00',
      endDate: '2026-11-12T20:00:00+01:00',
      eventStatus: term('EventScheduled'),
      eventAttendanceMode: term('OfflineEventAttendanceMode'),
      location: WHERE,
      offers: { '@type': 'Offer', price: '0', priceCurrency: 'EUR', availability: term('InStock'), url: 'https://ville.example/inscription' },
      organizer: { '@type': 'Organization', name: 'Association d’exemple', url: 'https://association.example/' },
      image: 'https://ville.example/velo.jpg',
      url: 'https://ville.example/velo',
      inLanguage: 'fr',
      isAccessibleForFree: true,
    });
  });

  const table: readonly (readonly [what: string, fields: Json, said: Json])[] = [
    ['a cancelled event has no price', { eventStatus: 'EventCancelled', isAccessibleForFree: true }, { eventStatus: term('EventCancelled'), offers: undefined }],
    ['a rescheduled one its former date', { eventStatus: 'EventRescheduled', previousStartDate: '2026-11-05T18:30' }, { eventStatus: term('EventRescheduled'), previousStartDate: '2026-11-05T18:30:00+01:00' }],
    ['a postponed one its date', { eventStatus: 'EventPostponed' }, { eventStatus: term('EventPostponed'), startDate: '2026-11-12T18:30:00+01:00' }],
    ['one that moved online is only there', { eventStatus: 'EventMovedOnline', location: [PLACE, ONLINE] }, { eventStatus: term('EventMovedOnline'), eventAttendanceMode: term('OnlineEventAttendanceMode'), location: ONLINE }],
    ['an online one', { location: ONLINE }, { eventAttendanceMode: term('OnlineEventAttendanceMode'), location: ONLINE }],
    ['one in both', { location: [PLACE, ONLINE] }, { eventAttendanceMode: term('MixedEventAttendanceMode'), location: [WHERE, ONLINE] }],
    ['one that is sold out', { offers: { price: 5, priceCurrency: 'EUR', availability: 'SoldOut' } }, { eventStatus: term('EventScheduled'), offers: { '@type': 'Offer', price: '5', priceCurrency: 'EUR', availability: term('SoldOut') } }],
    ['a price with cents', { offers: { description: '5,50 €' } }, { offers: { '@type': 'Offer', price: '5.50', priceCurrency: 'EUR', availability: term('InStock') } }],
    ['no price that is several', { offers: { description: 'Plein 12 €, réduit 5 €' } }, { offers: undefined }],
    ['no price that nobody says', {}, { offers: undefined, isAccessibleForFree: undefined }],
    ['days', { startDate: '2026-11-12', endDate: '2026-11-14' }, { startDate: '2026-11-12', endDate: '2026-11-14' }],
    ['no end', { endDate: null }, { startDate: '2026-11-12T18:30:00+01:00', endDate: undefined }],
    ['a town alone as a place', { location: { '@type': 'Place', address: { addressLocality: 'Arcueil' } } }, { location: { '@type': 'Place', name: 'Arcueil', address: { '@type': 'PostalAddress', addressLocality: 'Arcueil' } } }],
  ]; // prettier-ignore
  for (const [what, fields, said] of table) {
    it(`says ${what}`, async () => {
      const [json] = await published(fields);
      for (const [name, value] of Object.entries(said)) assert.deepEqual(json![name], value, name);
    });
  }

  it('never gives the organiser’s address as the place', async () => {
    assert.deepEqual(await published({ location: null, organizer: { name: 'Association', address: '1 rue du Siège, 94310 Orly' } }), []);
  });

  it('says each session that is coming', async () => {
    const subEvent = ['07', '14', '21'].map((day) => ({ startDate: `2026-11-${day}T14:00`, eventStatus: day === '21' ? 'EventCancelled' : null }));
    const said = await published({ subEvent }, Date.parse('2026-11-09'));
    assert.deepEqual(said.map(({ startDate, eventStatus }) => [startDate, eventStatus]), [['2026-11-14T14:00:00+01:00', term('EventScheduled')], ['2026-11-21T14:00:00+01:00', term('EventCancelled')]]); // prettier-ignore
  });

  it('ends no script element', async () => {
    const text = jsonLdText(await published({ name: 'Un < deux & trois > zéro' }));
    assert.doesNotMatch(text, /[<>&\u2028]/);
    assert.equal((JSON.parse(text) as { '@graph': { name: string }[] })['@graph'].length, 1);
  });

  for (const feed of FEEDS) {
    it(`has what is required, of ${feed.name}`, async () => {
      const { programme } = await feed.read();
      for (const json of await eventsJsonLd(programme.events, programme, 0)) {
        assert.ok(json['name'] && /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/.test(json.startDate), json.startDate);
        for (const place of [json['location']].flat() as Json[]) {
          const { '@type': type, address, url } = place as { '@type': string; address?: { '@type': string }; url?: string };
          if (type === 'VirtualLocation') assert.match(url!, /^https?:/);
          else assert.deepEqual([type, address?.['@type']], ['Place', 'PostalAddress']);
        }
      }
    });
  }
});
