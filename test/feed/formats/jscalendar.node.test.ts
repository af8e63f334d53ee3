import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

const file = new URL('../../fixtures/feeds/jscalendar/group.json', import.meta.url);
const fixture = () => read(JSON.parse(readFileSync(file, 'utf8')));
const PLAIN = { '@type': 'Event', uid: '1', title: 'A', start: '2026-11-12T18:30:00', timeZone: 'Europe/Paris' };
const weekly = (fields: Json = {}) => ({ '@type': 'RecurrenceRule', frequency: 'weekly', ...fields });
const sessions = async (fields: Json) => hours((await read({ ...PLAIN, ...fields })).programme.events[0]!);

itIsAFeedFormat('JSCalendar', [{ file, events: (document: { entries: readonly object[] }) => document.entries }]);

describe('JSCalendar', () => {
  it('reads every field of a group', async () => {
    const feed = await fixture();
    assert.deepEqual(problemsOf(feed), []);
    assert.deepEqual(
      [feed.programme.name, feed.programme.description, feed.programme.inLanguage],
      ['Mois de l’ESS d’exemple', 'Un agenda d’exemple.', 'fr'],
    );
    const [desk, bicycle, doors] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual([bicycle.id, bicycle.name, bicycle.description, hours(bicycle)], ['701@ville.example', 'Réparer son vélo', 'Apportez votre vélo.', ['11-12T18:30–20:00']]); // prettier-ignore
    assert.deepEqual([bicycle.town?.name, bicycle.location?.name, bicycle.location?.streetAddress, bicycle.location?.latitude], ['Arcueil', 'Atelier d’exemple', '2 rue de l’Exemple', 48.805]); // prettier-ignore
    assert.deepEqual([bicycle.url, bicycle.image?.url, bicycle.image?.alt, bicycle.keywords], ['https://ville.example/agenda/velo', 'https://ville.example/affiche.jpg', 'Un vélo retourné', ['atelier', 'vélo']]); // prettier-ignore
    assert.deepEqual(bicycle.organizers.map(({ name, email }) => [name, email]), [['Association d’exemple', 'contact@association.example']]); // prettier-ignore
    // The clocks are put back on 25 October: the hour stays the same.
    assert.deepEqual(hours(desk), [
      '10-13T14:00–16:00',
      '10-20T15:00–17:00',
      '10-22T14:00–16:00',
      '10-27T14:00–16:00',
      '10-29T14:00–16:00',
      '11-21T10:00–11:00',
    ]);
    assert.deepEqual(desk.occurrences.map(({ name, status }) => `${name || '–'} ${status}`), ['– Scheduled', 'Permanence décalée Scheduled', '– Cancelled', '– Scheduled', '– Scheduled', 'Permanence exceptionnelle Scheduled']); // prettier-ignore
    assert.deepEqual([desk.town?.name, desk.location?.access], ['Valenton', 'Bureau 3.']);
    assert.deepEqual([hours(doors), doors.occurrences[0]!.isAllDay, doors.status, doors.onlineUrl], [['11-14T00:00–00:00'], true, 'Scheduled', 'https://visio.example/portes']); // prettier-ignore
    assert.equal(new Date(doors.occurrences[0]!.end!).toISOString(), '2026-11-15T23:00:00.000Z', 'two days');
    assert.doesNotMatch(JSON.stringify(await wholeEvents(feed.programme)), /ne pas lire|ne-pas-lire/);
  });

  it('reads one event, an array, and a group without entries', async () => {
    for (const document of [
      PLAIN,
      [PLAIN],
      { '@type': 'Group', entries: [PLAIN, { '@type': 'Task', title: 'Balayer' }] },
      { ...PLAIN, '@type': 'jsevent' },
    ]) {
      const { programme, report } = await read(document);
      assert.deepEqual([report.format, programme.events.map(({ name }) => name), report.problems], ['JSCalendar', ['A'], []]);
    }
    assert.deepEqual((await read({ '@type': 'Group', title: 'A', entries: [] })).report.problems, []);
  });

  it('leaves out what is private', async () => {
    for (const privacy of ['private', 'secret']) assert.equal((await read([{ ...PLAIN, privacy }])).programme.events.length, 0);
    assert.equal((await read([{ ...PLAIN, privacy: 'public' }])).programme.events.length, 1);
  });

  it('reads rules, one or several, and those of the successor', async () => {
    const twice = ['11-12T18:30–?', '11-19T18:30–?'];
    assert.deepEqual(await sessions({ recurrenceRules: [weekly({ count: 2 })] }), twice);
    assert.deepEqual(await sessions({ recurrenceRule: weekly({ count: 2 }) }), twice);
    assert.deepEqual(await sessions({ recurrenceRules: [weekly({ until: '2026-11-19T18:30:00' })] }), twice);
    assert.deepEqual(await sessions({ recurrenceRules: [weekly({ until: '2026-11-19T18:29:59' })] }), ['11-12T18:30–?']);
    assert.deepEqual(await sessions({ recurrenceRules: [weekly({ count: 2 }), { frequency: 'daily', count: 2 }] }), [
      '11-12T18:30–?',
      '11-13T18:30–?',
      '11-19T18:30–?',
    ]);
    assert.deepEqual(await sessions({ recurrenceRules: [weekly({ count: 3 })], excludedRecurrenceRules: [weekly({ interval: 2, count: 2 })] }), [
      '11-19T18:30–?',
    ]);
    assert.deepEqual(await sessions({ recurrenceOverrides: { '2026-11-15T10:00:00': {} } }), ['11-12T18:30–?', '11-15T10:00–?']);
    assert.deepEqual(
      await sessions({ recurrenceRules: [{ frequency: 'monthly', byMonth: ['11', '12'], byDay: [{ day: 'th', nthOfPeriod: -1 }], count: 3 }] }),
      ['11-12T18:30–?', '11-26T18:30–?', '12-31T18:30–?'],
    );
  });

  it('reads endless rules around the time at which the calendar was kept', async () => {
    const old = { ...PLAIN, start: '2015-01-01T18:30:00', recurrenceRules: [weekly()] };
    const kept = (
      await read([
        { ...old, updated: '2026-06-01T00:00:00Z' },
        { ...PLAIN, uid: '2', updated: '2026-05-01T00:00:00Z' },
      ])
    ).programme.events;
    const [first, last] = [kept[0]!.occurrences[0]!, kept[0]!.occurrences.at(-1)!].map(({ start }) => new Date(start).getUTCFullYear());
    assert.deepEqual([first, last], [2025, 2027]);
    assert.ok(kept[0]!.occurrences.some(({ start }) => start === Date.parse('2026-11-12T17:30:00Z')));
    // One wrong date does not move the others out of sight.
    const wrong = await read([
      ...Array.from({ length: 9 }, (_, index) => ({ ...PLAIN, uid: `w${index}` })),
      { ...PLAIN, start: '2199-12-31T18:30:00' },
      old,
    ]);
    assert.ok(
      wrong.programme.events
        .find(({ occurrences }) => occurrences.length > 1)!
        .occurrences.some(({ start }) => start === Date.parse('2026-11-12T17:30:00Z')),
    );
  });

  it('says so when there are more sessions than an event may have, or days than a calendar', async () => {
    const daily = { ...PLAIN, recurrenceRules: [{ frequency: 'daily', until: '2036-01-01T00:00:00' }] };
    const feed = await read(daily);
    assert.deepEqual([feed.programme.events[0]!.occurrences.length, problemsOf(feed)], [800, ['too-many-occurrences /recurrenceRules']]);
    const never = [{ frequency: 'daily', byMonth: ['2'], byMonthDay: [30], count: 1000 }];
    const many = await read(Array.from({ length: 2000 }, (_, index) => ({ ...PLAIN, uid: `${index}`, recurrenceRules: never })));
    assert.equal(many.programme.events.length, 2000);
    assert.equal(problemsOf(many).at(-1), 'start-invalid /1999/recurrenceRules/0');
  });

  for (const rule of [
    null,
    'weekly',
    { frequency: 'hourly' },
    { frequency: 'weekly', interval: 0 },
    { frequency: 'weekly', byDay: [{ day: 'lundi' }] },
    { frequency: 'weekly', byDay: ['mo'] },
    { frequency: 'daily', byHour: [9, 14] },
    { frequency: 'yearly', byWeekNo: [3] },
    { frequency: 'monthly', rscale: 'hebrew' },
    { frequency: 'monthly', skip: 'forward' },
    { frequency: 'monthly', byMonth: ['5L'] },
    { frequency: 'weekly', until: 'Noël' },
    { frequency: 'weekly', count: 1.5 },
  ]) {
    it(`reports the rule ${JSON.stringify(rule)}, and shows the first session`, async () => {
      const feed = await read({ ...PLAIN, recurrenceRules: [rule] });
      assert.deepEqual([hours(feed.programme.events[0]!), problemsOf(feed)], [['11-12T18:30–?'], ['start-invalid /recurrenceRules/0']]);
    });
  }

  for (const [status, expected] of [
    ['confirmed', 'Scheduled'],
    ['tentative', 'Scheduled'],
    ['cancelled', 'Cancelled'],
  ] as const) {
    it(`status ${status} is ${expected}`, async () => {
      const feed = await read({ ...PLAIN, status });
      assert.deepEqual([feed.programme.events[0]!.status, problemsOf(feed)], [expected, []]);
    });
  }

  it('reports by its own fields', async () => {
    const cases: readonly (readonly [Json, string])[] = [
      [{ title: '' }, 'name-missing /title'],
      [{ start: 'demain' }, 'start-invalid /start'],
      [{ start: 'demain', recurrenceRules: [weekly()] }, 'start-invalid /recurrenceRules/0'],
      [{ duration: 'P1000D' }, 'end-too-far /duration'],
      [{ timeZone: 'Paris' }, 'time-zone-unknown /timeZone'],
      [{ status: 'peut-être' }, 'status-unknown /status'],
      [{ locations: { 1: { name: 'Quelque part' } } }, 'town-unknown /locations'],
      [{ virtualLocations: { 1: { uri: 'javascript:1' } } }, 'url-refused /virtualLocations'],
      [{ links: { 1: { href: 'x' } } }, 'url-refused /links'],
      [{ recurrenceOverrides: { 'a/b': { title: 'x' } } }, 'start-invalid /recurrenceOverrides/a~1b'],
      [{ recurrenceOverrides: { '2026-11-15T10:00:00': { start: 'x' } } }, 'start-invalid /recurrenceOverrides/2026-11-15T10:00:00'],
    ];
    for (const [fields, problem] of cases) assert.equal(problemsOf(await read({ ...PLAIN, ...fields }))[0], problem);
  });
});
