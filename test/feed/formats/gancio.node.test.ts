import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feed/read-feed.js';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

const file = new URL('../../fixtures/feeds/gancio/events.json', import.meta.url);
const text = readFileSync(file, 'utf8');
const PLAIN = { id: 1, title: 'A', slug: 'a', start_datetime: 1794504600 };

itIsAFeedFormat('Gancio', [{ file, events: (document: readonly object[]) => document }]);

describe('Gancio', () => {
  it('reads every field of an instance’s answer', async () => {
    const { programme, report } = await readFeed(text, { url: 'https://gancio.example/api/events?max=50' });
    const [repair, night, call] = (await wholeEvents(programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual([repair.id, repair.name, repair.description, repair.status], ['21', 'Repair café', 'On répare ensemble.', 'Scheduled']);
    assert.deepEqual([hours(repair), repair.timeZone], [['11-12T18:30–20:00'], 'Europe/Paris']);
    assert.deepEqual([repair.url, repair.image?.url, repair.image?.alt], ['https://gancio.example/event/repair-cafe', 'https://gancio.example/media/thumb/velo.jpg', 'Un vélo retourné']); // prettier-ignore
    assert.deepEqual([repair.town?.name, repair.location?.streetAddress, repair.location?.latitude], ['Arcueil', '2 rue de l’Exemple', 48.805]);
    assert.deepEqual(repair.keywords, ['atelier', 'réparation, couture']);
    // One o'clock at night, which is midnight in universal time, is no whole day.
    assert.deepEqual([hours(night), night.occurrences[0]!.isAllDay, night.image], [['11-13T01:00–?'], false, null]);
    assert.deepEqual([call.attendanceMode, call.location, call.onlineUrl], ['Online', null, 'https://visio.example/reunion']);
    assert.deepEqual(problemsOf({ report }), ['town-unknown /1/place']);
  });

  for (const url of ['https://ville.example/agenda.json', 'https://ville.example/copie/api/evenements.json', 'pas une adresse']) {
    it(`makes no address out of ${url}, which is not the instance’s`, async () => {
      const { programme, report } = await readFeed(text, { url });
      assert.deepEqual([programme.events[0]!.url, programme.events[0]!.image], [null, null]);
      assert.deepEqual(problemsOf({ report }), ['town-unknown /1/place']);
    });
  }

  for (const url of [
    'https://ville.example/agenda/api/events',
    'https://ville.example/agenda/feed/json/collection/ess',
    'https://ville.example/agenda/api/event/x',
  ]) {
    it(`finds the instance in ${url}`, async () => {
      assert.equal((await readFeed(text, { url })).programme.events[0]!.url, 'https://ville.example/agenda/event/repair-cafe');
    });
  }

  it('reads one event, and events in an object', async () => {
    assert.equal((await read(PLAIN)).programme.events.length, 1);
    assert.equal((await read({ events: [PLAIN, { ...PLAIN, id: 2 }] })).programme.events.length, 2);
  });

  it('reports by its own fields', async () => {
    const cases: readonly (readonly [Json, string])[] = [
      [{ title: '' }, 'name-missing /0/title'],
      [{ start_datetime: 'hier' }, 'start-invalid /0/start_datetime'],
      [{ start_datetime: null }, 'start-missing /0/start_datetime'],
      [{ start_datetime: 1e15 }, 'start-invalid /0/start_datetime'],
      [{ end_datetime: 'demain' }, 'end-invalid /0/end_datetime'],
      [{ end_datetime: 1794500000 }, 'end-before-start /0/end_datetime'],
      [{ online_locations: ['javascript:1'] }, 'url-refused /0/online_locations'],
      [{ place: { name: 'Quelque part' } }, 'town-unknown /0/place'],
    ];
    for (const [fields, problem] of cases) assert.equal(problemsOf(await read([{ ...PLAIN, ...fields }]))[0], problem);
    assert.deepEqual(problemsOf(await read([PLAIN, PLAIN])), ['duplicate-id /1/id']);
  });
});
