import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

type Events = readonly object[];

const file = (name: string) => new URL(`../../fixtures/feeds/events-calendar/${name}.json`, import.meta.url);
const fixture = (name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as unknown;
/** What makes an event one of this calendar, and nothing else. */
const PLAIN = { id: 1, title: 'A', start_date: '2026-11-12 18:30:00', utc_start_date: '2026-11-12 17:30:00', rest_url: 'https://ville.example/1' };
const one = async (fields: Json): Promise<WholeEvent & { problems: readonly string[] }> => {
  const feed = await read({ events: [{ ...PLAIN, ...fields }] });
  const [event] = await wholeEvents(feed.programme);
  return { ...event!, problems: problemsOf(feed) };
};

itIsAFeedFormat('The Events Calendar', [
  { file: file('list'), events: (document: { events: Events }) => document.events },
  { file: file('posts'), events: (document: Events) => document },
]);

describe('The Events Calendar', () => {
  it('reads every field of an answer', async () => {
    const { programme, report } = await read(fixture('list'));
    const [meeting, bicycle, doors] = (await wholeEvents(programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual(problemsOf({ report }), ['pages-missing /next_rest_url']);
    assert.deepEqual(
      [bicycle.id, bicycle.name, bicycle.abstract, bicycle.description, bicycle.url],
      [
        'ville.example?id=501',
        'Atelier vélo – d’hiver & d’été',
        'On démonte, on remonte.',
        'Apportez votre vélo.\n\n- Freins\n- Câbles',
        'https://ville.example/agenda/atelier-velo/',
      ],
    );
    assert.deepEqual(hours(bicycle), ['11-12T18:30–20:00']);
    assert.deepEqual(bicycle.image, { url: 'https://ville.example/media/velo-768x512.jpg', alt: '', width: 768, height: 512 });
    assert.deepEqual([bicycle.price, bicycle.isAccessibleForFree], ['5€ – 10€', false]);
    assert.deepEqual(bicycle.keywords, ['Atelier & bricolage', 'vélo']);
    assert.deepEqual(bicycle.location, {
      name: 'Atelier d’exemple', streetAddress: '2 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil', latitude: 48.805, longitude: 2.333,
      url: 'https://atelier.example/', telephone: '01 99 00 00 00', access: '',
    }); // prettier-ignore
    assert.deepEqual([bicycle.town?.name, bicycle.timeZone, bicycle.status], ['Arcueil', 'Europe/Paris', 'Scheduled']);
    assert.deepEqual(
      bicycle.organizers.map(({ name, url, telephone, email }) => [name, url, telephone, email]),
      [['Association d’exemple', 'https://association.example/', '01 99 00 00 01', 'contact@association.example']],
    );
    assert.deepEqual([doors.name, doors.occurrences[0]!.isAllDay, doors.isAccessibleForFree, doors.price], ['Portes ouvertes', true, true, '']);
    assert.deepEqual([hours(doors), doors.location, doors.image], [['11-14T00:00–00:00'], null, null]);
    assert.deepEqual([meeting.status, meeting.attendanceMode, meeting.onlineUrl], ['Cancelled', 'Online', 'https://visio.example/rencontre']);
  });

  it('believes the hours that people read, whatever the site’s distance from Greenwich', async () => {
    // In July « UTC+1 » is an hour late for the towns; the hour that was typed is the right one.
    const [meeting] = (await read(fixture('list'))).programme.events;
    assert.deepEqual(hours(meeting!), ['07-16T19:00–?']);
    for (const timezone of ['UTC+1', 'UTC+2', 'Europe/Paris', '', null]) assert.deepEqual((await one({ timezone })).problems, [], `${timezone}`);
    for (const timezone of ['UTC+0', 'UTC-5', 'UTC+5.5', 'UTC']) {
      const event = await one({ timezone });
      assert.deepEqual([hours(event), event.timeZone], [['11-12T18:30–?'], 'Europe/Paris']);
      assert.deepEqual(event.problems, ['time-zone-unknown /events/0/timezone'], timezone);
    }
    assert.equal((await one({ timezone: 'Indian/Reunion' })).timeZone, 'Indian/Reunion');
  });

  it('reads posts, with the status that the API leaves out', async () => {
    const { programme, report } = await read(fixture('posts'));
    assert.deepEqual(report.problems, []);
    assert.deepEqual(
      programme.events.map((event) => [event.name, hours(event), event.occurrences[0]!.isAllDay, event.status, event.isAccessibleForFree]),
      [
        ['Journée d’exemple', ['11-20T00:00–00:00'], true, 'Scheduled', true],
        ['Débat d’exemple', ['11-21T14:04–17:04'], false, 'Cancelled', null],
      ],
    );
  });

  it('reads one event, several answers in one file, and an answer without events', async () => {
    assert.equal((await read(PLAIN)).programme.events.length, 1);
    const pages = [1, 2].map((id) => ({ events: [{ ...PLAIN, id, title: `${id}` }], rest_url: 'https://ville.example/' }));
    assert.deepEqual(
      (await read(pages)).programme.events.map(({ name }) => name),
      ['1', '2'],
    );
    const empty = await read({ events: [], rest_url: 'https://ville.example/wp-json/tribe/events/v1/events/', total: 0, total_pages: 0 });
    assert.deepEqual([empty.report.format, empty.report.problems], ['The Events Calendar', []]);
  });

  for (const [fields, status] of [
    [{ event_status: 'canceled' }, 'Cancelled'],
    [{ event_status: 'postponed' }, 'Postponed'],
    [{ custom_fields: { _tribe_events_status: 'postponed' } }, 'Postponed'],
    [{ json_ld: { eventStatus: 'https://schema.org/EventPostponed' } }, 'Postponed'],
    // WordPress's state of the post is none of the event.
    [{ status: 'publish' }, 'Scheduled'],
    [{ json_ld: [] }, 'Scheduled'],
  ] as const) {
    it(`${JSON.stringify(fields)} is ${status}`, async () => {
      const event = await one(fields);
      assert.deepEqual([event.status, event.problems], [status, []]);
    });
  }

  for (const [fields, price, isFree] of [
    [{ cost: 'Gratuit' }, '', true],
    [{ cost: 'Free', cost_details: { values: ['0'] } }, '', true],
    [{ cost: '0' }, '', true],
    [{ cost: '0 €' }, '', true],
    [{ cost: '€0,00' }, '', true],
    [{ cost: '12€', cost_details: { values: ['12'] } }, '12€', false],
    [{ cost: 'Prix libre' }, 'Prix libre', null],
    [{ cost: '' }, '', null],
  ] as const) {
    it(`costs ${JSON.stringify(fields)}`, async () => {
      const event = await one(fields);
      assert.deepEqual([event.price === 'Gratuit' ? '' : event.price, event.isAccessibleForFree], [price, isFree]);
    });
  }

  for (const [start, end, expected] of [
    ['2026-12-08 00:00:00', '2026-12-08 23:59:59', '12-08T00:00–00:00 1'],
    ['2026-12-08 03:00:00', '2026-12-09 02:59:59', '12-08T00:00–00:00 1'],
    ['2026-12-08 03:00:00', '2026-12-11 02:59:59', '12-08T00:00–00:00 3'],
    ['2026-12-08 05:30:00', '2026-12-09 05:29:59', '12-08T00:00–00:00 1'],
  ] as const) {
    it(`lasts all day from ${start} to ${end}, on a site whose days begin at another hour than midnight`, async () => {
      const event = await one({ all_day: true, start_date: start, end_date: end });
      const [day] = event.occurrences;
      assert.deepEqual([`${hours(event)[0]} ${(day!.end! - day!.start) / 86_400_000}`, day!.isAllDay, event.problems], [expected, true, []]);
    });
  }

  it('leaves out what visitors of the site do not see', async () => {
    for (const status of ['draft', 'pending', 'private', 'future', 'trash', 'auto-draft']) {
      const { programme, report } = await read([{ ...PLAIN, status }]);
      assert.deepEqual([programme.events.length, report.problems.length], [0, 0], status);
    }
  });

  it('says that pages are missing, unless the last one is there', async () => {
    const first = { events: [PLAIN], rest_url: 'https://ville.example/', next_rest_url: 'https://ville.example/?page=2' };
    const last = { events: [{ ...PLAIN, id: 2, title: 'B' }], rest_url: 'https://ville.example/' };
    assert.deepEqual(problemsOf(await read(first)), ['pages-missing /next_rest_url']);
    assert.deepEqual(problemsOf(await read([first, last])), []);
  });

  it('reports by its own fields', async () => {
    const cases: readonly (readonly [Json, string])[] = [
      [{ title: '' }, 'name-missing /events/0/title'],
      [{ start_date: 'demain' }, 'start-invalid /events/0/start_date'],
      [{ start_date: null }, 'start-missing /events/0/start_date'],
      [{ end_date: '2067-02-26 00:00:00' }, 'end-too-far /events/0/end_date'],
      [{ timezone: 'Paris' }, 'time-zone-unknown /events/0/timezone'],
      [{ url: 'agenda/1' }, 'url-refused /events/0/url'],
      [{ image: { url: 'http://ville.example/a.jpg' } }, 'image-refused /events/0/image'],
      [{ venue: { venue: 'X', city: '', address: 'Quelque part' } }, 'town-unknown /events/0/venue'],
      [{ venue: { venue: 'X', city: 'Orly', website: 'javascript:1' } }, 'url-refused /events/0/venue/website'],
      [{ virtual_url: 'javascript:1' }, 'url-refused /events/0/virtual_url'],
      [{ event_status: 'peut-être' }, 'status-unknown /events/0/event_status'],
    ];
    for (const [fields, problem] of cases) {
      const feed = await read({ events: [{ ...PLAIN, ...fields }] });
      assert.equal(problemsOf(feed)[0], problem);
    }
    const twice = await read({ events: [PLAIN, PLAIN] });
    assert.deepEqual(problemsOf(twice), ['duplicate-id /events/1/id']);
  });
});
