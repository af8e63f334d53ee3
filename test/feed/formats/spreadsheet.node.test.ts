import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFeed } from '../../../src/feed/decode.js';
import { DELIMITERS, rowsOf } from '../../../src/feed/formats/spreadsheet/cells.js';
import type { Delimiter } from '../../../src/feed/formats/spreadsheet/cells.js';
import { columnsOf } from '../../../src/feed/formats/spreadsheet/columns.js';
import { DateReader } from '../../../src/feed/formats/spreadsheet/dates.js';
import { minutesIn, slotsIn } from '../../../src/feed/formats/spreadsheet/hours.js';
import { readFeed } from '../../../src/feed/read-feed.js';
import { itIsATextFeedFormat } from '../../contracts/it-is-a-text-feed-format.js';
import { hours, problemsOf, URL_OF_FEED, whole, wholeEvents } from '../reading.js';
import type { WholeEvent } from '../reading.js';

const file = new URL('../../fixtures/feeds/spreadsheet/programme.csv', import.meta.url);
const template = new URL('../../../docs/modele-programme.csv', import.meta.url);
const read = (text: string) => readFeed(text, { url: URL_OF_FEED });
const table = (...rows: readonly string[]) => read(rows.join('\n'));
/** One event with these columns besides its title. */
const row = async (cells: Readonly<Record<string, string>>) => {
  const feed = await table(['Titre', ...Object.keys(cells)].join(';'), ['A', ...Object.values(cells)].join(';'));
  assert.equal(feed.programme.events.length, 1, JSON.stringify(feed.report.problems));
  return { ...(await whole(feed.programme.events[0]!)), problems: problemsOf(feed) };
};

itIsATextFeedFormat('CSV', [
  {
    file,
    part: /^(?!Titre|Programme)[^;\n]+;(?:"(?:[^"]|"")*"|[^"\n])*\n/gm,
    value: /(?<=;|^)(?<value>[^;"\n]+)(?=;|\n)/gm,
    names: (part) => [part.split(';', 1)[0]!],
    path: /^[A-Z]{1,2}\d+$/,
  },
]);

describe('a table of events', () => {
  it('is read, every column of it', async () => {
    const feed = await read(readFileSync(file, 'utf8'));
    assert.deepEqual([feed.programme.name, problemsOf(feed)], ['Programme d’exemple 2026', []]);
    const [doors, show, bicycle, compost, games] = (await wholeEvents(feed.programme)) as [
      WholeEvent,
      WholeEvent,
      WholeEvent,
      WholeEvent,
      WholeEvent,
    ];
    assert.deepEqual([bicycle.name, hours(bicycle), bicycle.description], ['Réparer son vélo', ['11-12T18:30–20:00'], 'Freins, câbles ; dérailleur :\non démonte, on comprend, on "remonte".']); // prettier-ignore
    assert.deepEqual([bicycle.town?.name, bicycle.location?.name, bicycle.location?.streetAddress], ['Arcueil', 'Atelier d’exemple', '2 rue de l’Exemple']); // prettier-ignore
    assert.deepEqual(bicycle.organizers.map(({ name, email, telephone }) => [name, email, telephone]), [['Association d’exemple', 'contact@association.example', '01 99 00 12 34']]); // prettier-ignore
    assert.deepEqual([bicycle.price, bicycle.isAccessibleForFree, bicycle.audience, bicycle.ageRange, bicycle.keywords], ['5,00 €', false, 'Tout public', { min: 12, max: null }, ['atelier', 'vélo']]); // prettier-ignore
    assert.deepEqual(bicycle.registrations.map(({ href }) => href), ['https://association.example/inscription']); // prettier-ignore
    assert.deepEqual([hours(compost), compost.occurrences.map(({ status }) => status)], [['11-14T10:00–11:30', '11-21T10:00–11:30'], ['Scheduled', 'Cancelled']]); // prettier-ignore
    assert.deepEqual([compost.isAccessibleForFree, compost.registrations[0]?.href], [true, 'mailto:inscription@regie.example']);
    assert.deepEqual(hours(show), ['11-09T09:00–12:00', '11-09T14:00–17:00', '11-10T09:00–12:00', '11-10T14:00–17:00', '11-11T09:00–12:00', '11-11T14:00–17:00']); // prettier-ignore
    assert.deepEqual([show.town?.name, doors.status, doors.occurrences[0]!.isAllDay], ['Orly', 'SoldOut', true]);
    assert.deepEqual([doors.description, doors.registrations[0]?.href], ['Inscription : obligatoire, au 01 99 00 56 78', 'tel:+33199005678']);
    assert.deepEqual([hours(games), games.price, games.keywords], [['11-20T21:00–00:00'], 'Prix libre', ['jeux', 'rencontre']]);
  });

  it('is the same with commas, tabs, bars, in UTF-16 and in Windows-1252', async () => {
    const text = 'Titre;Date;Ville;Résumé\nÀ l’œuvre;7 nov. 2026;Orly;10 €\n';
    const bytes = (from: string) => Uint8Array.from(from, (letter) => ({ '’': 0x92, œ: 0x9c, '€': 0x80 })[letter] ?? letter.charCodeAt(0));
    const wide = Uint8Array.from([...`\ufeff${text}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
    const texts = [text, ...[',', '\t', '|'].map((delimiter) => text.replaceAll(';', delimiter)), `sep=;\r\n${text}`, await decodeFeed(bytes(text)), await decodeFeed(wide)]; // prettier-ignore
    for (const each of texts) {
      const { programme, report } = await read(each);
      const [event] = programme.events;
      assert.deepEqual([event!.name, event!.abstract, event!.town?.name, hours(event!), report.problems], ['À l’œuvre', '10 €', 'Orly', ['11-07T00:00–00:00'], []]); // prettier-ignore
    }
  });

  it('may have its headings in English, in any order, with remarks, below a title', async () => {
    const feed = await table(
      'Events of the month,,,,,',
      'City,Start date (YYYY-MM-DD),Start time,End time,Event name *,Price',
      'Orly,2026-11-07,2:30 pm,4 pm,A,0',
    );
    const [event] = feed.programme.events;
    assert.deepEqual([event!.name, event!.town?.name, hours(event!), event!.isAccessibleForFree, problemsOf(feed)], ['A', 'Orly', ['11-07T14:30–16:00'], true, []]); // prettier-ignore
    assert.equal(feed.programme.name, 'Events of the month');
  });

  it('knows an event by its number, else by its title and place', async () => {
    const same = await table('Titre;Date;Ville', 'A;07/11/2026;Orly', 'A;08/11/2026;Orly', 'A;09/11/2026;Cachan', ';10/11/2026;');
    assert.deepEqual(same.programme.events.map(hours), [['11-07T00:00–00:00', '11-08T00:00–00:00'], ['11-09T00:00–00:00', '11-10T00:00–00:00']]); // prettier-ignore
    const numbered = await table('N°;Titre;Date;Ville', '1;A;07/11/2026;Orly', '1;A;08/11/2026;Cachan', '2;A;09/11/2026;Orly');
    assert.deepEqual(numbered.programme.events.map((event) => [event.id, hours(event)]), [['1', ['11-07T00:00–00:00', '11-08T00:00–00:00']], ['2', ['11-09T00:00–00:00']]]); // prettier-ignore
    assert.deepEqual(numbered.programme.events[0]!.occurrences.map(({ location }) => location?.addressLocality), [undefined, 'Cachan']); // prettier-ignore
  });

  it('leaves out drafts, empty rows and headings within the table', async () => {
    const feed = await table(
      'Titre;Date;Statut',
      'A;07/11/2026;publié',
      'NOVEMBRE;;',
      ';;',
      'B;07/11/2026;Brouillon',
      'C;07/11/2026;en attente de validation',
    );
    assert.deepEqual([feed.programme.events.map(({ name, status }) => [name, status]), problemsOf(feed)], [[['A', 'Scheduled']], []]); // prettier-ignore
  });

  it('has the template that editors are given, without a problem', async () => {
    const bytes = readFileSync(template);
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'a mark by which spreadsheets know UTF-8');
    const feed = await read(await decodeFeed(bytes));
    assert.deepEqual([feed.report.format, problemsOf(feed)], ['CSV', []]);
    const events = await wholeEvents(feed.programme);
    assert.ok(events.length >= 3);
    assert.ok(events.every(({ town, location }) => town ?? location === null));
    // Every heading is one that is read.
    const headings = rowsOf(await decodeFeed(bytes), ';', 1)[0]!;
    assert.equal([...columnsOf(headings)!.values()].flat().length, headings.length);
  });

  const WHEN: readonly (readonly [Readonly<Record<string, string>>, readonly string[], ...string[]])[] = [
    [{ Date: '07/11/2026', Heure: '14h30' }, ['11-07T14:30–?']],
    [{ Date: '07/11/2026 14:30' }, ['11-07T14:30–?']],
    [{ Date: '2026-11-07T14:30:00+01:00' }, ['11-07T14:30–?']],
    [{ Date: 'samedi 7 novembre 2026 de 14h à 16h' }, ['11-07T14:00–16:00']],
    [{ 'Date de début': '07/11/2026', 'Heure de début': '14 h 30', 'Date de fin': '07/11/2026', 'Heure de fin': '16 h' }, ['11-07T14:30–16:00']],
    [{ Début: '07/11/2026 14:30', Fin: '07/11/2026 16:00' }, ['11-07T14:30–16:00']],
    [{ Date: '07/11/2026', Début: '14h', Fin: '16h' }, ['11-07T14:00–16:00']],
    [{ Date: '07/11/2026', 'Heure de début': '21:00:00', 'Heure de fin': '00:30:00' }, ['11-07T21:00–00:30']],
    [{ Date: '07/11/2026', Heure: '14h', Durée: '1h30' }, ['11-07T14:00–15:30']],
    [{ Date: '07/11/2026', Horaires: '9h30-12h / 14h-17h' }, ['11-07T09:30–12:00', '11-07T14:00–17:00']],
    [{ Date: '7 et 8 novembre 2026', Heure: '14h' }, ['11-07T14:00–?', '11-08T14:00–?']],
    [{ Date: 'du 7 au 9 novembre 2026' }, ['11-07T00:00–00:00']],
    [{ Date: 'du 7 au 8 novembre 2026', Horaires: '14h-18h' }, ['11-07T14:00–18:00', '11-08T14:00–18:00']],
    [{ 'Date de début': '07/11/2026', 'Date de fin': '08/11/2026', Horaires: '14h-18h' }, ['11-07T14:00–18:00', '11-08T14:00–18:00']],
    [{ 'Date de début': '06/11/2026', 'Heure début': '18h', 'Date de fin': '08/11/2026', 'Heure fin': '20h' }, ['11-06T18:00–20:00']],
    [{ 'Date de début': '07/11/2026', 'Date de fin': '09/11/2026' }, ['11-07T00:00–00:00']],
    [{ Date: '46333' }, ['11-07T00:00–00:00']],
    [{ Date: '07/11/2026', Heure: '0,604166667' }, ['11-07T14:30–?']],
    [{ Date: '07/11/2026', Horaires: 'matin' }, ['11-07T00:00–00:00']],
    [{ Date: '07/11/2026', Horaires: 'quatorze heures' }, ['11-07T00:00–00:00'], 'end-invalid C2'],
    [{ Date: '07/11/2026', Heure: '14h', Fin: 'tard' }, ['11-07T14:00–?'], 'end-invalid D2'],
    [{ Date: '09/11/2026', Fin: '07/11/2026' }, ['11-09T00:00–00:00'], 'end-before-start C2'],
  ];
  for (const [cells, expected, ...problems] of WHEN)
    it(`is on ${Object.entries(cells).map((each) => each.join(' ')).join(', ')}`, async () => {
      const event = await row(cells);
      assert.deepEqual([hours(event), event.problems], [expected, problems]);
    }); // prettier-ignore

  const DATE = { Date: '07/11/2026' };
  const FIELDS: readonly (readonly [Readonly<Record<string, string>>, (event: WholeEvent) => unknown, unknown])[] = [
    [{ Lieu: 'Salle d’exemple, 2 rue de l’Exemple, 94310 Orly' }, ({ town, location }) => [town?.name, location?.name], ['Orly', 'Salle d’exemple']],
    [
      { Lieu: 'Salle', Adresse: '2 rue de l’Exemple 94310 Orly' },
      ({ town, location }) => [town?.name, location?.streetAddress],
      ['Orly', '2 rue de l’Exemple'],
    ],
    [{ Lieu: 'Salle', 'Code INSEE': '94054' }, ({ town }) => town?.name, 'Orly'],
    [{ Lieu: 'Salle', CP: '1000', Ville: 'Bourg-en-Bresse' }, ({ location }) => location?.postalCode, '01000'],
    [{ Ville: 'Orly', Latitude: '48,7434', Longitude: '2,3927' }, ({ location }) => [location?.latitude, location?.longitude], [48.7434, 2.3927]],
    [{ Ville: 'Orly', Coordonnées: '48.7434, 2.3927' }, ({ location }) => [location?.latitude, location?.longitude], [48.7434, 2.3927]],
    [
      { Lieu: 'En ligne', Visio: 'https://visio.example/1' },
      ({ attendanceMode, onlineUrl }) => [attendanceMode, onlineUrl],
      ['Online', 'https://visio.example/1'],
    ],
    [{ Ville: 'Orly', Visio: 'https://visio.example/1' }, ({ attendanceMode }) => attendanceMode, 'Mixed'],
    [{ Tarif: '5,5' }, ({ price, isAccessibleForFree }) => [price, isAccessibleForFree], ['5,50\u00a0€', false]],
    [{ Gratuit: 'oui' }, ({ isAccessibleForFree }) => isAccessibleForFree, true],
    [{ Gratuit: 'Non', Tarif: '3 à 5 €' }, ({ price, isAccessibleForFree }) => [price, isAccessibleForFree], ['3 à 5 €', false]],
    [{ Gratuit: 'pour les adhérents' }, ({ price, isAccessibleForFree }) => [price, isAccessibleForFree], ['pour les adhérents', null]],
    [{ Annulé: 'x' }, ({ status }) => status, 'Cancelled'],
    [{ Statut: 'Reportée' }, ({ status }) => status, 'Postponed'],
    [{ Statut: 'Maintenu' }, ({ status }) => status, 'Scheduled'],
    [{ Inscription: 'oui' }, ({ description }) => description, 'Sur inscription.'],
    [{ Inscription: 'Non' }, ({ description, registrations }) => [description, registrations], ['', []]],
    [{ Réservation: 'www.billets.example, 01 99 00 12 34' }, ({ description, registrations }) => [description, registrations.map(({ href }) => href)], ['', ['https://www.billets.example/', 'tel:+33199001234']]], // prettier-ignore
    [{ Organisateur: 'Régie', Contact: 'contact@regie.example – 01.99.00.12.34' }, ({ organizers }) => organizers.map(({ email, telephone }) => [email, telephone]), [['contact@regie.example', '01.99.00.12.34']]], // prettier-ignore
    [{ Contact: 'contact@regie.example' }, ({ description }) => description, 'Contact : contact@regie.example'],
    [{ Lien: 'Voir https://ville.example/velo.' }, ({ url }) => url, 'https://ville.example/velo'],
    [{ Image: 'https://ville.example/a.jpg', 'Texte alternatif': 'Un vélo', 'Crédit photo': 'Ville' }, ({ image, imageCredit }) => [image?.url, image?.alt, imageCredit], ['https://ville.example/a.jpg', 'Un vélo', 'Ville']], // prettier-ignore
    [{ Accessibilité: 'PMR, LSF' }, ({ accessibility }) => accessibility, ['mobility', 'hearing']],
    [{ 'Accès PMR': 'oui' }, ({ accessibility }) => accessibility, ['mobility']],
    [{ 'Accès PMR': 'non' }, ({ accessibility }) => accessibility, []],
    [{ Âge: '7-12 ans' }, ({ ageRange }) => ageRange, { min: 7, max: 12 }],
    [{ Thème: 'vélo', 'Mots-clés': 'atelier, réparation' }, ({ keywords }) => keywords, ['vélo', 'atelier', 'réparation']],
    [{ Résumé: 'Court.', Description: 'Long.' }, ({ abstract, description }) => [abstract, description], ['Court.', 'Long.']],
  ];
  for (const [cells, seen, expected] of FIELDS)
    it(`has ${Object.entries(cells).map((each) => each.join(' ')).join(', ')}`, async () => {
      const event = await row({ ...DATE, ...cells });
      assert.deepEqual([seen(event), event.problems], [expected, []]);
    }); // prettier-ignore

  it('reports the cell', async () => {
    const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
      [['Titre;Date;Ville', ';07/11/2026;Orly'], ['name-missing A2']],
      [['Titre;Date;Ville', 'A;;Orly'], ['start-missing B2']],
      [['Titre;Date;Ville', 'A;le 31 novembre 2026;Orly'], ['start-invalid B2']],
      [['Titre;Date;Ville', 'A;7 novembre;Orly'], ['start-invalid B2']],
      [['Titre;Date;Ville', 'A;07/11/2026;Orly', 'A;demain;Orly'], ['start-invalid B3']],
      [['Titre;Date;Lieu', 'A;07/11/2026;Quelque part'], ['town-unknown C2']],
      [['Titre;Date;Statut', 'A;07/11/2026;peut-être'], ['status-unknown C2']],
      [['Titre;Date;Site web', 'A;07/11/2026;bientôt'], ['url-refused C2']],
      [
        ['Titre;Date;Photo', '"A\nB";07/11/2026;photo.jpg', 'C;07/11/2026;photo.jpg'],
        ['image-refused C2', 'image-refused C3'],
      ],
      [['Id;Titre;Date', '1;A;07/11/2026', '1;B;07/11/2026'], ['duplicate-id A3']],
    ];
    for (const [rows, problems] of cases) {
      assert.deepEqual(problemsOf(await table(...rows)), problems, rows.join('\n'));
    }
  });
});

describe('days in words', () => {
  const november = new DateReader(['2026']);
  const CASES: readonly (readonly [string, ...string[]])[] = [
    ['07/11/2026', '11-07'], ['7/11/26', '11-07'], ['07-11-2026', '11-07'], ['07.11.2026', '11-07'], ['2026-11-07', '11-07'],
    ['7 novembre 2026', '11-07'], ['Samedi 7 Novembre 2026', '11-07'], ['sam. 7 nov. 2026', '11-07'], ['mar 10 nov 2026', '11-10'], ['le mardi 10 novembre', '11-10'],
    ['1er décembre 2026', '12-01'], ['1er déc. 2026', '12-01'], ['15 août 2026', '08-15'], ['15 AOUT 2026', '08-15'], ['7/11', '11-07'],
    ['November 7, 2026', '11-07'], ['Saturday, November 7th, 2026', '11-07'], ['7 November 2026', '11-07'],
    ['7 et 8 novembre 2026', '11-07', '11-08'], ['les 7, 14 et 21 novembre 2026', '11-07', '11-14', '11-21'], ['samedi 7 et dimanche 8 novembre 2026', '11-07', '11-08'],
    ['07/11/2026, 14/11/2026', '11-07', '11-14'], ['07/11 et 14/11/2026', '11-07', '11-14'], ['7 novembre et 5 décembre 2026', '11-07', '12-05'],
    ['du 7 au 9 novembre 2026', '11-07→11-09'], ['7-9 novembre 2026', '11-07→11-09'], ['Du vendredi 30 octobre au lundi 2 novembre 2026', '10-30→11-02'],
    ['du 07/11/2026 au 09/11/2026', '11-07→11-09'], ['07/11/2026 - 09/11/2026', '11-07→11-09'], ['du 1er au 3 novembre 2026', '11-01→11-03'],
    ['du 7 au 9 novembre et le 14 novembre 2026', '11-07→11-09', '11-14'], ['3 séances : 7 et 8 novembre 2026', '11-07', '11-08'],
    ['7 novembre 2026 à 14h30', '11-07'], ['le 7 novembre 2026 de 14 à 16h', '11-07'], ['7 novembre 2026, salle 3', '11-07'],
    ['31/11/2026'], ['30 février 2026'], ['novembre 2026'], ['bientôt'], ['du 9 au 7 novembre 2026'], ['14h30'], [''],
  ]; // prettier-ignore
  for (const [text, ...expected] of CASES)
    it(text || 'nothing', () => {
      const days = november.daysIn(text).map(({ from, to }) => (from === to ? from.slice(5) : `${from.slice(5)}→${to.slice(5)}`));
      assert.deepEqual(days, expected);
    });

  it('from one year to the next', () => {
    assert.deepEqual(november.daysIn('du 30 décembre au 2 janvier 2027'), [{ from: '2026-12-30', to: '2027-01-02' }]);
  });

  it('without a year where the table names no year, or two', () => {
    for (const texts of [[], ['7 novembre 2026', '7 janvier 2027']]) assert.deepEqual(new DateReader(texts).daysIn('7 novembre'), []);
  });

  it('the month first in a table that shows that it writes so', () => {
    const american = new DateReader(['11/25/2026', '11/7/2026']);
    assert.deepEqual(american.daysIn('11/7/2026'), [{ from: '2026-11-07', to: '2026-11-07' }]);
    const mixed = new DateReader(['11/25/2026', '25/11/2026']);
    assert.deepEqual([mixed.daysIn('11/25/2026'), mixed.daysIn('25/11/2026').length], [[], 1]);
  });

  it('are those that a calendar writes, in every way of writing them', () => {
    const formats = ['fr', 'en-GB'].flatMap((locale) => (['full', 'long', 'medium', 'short'] as const).map((dateStyle) => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }))); // prettier-ignore
    const days = fc.integer({ min: Date.UTC(2001, 0) / 86_400_000, max: Date.UTC(2099, 0) / 86_400_000 });
    fc.assert(
      fc.property(days, fc.constantFrom(...formats), (day, format) => {
        const date = new Date(day * 86_400_000);
        const expected = date.toISOString().slice(0, 10);
        assert.deepEqual(new DateReader([]).daysIn(format.format(date)), [{ from: expected, to: expected }]);
      }),
    );
  });
});

describe('hours in words', () => {
  const CASES: readonly (readonly [string, ...string[]])[] = [
    ['14h30', '14:30–?'], ['14 h 30', '14:30–?'], ['14h', '14:00–?'], ['14:30', '14:30–?'], ['14:30:00', '14:30–?'], ['14 heures', '14:00–?'], ['à 14H30', '14:30–?'],
    ['de 14h à 16h', '14:00–16:00'], ['14h-16h', '14:00–16:00'], ['14h – 16h30', '14:00–16:30'], ['14h00/16h00', '14:00–16:00'], ['de 14 à 16h', '14:00–16:00'], ['14h30 > 16h', '14:30–16:00'],
    ['9h30 à 12h et 14h à 17h', '09:30–12:00', '14:00–17:00'], ['10h, 14h et 16h', '10:00–?', '14:00–?', '16:00–?'], ['9h-12h 14h-17h', '09:00–12:00', '14:00–17:00'],
    ['20h (portes 18h30)', '20:00–?'], ['à partir de 18h', '18:00–?'], ['de midi à minuit', '12:00–24:00'], ['2:30 PM – 4 pm', '14:30–16:00'], ['12 am', '00:00–?'],
    ['25h'], ['14h75'], ['14 habitants'], ['salle 14'], ['matin'], [''],
  ]; // prettier-ignore
  for (const [text, ...expected] of CASES)
    it(text || 'nothing', () => assert.deepEqual(slotsIn(text).map(({ start, end }) => `${start}–${end ?? '?'}`), expected)); // prettier-ignore

  it('and how long', () => {
    for (const [text, minutes] of [['1h30', 90], ['90 min', 90], ['2 heures', 120], ['1:15', 75], ['une heure', null], ['', null], ['99999', null]] as const) assert.equal(minutesIn(text), minutes, text); // prettier-ignore
  });
});

describe('the cells of a table', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'abé😀 ;,|\t"\n') }).map((text) => text.trim());
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('are those that were written, with quotes where they are needed or everywhere', () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom<Delimiter>(...DELIMITERS), fc.boolean(), fc.constantFrom('\n', '\r\n'), (given, delimiter, isQuoted, end) => {
        const written = (text: string) => (isQuoted || /["\n\r;,|\t]/.test(text) ? quoted(text) : text);
        const text = given.map((row) => row.map(written).join(delimiter)).join(end);
        assert.deepEqual(rowsOf(text, delimiter), given);
      }),
    );
  });

  const FAULTY: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    ['a quote that never closes', '"a;b\nc;d', [['"a', 'b'], ['c', 'd']]],
    ['a quote that never closes before one that does', '"a;b\n"c";d', [['"a', 'b'], ['c', 'd']]],
    ['a quote in a word', 'a"b;c\nd;e', [['a"b', 'c'], ['d', 'e']]],
    ['quotes in quotes', '"dit "oui" hier";b', [['dit "oui" hier', 'b']]],
    ['spaces behind quotes', '"a" ;b', [['a', 'b']]],
    ['an empty cell in quotes', '"";b', [['', 'b']]],
    ['an apostrophe before what is no formula', "'=1;'-a;'+33 1;'@a;''=1;\"'=a;b\"", [['=1', '-a', '+33 1', '@a', "'=1", '=a;b']]],
    ['an apostrophe before something else', "'a;l'=;';''", [["'a", "l'=", "'", "''"]]],
    ['an empty line', 'a;b\n\nc;d', [['a', 'b'], [''], ['c', 'd']]],
    ['no last line end', 'a;b', [['a', 'b']]],
    ['nothing', '', [['']]],
  ]; // prettier-ignore
  for (const [what, text, expected] of FAULTY) it(`with ${what}`, () => assert.deepEqual(rowsOf(text, ';'), expected));
});
