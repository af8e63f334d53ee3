import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, whole, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

type Events = readonly object[];

const file = (name: string) => new URL(`../../fixtures/feeds/openagenda/${name}.json`, import.meta.url);
const listed = ({ events }: { events: Events }) => events;

itIsAFeedFormat('OpenAgenda', [
  { file: file('detailed'), events: listed },
  { file: file('light'), events: listed },
  { file: file('monolingual'), events: (document: Events) => document },
  { file: file('v1'), events: listed },
  { file: file('pages'), events: (document: readonly { events: Events }[]) => document.flatMap(({ events }) => events) },
]);

const fixture = async (name: string) => read(JSON.parse(readFileSync(file(name), 'utf8')));
const TIMING = { begin: '2026-11-12T18:30:00+01:00', end: '2026-11-12T20:00:00+01:00' };
const one = async (fields: Json): Promise<WholeEvent & { problems: string[] }> => {
  const { programme, report } = await read({ events: [{ uid: 1, title: { fr: 'A' }, timings: [TIMING], ...fields }] });
  return { ...(await whole(programme.events[0]!)), problems: report.problems.map(({ code, path }) => `${code} ${path}`) };
};

describe('OpenAgenda', () => {
  it('reads every field of a detailed list', async () => {
    const { programme, report } = await fixture('detailed');
    assert.deepEqual(
      [programme.name, programme.events.map(({ name }) => name)],
      ['Agenda d’exemple', ['Exposition', 'Réparer son vélo', 'Talk', 'Concert']],
    );
    const [exhibition, bicycle, talk, concert] = (await wholeEvents(programme)) as [WholeEvent, WholeEvent, WholeEvent, WholeEvent];
    const { occurrences, details, words, traits, json, ...rest } = bicycle;
    assert.deepEqual(await details(), await bicycle.details());
    assert.match(words(), /Réparer son vélo/);
    assert.deepEqual(traits().keywords, ['atelier', 'vélo']);
    assert.equal(json()['name'], 'Réparer son vélo');
    assert.deepEqual(hours(bicycle), ['11-12T18:30–20:00', '11-19T18:30–20:00']);
    assert.equal(occurrences.length, 2);
    assert.deepEqual(rest, {
      id: '10000001',
      name: 'Réparer son vélo',
      abstract: 'On démonte, on comprend, on remonte.',
      description: 'Apportez votre **vélo**.\n\n* freins\n* câbles',
      url: 'https://openagenda.com/agendas/2000/events/10000001',
      image: { url: 'https://cdn.example.org/main/a.base.image.jpg', alt: '', width: 700, height: 467 },
      imageCredit: 'Ville d’exemple',
      keywords: ['atelier', 'vélo'],
      audience: '',
      ageRange: { min: 12, max: null },
      status: 'Scheduled',
      attendanceMode: 'Mixed',
      calendarUrl: null,
      isAccessibleForFree: true,
      takesRegistration: true,
      price: 'Gratuit, sur inscription',
      location: {
        name: 'Atelier d’exemple', streetAddress: '2 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil', latitude: 48.8, longitude: 2.33,
        url: 'https://example.org/atelier', telephone: '', access: 'Entrée par la cour.',
      }, // prettier-ignore
      onlineUrl: 'https://example.org/direct',
      organizers: [],
      organizerNames: [],
      teaser: '',
      registrations: [
        { kind: 'email', text: 'inscription@example.org', href: 'mailto:inscription@example.org' },
        { kind: 'telephone', text: '01 99 00 00 00.', href: 'tel:+33199000000' },
      ],
      accessibility: ['hearing', 'mobility'],
      isLongRunning: false,
      town: { key: '94003', name: 'Arcueil', slug: 'arcueil' },
      timeZone: 'Europe/Paris',
      inLanguage: null,
      superEvent: null,
      previousStart: null,
    });
    assert.equal(exhibition.isLongRunning, true);
    assert.deepEqual(
      [talk.name, talk.status, talk.attendanceMode, talk.ageRange, talk.occurrences[0]!.isAllDay],
      ['Talk', 'Cancelled', 'Online', { min: null, max: null }, true],
    );
    assert.deepEqual(
      [concert.status, concert.isAccessibleForFree, concert.price],
      ['SoldOut', false, 'Plein 26€ | Réduit 20€ · Gratuit pour les -12 ans'],
    );
    assert.deepEqual(
      [concert.town?.name, concert.location?.latitude, concert.keywords, concert.audience],
      ['Vitry-sur-Seine', null, ['Concert'], 'Familles'],
    );
    assert.deepEqual(
      report.problems.map(({ code, path }) => `${code} ${path}`),
      ['offset-mismatch /events/2/timings/0/begin', 'offset-mismatch /events/2/timings/0/end'],
    );
  });

  it('reads a light list by its first, next and last timing', async () => {
    const { programme } = await fixture('light');
    const [reading, visit] = programme.events;
    assert.deepEqual(hours(reading!), ['11-14T11:00–12:45', '11-14T15:00–16:45']);
    assert.deepEqual([reading!.town?.name, reading!.location?.streetAddress], ['Choisy-le-Roi', '15 quai de l’Exemple']);
    assert.deepEqual([visit!.town?.name, visit!.status, hours(visit!)], ['Orly', 'Postponed', ['11-15T10:00–11:00']]);
  });

  it('reads strings where there is one language, and v1’s names', async () => {
    const { programme: one } = await fixture('monolingual');
    assert.deepEqual(
      (await wholeEvents(one)).map(({ name, description, status, isAccessibleForFree }) => [name, description, status, isAccessibleForFree]),
      [
        ['Lecture', 'Texte long.', 'Rescheduled', true],
        ['Rencontre en ligne', '', 'MovedOnline', null],
      ],
    );
    const { programme: old } = await fixture('v1');
    assert.deepEqual(old.events.map(hours), [['05-19T15:00–23:00'], ['05-20T22:00–00:00']]);
    const { accessibility, price, url, image, registrations } = await whole(old.events[0]!);
    assert.deepEqual(
      [accessibility, price, url, image?.url],
      [
        ['mobility', 'learning'],
        '5 € par groupe',
        'https://openagenda.com/agenda-exemple/events/lumiere',
        'https://cdn.example.org/main/lumiere.jpg',
      ],
    );
    assert.deepEqual(
      registrations.map(({ href }) => href),
      ['tel:+33199000000', 'mailto:musee@example.org'],
    );
  });

  it('reads several answers in one file as one list, with their labels', async () => {
    const { programme, report } = await fixture('pages');
    assert.deepEqual([programme.name, report.problems], ['Agenda d’exemple', []]);
    const [walk, party, debate] = (await wholeEvents(programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual([walk.status, walk.attendanceMode, walk.keywords, walk.audience], ['SoldOut', 'Offline', ['Balade'], 'Familles']);
    assert.deepEqual([party.name, party.town?.name], ['Goûter d’exemple', 'Savigny-sur-Orge']);
    // A v1 file without its timings still has the first and the last.
    assert.deepEqual(
      [hours(debate), debate.town?.name, debate.location?.name],
      [['11-23T18:30–20:00', '11-30T19:00–20:30'], 'Valenton', 'Salle d’exemple'],
    );
    assert.deepEqual(
      [debate.keywords, debate.registrations.map(({ href }) => href)],
      [
        ['Débat', 'Économie'],
        ['tel:+33199000000', 'mailto:reservation@example.org'],
      ],
    );
    const missing = await read([{ events: [] }, { total: 1, events: [{ uid: 1, title: '', timings: [TIMING] }], after: null }]);
    assert.deepEqual(problemsOf(missing), ['name-missing /1/events/0/title']);
  });

  it('reads a summary of v3', async () => {
    const event = await one({
      timings: undefined,
      firstTiming: TIMING,
      image: { src: 'https://cdn.example.org/a.jpg', width: 600, credits: 'Ville d’exemple' },
    });
    assert.deepEqual(
      [hours(event), event.image?.url, event.imageCredit],
      [['11-12T18:30–20:00'], 'https://cdn.example.org/a.jpg', 'Ville d’exemple'],
    );
  });

  it('reads one event, wrapped or bare', async () => {
    const event = { uid: 1, title: { fr: 'A' }, timings: [TIMING] };
    const wrapped = await read({ agenda: { title: 'Agenda d’exemple' }, event });
    assert.deepEqual([wrapped.programme.name, wrapped.programme.events.length], ['Agenda d’exemple', 1]);
    assert.equal((await read(event)).programme.events.length, 1);
    assert.deepEqual(
      (await read({ event: { ...event, title: {} } })).report.problems.map(({ path }) => path),
      ['/event/title'],
    );
  });

  it('reads a list without events', async () => {
    assert.deepEqual((await read({ success: true, total: 0, events: [] })).report, { format: 'OpenAgenda', eventCount: 0, problems: [] });
  });

  for (const [number, status] of [
    [1, 'Scheduled'],
    [2, 'Rescheduled'],
    [3, 'MovedOnline'],
    [4, 'Postponed'],
    [5, 'SoldOut'],
    [6, 'Cancelled'],
    [null, 'Scheduled'],
    [undefined, 'Scheduled'],
  ] as const) {
    it(`status ${number} is ${status}, with or without its label`, async () => {
      assert.deepEqual(
        [(await one({ status: number })).status, (await one({ status: { id: number, label: { fr: 'x' } } })).status],
        [status, status],
      );
    });
  }

  it('leaves out what is not published, and says nothing of it', async () => {
    for (const fields of [
      { draft: 1 },
      { draft: true },
      { private: 1 },
      { removed: true },
      { state: 1 },
      { state: 0 },
      { state: -1 },
      { state: { id: 0 } },
    ]) {
      const { programme, report } = await read({ events: [{ uid: 1, title: 'A', timings: [TIMING], ...fields }] });
      assert.deepEqual([programme.events.length, report.problems.length], [0, 0], JSON.stringify(fields));
    }
    for (const fields of [{ draft: 0, private: 0, state: 2 }, { state: { id: 2, label: 'Publié' } }, { draft: false }])
      assert.equal((await one(fields)).name, 'A');
  });

  it('never reads who wrote the event', async () => {
    for (const name of ['detailed', 'v1']) assert.doesNotMatch(JSON.stringify(await fixture(name)), /ne pas lire|personne@/);
  });

  it('reports by OpenAgenda’s own fields', async () => {
    const cases: readonly [Json, string][] = [
      [{ title: {} }, 'name-missing /events/0/title'],
      [{ timings: [] }, 'start-missing /events/0/timings'],
      [{ timings: [TIMING, { begin: 'x' }] }, 'start-invalid /events/0/timings/1/begin'],
      [{ timings: [{ ...TIMING, end: 'x' }] }, 'end-invalid /events/0/timings/0/end'],
      [{ timings: null, nextTiming: TIMING, lastTiming: { begin: 'x' } }, 'start-invalid /events/0/lastTiming/begin'],
      [{ timezone: 'Paris' }, 'time-zone-unknown /events/0/timezone'],
      [{ status: 9 }, 'status-unknown /events/0/status'],
      [{ registration: [{ value: null }, { value: 'javascript:1' }] }, 'url-refused /events/0/registration/1/value'],
      [{ onlineAccessLink: 'javascript:1' }, 'url-refused /events/0/onlineAccessLink'],
      [{ location: { name: 'X', website: 'x', address: 'Orly' } }, 'url-refused /events/0/location/website'],
      [{ location: { name: 'X', address: 'Quelque part' } }, 'town-unknown /events/0/location'],
      [{ image: 'x.jpg' }, 'image-refused /events/0/image'],
      [{ canonicalUrl: 'x' }, 'url-refused /events/0/canonicalUrl'],
      [{ timings: undefined, firstDate: 'x' }, 'start-invalid /events/0/firstDate'],
      [{ timings: undefined }, 'start-missing /events/0/timings'],
      [{ registrationUrl: 'x:y' }, 'url-refused /events/0/registrationUrl'],
      [{ locationName: 'X', address: 'Quelque part' }, 'town-unknown /events/0/locationName'],
      [{ longDescription: { fr: 'a'.repeat(20_001) } }, 'text-too-long /events/0/longDescription'],
    ];
    for (const [fields, problem] of cases) {
      const { report } = await read({ events: [{ uid: 1, title: 'A', timings: [TIMING], ...fields }] });
      assert.equal(report.problems.map(({ code, path }) => `${code} ${path}`)[0], problem);
    }
    const { report } = await read({ events: [1, 2].map(() => ({ uid: 1, title: 'A', timings: [TIMING] })) });
    assert.deepEqual(
      report.problems.map(({ code, path }) => `${code} ${path}`),
      ['duplicate-id /events/1/uid'],
    );
  });

  it('links to the event’s page on OpenAgenda only when it knows which', async () => {
    assert.equal((await one({})).url, null);
    assert.equal((await one({ originAgenda: { uid: '../x' } })).url, null);
    assert.equal((await one({ originAgenda: { uid: 7 } })).url, 'https://openagenda.com/agendas/7/events/1');
  });
});
