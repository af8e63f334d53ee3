import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

type Records = readonly object[];

const file = (name: string) => new URL(`../../fixtures/feeds/opendatasoft/${name}.json`, import.meta.url);
const fixture = (name: string) => read(JSON.parse(readFileSync(file(name), 'utf8')));
const results = (document: { results: Records }) => document.results;
const PLAIN = { title: 'A', date_start: '2026-11-12T18:30:00', address_city: 'Orly' };
const one = async (fields: Json): Promise<WholeEvent & { problems: readonly string[] }> => {
  const feed = await read({ total_count: 1, results: [{ ...PLAIN, ...fields }] });
  const [event] = await wholeEvents(feed.programme);
  return { ...event!, problems: problemsOf(feed) };
};

itIsAFeedFormat('Opendatasoft', [
  { file: file('city'), events: results },
  { file: file('openagenda'), events: results },
  { file: file('v1'), events: (document: { records: readonly { fields: object }[] }) => document.records.map(({ fields }) => fields) },
]);

describe('Opendatasoft', () => {
  it('reads a town’s agenda, with the hour that its sentences say', async () => {
    const feed = await fixture('city');
    const [film, visit, evening] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent];
    // Kept as 18:00 in universal time all year, it would begin at eight in April.
    assert.deepEqual(hours(film), ['11-12T19:00–21:00', '04-15T19:00–21:00']);
    assert.deepEqual([film.id, film.name, film.abstract, film.url], ['301', 'Ciné-club d’exemple', 'Un jeudi par mois.', 'https://ville.example/evenements/cine-club-301']); // prettier-ignore
    assert.deepEqual([film.image?.url, film.image?.alt, film.imageCredit], ['https://cdn.example.org/cine.jpg', 'Une salle obscure', 'Médiathèque d’exemple']); // prettier-ignore
    assert.deepEqual([film.accessibility, film.keywords, film.audience, film.inLanguage], [['mobility', 'hearing'], ['Écrans', 'Loisirs'], 'Public adultes.', 'fr']); // prettier-ignore
    assert.deepEqual([film.isAccessibleForFree, film.registrations, film.town?.name], [true, [], 'Villejuif']);
    assert.deepEqual([film.location?.latitude, film.location?.longitude, film.location?.access], [48.79, 2.36, 'Métro 7 : Villejuif – Louis-Aragon']);
    // Its days without sessions are hours of Paris that call themselves universal time.
    assert.deepEqual([hours(visit), visit.keywords], [['11-14T10:00–11:30'], ['Visite guidée', 'Économie']]);
    assert.deepEqual([visit.price, visit.isAccessibleForFree], ['5 euros, 3 € pour les adhérents', false]);
    assert.deepEqual(visit.registrations.map(({ href }) => href), ['https://inscription.example/visite']); // prettier-ignore
    assert.deepEqual([hours(evening), evening.isAccessibleForFree, evening.town?.name], [['11-20T21:00–00:00'], null, 'Orly']);
    assert.deepEqual(problemsOf(feed), ['offset-mismatch /results/0/occurrences', 'offset-mismatch /results/2/occurrences', 'end-before-start /results/2/occurrences']); // prettier-ignore
  });

  it('reads what a portal takes from OpenAgenda', async () => {
    const feed = await fixture('openagenda');
    const [market, panel] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent];
    assert.deepEqual(problemsOf(feed), []);
    assert.deepEqual(hours(market), ['11-14T10:00–18:00', '11-15T10:00–18:00']);
    assert.deepEqual([market.id, market.name, market.abstract, market.description], ['20000001', 'Marché des artisans', 'Quinze ateliers.', 'Rencontrez-les.']); // prettier-ignore
    assert.deepEqual([market.isAccessibleForFree, market.keywords, market.ageRange, market.accessibility], [true, ['marché', 'artisanat'], { min: 7, max: null }, ['hearing', 'mobility'].reverse()]); // prettier-ignore
    assert.deepEqual([market.town?.name, market.location?.streetAddress, market.location?.latitude, market.location?.access], ['Thiais', '2 place de l’Exemple', 48.76, 'Entrée par la cour.']); // prettier-ignore
    assert.deepEqual(market.registrations.map(({ href }) => href), ['https://inscription.example/marche', 'tel:+33199000000']); // prettier-ignore
    assert.deepEqual([hours(panel), panel.status, panel.attendanceMode, panel.onlineUrl], [['11-18T18:30–20:00'], 'Cancelled', 'Online', 'https://visio.example/table-ronde']); // prettier-ignore
    assert.doesNotMatch(JSON.stringify(await wholeEvents(feed.programme)), /ne-pas-lire/);
  });

  it('reads the words of town halls', async () => {
    const feed = await fixture('v1');
    const [exhibition, conference, party] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual(problemsOf(feed), []);
    assert.deepEqual([conference.id, conference.name, hours(conference)], ['M401', 'Conférence d’exemple', ['11-10T18:30–20:00']]);
    assert.deepEqual([conference.town?.name, conference.location?.name, conference.location?.streetAddress, conference.location?.latitude], ['Gentilly', 'Maison d’exemple', '5 rue de l’Exemple', 48.81]); // prettier-ignore
    assert.deepEqual([conference.keywords, conference.isAccessibleForFree, conference.registrations[0]?.href], [['Conférence', 'Économie', 'Société'], true, 'mailto:reservation@ville.example']); // prettier-ignore
    assert.deepEqual([exhibition.occurrences[0]!.isAllDay, hours(exhibition), exhibition.town?.name], [true, ['11-03T00:00–00:00'], 'Choisy-le-Roi']);
    assert.deepEqual([exhibition.price, exhibition.isAccessibleForFree], ['8 €', false]);
    assert.deepEqual([hours(party), party.town?.name, party.keywords], [['11-14T12:30–19:00', '11-15T12:30–19:00'], 'Rungis', ['fête', 'plein air']]);
  });

  it('reads every shape that portals give records', async () => {
    for (const document of [
      PLAIN,
      [PLAIN],
      // Ids under OpenAgenda's name.
      [{ uid: '1', ...PLAIN }],
      { total_count: 1, results: [PLAIN] },
      [
        { total_count: 2, results: [PLAIN] },
        { total_count: 2, results: [] },
      ],
      { nhits: 1, records: [{ recordid: 'a', fields: PLAIN }] },
      { total_count: 1, records: [{ links: [], record: { id: 'a', fields: PLAIN } }] },
      { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: PLAIN }] },
    ]) {
      const { programme, report } = await read(document);
      assert.deepEqual([report.format, programme.events.map(({ name }) => name)], ['Opendatasoft', ['A']], JSON.stringify(document));
    }
    assert.deepEqual((await read({ total_count: 0, results: [] })).report, { format: 'Opendatasoft', eventCount: 0, problems: [] });
  });

  for (const [fields, expected] of [
    [{ date_start: '2026-11-12T17:30:00+00:00', date_end: '2026-11-12T19:00:00+00:00' }, '11-12T18:30–20:00'],
    [{ date_start: '2026-11-12', heure_debut: '18:30' }, '11-12T18:30–?'],
    [{ date_start: '12/11/2026', heure_debut: '9h', heure_fin: '10h15' }, '11-12T09:00–10:15'],
    [{ date_start: '2026-11-12', date_end: '2026-11-13', heure_debut: '9h', heure_fin: '17h' }, '11-12T09:00–17:00'],
    [{ date_start: '2026-11-12T00:00:00+00:00' }, '11-12T00:00–00:00'],
    // An hour after midnight in the town, which is no whole day, because the end is an hour.
    [{ date_start: '2026-11-12T00:00:00+00:00', date_end: '2026-11-12T02:00:00+00:00' }, '11-12T01:00–03:00'],
    [
      { occurrences: '2026-11-12T19:00:00+01:00_2026-11-12T21:00:00+01:00', date_description: 'Le jeudi 12 novembre 2026 de 14h00 à 16h00' },
      '11-12T19:00–21:00',
    ],
    [
      { occurrences: '2026-04-01T20:00:00+02:00_2026-04-01T22:00:00+02:00', date_description: 'Le mercredi 1er avril 2026<br/>à 19h' },
      '04-01T19:00–21:00',
    ],
  ] as const) {
    it(`${JSON.stringify(fields)} is ${expected}`, async () => {
      assert.deepEqual(hours(await one(fields)), [expected]);
    });
  }

  for (const [fields, expected, ...problems] of [
    [{ date_debut: '2026-11-10', date_fin: '2026-11-10', horaires: 'A 20h30.' }, ['11-10T20:30–?']],
    [{ date_debut: '2026-11-10', horaires: 'de 14h à 16h' }, ['11-10T14:00–16:00']],
    [{ date_debut: '2026-11-09', date_fin: '2026-11-15', horaires: 'mercredi 14h-16h ; samedi 10h-12h' }, ['11-11T14:00–16:00', '11-14T10:00–12:00']],
    [
      { date_debut: '2026-11-10', date_fin: '2026-11-12', dates_affichage_horaires: 'Le 10/11/2026 à 20h30, le 12/11/2026 à 18h' },
      ['11-10T20:30–?', '11-12T18:00–?'],
    ],
    [{ date_debut: '2026-11-10', horaires: 'voir le site' }, ['11-10T00:00–00:00'], 'end-invalid /results/0/date_end'],
    [{ date_debut: '2026-11-10', horaires: '' }, ['11-10T00:00–00:00']],
  ] as const) {
    it(`${JSON.stringify(fields)} is ${expected.join(', ')}`, async () => {
      const feed = await read({ total_count: 1, results: [{ ...PLAIN, date_start: undefined, date_end: undefined, ...fields }] });
      assert.deepEqual([feed.programme.events.flatMap(hours), problemsOf(feed)], [expected, problems]);
    });
  }

  it('reports by the columns that the record has', async () => {
    const cases: readonly (readonly [Json, string])[] = [
      [{ title: '' }, 'name-missing /results/0/title'],
      [{ date_start: 'demain' }, 'start-invalid /results/0/date_start'],
      [{ date_start: null, date_debut: 'demain' }, 'start-invalid /results/0/date_debut'],
      [{ occurrences: 'x_y' }, 'start-invalid /results/0/occurrences'],
      [{ cover_url: 'a.jpg' }, 'image-refused /results/0/cover_url'],
      [{ url: 'a' }, 'url-refused /results/0/url'],
      [{ access_link: 'javascript:1' }, 'url-refused /results/0/access_link'],
      [{ statut: 'peut-être' }, 'status-unknown /results/0/statut'],
      [{ address_city: null, adresse: 'Quelque part' }, 'town-unknown /results/0/address_name'],
    ];
    for (const [fields, problem] of cases) assert.equal(problemsOf(await read({ total_count: 1, results: [{ ...PLAIN, ...fields }] }))[0], problem);
    const agenda = { uid: '1', title_fr: 'A', firstdate_begin: 'x' };
    assert.deepEqual(problemsOf(await read([agenda])), ['start-invalid /0/firstdate_begin', 'start-missing /0/timings']);
  });
});
