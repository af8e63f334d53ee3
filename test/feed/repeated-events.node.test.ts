import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { numbersOf } from '../../src/elements/event/find-event.js';
import { checkFeed } from '../../src/feed/check-feed.js';
import { joinParts } from '../../src/feed/manifest.js';
import { mergeFeeds } from '../../src/feed/merge-feeds.js';
import { programmeJsonLd } from '../../src/feed/profile/write/programme.js';
import { readAnyFeed } from '../../src/feed/read-any.js';
import { readFeed } from '../../src/feed/read-feed.js';
import type { ReadFeed } from '../../src/feed/read-feed.js';
import { readLines } from '../../src/feed/read-lines.js';
import type { Programme } from '../../src/model/programme.js';
import { icalendar } from '../../src/output/icalendar.js';
import { eventsJsonLd } from '../../src/output/json-ld.js';
import { toIsoString } from '../../src/model/zoned-time.js';
import { assertIsSound } from '../contracts/it-is-a-feed-format.js';
import { URL_OF_FEED } from './reading.js';
import type { Json } from './reading.js';

const address = (town: string) => ({ '@type': 'PostalAddress', streetAddress: '1 rue de l’Exemple', addressLocality: town });
const place = (town: string, name = 'Atelier d’exemple') => ({ '@type': 'Place', name, address: address(town) });
/** In the plain form, as an editor enters it for a day of November 2026. */
const entry = (day: number, fields: Json = {}): Json => ({
  '@type': 'Event',
  '@id': `urn:example:${day}`,
  name: 'Réparer son vélo',
  description: 'Les outils sont prêtés sur place.',
  startDate: `2026-11-${String(day).padStart(2, '0')}T14:00:00+01:00`,
  location: place('Arcueil'),
  url: `https://example.org/${day}`,
  ...fields,
});
const festival = (...events: readonly Json[]): Json => ({
  '@context': 'https://schema.org', '@type': 'Festival', name: 'Mois d’exemple', startDate: '2026-11-01', endDate: '2026-11-30', subEvent: events,
}); // prettier-ignore
const read = (...events: readonly Json[]) => readFeed(JSON.stringify(festival(...events)), { url: URL_OF_FEED });
const days = ({ events }: Programme) =>
  events.map(({ occurrences, timeZone }) => occurrences.map(({ start }) => Number(toIsoString(start, timeZone).slice(8, 10))));
const repeated = ({ report }: Pick<ReadFeed, 'report'>) =>
  report.problems.filter(({ code }) => code === 'repeated-event').map(({ source, path, value }) => `${source} ${path} ${value}`);

describe('an event that is entered once for each of its dates', () => {
  it('is one event, with all dates, and the report says so', async () => {
    const feed = await read(entry(21), entry(7), entry(14), entry(8, { name: 'Composter' }));
    assert.deepEqual(days(feed.programme), [[7, 14, 21], [8]]);
    assert.equal(feed.report.eventCount, 2);
    assert.deepEqual(repeated(feed), [`${URL_OF_FEED}  3`]);
    const checked = await checkFeed(JSON.stringify(festival(entry(7), entry(8, { name: 'Composter' }), entry(14))), URL_OF_FEED);
    const [problem] = checked.report.problems;
    assert.deepEqual([problem?.code, problem?.path, problem?.event, problem?.value], ['repeated-event', '/subEvent/0', 'Réparer son vélo', '2']);
  });

  /** [what sets the two apart or not, fields of the second, whether they are one event] */
  const pairs: readonly (readonly [string, Json, boolean])[] = [
    ['nothing but id, page and date', {}, true],
    ['only the hour', { startDate: '2026-11-07T18:00:00+01:00' }, true],
    ['no text with the second', { description: '' }, true],
    ['another text', { description: 'Apportez vos outils.' }, false],
    ['an abstract that the first has not', { abstract: 'Avec une invitée.' }, true],
    ['another title', { name: 'Réparer son vélo électrique' }, false],
    ['another hall', { location: place('Arcueil', 'Salle d’exemple') }, false],
    ['another town', { location: place('Orly') }, false],
    ['the place online', { location: { '@type': 'VirtualLocation', url: 'https://example.org/visio' } }, false],
    ['another organizer', { organizer: { '@type': 'Organization', name: 'Association d’exemple' } }, false],
    ['a price', { isAccessibleForFree: false, offers: { '@type': 'Offer', description: '5 €' } }, false],
    ['a registration of its own', { potentialAction: { '@type': 'RegisterAction', target: 'https://example.org/inscription/14' } }, false],
    ['another age', { typicalAgeRange: '6-12' }, false],
    ['another public', { audience: { '@type': 'Audience', audienceType: 'Familles' } }, false],
    ['another keyword', { keywords: ['vélo'] }, false],
    ['a start that was moved', { eventStatus: 'https://schema.org/EventRescheduled', previousStartDate: '2026-11-13' }, false],
    ['another year', { startDate: '2027-11-06T14:00:00+01:00' }, false],
    ['a field that nobody knows', { 'x-room': 'B' }, false],
  ];
  for (const [what, fields, isOne] of pairs)
    it(`is ${isOne ? 'one event' : 'two events'} with ${what}`, async () => {
      assert.equal((await read(entry(7), entry(14, fields))).programme.events.length, isOne ? 1 : 2);
    });

  it('is not known by title and town alone', async () => {
    const bare = (day: number, fields: Json = {}) => entry(day, { description: '', location: { '@type': 'Place', address: { addressLocality: 'Orly' } }, ...fields });
    assert.equal((await read(bare(7), bare(14))).programme.events.length, 2);
    assert.equal((await read(bare(7, { abstract: 'Pour tous.' }), bare(14, { abstract: 'Pour tous.' }))).programme.events.length, 1);
  }); // prettier-ignore

  it('goes with no picture that is another, unless it is an upload of the same one', async () => {
    const image = (name: string, fields: Json = {}) => ({ image: { '@type': 'ImageObject', url: `https://example.org/${name}.jpg`, ...fields } });
    const size = { width: 700, height: 467 };
    const count = async (one: Json, other: Json) => (await read(entry(7, one), entry(14, other))).programme.events.length;
    assert.equal(await count(image('a'), image('b')), 2);
    assert.equal(await count(image('a'), {}), 1);
    assert.equal(await count(image('a', size), image('b', size)), 1);
    assert.equal(await count(image('a', size), image('b', { ...size, height: 468 })), 2);
    assert.equal(await count({ ...image('a', size), description: '' }, { ...image('b', size), description: '' }), 2);
  });

  it('keeps the status of each date', async () => {
    const cancelled = { eventStatus: 'https://schema.org/EventCancelled' };
    const soldOut = { offers: { '@type': 'Offer', availability: 'https://schema.org/SoldOut' } };
    const [event, ...none] = (await read(entry(7), entry(14, cancelled), entry(21, soldOut))).programme.events;
    assert.deepEqual([event!.status, ...event!.occurrences.map(({ status }) => status)], ['Scheduled', 'Scheduled', 'Cancelled', 'SoldOut']);
    assert.deepEqual(none, []);
    const [all] = (await read(entry(7, cancelled), entry(14, cancelled))).programme.events;
    assert.equal(all!.status, 'Cancelled');
    // Does it take place or not?
    const doubtful = await read(entry(7), entry(7, { '@id': 'urn:example:other', ...cancelled }));
    assert.equal(doubtful.programme.events.length, 2);
  });

  it('is found by each of its ids and pages, and by the end of each', async () => {
    const { programme } = await read(entry(7), entry(14), entry(14, { '@id': 'urn:example:twin' }), entry(9, { name: 'Composter' }));
    for (const written of ['urn:example:7', 'urn:example:14', 'urn:example:twin', 'https://example.org/7', 'http://www.example.org/14/', '14'])
      assert.deepEqual(numbersOf(programme, written), [0], written);
    assert.deepEqual(numbersOf(programme, '9'), [1]);
  });

  it('gives each date to calendars and search engines under its own id and page', async () => {
    const { programme } = await read(entry(7), entry(14));
    const text = await icalendar(programme.events, { name: '', now: 0 });
    assert.deepEqual([...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid), ['urn:example:7', 'urn:example:14']); // prettier-ignore
    const published = await eventsJsonLd(programme.events, programme, 0);
    assert.deepEqual(published.map((each) => [each['@id'], each['url']]), [['urn:example:7', 'https://example.org/7'], ['urn:example:14', 'https://example.org/14']]); // prettier-ignore
  });

  it('is the same calendar when a calendar is read and written again', async () => {
    const { programme } = await read(...[7, 14, 21].map((day) => entry(day, { url: '' })), entry(8, { name: 'Composter', url: '' }));
    const options = { name: 'Mois d’exemple', now: 0 };
    const text = await icalendar(programme.events, options);
    const again = await readFeed(text, { url: URL_OF_FEED });
    assert.deepEqual(days(again.programme), days(programme));
    assert.equal(await icalendar(again.programme.events, options), text);
  });

  it('is one event in several feeds, and over the parts of one', async () => {
    const both = await Promise.all([read(entry(7), entry(14)), read(entry(14), entry(21, { '@id': '21', url: '' }))]);
    const merged = mergeFeeds(both.map((each, index) => ({ url: `https://example.org/${index}.json`, read: each })));
    assert.deepEqual(days(merged.programme), [[7, 14, 21]]);
    assert.deepEqual(repeated(merged), ['https://example.org/0.json  3']);

    const whole = await readAnyFeed({ '@type': 'DataFeed', about: festival(), distribution: [] }, URL_OF_FEED);
    const [november, ...earlier] = [await read(entry(14), entry(21)), await read(entry(7))];
    const first = joinParts(whole, [november], URL_OF_FEED);
    const ids = new Set(first.programme.events.map(({ id }) => id));
    const then = joinParts(whole, [november, ...earlier], URL_OF_FEED, ids);
    assert.deepEqual([first, then].map(({ programme }) => [programme.id(0), ...days(programme)]), [['urn:example:14', [14, 21]], ['urn:example:14', [7, 14, 21]]]); // prettier-ignore
  });

  it('keeps its id while the lines of a feed come, in whatever order', async () => {
    const others = Array.from({ length: 300 }, (_, index) => entry(1 + (index % 28), { '@id': `urn:other:${index}`, name: `Atelier n° ${index}` }));
    const entries = [entry(21), ...others.slice(0, 100), entry(14), ...others.slice(100), entry(7)];
    const text = [{ ...festival(), subEvent: undefined }, ...entries].map((value) => JSON.stringify(value)).join('\n');
    const shown: string[] = [];
    async function* chunks() {
      for (let from = 0; from < text.length; from += 1000) yield await Promise.resolve(new TextEncoder().encode(text.slice(from, from + 1000)));
    }
    const note = ({ programme }: ReadFeed) => {
      const event = programme.events.find(({ name }) => name === 'Réparer son vélo')!;
      shown.push(`${event.id} ${event.occurrences.length}`);
    };
    const all = await readLines(chunks(), URL_OF_FEED, note);
    note(all);
    assert.deepEqual(shown, ['urn:example:21 1', 'urn:example:21 2', 'urn:example:21 3']);
    assert.deepEqual(repeated(all), [`${URL_OF_FEED} line 2 3`]);
  });

  const someEntries = fc
    .uniqueArray(
      fc.record({
        day: fc.integer({ min: 1, max: 28 }),
        name: fc.constantFrom('Réparer son vélo', 'Composter'),
        description: fc.constantFrom('', 'Les outils sont prêtés.', 'Apportez vos outils.'),
        location: fc.constantFrom(place('Arcueil'), place('Orly')),
        eventStatus: fc.constantFrom('', 'https://schema.org/EventCancelled'),
        subEvent: fc.constantFrom(null, [{ '@type': 'Event', startDate: '2026-11-29T14:00:00+01:00' }, { '@type': 'Event', startDate: '2026-11-30T14:00:00+01:00' }]),
      }),
      { maxLength: 12, selector: (each) => JSON.stringify(each) },
    )
    .map((entries) => entries.map(({ day, ...fields }, index) => entry(day, { ...fields, '@id': `urn:example:${index}`, url: '' }))); // prettier-ignore
  const sessionsIn = ({ events }: Programme) =>
    events.flatMap(({ name, town, occurrences }) => occurrences.map(({ start, status }) => `${name} ${town?.name} ${start} ${status}`)).sort();
  const shownIn = async ({ events }: Programme) =>
    (await Promise.all(events.map(async (each) => JSON.stringify([each.name, each.town?.name, each.occurrences.map(({ start, status, id }) => [start, status, id]), (await each.details()).description])))).sort(); // prettier-ignore

  it('loses no session and no id, whatever is entered, and is the same in any order, and when it is read again', async () => {
    await fc.assert(
      fc.asyncProperty(someEntries, fc.infiniteStream(fc.nat()), async (entries, random) => {
        const feed = await read(...entries);
        await assertIsSound(feed);
        const entered = feed.entered?.() ?? feed.programme;
        assert.equal(entered.events.length, entries.length);
        assert.deepEqual([...new Set(sessionsIn(feed.programme))], [...new Set(sessionsIn(entered))]);
        for (const { '@id': id } of entries) assert.equal(numbersOf(feed.programme, String(id)).length, 1);

        const shuffled = entries.map((each) => [random.next().value, each] as const).sort(([one], [other]) => one - other);
        const other = await read(...shuffled.map(([, each]) => each));
        assert.deepEqual(await shownIn(other.programme), await shownIn(feed.programme));

        const again = await readAnyFeed(programmeJsonLd(feed.programme), URL_OF_FEED);
        assert.deepEqual(repeated(again), []);
        assert.deepEqual(await shownIn(again.programme), await shownIn(feed.programme));
      }),
      { numRuns: 200 },
    );
  });
});
