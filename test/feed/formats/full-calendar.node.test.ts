import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

const file = new URL('../../fixtures/feeds/fullcalendar/events.json', import.meta.url);
const fixture = () => JSON.parse(readFileSync(file, 'utf8')) as readonly Json[];
const one = async (fields: Json) => {
  const feed = await read([{ title: 'A', ...fields }]);
  const [event] = await wholeEvents(feed.programme);
  return { event: event!, hours: event ? hours(event) : [], isAllDay: event?.occurrences[0]!.isAllDay, problems: problemsOf(feed) };
};
const days = ({ occurrences: [first] }: WholeEvent) => Math.round((first!.end! - first!.start) / 86_400_000);

itIsAFeedFormat('FullCalendar', [{ file, events: (document: readonly Json[]) => document.filter(({ display, groupId }) => !display && !groupId) }]);

describe('FullCalendar', () => {
  it('reads every field', async () => {
    const feed = await read(fixture());
    const events = new Map((await wholeEvents(feed.programme)).map((event) => [event.name, event]));
    assert.deepEqual(problemsOf(feed), []);
    const [bicycle, fair, talk] = ['Réparer son vélo', 'Salon de trois jours', 'Une conférence'].map((name) => events.get(name)!) as [WholeEvent, WholeEvent, WholeEvent]; // prettier-ignore
    assert.deepEqual([bicycle.id, hours(bicycle), bicycle.url, bicycle.description], ['1', ['11-12T18:30–20:00'], 'https://ville.example/agenda/velo', 'Apportez votre vélo.']); // prettier-ignore
    assert.deepEqual([bicycle.location?.name, bicycle.town?.name, bicycle.keywords, bicycle.image?.url], ['Atelier d’exemple', 'Arcueil', ['atelier', 'vélo'], 'https://ville.example/velo.jpg']); // prettier-ignore
    assert.deepEqual([bicycle.price, bicycle.isAccessibleForFree, bicycle.organizerNames], ['5 €', false, ['Association d’exemple']]);
    assert.deepEqual([hours(fair), days(fair), fair.occurrences[0]!.isAllDay, fair.location?.name, fair.town?.name], [['11-20T00:00–00:00'], 3, true, 'Halle d’exemple', 'Cachan']); // prettier-ignore
    assert.deepEqual([hours(talk), talk.status], [['11-25T19:00–21:00'], 'Cancelled']);
    assert.deepEqual([events.get('La chorale')!.id, hours(events.get('La chorale')!)], ['chorale', ['11-10T19:00–20:00', '11-17T19:00–?']]);
    assert.equal(events.get('La chorale')!.occurrences[1]!.location?.addressLocality, 'Orly');
    assert.deepEqual(hours(events.get('Permanence')!), ['11-03T14:00–17:00', '11-05T14:00–17:00', '11-10T14:00–17:00']);
    // The rule keeps its hour over the change of clocks.
    assert.deepEqual(hours(events.get('Composter')!), ['10-21T10:00–11:30', '10-28T10:00–11:30', '11-11T10:00–11:30', '11-18T10:00–11:30']);
    assert.deepEqual(hours(events.get('Le marché')!), ['11-07T08:00–13:00', '11-21T08:00–13:00']);
    assert.equal(events.has('Vacances scolaires'), false);
  });

  // Whole days end on the day after, as FullCalendar draws them.
  const DATES: readonly (readonly [Json, readonly string[], boolean, number | null])[] = [
    [{ start: '2026-11-12' }, ['11-12T00:00–00:00'], true, 1],
    [{ date: '2026-11-12' }, ['11-12T00:00–00:00'], true, 1],
    [{ start: '2026-11-12', end: '2026-11-13' }, ['11-12T00:00–00:00'], true, 1],
    [{ start: '2026-11-12', end: '2026-11-12' }, ['11-12T00:00–00:00'], true, 1],
    [{ start: '2026-11-12', end: '2026-11-14' }, ['11-12T00:00–00:00'], true, 2],
    [{ start: '2026-11-12T00:00:00', end: '2026-11-14T00:00:00', allDay: true }, ['11-12T00:00–00:00'], true, 2],
    [{ start: '2026-11-12T10:00:00', end: '2026-11-14T18:00:00', allDay: true }, ['11-12T00:00–00:00'], true, 2],
    // Midnight in the town, as JavaScript writes it.
    [{ start: '2026-11-11T23:00:00.000Z', end: '2026-11-13T23:00:00.000Z', allDay: true }, ['11-12T00:00–00:00'], true, 2],
    [{ start: 1_794_438_000_000, allDay: true }, ['11-12T00:00–00:00'], true, 1],
    [{ start: '2026-11-12', end: '2026-11-12T20:00', allDay: false }, ['11-12T00:00–20:00'], false, null],
    [{ start: '2026-11-12T18:30' }, ['11-12T18:30–?'], false, null],
    [{ start: '2026-11-12 18:30:00', end: '2026-11-12 20:00:00' }, ['11-12T18:30–20:00'], false, null],
    [{ start: '2026-11-12T17:30:00Z', end: '2026-11-12T19:00:00Z' }, ['11-12T18:30–20:00'], false, null],
    [{ start: 1_794_504_600, end: 1_794_510_000 }, ['11-12T18:30–20:00'], false, null],
    [{ start: [2026, 10, 12, 18, 30], end: [2026, 10, 12, 20] }, ['11-12T18:30–20:00'], false, null],
    [{ start: [2026, 10, 12] }, ['11-12T00:00–00:00'], true, 1],
  ];
  for (const [fields, expected, isAllDay, length] of DATES)
    it(`reads ${JSON.stringify(fields)}`, async () => {
      const { event, ...read } = await one(fields);
      assert.deepEqual([read.hours, read.isAllDay, length === null ? null : days(event), read.problems], [expected, isAllDay, length, []]);
    });

  for (const [hour, key] of [
    [{ startTime: '18h30' }, 'startTime'],
    [{ startTime: 8.64e15 }, 'startTime'],
    [{ startTime: '18:30', endTime: 'vers 20 h' }, 'endTime'],
    [{ startTime: '18:75' }, 'startTime'],
    [{ rrule: 'FREQ=DAILY;COUNT=2', start: '2026-11-12T18:30', daysOfWeek: null, duration: '1h30' }, 'duration'],
  ] as const)
    it(`reports ${JSON.stringify(hour)}, which is no hour of FullCalendar`, async () => {
      const { problems } = await one({ daysOfWeek: [4], startRecur: '2026-11-12', endRecur: '2026-11-20', ...hour });
      assert.deepEqual(problems, [`end-invalid /0/${key}`]);
    });

  const SERIES: readonly (readonly [Json, readonly string[]])[] = [
    [{ daysOfWeek: [4], startTime: '18:30', endTime: '20:00', startRecur: '2026-11-12', endRecur: '2026-11-20' }, ['11-12T18:30–20:00', '11-19T18:30–20:00']], // prettier-ignore
    [{ daysOfWeek: ['4'], startRecur: '2026-11-12', endRecur: '2026-11-19' }, ['11-12T00:00–00:00']],
    [{ daysOfWeek: [4], startTime: '22:00', endTime: '02:00', startRecur: '2026-11-12', endRecur: '2026-11-13' }, ['11-12T22:00–02:00']],
    [{ daysOfWeek: [4], startTime: '22:00', endTime: '26:00', startRecur: '2026-11-12', endRecur: '2026-11-13' }, ['11-12T22:00–02:00']],
    [{ daysOfWeek: [4], startTime: { hours: 18 }, duration: 5_400_000, startRecur: '2026-11-12', endRecur: '2026-11-13' }, ['11-12T18:00–19:30']],
    [{ dow: [4, 5], start: '10:00', end: '12:00', startRecur: '2026-11-12', endRecur: '2026-11-14' }, ['11-12T10:00–12:00', '11-13T10:00–12:00']],
    [{ rrule: { freq: 2, dtstart: '2026-11-12T18:30:00', count: 2, byweekday: [3] } }, ['11-12T18:30–?', '11-19T18:30–?']],
    [{ rrule: { freq: 'MONTHLY', dtstart: '2026-11-12', count: 2, byweekday: ['2th'] } }, ['11-12T00:00–00:00', '12-10T00:00–00:00']],
    [{ rrule: { freq: 'monthly', dtstart: '2026-11-12', count: 2, byweekday: [{ weekday: 3, n: 2 }] } }, ['11-12T00:00–00:00', '12-10T00:00–00:00']], // prettier-ignore
    [{ rrule: { freq: 'daily', dtstart: '2026-11-12T18:30:00', until: '2026-11-13T18:30:00' } }, ['11-12T18:30–?', '11-13T18:30–?']],
    [{ rrule: 'FREQ=DAILY;COUNT=2', start: '2026-11-12T18:30', end: '2026-11-12T20:00' }, ['11-12T18:30–20:00', '11-13T18:30–20:00']],
    [{ rrule: 'DTSTART=20261112T183000;FREQ=DAILY;COUNT=2' }, ['11-12T18:30–?', '11-13T18:30–?']],
    [{ rrule: { freq: 'daily', dtstart: '2026-11-12T18:30', count: 3 }, exdate: '2026-11-13T17:30:00Z' }, ['11-12T18:30–?', '11-14T18:30–?']],
    [{ rrule: { freq: 'daily', dtstart: '2026-11-12T18:30', count: 3 }, exdate: ['2026-11-12', '2026-11-14'] }, ['11-13T18:30–?']],
    [{ rrule: { freq: 'daily', dtstart: '2026-11-12T18:30', count: 4 }, exrule: { freq: 'daily', interval: 2, dtstart: '2026-11-12T18:30' } }, ['11-13T18:30–?', '11-15T18:30–?']], // prettier-ignore
    [{ rrule: { freq: 'daily', dtstart: '2026-11-12T00:30:00Z', tzid: 'America/Martinique', count: 1 } }, ['11-11T20:30–?']],
  ];
  for (const [fields, expected] of SERIES)
    it(`repeats ${JSON.stringify(fields)}`, async () => {
      const read = await one(fields);
      assert.deepEqual([read.hours, read.problems], [expected, []]);
    });

  it('reads weekdays without a first day from the first date of the file', async () => {
    const { programme, report } = await read([
      { title: 'Toujours', daysOfWeek: [4], startTime: '10:00', endRecur: '2026-11-20' },
      { title: 'B', start: '2026-11-10' },
    ]);
    assert.deepEqual(report.problems, []);
    assert.deepEqual(hours(programme.events.find(({ name }) => name === 'Toujours')!), ['11-12T10:00–?', '11-19T10:00–?']);
    assert.deepEqual((await one({ daysOfWeek: [4], startTime: '10:00' })).problems, ['start-missing /0/startRecur']);
  });

  it('is the same in an object', async () => {
    const feed = await read({ events: fixture() });
    assert.deepEqual([feed.report.format, feed.programme.events.length, problemsOf(feed)], ['FullCalendar', 7, []]);
    const [other] = (await read({ events: [{ title: 'A', start: 'demain' }] })).report.problems;
    assert.equal(other?.path, '/events/0/start');
  });

  it('leaves out what only paints the calendar, and what is not published', async () => {
    for (const fields of [
      { display: 'background' },
      { display: 'inverse-background' },
      { display: 'none' },
      { rendering: 'background' },
      { status: 'draft' },
    ])
      // prettier-ignore
      assert.deepEqual((await read([{ title: 'A', start: '2026-11-12', ...fields }])).report.eventCount, 0, JSON.stringify(fields));
  });

  it('loses no other event for an object where a number is expected', async () => {
    const hostile = { toString: 1, valueOf: 1 };
    for (const fields of [
      { start: [hostile] },
      { end: [2026, hostile] },
      { daysOfWeek: [hostile], startTime: { hours: hostile }, startRecur: '2026-11-12' },
      { rrule: { freq: 'daily', dtstart: [hostile], byweekday: [hostile] }, duration: { hours: hostile } },
    ]) {
      // prettier-ignore
      const { programme } = await read([{ title: 'A', start: '2026-11-12', ...fields }, { title: 'B', start: '2026-11-12' }]);
      assert.ok(
        programme.events.some(({ name }) => name === 'B'),
        JSON.stringify(fields),
      );
    }
  });

  it('takes addresses that begin at the root for those of the site', async () => {
    const { event } = await one({ start: '2026-11-12', url: '/agenda/velo', image: '/velo.jpg' });
    assert.deepEqual([event.url, event.image?.url], ['https://example.org/agenda/velo', 'https://example.org/velo.jpg']);
    assert.deepEqual((await one({ start: '2026-11-12', url: 'velo.html' })).problems, ['url-refused /0/url']);
  });

  for (const [fields, expected] of [
    [{ title: null, start: '2026-11-12' }, ['name-missing /0/title']],
    [{ start: 'demain' }, ['start-invalid /0/start']],
    [{ start: '' }, ['start-missing /0/start']],
    [{ start: 'demain', allDay: true }, ['start-invalid /0/start']],
    [{ start: '2026-11-12', end: 'tard', allDay: true }, ['end-invalid /0/end']],
    [{ start: '2026-11-12T18:30', end: '2026-11-12T17:30' }, ['end-before-start /0/end']],
    [{ start: '2026-11-12', extendedProps: { statut: 'peut-être' } }, ['status-unknown /0/extendedProps/statut']],
    [{ start: '2026-11-12', extendedProps: { lieu: 'Ailleurs' } }, ['town-unknown /0/extendedProps/lieu']],
    [{ rrule: { freq: 'hourly', dtstart: '2026-11-12T18:30' } }, ['start-invalid /0/rrule']],
    [{ rrule: { freq: 'daily', dtstart: 'demain' } }, ['start-invalid /0/rrule/dtstart']],
    [{ rrule: 'tous les jours', start: '2026-11-12' }, ['start-invalid /0/rrule']],
    [{ rrule: { freq: 'daily', dtstart: '2026-11-12T18:30', count: 1, tzid: 'Mars/Olympus' } }, ['time-zone-unknown /0/rrule/tzid']],
    [{ daysOfWeek: ['lundi'], startTime: '10:00', startRecur: '2026-11-12' }, ['start-invalid /0/daysOfWeek']],
    [{ daysOfWeek: [1], startTime: '10:00', startRecur: 'demain' }, ['start-invalid /0/startRecur']],
  ] as const)
    it(`reports ${JSON.stringify(fields)}`, async () => assert.deepEqual((await one(fields)).problems, expected));
});
