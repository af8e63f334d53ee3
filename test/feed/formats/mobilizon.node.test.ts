import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

interface Answer {
  readonly data: { readonly events: { readonly elements: readonly object[] } };
}

const file = new URL('../../fixtures/feeds/mobilizon/events.json', import.meta.url);
const fixture = () => JSON.parse(readFileSync(file, 'utf8')) as Answer;
const PLAIN = { uuid: '1', title: 'A', beginsOn: '2026-11-12T17:30:00Z' };
const one = async (fields: Json): Promise<WholeEvent & { problems: readonly string[] }> => {
  const feed = await read({ data: { event: { ...PLAIN, ...fields } } });
  const [event] = await wholeEvents(feed.programme);
  return { ...event!, problems: problemsOf(feed) };
};

itIsAFeedFormat('Mobilizon', [{ file, events: (document: Answer) => document.data.events.elements }]);

describe('Mobilizon', () => {
  it('reads every field of an answer', async () => {
    const feed = await read(fixture());
    const [soap, day, call] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual(problemsOf(feed), []);
    assert.deepEqual([soap.id, soap.name, soap.description], ['6f6c2a7e-0000-4000-8000-000000000101', 'Fabriquer sa lessive', 'Trois recettes, sans plastique.']); // prettier-ignore
    assert.deepEqual([hours(soap), soap.timeZone, soap.status, soap.inLanguage], [['11-14T14:30–16:00'], 'Europe/Paris', 'Scheduled', 'fr']);
    assert.deepEqual(soap.image, { url: 'https://mobilizon.example/media/lessive.jpg', alt: 'Des bocaux', width: 1200, height: 800 });
    assert.deepEqual([soap.town?.name, soap.location?.name, soap.location?.streetAddress, soap.location?.latitude], ['Cachan', 'Maison d’exemple', '3 rue de l’Exemple', 48.794]); // prettier-ignore
    assert.deepEqual(soap.keywords, ['Artisanat', 'zéro déchet']);
    assert.deepEqual(soap.registrations.map(({ href }) => href), ['https://inscription.example/lessive']); // prettier-ignore
    // The group is the organizer, not the person who typed the event.
    assert.deepEqual([soap.organizerNames, day.organizerNames], [['Association d’exemple'], ['Collectif d’exemple']]);
    // An address that is only the association's site is no way to take part from afar.
    assert.deepEqual([soap.attendanceMode, soap.onlineUrl], ['Offline', null]);
    assert.deepEqual([call.attendanceMode, call.onlineUrl, call.status, hours(call)], ['Online', 'https://visio.example/conference', 'Cancelled', ['11-25T01:00–?']]); // prettier-ignore
  });

  it('shows no hour where the organizer wants none shown', async () => {
    const [, day] = (await read(fixture())).programme.events;
    // Half past eleven at night in universal time is the next day in the town.
    assert.deepEqual([day!.occurrences[0]!.isAllDay, hours(day!), day!.town?.name], [true, ['11-20T00:00–00:00'], 'Villejuif']);
    const evening = await one({ endsOn: '2026-11-12T19:00:00Z', options: { showEndTime: false } });
    assert.deepEqual(hours(evening), ['11-12T18:30–?']);
  });

  it('finds the events whatever the query calls them', async () => {
    const elements = [PLAIN, { ...PLAIN, uuid: '2' }];
    for (const document of [
      { data: { searchEvents: { elements, total: 2 } } },
      { data: { agenda: { elements } } },
      { data: { group: { id: '1', organizedEvents: { elements, total: 2 } } } },
      { elements, total: 2 },
      elements,
    ]) {
      const { programme, report } = await read(document);
      assert.deepEqual([report.format, programme.events.length], ['Mobilizon', 2]);
    }
    assert.deepEqual((await read({ data: { events: { elements: [], total: 0 } } })).report, { format: 'Mobilizon', eventCount: 0, problems: [] });
  });

  for (const [status, expected] of [
    ['CONFIRMED', 'Scheduled'],
    ['TENTATIVE', 'Scheduled'],
    ['CANCELLED', 'Cancelled'],
    [null, 'Scheduled'],
  ] as const) {
    it(`status ${status} is ${expected}`, async () => {
      const event = await one({ status });
      assert.deepEqual([event.status, event.problems], [expected, []]);
    });
  }

  it('leaves out what the public may not see', async () => {
    for (const fields of [{ draft: true }, { visibility: 'PRIVATE' }, { visibility: 'RESTRICTED' }])
      assert.equal((await read([{ ...PLAIN, ...fields }])).programme.events.length, 0);
    assert.equal((await read([{ ...PLAIN, draft: false, visibility: 'UNLISTED' }])).programme.events.length, 1);
  });

  it('reports by its own fields', async () => {
    const cases: readonly (readonly [Json, string])[] = [
      [{ title: null }, 'name-missing /data/event/title'],
      [{ beginsOn: 'x' }, 'start-invalid /data/event/beginsOn'],
      [{ beginsOn: 'x', options: { showStartTime: false } }, 'start-invalid /data/event/beginsOn'],
      [{ endsOn: 'x' }, 'end-invalid /data/event/endsOn'],
      [{ options: { timezone: 'Paris' } }, 'time-zone-unknown /data/event/options/timezone'],
      [{ physicalAddress: { timezone: 'Paris' } }, 'time-zone-unknown /data/event/physicalAddress/timezone'],
      [{ physicalAddress: { description: 'X' } }, 'town-unknown /data/event/physicalAddress'],
      [{ onlineAddress: 'x:y', options: { isOnline: true } }, 'url-refused /data/event/onlineAddress'],
      [{ externalParticipationUrl: 'javascript:1' }, 'url-refused /data/event/externalParticipationUrl'],
      [{ status: 'MAYBE' }, 'status-unknown /data/event/status'],
      [{ picture: { url: 'a.jpg' } }, 'image-refused /data/event/picture'],
      [{ url: 'a' }, 'url-refused /data/event/url'],
    ];
    for (const [fields, problem] of cases) assert.equal(problemsOf(await read({ data: { event: { ...PLAIN, ...fields } } }))[0], problem);
  });
});
