import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feed/read-feed.js';
import { hours, problemsOf, URL_OF_FEED } from '../reading.js';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
/** A table of one event. */
const table = (cells: Readonly<Record<string, string>>) =>
  readFeed(['Titre;Ville;Dates;Horaires', `Chantier;Orly;${quoted(cells['Dates']!)};${quoted(cells['Horaires'] ?? '')}`].join('\r\n'), { url: URL_OF_FEED }); // prettier-ignore
const ALL_DAY = '11-10T00:00–00:00';
const PERIOD = 'du 10 au 12 novembre 2026';
/** The cell of the dates, and that of the hours. */
const [DATES, HOURS] = ['partly-read C2', 'partly-read D2'];

describe('a day of the week beside a date', () => {
  const CASES: readonly (readonly [string, boolean])[] = [
    ['lundi 10/11/2026', false],
    ['mardi 10/11/2026', true],
    ['lun. 10 nov. 2026', false],
    ['mar 10 nov 2026', true],
    ['lundi 2026-11-10', false],
    ['10/11/2026 (lundi)', false],
    ['10/11/2026, mardi', true],
    ['Monday, November 10, 2026', false],
    ['Tuesday, November 10, 2026', true],
    ['du lundi 10 au jeudi 12 novembre 2026', false],
    ['du mardi 10 au jeudi 12 novembre 2026', true],
    ['mardi 10 et lundi 11 novembre 2026', false],
    ['mardi 10 et mercredi 11 novembre 2026', true],
    ['10-mar-2026', true],
  ];
  for (const [written, isRight] of CASES)
    it(`${written}: the date is shown, ${isRight ? 'and nothing reported' : 'and the cell reported'}`, async () => {
      const feed = await table({ Dates: written });
      assert.match(feed.programme.events.flatMap(hours)[0] ?? '', /^\d\d-10T00:00/);
      assert.deepEqual(problemsOf(feed), isRight ? [] : [DATES]);
    });

  it('which an end of the year does not move', async () => {
    assert.deepEqual(problemsOf(await table({ Dates: 'du mercredi 30 décembre au samedi 2 janvier 2027' })), []);
  });
});

describe('days of which one is not certain', () => {
  const CASES: readonly (readonly [string, readonly string[], boolean?])[] = [
    ['le 10 ou le 12 novembre 2026', ['10', '12']],
    ['10/11/2026 ou 12/11/2026', ['10', '12']],
    ['mardi 10 ou jeudi 12 novembre 2026', ['10', '12']],
    ['du 10 novembre 2026 au printemps', ['10']],
    ['du 10 novembre 2026 à l’été', ['10']],
    ['le 10 et le 12 novembre 2026', ['10', '12'], true],
  ];
  for (const [written, days, isCertain = false] of CASES)
    it(`${written}: ${isCertain ? 'nothing is reported' : 'shown, and reported'}`, async () => {
      const feed = await table({ Dates: written });
      const shown = feed.programme.events.flatMap(hours).map((each) => each.slice(3, 5));
      assert.deepEqual([shown, problemsOf(feed)], [days, isCertain ? [] : [DATES]]);
    });
});

describe('hours of a cell', () => {
  const CASES: readonly (readonly [string, readonly string[], ...string[]])[] = [
    // In words.
    ['6 heures du soir', ['18:00–?']],
    ['de 6 à 8 heures du soir', ['18:00–20:00']],
    ['deux heures de l’après-midi', ['14:00–?']],
    ['9 heures du matin', ['09:00–?']],
    ['8h et demie', ['08:30–?']],
    ['20 heures et quart', ['20:15–?']],
    ['9h moins le quart', ['08:45–?']],
    ['midi et demi', ['12:30–?']],
    ['6-8 pm', ['18:00–20:00']],
    ['6 to 8:30 pm', ['18:00–20:30']],
    ['11-1 pm', ['11:00–13:00']],
    ['après-midi', ['00:00–00:00']],
    // How long it lasts.
    ['20h, 1h30', ['20:00–21:30']],
    ['20h (1h30)', ['20:00–21:30']],
    ['20h - durée 1h30', ['20:00–21:30']],
    ['durée : 1h30, à 20h', ['20:00–21:30']],
    ['20h pendant 2h', ['20:00–22:00']],
    ['à 20h ; 2h', ['20:00–22:00']],
    ['14h, 45 min', ['14:00–14:45']],
    ['14h, 16h, durée 1h', ['14:00–15:00', '16:00–17:00']],
    ['20h-2h', ['20:00–02:00']],
    ['20h (dès 3 ans)', ['20:00–?']],
    // When people may come in, and when it is over.
    ['ouverture 20h, concert 20h30', ['20:30–?']],
    ['concert à 20h30, ouverture des portes à 20h', ['20:30–?']],
    ['accueil 9h, début 9h30, fin 12h', ['09:30–12:00']],
    ['doors 7pm, show 8pm', ['20:00–?']],
    ['ouverture 14h, fermeture 18h', ['14:00–18:00']],
    ['ouverture de 10h à 18h', ['10:00–18:00']],
    ['ouverture : 10h, 14h', ['10:00–?', '14:00–?'], HOURS],
    ['Portes : 19h30', ['19:30–?']],
    // One behind the other.
    ['20h / 16h', ['16:00–?', '20:00–?']],
    ['16h / 20h', ['16:00–20:00']],
    ['14h/16h/18h', ['14:00–?', '16:00–?', '18:00–?']],
    ['10h/12h - 14h/18h', ['10:00–12:00', '14:00–18:00']],
    ['10h-12h - 14h-18h', ['10:00–12:00', '14:00–18:00']],
    ['1ère séance 14h, 2e séance 16h', ['14:00–?', '16:00–?']],
    ['matin 9h-12h, après-midi 14h-17h', ['09:00–12:00', '14:00–17:00']],
    ['20h puis 2h', ['20:00–?'], HOURS],
    ['20:00, 01:30', ['20:00–?'], HOURS],
    ['20h, 22h, 0h', ['20:00–?', '22:00–?'], HOURS],
    // Of what else begins, nobody knows whether it is the same event.
    ['atelier 14h, concert 20h', ['14:00–?', '20:00–?'], HOURS],
    ['14h : conférence ; 16h : goûter', ['14:00–?'], HOURS],
    ['rdv 13h45 départ 14h', ['13:45–?'], HOURS],
    ['avant 14h', ['00:00–00:00'], 'end-invalid D2'],
    ['mercredi 14h', ['00:00–00:00'], HOURS],
  ];
  for (const [written, expected, ...problems] of CASES)
    it(written, async () => {
      const feed = await table({ Dates: '10/11/2026', Horaires: written });
      assert.deepEqual([feed.programme.events.flatMap(hours), problemsOf(feed)], [expected.map((each) => `11-10T${each}`), problems]);
    });
});

describe('hours of some of the days', () => {
  const WEEK = 'du 9 au 12 novembre 2026';
  const CASES: readonly (readonly [string, string, readonly string[], ...string[]])[] = [
    [WEEK, '9h-12h sauf mercredi 14h-17h', ['11-09T09:00–12:00', '11-10T09:00–12:00', '11-11T14:00–17:00', '11-12T09:00–12:00']],
    [WEEK, '9h-12h (sauf le mercredi : 14h-17h)', ['11-09T09:00–12:00', '11-10T09:00–12:00', '11-11T14:00–17:00', '11-12T09:00–12:00']],
    [WEEK, '9h-12h sauf le 11 (14h-17h)', ['11-09T09:00–12:00', '11-10T09:00–12:00', '11-12T09:00–12:00'], HOURS],
    ['11/11/2026', '9h-12h sauf mercredi 14h-17h', ['11-11T14:00–17:00']],
    ['10/11/2026', '9h-12h sauf mercredi 14h-17h', ['11-10T09:00–12:00']],
    [`${PERIOD}, le 10 de 9h à 18h`, '', [ALL_DAY], DATES],
    [`${PERIOD} de 9h à 18h, le 12 jusqu’à 16h`, '', [ALL_DAY], DATES],
    [`${PERIOD} (le 12 jusqu’à 16h)`, '', [ALL_DAY], DATES],
    [PERIOD, '9h-18h, 16h le dernier jour', [ALL_DAY], HOURS],
    ['les 10 et 11 novembre 2026 de 9h à 18h', '', ['11-10T09:00–18:00', '11-11T09:00–18:00']],
  ]; // prettier-ignore
  for (const [dates, times, expected, ...problems] of CASES)
    it(`${dates} | ${times}`, async () => {
      const feed = await table({ Dates: dates, Horaires: times });
      assert.deepEqual([feed.programme.events.flatMap(hours), problemsOf(feed)], [expected, problems]);
    });
});

describe('a period of which one end is written', () => {
  for (const written of [
    'jusqu’au 10 novembre 2026',
    'until 10 November 2026',
    'avant le 10 novembre 2026',
    'au 10 novembre 2026',
    'à partir du 10 novembre 2026',
    'dès le 10 novembre 2026',
    'from 10 November 2026',
    'vers le 10 novembre 2026',
    '10 novembre 2026 jusqu’à 18h',
    '10 novembre 2026, inscription avant le 5 novembre',
  ])
    // prettier-ignore
    it(`${written}: the day is shown, and the cell reported`, async () => {
      const feed = await table({ Dates: written });
      assert.deepEqual([feed.programme.events.flatMap(hours), problemsOf(feed)], [[ALL_DAY], [DATES]]);
    });
  for (const written of [
    '10 novembre 2026 jusqu’au 12 novembre 2026',
    '10 November 2026 from 2pm to 4pm',
    'dès 10h le 10 novembre 2026',
    'du 10 au 12 novembre 2026',
  ])
    // prettier-ignore
    it(`${written}: both are`, async () => assert.deepEqual(problemsOf(await table({ Dates: written })), []));
});

describe('whether it takes place, in a cell of days or hours', () => {
  const CASES: readonly (readonly [string, string, string, ...string[]])[] = [
    ['10 novembre 2026 (annulé)', '', 'Cancelled'],
    ['10 novembre 2026 ANNULÉ', '', 'Cancelled'],
    ['ANNULÉE - 10 novembre 2026', '', 'Cancelled'],
    ['10 novembre 2026 (cancelled)', '', 'Cancelled'],
    ['10 novembre 2026', 'annulé', 'Cancelled'],
    ['10 novembre 2026', '20h (annulé)', 'Cancelled'],
    [`${PERIOD} (annulé)`, '', 'Cancelled'],
    ['10/11/2026 : complet !', '18h', 'SoldOut'],
    ['10/11/2026 (reporté)', '18h', 'Postponed'],
    ['10/11/2026', 'journée complète', 'Scheduled'],
    ['10/11/2026 (non annulé)', '', 'Scheduled'],
    ['10/11/2026', '14h complet, 16h', 'Scheduled', HOURS],
    ['10/11/2026, concert annulé', '', 'Scheduled', DATES],
    ['10 et 11 novembre 2026 (annulé)', '', 'Scheduled', DATES],
    [`${PERIOD} (annulé le 11)`, '', 'Scheduled', DATES],
  ];
  for (const [dates, times, status, ...problems] of CASES)
    it(`${dates} | ${times}: ${status}`, async () => {
      const feed = await table({ Dates: dates, Horaires: times });
      assert.deepEqual([feed.programme.events[0]?.status, problemsOf(feed)], [status, problems]);
    });
});

describe('a cell that is too long', () => {
  const LONG = 'lu,'.repeat(700_000);
  const read: readonly string[] = [`10/11/2026 ${LONG}`, LONG];
  it('is reported, and read at its beginning', async () => {
    const feed = await table({ Dates: read[0]!, Horaires: '9h' });
    assert.deepEqual([feed.programme.events.flatMap(hours), problemsOf(feed)], [['11-10T09:00–?'], [DATES]]);
  });
  it('is not searched: a thousandth of it gives the same', async () => {
    const [long, short] = await Promise.all([LONG, LONG.slice(0, 2100)].map((Horaires) => table({ Dates: '10/11/2026', Horaires })));
    assert.deepEqual([long!.programme.events.flatMap(hours), problemsOf(long!)], [short!.programme.events.flatMap(hours), problemsOf(short!)]);
    assert.ok(problemsOf(long!).includes(HOURS));
  });
});
