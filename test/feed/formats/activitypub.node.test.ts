import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

interface Outbox {
  readonly orderedItems: readonly { readonly object?: object }[];
}

const file = new URL('../../fixtures/feeds/activitypub/outbox.json', import.meta.url);
const fixture = () => JSON.parse(readFileSync(file, 'utf8')) as Outbox;
const PLAIN = { type: 'Event', id: 'https://mobilizon.example/1', name: 'A', startTime: '2026-11-12T18:30:00+01:00' };

itIsAFeedFormat('ActivityPub', [{ file, events: ({ orderedItems }: Outbox) => orderedItems.map((item) => item.object ?? item) }]);

describe('ActivityPub', () => {
  it('reads every field of an outbox', async () => {
    const feed = await read(fixture());
    const [fair, film, meeting] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual([fair.id, fair.name, fair.description, fair.url], ['https://mobilizon.example/events/201', 'Bourse aux vélos', 'Dépôt dès 9\u00a0h.', 'https://mobilizon.example/events/201']); // prettier-ignore
    assert.deepEqual([hours(fair), fair.timeZone, fair.status, fair.town?.name], [['11-21T13:00–17:00'], 'Europe/Paris', 'Scheduled', 'Orly']); // prettier-ignore
    assert.deepEqual(fair.image, { url: 'https://mobilizon.example/media/bourse.jpg', alt: '', width: 1600, height: 900 });
    assert.deepEqual([fair.keywords, fair.organizerNames], [['vélo'], []]);
    assert.deepEqual(fair.registrations.map(({ href }) => href), ['https://inscription.example/bourse']); // prettier-ignore
    assert.deepEqual([film.location?.name, film.organizerNames, film.abstract, film.description], ['Cinéma d’exemple', ['Collectif d’exemple'], '', 'Un film, puis un débat.']); // prettier-ignore
    assert.deepEqual([hours(meeting), meeting.status, meeting.attendanceMode, meeting.onlineUrl], [['11-23T01:00–?'], 'Cancelled', 'Online', 'https://visio.example/rencontre']); // prettier-ignore
    assert.deepEqual(problemsOf(feed), ['town-unknown /orderedItems/1/object/location']);
  });

  it('reads an event alone, in an activity, in an array, in a collection and in its first page', async () => {
    const create = { type: 'Create', object: PLAIN };
    for (const document of [
      PLAIN,
      create,
      [create, create],
      { type: 'OrderedCollection', totalItems: 1, first: { type: 'OrderedCollectionPage', orderedItems: [create] } },
      { type: 'Collection', items: [PLAIN] },
    ]) {
      const { programme, report } = await read(document);
      assert.deepEqual([report.format, programme.events.map(({ name }) => name)], ['ActivityPub', ['A']]);
    }
    assert.deepEqual((await read({ type: 'OrderedCollection', totalItems: 0, orderedItems: [] })).report.problems, []);
  });

  it('passes over what is announced from elsewhere and what is taken back; says what is no event', async () => {
    const feed = await read({
      type: 'OrderedCollectionPage',
      orderedItems: [
        { type: 'Announce', object: 'https://elsewhere.example/events/1' },
        { type: 'Delete', object: { ...PLAIN, id: '2' } },
        { type: 'Create', object: { type: 'Note', content: 'Bonjour' } },
        { type: 'Create', object: PLAIN },
      ],
    });
    assert.deepEqual(feed.programme.events.map(({ name }) => name), ['A']); // prettier-ignore
    assert.deepEqual(problemsOf(feed), ['not-an-event /orderedItems/2/object']);
  });

  it('reports by its own fields', async () => {
    const cases: readonly (readonly [Json, string])[] = [
      [{ name: '' }, 'name-missing /name'],
      [{ startTime: '12/11/2026' }, 'start-invalid /startTime'],
      [{ endTime: 'x' }, 'end-invalid /endTime'],
      [{ timezone: 'Paris' }, 'time-zone-unknown /timezone'],
      [{ startTime: '2026-11-12T18:30:00+02:00' }, 'offset-mismatch /startTime'],
      [{ url: [{ type: 'Link', href: 'x', mediaType: 'text/html' }] }, 'url-refused /url'],
      [{ location: 'Quelque part' }, 'town-unknown /location'],
      [{ externalParticipationUrl: 'javascript:1' }, 'url-refused /externalParticipationUrl'],
      [{ status: 'MAYBE' }, 'status-unknown /status'],
    ];
    for (const [fields, problem] of cases) assert.equal(problemsOf(await read({ ...PLAIN, ...fields }))[0], problem);
  });
});
