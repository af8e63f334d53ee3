import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

interface Answer {
  readonly items: readonly Json[];
}

const file = new URL('../../fixtures/feeds/google-calendar/events.json', import.meta.url);
const fixture = () => JSON.parse(readFileSync(file, 'utf8')) as Answer;
const at = (dateTime: string, timeZone?: string) => ({ dateTime, ...(timeZone ? { timeZone } : {}) });
const PLAIN = { kind: 'calendar#event', id: 'a', iCalUID: 'a@google.com', summary: 'A', start: at('2026-11-12T18:30:00+01:00') };
const answer = (...items: readonly Json[]) => ({ kind: 'calendar#events', timeZone: 'Europe/Paris', items });
const readItems = async (...items: readonly Json[]) => {
  const feed = await read(answer(...items));
  return { events: feed.programme.events, problems: problemsOf(feed) };
};

itIsAFeedFormat('Google Calendar', [{ file, events: ({ items }: Answer) => items.filter(({ id }) => !/_/.test(String(id))) }]);

describe('Google Calendar', () => {
  it('reads every field of an answer', async () => {
    const feed = await read(fixture());
    const [compost, cafe, bicycle, fair, call] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual(problemsOf(feed), []);
    assert.deepEqual([feed.programme.name, feed.programme.description, feed.programme.timeZone], ['Agenda d’exemple', 'Le mois de l’économie sociale.', 'Europe/Paris']); // prettier-ignore
    assert.deepEqual([bicycle.id, bicycle.name, hours(bicycle), bicycle.town?.name], ['velo@google.com', 'Réparer son vélo', ['11-12T18:30–20:00'], 'Arcueil']); // prettier-ignore
    assert.equal(bicycle.description, 'Apportez votre vélo.\n\n- Outils prêtés');
    assert.deepEqual([bicycle.url, bicycle.image?.url, bicycle.organizerNames], ['https://www.google.com/calendar/event?eid=velo', 'https://ville.example/affiche.png', ['Agenda d’exemple']]); // prettier-ignore
    // The last day of whole days is the day before the end.
    assert.deepEqual([hours(fair), fair.occurrences[0]!.isAllDay, fair.town?.name], [['11-20T00:00–00:00'], true, 'Cachan']);
    assert.equal((fair.occurrences[0]!.end! - fair.occurrences[0]!.start) / 86_400_000, 3);
    // One week is excluded, one deleted, one moved with another title and place.
    assert.deepEqual(hours(compost), ['10-07T18:00–19:00', '10-21T18:00–19:00', '11-05T20:00–21:00', '11-11T18:00–19:00']);
    assert.deepEqual([compost.occurrences[2]!.name, compost.occurrences[2]!.location?.addressLocality], ['Composter : la visite', 'Orly']);
    // Sessions that came one by one are one event.
    assert.deepEqual([cafe.id, hours(cafe)], ['cafe@google.com', ['11-10T09:00–10:00', '11-17T09:00–10:30']]);
    assert.deepEqual([hours(call), call.timeZone, call.attendanceMode, call.onlineUrl, call.url], [['11-25T13:00–14:00'], 'America/Martinique', 'Online', 'https://meet.google.com/exemple', 'https://association.example/conference']); // prettier-ignore
  });

  it('shows each event at the clock of its place, whatever the clock of the answer', async () => {
    for (const [start, zone, calendar, expected] of [
      ['2026-11-12T18:30:00+01:00', 'Europe/Paris', 'Europe/Paris', '11-12T18:30–?'],
      ['2026-11-12T17:30:00Z', 'Europe/Paris', 'UTC', '11-12T18:30–?'],
      ['2026-11-12T12:30:00-05:00', 'Europe/Paris', 'America/New_York', '11-12T18:30–?'],
      ['2026-11-12T17:30:00Z', undefined, 'UTC', '11-12T18:30–?'],
      ['2026-11-12T17:30:00Z', 'UTC', 'Europe/Paris', '11-12T18:30–?'],
      ['2026-11-12T18:30:00', 'Europe/Paris', 'UTC', '11-12T18:30–?'],
      ['2026-11-12T18:30:00', undefined, 'Europe/Paris', '11-12T18:30–?'],
    ] as const) {
      const feed = await read({ ...answer({ ...PLAIN, start: at(start, zone) }), timeZone: calendar });
      assert.deepEqual([hours(feed.programme.events[0]!), problemsOf(feed)], [[expected], []], `${start} ${zone} ${calendar}`);
    }
  });

  it('repeats on its own clock over the change of hours', async () => {
    const weekly = { ...PLAIN, start: at('2026-10-22T18:00:00+02:00', 'Europe/Paris'), recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] };
    assert.deepEqual(hours((await readItems(weekly)).events[0]!), ['10-22T18:00–?', '10-29T18:00–?']);
  });

  it('leaves out what is deleted, private, or only the owner’s', async () => {
    for (const fields of [
      { status: 'cancelled' },
      { visibility: 'private' },
      { visibility: 'confidential' },
      { eventType: 'birthday' },
      { eventType: 'outOfOffice' },
    ])
      // prettier-ignore
      assert.deepEqual(await readItems({ ...PLAIN, ...fields }), { events: [], problems: [] }, JSON.stringify(fields));
    for (const fields of [{ status: 'tentative' }, { visibility: 'public' }, { eventType: 'default' }]) {
      const { events, problems } = await readItems({ ...PLAIN, ...fields });
      assert.deepEqual([events[0]?.status, problems], ['Scheduled', []]);
    }
  });

  it('has no session at the time of one that is private', async () => {
    const series = { ...PLAIN, id: 's', recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] };
    const hidden = { ...PLAIN, id: 's_1', recurringEventId: 's', originalStartTime: PLAIN.start, visibility: 'private' };
    assert.deepEqual((await readItems(series, hidden)).events.map(hours), [['11-13T18:30–?']]);
  });

  it('is the same in pages, as events alone, and one by one', async () => {
    const other = { ...PLAIN, id: 'b', iCalUID: 'b@google.com', summary: 'B' };
    for (const document of [answer(PLAIN, other), [answer(PLAIN), answer(other)], [PLAIN, other]]) {
      const feed = await read(document);
      assert.deepEqual([feed.report.format, feed.programme.events.map(({ name }) => name), problemsOf(feed)], ['Google Calendar', ['A', 'B'], []]);
    }
    assert.equal((await read(PLAIN)).programme.events.length, 1);
    assert.deepEqual((await read({ kind: 'calendar#events' })).report, { format: 'Google Calendar', eventCount: 0, problems: [] });
  });

  it('says that pages are missing, unless the last one is there', async () => {
    const first = { ...answer(PLAIN), nextPageToken: 'suite' };
    assert.deepEqual(problemsOf(await read(first)), ['pages-missing /nextPageToken']);
    assert.deepEqual(problemsOf(await read([first, answer()])), []);
    assert.deepEqual(problemsOf(await read([answer(), first])), ['pages-missing /1/nextPageToken']);
  });

  it('reports where it stands', async () => {
    for (const [fields, expected] of [
      [{ summary: '' }, ['name-missing /items/0/summary']],
      [{ start: at('demain') }, ['start-invalid /items/0/start/dateTime']],
      [{ start: { date: '2026-02-31' } }, ['start-invalid /items/0/start/date']],
      [{ start: null }, ['start-missing /items/0/start']],
      [{ end: at('tard') }, ['end-invalid /items/0/end/dateTime']],
      [{ start: at('2026-11-12T18:30:00', 'Mars/Olympus') }, ['time-zone-unknown /items/0/start/timeZone']],
      [{ recurrence: ['RRULE:FREQ=HOURLY'] }, ['start-invalid /items/0/recurrence/0']],
      [{ recurrence: ['tous les jours'] }, ['start-invalid /items/0/recurrence/0']],
      [{ htmlLink: '/page' }, ['url-refused /items/0/htmlLink']],
      [{ location: 'Ailleurs' }, ['town-unknown /items/0/location']],
    ] as const) {
      const { events, problems } = await readItems({ ...PLAIN, ...fields }, { ...PLAIN, id: 'b', iCalUID: 'b', summary: 'B' });
      assert.deepEqual(problems, expected, JSON.stringify(fields));
      assert.equal(events.at(-1)?.name, 'B');
    }
  });
});
