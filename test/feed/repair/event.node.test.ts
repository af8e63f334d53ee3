import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEvents } from '../reading.js';
import { table } from './field-table.js';

const ONLINE = { '@type': 'VirtualLocation', url: 'https://example.org/visio' };
const PLACE = {
  '@type': 'Place',
  name: 'Salle d’exemple',
  address: { streetAddress: '1 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil' },
};

table('name', [
  ['a text', { name: 'Disco-soupe' }, 'Disco-soupe'],
  ['on one line, without markup', { name: ' <b>Disco</b>-soupe\n &amp; danse ' }, 'Disco-soupe & danse'],
  ['what looks like a tag and is none', { name: 'Moins de 3 <3 km' }, 'Moins de 3 <3 km'],
  ['without invisible characters', { name: 'Disco\u202e-\u0000soupe\u2028' }, 'Disco-soupe'],
  ['with its no-break spaces', { name: '«\u00a0Demain\u00a0»' }, '«\u00a0Demain\u00a0»'],
  ['French before others', { name: { en: 'Soup', fr: 'Soupe', de: 'Suppe' } }, 'Soupe'],
  ['regional French', { name: { en: 'Soup', 'fr-FR': 'Soupe' } }, 'Soupe'],
  ['the first that is not empty', { name: { fr: '', en: ' ', de: 'Suppe' } }, 'Suppe'],
  ['language objects with arrays', { name: { fr: ['', 'Soupe'] } }, 'Soupe'],
  ['a JSON-LD value', { name: { '@value': 'Soupe', '@language': 'fr' } }, 'Soupe'],
  [
    'JSON-LD values in several languages',
    {
      name: [
        { '@value': 'Soup', '@language': 'en' },
        { '@value': 'Soupe', '@language': 'fr' },
      ],
    },
    'Soupe',
  ],
  ['a number', { name: 1936 }, '1936'],
  ['cut after 300 characters', { name: 'é'.repeat(301) }, `${'é'.repeat(299)}…`, 'text-too-long'],
  ['never cut inside a character', { name: `${'a'.repeat(298)}😀😀` }, `${'a'.repeat(298)}…`, 'text-too-long'],
]);

describe('an event without a name', () => {
  for (const name of [undefined, null, '', '  ', '\u200b', '<p></p>', {}, { fr: '' }, [], true]) {
    it(`${JSON.stringify(name)} is left out, alone`, async () => {
      const { programme, report } = await readEvents({ name, startDate: '2026-11-12' }, { name: 'Bon', startDate: '2026-11-12' });
      assert.deepEqual(
        programme.events.map((event) => event.name),
        ['Bon'],
      );
      assert.deepEqual(
        report.problems.map(({ code, level, path }) => [code, level, path]),
        [['name-missing', 'error', '/subEvent/0/name']],
      );
    });
  }
});

table('abstract', [
  ['abstract', { abstract: 'Court.', disambiguatingDescription: 'Autre.' }, 'Court.'],
  ['or disambiguatingDescription', { disambiguatingDescription: 'Autre.' }, 'Autre.'],
  ['or nothing', { abstract: null, description: 'Long.' }, ''],
]);

table('description', [
  ['plain text with its paragraphs', { description: 'Un.\n\nDeux.\nTrois.' }, 'Un.\n\nDeux.\nTrois.'],
  ['HTML', { description: '<p>Un &eacute;t&eacute;.</p><ul><li>Deux</li><li>Trois</li></ul>' }, 'Un été.\n\n- Deux\n- Trois'],
  ['without scripts', { description: 'Un<script>alert(1)</script> deux' }, 'Un deux'],
  ['empty language object', { description: {} }, ''],
  ['cut after 20,000 characters', { description: 'a'.repeat(20_001) }, `${'a'.repeat(19_999)}…`, 'text-too-long'],
]);

table('status', [
  ['nothing', {}, 'Scheduled'],
  ...['Scheduled', 'Rescheduled', 'MovedOnline', 'Postponed', 'Cancelled'].map(
    (status) => [`Event${status}`, { eventStatus: `https://schema.org/Event${status}` }, status] as const,
  ),
  ['http', { eventStatus: 'http://schema.org/EventPostponed' }, 'Postponed'],
  ['a prefix', { eventStatus: 'schema:EventPostponed' }, 'Postponed'],
  ['a bare word', { eventStatus: 'EventPostponed' }, 'Postponed'],
  ['in another case', { eventStatus: 'EVENTCANCELLED' }, 'Cancelled'],
  ['spelled as in America', { eventStatus: 'EventCanceled' }, 'Cancelled'],
  ['iCalendar’s word', { eventStatus: 'CANCELLED' }, 'Cancelled'],
  ['in French', { eventStatus: 'Annulé' }, 'Cancelled'],
  ['in French, feminine plural', { eventStatus: 'Annulées' }, 'Cancelled'],
  ['an object', { eventStatus: { '@id': 'https://schema.org/EventPostponed' } }, 'Postponed'],
  ['two: the last', { eventStatus: ['EventRescheduled', 'EventMovedOnline'] }, 'MovedOnline'],
  ['unknown', { eventStatus: 'Peut-être' }, 'Scheduled', 'status-unknown'],
  ['all offers sold out', { offers: { availability: 'https://schema.org/SoldOut' } }, 'SoldOut'],
  ['one offer left', { offers: [{ availability: 'https://schema.org/SoldOut' }, { availability: 'InStock' }] }, 'Scheduled'],
  ['cancelled is more than sold out', { eventStatus: 'EventCancelled', offers: { availability: 'SoldOut' } }, 'Cancelled'],
  ['sold out is more than rescheduled', { eventStatus: 'EventRescheduled', offers: { availability: 'SoldOut' } }, 'SoldOut'],
  ['complet', { eventStatus: 'Complet' }, 'SoldOut'],
  ['reprogrammé', { eventStatus: 'reprogrammée' }, 'Rescheduled'],
  ['déplacé en ligne', { eventStatus: 'Déplacé en ligne' }, 'MovedOnline'],
]);

table('previousStart', [
  ['none', {}, null],
  ['a date', { previousStartDate: '2026-11-05T18:30:00+01:00' }, Date.UTC(2026, 10, 5, 17, 30)],
  ['the latest of several', { previousStartDate: ['2026-11-04T17:30:00Z', '2026-11-05T17:30:00Z'] }, Date.UTC(2026, 10, 5, 17, 30)],
  ['no date', { previousStartDate: 'avant' }, null, 'start-invalid'],
]);

table('attendanceMode', [
  ['stated', { eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode' }, 'Mixed'],
  ['stated in one word', { eventAttendanceMode: 'online' }, 'Online'],
  ['stated against the places', { eventAttendanceMode: 'OfflineEventAttendanceMode', location: ONLINE }, 'Offline'],
  ['in a place', { location: PLACE }, 'Offline'],
  ['online', { location: ONLINE }, 'Online'],
  ['both', { location: [PLACE, ONLINE] }, 'Mixed'],
  ['moved online', { eventStatus: 'EventMovedOnline' }, 'Online'],
  ['unknown', { eventAttendanceMode: 'x' }, 'Offline'],
]);

table('url', [
  ['absolute', { url: 'https://example.org/e' }, 'https://example.org/e'],
  ['an object', { url: { '@id': 'https://example.org/e' } }, 'https://example.org/e'],
  ['relative', { url: '/e' }, null, 'url-refused'],
  ['hostile', { url: 'data:text/html,x' }, null, 'url-refused'],
  ['empty', { url: '' }, null],
]);

table('keywords', [
  ['an array', { keywords: ['atelier', 'réemploi'] }, ['atelier', 'réemploi']],
  ['one text', { keywords: 'atelier, réemploi; couture' }, ['atelier', 'réemploi', 'couture']],
  ['terms', { keywords: [{ '@type': 'DefinedTerm', name: 'atelier' }] }, ['atelier']],
  ['each once', { keywords: ['Atelier', 'atelier', 'ATELIÉR', ''] }, ['Atelier']],
  ['none', { keywords: null }, []],
]);
