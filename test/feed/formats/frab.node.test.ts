import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, problemsOf, read, wholeEvents } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

interface Schedule {
  readonly schedule: { readonly conference: { readonly days: readonly { readonly rooms: Readonly<Record<string, readonly Json[]>> }[] } };
}

const file = new URL('../../fixtures/feeds/frab/schedule.json', import.meta.url);
const fixture = () => JSON.parse(readFileSync(file, 'utf8')) as Schedule;
const eventsOf = ({ schedule }: Schedule) => schedule.conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());
const PLAIN = { guid: '1', title: 'A', date: '2026-11-12T18:30:00+01:00', start: '18:30', duration: '01:00', room: 'Salle', persons: [] };
const schedule = (talks: readonly unknown[], conference: Json = {}) => ({
  schedule: { conference: { title: 'C', time_zone_name: 'Europe/Paris', ...conference, days: [{ date: '2026-11-12', rooms: { Salle: talks } }] } },
});
const one = async (fields: Json, conference: Json = {}) => {
  const feed = await read(schedule([{ ...PLAIN, ...fields }], conference));
  const [event] = await wholeEvents(feed.programme);
  return { event: event!, problems: problemsOf(feed) };
};

itIsAFeedFormat('frab', [{ file, events: eventsOf }]);

describe('the schedule of frab and pretalx', () => {
  it('reads every field', async () => {
    const feed = await read(fixture());
    const [opening, evening, workshop] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent];
    const [period] = feed.programme.periods;
    assert.deepEqual(problemsOf(feed), []);
    assert.deepEqual([feed.programme.name, feed.programme.url], ['Rencontres de l’économie sociale', 'https://rencontres.example/2026/schedule/']);
    // The last day is one of the conference.
    assert.equal((period!.end - period!.start) / 86_400_000, 2);
    assert.deepEqual([opening.id, opening.name, opening.abstract, hours(opening)], ['6f6c2a7e-0000-4000-8000-000000000201', 'Ouverture', 'Deux jours pour se rencontrer', ['11-12T09:30–10:15']]); // prettier-ignore
    assert.equal(opening.description, 'Le programme des deux jours.\n\nUne Personne d’exemple, Une Autre d’exemple');
    assert.deepEqual([opening.location?.name, opening.location?.access, opening.town, opening.organizerNames], ['Amphithéâtre', 'Entrée par la cour', null, []]); // prettier-ignore
    assert.deepEqual([opening.image?.url, opening.url, opening.keywords, opening.inLanguage], ['https://rencontres.example/media/ouverture.png', 'https://rencontres.example/2026/talk/ABCDEF/', ['Coopératives'], 'fr']); // prettier-ignore
    assert.deepEqual([hours(evening), evening.inLanguage, evening.description], [['11-12T23:00–01:00'], 'en', 'Until late.']);
    assert.deepEqual(hours(workshop), ['11-13T08:00–09:30']);
    assert.equal(workshop.occurrences[0]!.end! - workshop.occurrences[0]!.start, 25.5 * 3_600_000);
  });

  for (const [duration, expected] of [
    ['00:45', '19:15'],
    ['0:45', '19:15'],
    ['1:00:00', '18:30'],
    [45, '19:15'],
    ['00:00', '?'],
    ['', '?'],
    [null, '?'],
  ] as const)
    it(`lasts ${JSON.stringify(duration)}`, async () => {
      const { event, problems } = await one({ duration });
      assert.deepEqual([hours(event), problems], [[`11-12T18:30–${expected}`], []]);
    });

  it('is in the zone of the conference', async () => {
    const { event, problems } = await one({ date: '2026-11-12T18:30:00+00:00' }, { time_zone_name: 'Europe/London' });
    assert.deepEqual([hours(event), event.timeZone, problems], [['11-12T18:30–19:30'], 'Europe/London', []]);
    // Without a name for it, the instant counts.
    const paris = await one({ date: '2026-11-12T12:30:00-05:00' }, { time_zone_name: null });
    assert.deepEqual([hours(paris.event), paris.problems], [['11-12T18:30–19:30'], ['offset-mismatch /schedule/conference/days/0/rooms/Salle/0/date']]); // prettier-ignore
    assert.deepEqual((await one({}, { time_zone_name: 'Mars/Olympus' })).problems, ['time-zone-unknown /schedule/conference/time_zone_name']);
  });

  it('reads rooms as a list, and a conference without talks', async () => {
    const days = [{ date: '2026-11-12', rooms: [{ name: 'Salle', events: [PLAIN] }] }];
    assert.equal((await read({ schedule: { conference: { days } } })).programme.events.length, 1);
    assert.deepEqual((await read({ schedule: { conference: { days: [] } } })).report, { format: 'frab', eventCount: 0, problems: [] });
    assert.equal((await read({ schedule: { conference: { days: [{ date: '2026-11-12', rooms: {} }] } } })).report.eventCount, 0);
  });

  for (const [fields, expected] of [
    [{ title: '' }, 'name-missing title'],
    [{ date: 'demain' }, 'start-invalid date'],
    [{ date: null, start: 'midi' }, 'start-invalid start'],
    [{ date: null, start: null }, ''],
    [{ duration: 'une heure' }, 'end-invalid duration'],
    [{ url: '/talk' }, 'url-refused url'],
  ] as const)
    it(`reports ${JSON.stringify(fields)}`, async () => {
      const [code, key] = expected.split(' ');
      assert.deepEqual((await one(fields)).problems, code ? [`${code} /schedule/conference/days/0/rooms/Salle/0/${key}`] : []);
    });

  it('says of what room a fault is, whatever its name', async () => {
    const days = [{ date: '2026-11-12', rooms: { '__proto__/~': [null], 'Salle 2': [PLAIN] } }];
    const feed = await read({ schedule: { conference: { days } } });
    assert.deepEqual(problemsOf(feed), ['not-an-event /schedule/conference/days/0/rooms/__proto__~1~0/0']);
    assert.equal(feed.programme.events.length, 1);
  });
});
