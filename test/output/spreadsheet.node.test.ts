import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFeed } from '../../src/feed/decode.js';
import { rowsOf } from '../../src/feed/formats/spreadsheet/cells.js';
import { columnsOf } from '../../src/feed/formats/spreadsheet/columns.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { telephone } from '../../src/model/telephone.js';
import type { Programme } from '../../src/model/programme.js';
import { toIsoString } from '../../src/model/zoned-time.js';
import { spreadsheet } from '../../src/output/spreadsheet.js';
import { COLUMNS, MORE_COLUMNS } from '../../src/output/spreadsheet/columns.js';
import { csv } from '../../src/output/spreadsheet/csv.js';
import { read, URL_OF_FEED, wholeEvents } from '../feed/reading.js';
import type { Json } from '../feed/reading.js';
import { FEEDS } from './every-feed.js';

/** The rows of the table of events with these fields, by its headings, without the empty cells. */
async function rows(...events: readonly Json[]): Promise<readonly Readonly<Record<string, string>>[]> {
  const subEvent = events.map((fields, index) => ({ '@type': 'Event', '@id': String(index), name: 'A', startDate: '2026-11-12T18:30', ...fields }));
  const text = await spreadsheet((await read({ '@type': 'Festival', name: 'Mois', subEvent })).programme);
  const [headings, ...cells] = rowsOf(text.slice(1), ';') as readonly [readonly string[], ...(readonly string[])[]];
  return cells.map((row) => Object.fromEntries(headings.flatMap((heading, index) => (row[index] ? [[heading, row[index]]] : []))));
}

/** What a table keeps of a programme. */
async function kept(programme: Programme): Promise<unknown> {
  const events = await wholeEvents(programme);
  const clock = (zone: string, instant: number | null) => instant && toIsoString(instant, zone).slice(0, 16);
  return Object.fromEntries(
    events.map((event) => {
      const { timeZone, location, organizers, image } = event;
      const sessions = event.occurrences.map(({ start, end, isAllDay, status, location: elsewhere }) => {
        return [clock(timeZone, start), clock(timeZone, end), isAllDay, status, elsewhere && { ...elsewhere, addressLocality: '' }];
      });
      const [main] = organizers;
      return [
        event.id,
        {
          name: event.name,
          sessions,
          abstract: event.abstract,
          description: event.description,
          place: location && { ...location, addressLocality: location.addressLocality || event.town?.name, url: null, telephone: '' },
          town: event.town,
          isOnline: event.attendanceMode !== 'Offline',
          onlineUrl: event.onlineUrl,
          organizers: organizers.map(({ name }, index) => [name, index === 0 ? [main!.email, telephone(main!.telephone)?.e164 ?? main!.telephone, main!.url] : null]), // prettier-ignore
          url: event.url,
          price: [event.price, event.isAccessibleForFree],
          audience: event.audience,
          ageRange: event.ageRange,
          keywords: event.keywords.join().split(/ ?[,;] ?/), // prettier-ignore
          accessibility: event.accessibility,
          image: image && [image.url, image.alt, event.imageCredit],
          registrations: event.registrations.map(({ href }) => href).sort(),
          status: event.status,
        },
      ];
    }),
  );
}

describe('spreadsheet()', () => {
  it('has the columns of the template that editors are given, and others behind them that are read as well', async () => {
    const [headings] = rowsOf(await decodeFeed(readFileSync('docs/modele-programme.csv')), ';', 1);
    assert.deepEqual(COLUMNS, headings);
    const all = [...COLUMNS, ...MORE_COLUMNS];
    assert.equal([...columnsOf(all)!.values()].flat().length, all.length, 'each is read, none as another');
  });

  it('opens in a spreadsheet in French with a double click', async () => {
    const { programme } = await read({ '@type': 'Festival', name: 'Mois', subEvent: [] });
    assert.equal(await spreadsheet(programme), `\ufeff${COLUMNS.join(';')}\r\n`);
  });

  const when: readonly (readonly [what: string, fields: Json, cells: readonly (string | undefined)[]])[] = [
    ['an evening', { endDate: '2026-11-12T20:00' }, ['12/11/2026', '18h30', undefined, '20h00']],
    ['no end', {}, ['12/11/2026', '18h30', undefined, undefined]],
    ['until midnight', { endDate: '2026-11-13T00:00' }, ['12/11/2026', '18h30', undefined, '00h00']],
    ['into the night', { endDate: '2026-11-13T02:00' }, ['12/11/2026', '18h30', undefined, '02h00']],
    ['until morning', { endDate: '2026-11-13T08:00' }, ['12/11/2026', '18h30', '13/11/2026', '08h00']],
    ['over several nights', { endDate: '2026-11-14T20:00' }, ['12/11/2026', '18h30', '14/11/2026', '20h00']],
    ['a day', { startDate: '2026-11-12' }, ['12/11/2026', undefined, undefined, undefined]],
    ['days', { startDate: '2026-11-28', endDate: '2026-12-02' }, ['du 28/11/2026 au 02/12/2026', undefined, undefined, undefined]],
    ['from midnight on', { startDate: '2026-11-12T00:00', endDate: '2026-11-12T02:00' }, ['12/11/2026', '00h00', undefined, '02h00']],
  ];
  for (const [what, fields, cells] of when) {
    it(`says when: ${what}`, async () => {
      const [row] = await rows(fields);
      assert.deepEqual([row!['Date'], row!['Heure de début'], row!['Date de fin'], row!['Heure de fin']], cells);
    });
  }

  it('has a row a session, of which the first says what they have in common', async () => {
    const subEvent = [{ startDate: '2026-11-14T10:00', location: 'Fablab, 94230 Cachan' }, { startDate: '2026-11-21T10:00', eventStatus: 'EventCancelled' }]; // prettier-ignore
    const place = { Lieu: 'Jardin', 'Code postal': '94310', Ville: 'Orly' };
    assert.deepEqual(await rows({ abstract: 'Un bac.', location: 'Jardin, 94310 Orly', subEvent }), [
      { Titre: 'A', Date: '21/11/2026', 'Heure de début': '10h00', ...place, Résumé: 'Un bac.', Statut: 'annulé', Identifiant: '0' },
      { Titre: 'A', Date: '14/11/2026', 'Heure de début': '10h00', Lieu: 'Fablab', 'Code postal': '94230', Ville: 'Cachan', Identifiant: '0' },
    ]);
  });

  const cells: readonly (readonly [what: string, fields: Json, expected: Readonly<Record<string, string>>])[] = [
    ['free', { isAccessibleForFree: true }, { Tarif: 'Gratuit' }],
    ['not free', { isAccessibleForFree: false }, { Gratuit: 'non' }],
    ['a price', { offers: { price: 12.5 } }, { Tarif: '12,50\u00a0€', Gratuit: 'non' }],
    ['a price that may be nothing', { offers: { description: 'Prix libre' } }, { Tarif: 'Prix libre' }],
    ['ages, which are no dates', { typicalAgeRange: '7-12' }, { Âge: 'de 7 à 12 ans' }],
    ['an age from which on', { typicalAgeRange: '5-' }, { Âge: 'dès 5 ans' }],
    ['an age up to which', { typicalAgeRange: '-5' }, { Âge: 'jusqu’à 5 ans' }],
    ['an age for everybody', { typicalAgeRange: '0-99' }, { Âge: 'de 0 à 99 ans' }],
    ['online', { location: { '@type': 'VirtualLocation', url: 'https://visio.example/' } }, { Lieu: 'En ligne', 'Lien visio': 'https://visio.example/' }],
    ['there and online, nobody knows where', { location: ['Salle, 94310 Orly', { '@type': 'VirtualLocation' }] }, { Lieu: 'Salle', 'Code postal': '94310', Ville: 'Orly', 'Lien visio': 'oui' }],
    ['where it is on the map, with commas', { location: { '@type': 'Place', name: 'Salle', address: '35000 Rennes', geo: { latitude: 48.11, longitude: -1.68 } } }, { Lieu: 'Salle', 'Code postal': '35000', Ville: 'Rennes', Latitude: '48,11', Longitude: '-1,68' }],
    ['telephone numbers whose zero stays', { organizer: { name: 'B', telephone: '0199000000' }, potentialAction: { '@type': 'RegisterAction', target: 'tel:0199000001' } }, { Organisateur: 'B', Téléphone: '01 99 00 00 00', Inscription: '01 99 00 00 01' }],
    ['needs that are met', { amenityFeature: [{ name: 'LSF' }, { name: 'PMR' }] }, { Accessibilité: 'handicap auditif, handicap moteur' }],
    ['moved online', { eventStatus: 'EventMovedOnline' }, { Statut: 'déplacé en ligne', Lieu: 'En ligne' }],
  ]; // prettier-ignore
  for (const [what, fields, expected] of cells) {
    it(`says ${what}`, async () => {
      assert.deepEqual(await rows(fields), [{ Titre: 'A', Date: '12/11/2026', 'Heure de début': '18h30', Identifiant: '0', ...expected }]);
    });
  }

  it('is written in one order, whatever the order of the feed', async () => {
    const events = ['B', 'A', 'C'].map((name) => ({ '@id': name, name, startDate: name === 'C' ? '2026-11-01' : '2026-11-12' }));
    assert.deepEqual(await rows(...events), await rows(...[...events].reverse()));
  });

  for (const feed of FEEDS) {
    describe(feed.name, () => {
      it('is read back: what a table has columns for, and the same table of it', async () => {
        const { programme } = await feed.read();
        const text = await spreadsheet(programme);
        const back = await readFeed(text, { url: URL_OF_FEED });
        assert.deepEqual([back.report.format, back.report.problems.filter(({ code }) => code !== 'town-unknown')], ['CSV', []]);
        assert.deepEqual(await kept(back.programme), await kept(programme));
        assert.equal(await spreadsheet(back.programme), text);
      });
    });
  }

  it('is the same table again, whatever the events say', async () => {
    const words = fc.oneof(
      fc.constantFrom('=1+1', '+33 1', '-a', '- a\n- b', '@a', "'=1", "'", '"', 'a;b', 'R&D', '<b>a</b>', '&lt;b>', 'un\n\ndeux', '=HYPERLINK("https://example.org/";"a")'),
      fc.string({ unit: fc.constantFrom(...'ab \'"=+-@;,\n\t<&é'), maxLength: 8 }),
    ); // prettier-ignore
    const event = fc.record({ name: fc.constantFrom('=A', 'B;"C"', "'@D"), abstract: words, description: words, audience: words, organizer: fc.record({ name: words }), location: fc.record({ '@type': fc.constant('Place'), name: words, address: fc.record({ streetAddress: words, addressLocality: fc.constantFrom('Orly', 'Albi') }) }) }, { requiredKeys: ['name'] }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 4 }), async (events) => {
        const subEvent = events.map((fields, index) => ({ '@type': 'Event', '@id': `=${index}`, startDate: '2026-11-12T18:30', ...fields }));
        const { programme } = await read({ '@type': 'Festival', name: 'Mois', subEvent });
        const text = await spreadsheet(programme);
        assert.equal(await spreadsheet((await readFeed(text, { url: URL_OF_FEED })).programme), text);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    );
  });
});

describe('csv()', () => {
  it('has no cell that a spreadsheet would take for a formula', () => {
    const unit = fc.constantFrom(...'=+-@\t\r\n"\';ab1,\uff1d\uff0b\uff0d\uff20');
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 8 }), { minLength: 1, maxLength: 4 }), (given) => {
        const [row] = rowsOf(csv([given]).slice(1), ';');
        const cells = cellsAsSpreadsheetsSee(csv([given]));
        assert.equal(cells.length, given.length);
        for (const raw of cells) assert.doesNotMatch(raw, /^(?!-\d+(?:,\d+)?$)[=+@\uff1d\uff0b\uff0d\uff20\t\r-]/);
        assert.deepEqual(row, given.map((cell) => cell.trim())); // prettier-ignore
      }),
    );
  });

  it('leaves numbers what they are', () => assert.equal(csv([['-2,33', '-a', '5']]), "\ufeff-2,33;'-a;5\r\n"));
});

/** RFC 4180, to the letter: nothing is trimmed, no apostrophe is taken away. */
function cellsAsSpreadsheetsSee(text: string): readonly string[] {
  return [...text.slice(1, -2).matchAll(/(?<=^|;)(?:"((?:[^"]|"")*)"|([^";\r\n]*))(?=;|$)/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare!); // prettier-ignore
}
