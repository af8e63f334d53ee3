import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkFeed } from '../../src/feed/check-feed.js';
import type { ReadFeed } from '../../src/feed/feed-reading.js';
import { readFeed } from '../../src/feed/read-feed.js';
import type { Programme } from '../../src/model/programme.js';
import { plainDate, toIsoString, wallTime } from '../../src/model/zoned-time.js';
import { assertDeeplyFrozen, plainly, URL_OF_FEED, whole } from './reading.js';
import type { Json } from './reading.js';

const PROGRAMME = JSON.parse(readFileSync('src/programmes/mois-ess-2026.json', 'utf8')) as Json;
const MARK = { subjectOf: { '@type': 'DataFeed', creativeWorkStatus: 'Sample' } };
const SAMPLE = { ...PROGRAMME, ...MARK };
const DAY = 86_400_000;

const at = (now: string, document: Json = SAMPLE) => readFeed(JSON.stringify(document), { url: URL_OF_FEED, now });
/** « 2026-11-07T10:00 », with the zone's own clock. */
const clock = (instant: number, zone: string) => toIsoString(instant, zone).slice(0, 16);
const sessions = ({ events }: Programme) =>
  events
    .flatMap(({ id, occurrences, timeZone }) => occurrences.map((one) => ({ ...one, id, timeZone })))
    .sort((one, other) => one.id.localeCompare(other.id) || one.start - other.start);
const weeksOf = ({ report }: ReadFeed) => report.problems.filter(({ code }) => code === 'sample').map(({ value }) => Number(value));
const festival = (fields: Json, ...subEvent: Json[]): Json => ({
  '@context': 'https://schema.org',
  '@type': 'Festival',
  name: 'Mois d’exemple 2026',
  ...MARK,
  ...fields,
  subEvent,
});
const event = (fields: Json): Json => ({ '@type': 'Event', '@id': 'urn:a', name: 'Bal', startDate: '2026-11-12T18:30', ...fields });

const written = await readFeed(JSON.stringify(PROGRAMME), { url: URL_OF_FEED });
const someday = fc.date({ min: new Date('2021-01-01'), max: new Date('2041-01-01'), noInvalidDate: true });

describe('a programme that is marked as a sample', () => {
  it('is coming or under way at any time, on the same days of the week, at the same hours, as long', async () => {
    const { at: movedTo } = await at('2026-11-01');
    const before = sessions(written.programme);
    fc.assert(
      fc.property(someday, (date) => {
        const now = date.getTime();
        const read = movedTo!(date.toISOString());
        const [weeks] = weeksOf(read) as [number];
        const after = sessions(read.programme);
        assert.equal(after.length, before.length);
        for (const [index, { id, start, end, until, timeZone: zone }] of before.entries()) {
          const other = after[index]!;
          const shifted = (instant: number) => clock(Date.parse(`${clock(instant, zone)}Z`) + 7 * weeks * DAY, 'UTC');
          assert.deepEqual([other.id, clock(other.start, zone), clock(other.until, zone)], [id, shifted(start), shifted(until)]);
          assert.equal(other.end && clock(other.end, zone), end && shifted(end));
          assert.equal(wallTime(other.start, zone).weekday, wallTime(start, zone).weekday);
        }
        assert.ok(Math.max(...after.map(({ until }) => until)) > now, 'nothing is left to come');
        const first = Math.min(...after.map(({ start }) => start));
        assert.ok(first - now < 340 * DAY, `${date.toISOString()}: an edition was left out, the next begins ${clock(first, 'UTC')}`);
      }),
    );
  });

  it('stays in November and in the first days of December, and moves by three days at most in a year', async () => {
    for (let year = 2016; year <= 2046; year++) {
      const { programme } = await at(`${year}-06-01`);
      const [month, week] = programme.periods.map(({ start, end }) => [plainDate(start, 'Europe/Paris'), plainDate(end - 1, 'Europe/Paris')]);
      assert.deepEqual(month, [`${year}-11-01`, `${year}-11-30`]);
      assert.match(week!.join(), new RegExp(`^${year}-12-(?:0[4-9]|10),${year}-12-(?:0[89]|1[0-4])$`));
    }
  });

  for (const [now, first] of [
    ['2026-12-11T12:29', '2026-10-24'],
    // Its last session is over: the next edition.
    ['2026-12-11T12:30', '2027-10-23'],
    ['2026-12-31T23:59', '2027-10-23'],
    ['2027-01-01T00:00', '2027-10-23'],
    ['2021-11-08T10:00', '2021-10-23'],
  ] as const)
    it(`${now}: its first day is ${first}`, async () => {
      const { programme } = await at(now);
      assert.equal(plainDate(programme.sessions.start[0]!, 'Europe/Paris'), first);
    });

  it('says so in its report, where the mark is, and in its name, with the year of the edition', async () => {
    const read = await at('2027-05-01');
    const { name, description } = read.programme;
    assert.equal(name, 'Mois de l’ESS 2027 – programme d’exemple');
    assert.match(description, /une édition 2027/);
    assert.deepEqual(read.report.problems, [{ code: 'sample', level: 'warning', source: URL_OF_FEED, path: '/subjectOf', value: '52' }]);
    assertDeeplyFrozen(read.report);
    const text = JSON.stringify(SAMPLE, null, 1);
    const checked = await checkFeed(text, URL_OF_FEED, '2027-05-01');
    const [problem] = checked.report.problems;
    assert.deepEqual([problem!.code, problem!.value], ['sample', '52']);
    assert.match(text.split('\n')[problem!.position!.line - 1]!, /subjectOf/);
  });

  for (const [name, said] of [
    ['Fête des voisins', 'Fête des voisins (exemple)'],
    ['Sample festival', 'Sample festival'],
    [{ fr: 'Fête', en: 'Feast' }, 'Fête (exemple)'],
    ['', 'Programme d’exemple'],
  ] as const)
    it(`named « ${typeof name === 'string' ? name : name.fr} », it is called « ${said} »`, async () => {
      assert.equal((await at('2027-05-01', festival({ name }, event({})))).programme.name, said);
    });

  it('moves the former date, the sessions and the offers too, in what is given to search engines', async () => {
    const sessionsOf = ['2026-11-12T18:30:00+01:00', '2026-11-19T18:30:00+01:00'].map((startDate) => ({ '@type': 'Event', startDate }));
    const offers = { '@type': 'Offer', price: 0, validFrom: '2026-10-01T09:00:00+02:00' };
    const document = festival(
      {},
      event({ startDate: undefined, previousStartDate: '2026-11-05T18:30', offers, isAccessibleForFree: true, subEvent: sessionsOf }),
    );
    const { programme } = await at('2027-05-01', document);
    const [moved] = programme.events;
    const json = moved!.json() as { subEvent: { startDate: string }[]; offers: { validFrom: string }; previousStartDate: string };
    assert.deepEqual(json.subEvent.map(({ startDate }) => startDate), ['2027-11-11T18:30:00+01:00', '2027-11-18T18:30:00+01:00']); // prettier-ignore
    assert.deepEqual([json.offers.validFrom, json.previousStartDate], ['2027-09-30T09:00:00+02:00', '2027-11-04T18:30']);
    const { previousStart } = await whole(moved!);
    assert.equal(clock(previousStart!, 'Europe/Paris'), '2027-11-04T18:30');
  });

  for (const [zone, start, now, said] of [
    // 12 weeks on, the clocks have changed.
    ['Europe/Paris', '2026-10-24T10:00:00+02:00', '2027-03-01', '2027-10-23T10:00:00+02:00'],
    ['Europe/Paris', '2026-10-25T10:00:00+01:00', '2027-03-01', '2027-10-24T10:00:00+02:00'],
    ['Europe/Paris', '2027-03-28T10:00:00+02:00', '2028-01-01', '2028-03-26T10:00:00+02:00'],
    ['America/Cayenne', '2026-11-12T18:30:00-03:00', '2027-03-01', '2027-11-11T18:30:00-03:00'],
  ] as const)
    it(`${start} in ${zone} becomes ${said}`, async () => {
      const document = festival({ eventSchedule: { '@type': 'Schedule', scheduleTimezone: zone } }, event({ startDate: start }));
      const { programme } = await at(now, document);
      assert.equal(toIsoString(programme.sessions.start[0]!, zone), said);
    });

  it('is one in every way to write a programme, repaired or not', async () => {
    const repaired = festival({}, event({ endDate: '2026-11-12T20:00', image: 'http://example.org/a.png' }));
    for (const document of [festival({}, event({})), repaired, [repaired], { '@graph': [repaired] }]) {
      const read = await readFeed(JSON.stringify(document), { url: URL_OF_FEED, now: '2027-05-01' });
      assert.deepEqual(weeksOf(read), [52]);
      assert.equal(clock(read.programme.sessions.start[0]!, 'Europe/Paris'), '2027-11-11T18:30');
    }
  });

  for (const [name, document] of [
    ['without events', festival({ startDate: '2026-11-01', endDate: '2026-11-30' })],
    ['without any date', festival({})],
    ['of two hundred years', festival({}, event({ startDate: '1905-01-01' }), event({ '@id': 'urn:b', startDate: '2195-01-01' }))],
  ] as const)
    it(`${name} is read, whatever the time`, async () => {
      for (const now of ['', '1000-01-01', '2027-05-01', '2199-12-31', '9999-12-31', 'demain']) {
        const { programme } = await at(now, document);
        assert.equal(programme.events.length, (document['subEvent'] as Json[]).length);
      }
    });

  it('keeps its year where that would lead out of the years that are read', async () => {
    for (const now of ['1000-01-01', '9999-12-31']) assert.deepEqual(weeksOf(await at(now)), [0]);
  });

  it('is the same object for the same edition', async () => {
    const read = await at('2027-05-01');
    assert.equal(read.at!('2027-11-15T10:00'), read);
    assert.notEqual(read.at!('2028-05-01').programme, read.programme);
  });
});

describe('any other programme', () => {
  for (const [name, mark] of [
    ['no mark', {}],
    ['a feed about it', { subjectOf: { '@type': 'DataFeed', creativeWorkStatus: 'Published' } }],
    ['a page about it', { subjectOf: { '@type': 'WebPage', name: 'Sample' } }],
    ['a text', { subjectOf: 'Sample' }],
    ['a mark on something else', { organizer: { '@type': 'Organization', name: 'Régie', ...MARK } }],
    ['the status of a work', { creativeWorkStatus: 'Sample' }],
  ] as const)
    it(`with ${name} is as it is written at any time`, async () => {
      const document: Json = { ...PROGRAMME, ...mark };
      const read = await at('2033-05-01', document);
      assert.equal(read.at, null);
      assert.deepEqual(weeksOf(read), []);
      assert.deepEqual(await plainly(read), await plainly(await readFeed(JSON.stringify(document), { url: URL_OF_FEED })));
      assert.equal(read.programme.name, 'Mois de l’ESS 2026 – programme d’exemple');
      assert.equal(clock(read.programme.sessions.start[0]!, 'Europe/Paris').slice(0, 10), '2026-10-24');
    });
});
