import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feed/read-feed.js';
import { toIsoString } from '../../../src/model/zoned-time.js';
import { hours, problemsOf, URL_OF_FEED, wholeEvents } from '../reading.js';

const read = (...lines: readonly string[]) => readFeed(lines.join('\r\n'), { url: URL_OF_FEED });
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
/** A table of one event, in the town that all share. */
const table = (cells: Readonly<Record<string, string>>) =>
  read(['Titre', 'Ville', ...Object.keys(cells)].join(';'), ['Chantier', 'Orly', ...Object.values(cells).map(quoted)].join(';'));
const PERIOD = 'du 2 au 13 novembre 2026';

describe('days of a table', () => {
  const DATES: readonly (readonly [string, string])[] = [
    ['2026/11/10', '2026-11-10'],
    ['2026.11.10', '2026-11-10'],
    ['2026-11-10', '2026-11-10'],
    ['2026/5/4', '2026-05-04'],
    ['10-nov-26', '2026-11-10'],
    ['10-nov.-26', ''],
    ['1-déc-26', '2026-12-01'],
    ['01-Mar-2027', '2027-03-01'],
    ['10/nov/2026', '2026-11-10'],
    ['10/11/2026', '2026-11-10'],
    ['nov-26', ''],
    ['9999-12-31T23:59:59-23:59', ''],
    ['9999-12-31', ''],
    ['31/12/9999', ''],
  ];
  for (const [written, day] of DATES)
    it(`${written} is ${day || 'no day, and reported'}; the rows around it stay`, async () => {
      const feed = await read('Titre;Ville;Date', 'Avant;Orly;09/11/2026', `Chantier;Orly;${written}`, 'Après;Orly;11/11/2026');
      const days = feed.programme.events.map(
        ({ name, occurrences, timeZone }) => `${name} ${toIsoString(occurrences[0]!.start, timeZone).slice(0, 10)}`,
      );
      assert.deepEqual(days.sort(), ['Après 2026-11-11', 'Avant 2026-11-09', ...(day ? [`Chantier ${day}`] : [])].sort());
      assert.deepEqual(problemsOf(feed), day ? [] : ['start-invalid C3']);
    });

  const WEEKS: readonly (readonly [Readonly<Record<string, string>>, readonly string[], ...string[]])[] = [
    [{ Dates: 'tous les mercredis du 11/11/2026 au 02/12/2026', Horaires: '8h à 12h' }, ['11-11T08:00–12:00', '11-18T08:00–12:00', '11-25T08:00–12:00', '12-02T08:00–12:00']],
    [{ Dates: 'chaque samedi et dimanche du 7 au 15 novembre 2026' }, ['11-07T00:00–00:00', '11-08T00:00–00:00', '11-14T00:00–00:00', '11-15T00:00–00:00']],
    [{ Dates: 'les week-ends du 7 au 15 novembre 2026', Horaires: '14h' }, ['11-07T14:00–?', '11-08T14:00–?', '11-14T14:00–?', '11-15T14:00–?']],
    [{ Dates: `${PERIOD}, du mardi au jeudi`, Horaires: '9h' }, ['11-03T09:00–?', '11-04T09:00–?', '11-05T09:00–?', '11-10T09:00–?', '11-11T09:00–?', '11-12T09:00–?']],
    [{ Dates: 'du 2 au 6 novembre 2026 sauf le lundi', Horaires: '9h' }, ['11-03T09:00–?', '11-04T09:00–?', '11-05T09:00–?', '11-06T09:00–?']],
    [{ Dates: 'du 2 au 6 novembre 2026, sauf les 4 et 5 novembre', Horaires: '9h' }, ['11-02T09:00–?', '11-03T09:00–?', '11-06T09:00–?']],
    [{ Dates: 'un samedi sur deux du 7 novembre au 5 décembre 2026', Horaires: '10h' }, ['11-07T10:00–?', '11-21T10:00–?', '12-05T10:00–?']],
    [{ Dates: PERIOD, Horaires: 'mercredi 14h-16h, samedi 10h-12h' }, ['11-04T14:00–16:00', '11-07T10:00–12:00', '11-11T14:00–16:00']],
    [{ Dates: 'du 2 au 8 novembre 2026', Horaires: 'du mardi au vendredi de 10h à 18h\nle samedi de 14h à 18h' }, ['11-03T10:00–18:00', '11-04T10:00–18:00', '11-05T10:00–18:00', '11-06T10:00–18:00', '11-07T14:00–18:00']],
    [{ Dates: 'du 2 au 6 novembre 2026', Horaires: '9h-12h et 14h-17h (fermé le mercredi, le jeudi et le vendredi)' }, ['11-02T09:00–12:00', '11-02T14:00–17:00', '11-03T09:00–12:00', '11-03T14:00–17:00']],
    [{ 'Date de début': '02/11/2026', 'Date de fin': '13/11/2026', Horaires: 'le mercredi de 14h à 16h' }, ['11-04T14:00–16:00', '11-11T14:00–16:00']],
    [{ Dates: 'every Saturday from 7 to 14 November 2026', Horaires: '2 pm' }, ['11-07T14:00–?', '11-14T14:00–?']],
    [{ Dates: `${PERIOD} hors vacances scolaires`, Horaires: '9h' }, ['11-02T09:00–?'], 'partly-read C2'],
    [{ Dates: 'le premier samedi du mois, du 7 novembre au 31 décembre 2026' }, ['11-07T00:00–00:00'], 'partly-read C2'],
    [{ Dates: `les lundis des semaines paires, ${PERIOD}`, Horaires: '9h' }, ['11-02T09:00–?'], 'partly-read C2'],
    [{ Dates: 'tous les mercredis à partir du 11/11/2026', Horaires: '14h' }, ['11-11T14:00–?'], 'partly-read C2'],
    [{ Dates: 'mercredi 11/11/2026', Horaires: '14h' }, ['11-11T14:00–?']],
    [{ Dates: 'du samedi 7 au dimanche 8 novembre 2026', Horaires: '10h-18h' }, ['11-07T10:00–18:00', '11-08T10:00–18:00']],
    [{ Dates: 'Samedi 14 novembre 2026 de 10h à 12h.\nRose.\n\nSamedi 21 novembre 2026 de 10h à 12h.\nLavande.' }, ['11-14T10:00–12:00', '11-21T10:00–12:00']],
    [{ Dates: '14 novembre 2026 de 10h à 12h et 14h à 16h, 21 novembre 2026 à 18h' }, ['11-14T10:00–12:00', '11-14T14:00–16:00', '11-21T18:00–?']],
    [{ Dates: '14 novembre 2026 à 10h ; 21 novembre 2026' }, ['11-14T10:00–?', '11-21T10:00–?']],
    [{ Dates: 'tous les jours sauf le lundi, du 2 au 4 novembre 2026', Horaires: '9h' }, ['11-03T09:00–?', '11-04T09:00–?']],
    [{ Dates: 'du 9 au 12 novembre 2026 sauf le 11', Horaires: '9h' }, ['11-09T09:00–?', '11-10T09:00–?', '11-12T09:00–?']],
    [{ Dates: 'du 2 au 5 novembre 2026 sauf mercredi 4', Horaires: '9h' }, ['11-02T09:00–?', '11-03T09:00–?', '11-05T09:00–?']],
    [{ Dates: 'du 6 au 9 novembre 2026', Horaires: 'L-V 9h-12h' }, ['11-06T09:00–12:00', '11-09T09:00–12:00']],
    [{ Dates: 'du 6 au 9 novembre 2026', Horaires: 'Sa–Di 9h-12h' }, ['11-07T09:00–12:00', '11-08T09:00–12:00']],
    [{ Dates: 'tous les 15 jours du 3/11/2026 au 2/12/2026', Horaires: '9h' }, ['11-03T09:00–?', '11-17T09:00–?', '12-01T09:00–?']],
    [{ Dates: 'toutes les deux semaines du 3/11/2026 au 18/11/2026', Horaires: '9h' }, ['11-03T09:00–?', '11-17T09:00–?']],
    [{ Dates: 'un jour sur deux du 2 au 6 novembre 2026', Horaires: '9h' }, ['11-02T09:00–?'], 'partly-read C2'],
    [{ Dates: 'tous les 10 jours du 2 au 30 novembre 2026', Horaires: '9h' }, ['11-02T09:00–?'], 'partly-read C2'],
    [{ Dates: 'du 6 au 7 novembre 2026', Horaires: 'semaine 9h-12h, samedi 14h-16h' }, ['11-06T09:00–12:00', '11-07T14:00–16:00']],
    [{ Dates: 'du 6 au 7 novembre 2026', Horaires: 'week-end 14h-16h ; en semaine : 9h-12h' }, ['11-06T09:00–12:00', '11-07T14:00–16:00']],
    [{ Dates: 'du 4 au 5 novembre 2026', Horaires: '10h-18h tous les jours, nocturne le jeudi jusqu’à 22h' }, ['11-04T10:00–18:00', '11-05T10:00–18:00'], 'partly-read D2'],
    [{ Dates: '14/11/2026 10h-12h et 21/11/2026 14h-16h' }, ['11-14T10:00–12:00', '11-21T14:00–16:00']],
    [{ Dates: '14/11/2026 à 10h / 21/11/2026 à 14h' }, ['11-14T10:00–?', '11-21T14:00–?']],
    [{ Dates: '14/11/2026 (10h-12h) - 21/11/2026 (14h-16h)' }, ['11-14T10:00–12:00', '11-21T14:00–16:00']],
    [{ Dates: 'du 14/11/2026 10h au 15/11/2026 12h' }, ['11-14T10:00–12:00']],
    [{ Dates: 'du 14 novembre à 10h au 15 novembre 2026 à 12h' }, ['11-14T10:00–12:00']],
    [{ Dates: '14/11/2026 10:00 - 15/11/2026 12:00' }, ['11-14T10:00–12:00']],
    [{ Dates: 'du 14 au 21 novembre 2026', Horaires: 'le 14/11/2026 de 10h à 12h, le 21/11/2026 de 14h à 16h' }, ['11-14T10:00–12:00', '11-21T14:00–16:00']],
    [{ Dates: 'du 10 au 11 novembre 2026', Horaires: 'le 11 à 14h' }, ['11-10T00:00–00:00'], 'partly-read D2'],
    [{ Dates: '14 et 15 novembre 2026 de 10h à 12h' }, ['11-14T10:00–12:00', '11-15T10:00–12:00']],
    [{ Dates: '14/11/2026 de 10h à 12h et de 14h à 16h' }, ['11-14T10:00–12:00', '11-14T14:00–16:00']],
    [{ Dates: '14 et 15 novembre 2026', Horaires: 'samedi 10h-18h, dimanche 10h-17h' }, ['11-14T10:00–18:00', '11-15T10:00–17:00']],
    [{ Dates: '14 et 15 novembre 2026', Horaires: '10h-18h le samedi et 10h-17h le dimanche' }, ['11-14T10:00–18:00', '11-15T10:00–17:00']],
    [{ Dates: 'du 2 au 8 novembre 2026', Horaires: '10h-12h le samedi, 14h-16h le dimanche' }, ['11-07T10:00–12:00', '11-08T14:00–16:00']],
    [{ Dates: '10 et 11 novembre 2026', Horaires: 'le 10 : 20h' }, ['11-10T00:00–00:00', '11-11T00:00–00:00'], 'partly-read D2'],
    [{ Dates: 'du 2 au 4 novembre 2026', Horaires: 'ts les jours sf lundi 9h' }, ['11-03T09:00–?', '11-04T09:00–?']],
    [{ Dates: 'du 2 au 4 novembre 2026, pas de séance le mardi', Horaires: '9h' }, ['11-02T09:00–?', '11-04T09:00–?']],
    [{ Dates: 'du 2 au 4 novembre 2026, pas le 3', Horaires: '9h' }, ['11-02T09:00–?', '11-04T09:00–?']],
    [{ Dates: 'du 2 au 6 novembre 2026 sauf du 3 au 5', Horaires: '9h' }, ['11-02T09:00–?', '11-06T09:00–?']],
    [{ Dates: 'du 6 au 9 novembre 2026 (sauf WE)', Horaires: '9h' }, ['11-06T09:00–?', '11-09T09:00–?']],
    [{ Dates: 'du 6 au 9 novembre 2026, le WE', Horaires: '9h' }, ['11-07T09:00–?', '11-08T09:00–?']],
    [{ Dates: 'du 2 au 27 novembre 2026, un samedi / 2', Horaires: '9h' }, ['11-07T09:00–?', '11-21T09:00–?']],
    [{ Dates: 'du 2 au 29 novembre 2026, 2nd samedi', Horaires: '9h' }, ['11-07T09:00–?'], 'partly-read C2'],
    [{ Dates: 'du 2 au 29 novembre 2026', Horaires: '1ers samedis 9h' }, ['11-07T09:00–?'], 'partly-read C2'],
    [{ Dates: 'du 2 au 5 novembre 2026', Horaires: 'Lu, Ma, Je : 9h' }, ['11-02T09:00–?', '11-03T09:00–?', '11-05T09:00–?']],
    [{ Dates: 'du 2 au 5 novembre 2026', Horaires: 'L/M/V 9h' }, ['11-02T09:00–?'], 'partly-read C2'],
    [{ Dates: '14 novembre 2026, reporté au 21 novembre 2026', Horaires: '9h' }, ['11-21T09:00–?']],
    [{ Dates: '14 novembre 2026', Horaires: 'jusqu’à 18h' }, ['11-14T00:00–00:00'], 'end-invalid D2'],
    [{ Dates: '14 novembre 2026', Horaires: 'durée 2h' }, ['11-14T00:00–00:00'], 'end-invalid D2'],
    [{ Dates: '46336.75' }, ['11-10T18:00–?']],
  ]; // prettier-ignore
  for (const [cells, expected, ...problems] of WEEKS)
    it(`${Object.values(cells).join(' | ')}`, async () => {
      const feed = await table(cells);
      assert.deepEqual([feed.programme.events.flatMap(hours), problemsOf(feed)], [expected, problems]);
    });
});

describe('a table with a column for the day of the week, and one for the date', () => {
  const ROWS: readonly (readonly [Readonly<Record<string, string>>, readonly string[], ...(readonly string[])])[] = [
    [{ Jour: 'Samedi', Date: '14/11/2026', Horaires: '9h' }, ['11-14T09:00–?']],
    [{ Date: '14/11/2026', Jour: 'sam.', Horaires: '9h' }, ['11-14T09:00–?']],
    [{ Jour: 'samedi', Date: '2026-11-14T09:00', Horaires: '' }, ['11-14T09:00–?']],
    [{ Jour: 'samedi', Date: '2026-11-14T08:00:00Z', Horaires: '' }, ['11-14T09:00–?']],
    [{ Jour: 'vendredi', Date: '14/11/2026', Horaires: '9h' }, ['11-14T09:00–?'], 'partly-read C2'],
    [{ Jour: '14', Date: '14 novembre 2026', Horaires: '9h' }, ['11-14T09:00–?']],
    [{ Jour: 'samedi et dimanche', Date: '14 et 15 novembre 2026', Horaires: '9h' }, ['11-14T09:00–?', '11-15T09:00–?']],
    [{ Jour: 'samedi', Date: 'du 2 au 15 novembre 2026', Horaires: '9h' }, ['11-07T09:00–?', '11-14T09:00–?']],
    [{ Jour: 'samedi et dimanche', Date: 'du 9 au 22 novembre 2026', Horaires: '9h' }, ['11-14T09:00–?', '11-15T09:00–?', '11-21T09:00–?', '11-22T09:00–?']],
    [{ Jour: 'samedi', 'Date de début': '14/11/2026', Horaires: '9h' }, ['11-14T09:00–?']],
  ]; // prettier-ignore
  for (const [cells, expected, ...problems] of ROWS)
    it(`${Object.values(cells).join(' | ')}`, async () => {
      const feed = await table(cells);
      assert.deepEqual([feed.programme.events.flatMap(hours), problemsOf(feed)], [expected, problems]);
    });

  it('loses no row of either', async () => {
    const feed = await read(
      'Titre;Ville;Jour;Date',
      'Un;Orly;samedi;14/11/2026',
      'Deux;Orly;;15/11/2026',
      'Trois;Orly;16/11/2026;',
      'Quatre;Orly;lundi;',
    );
    assert.deepEqual([feed.programme.events.map(({ name }) => name), problemsOf(feed)], [['Un', 'Deux', 'Trois'], ['start-invalid C5']]); // prettier-ignore
  });
});

describe('a heading of which a letter was lost', () => {
  it('is still the heading of its column', async () => {
    const feed = await read('Titre;Ville;Date;Heure de d\ufffdbut;R\ufffdsum\ufffd', 'Chantier;Orly;10/11/2026;18h30;Court.');
    assert.deepEqual([feed.programme.events.flatMap(hours), feed.programme.events[0]!.abstract, problemsOf(feed)], [['11-10T18:30–?'], 'Court.', []]); // prettier-ignore
  });
});

describe('tables of plug-ins of WordPress', () => {
  it('The Events Calendar: its headings, its hours, its days without hours', async () => {
    const { programme, report } = await read(
      'EVENT NAME,EVENT EXCERPT,EVENT VENUE NAME,EVENT ORGANIZER NAME,EVENT START DATE,EVENT START TIME,EVENT END DATE,EVENT END TIME,ALL DAY EVENT,EVENT COST,EVENT CATEGORY,EVENT WEBSITE',
      'Atelier,Court.,"Salle, 94310 Orly",Régie,2026-11-10,18:00:00,2026-11-10,19:30:00,FALSE,0,Vélo,https://ville.example/a',
      'Fête,,"Salle, 94310 Orly",,2026-11-11,03:00:00,2026-11-12,02:59:59,TRUE,,,',
    );
    const [workshop, party] = await wholeEvents(programme);
    assert.deepEqual([workshop!.name, hours(workshop!), workshop!.location?.name, workshop!.abstract, workshop!.organizerNames, workshop!.isAccessibleForFree, workshop!.keywords, workshop!.url],
      ['Atelier', ['11-10T18:00–19:30'], 'Salle', 'Court.', ['Régie'], true, ['Vélo'], 'https://ville.example/a']); // prettier-ignore
    assert.deepEqual([party!.name, hours(party!), party!.occurrences[0]!.isAllDay], ['Fête', ['11-11T00:00–00:00'], true]);
    assert.deepEqual(report.problems, []);
  });

  it('EventON: its headings', async () => {
    const { programme, report } = await read(
      'publish_status,event_name,event_description,event_start_date,event_start_time,event_end_date,event_end_time,evcal_location_name,event_location,event_organizer',
      'publish,Atelier,Texte,11/25/2026,6:00:PM,11/25/2026,7:30:PM,Salle,"2 rue de l’Exemple, 94310 Orly",Régie',
    );
    const [event] = await wholeEvents(programme);
    assert.deepEqual([event?.name, event && hours(event), event?.town?.name, event?.organizerNames, report.problems], ['Atelier', ['11-25T18:00–19:30'], 'Orly', ['Régie'], []]); // prettier-ignore
  });
});

describe('a table that was saved inside another', () => {
  it('is read as the table that it was', async () => {
    const { programme, report } = await read('"Titre;Date;Ville",,', '"Atelier;10/11/2026;Arcueil",,', '"Fête;11/11/2026;""Cachan""",,', '');
    assert.deepEqual(programme.events.map(({ name, town }) => [name, town?.name]), [['Atelier', 'Arcueil'], ['Fête', 'Cachan']]); // prettier-ignore
    assert.deepEqual(report.problems, []);
  });

  it('does not change one whose cells are in quotes', async () => {
    const { programme } = await read('"Titre";"Date";"Ville"', '"Atelier, fête";"10/11/2026";"Arcueil"');
    assert.deepEqual(programme.events.map(({ name, town }) => [name, town?.name]), [['Atelier, fête', 'Arcueil']]); // prettier-ignore
  });
});
