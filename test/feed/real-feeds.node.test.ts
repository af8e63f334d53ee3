import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { decodeFeed } from '../../src/feed/decode.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { idIn } from '../../src/model/other-ids.js';
import type { ProgrammeEvent } from '../../src/model/programme.js';
import { toIsoString } from '../../src/model/zoned-time.js';
import { assertIsSound } from '../contracts/it-is-a-feed-format.js';
import { besides } from '../model/corpora.js';
import { hours, problemsOf, URL_OF_FEED } from './reading.js';

interface Expected {
  readonly format: string;
  readonly events: number;
  readonly towns?: string;
  /** What is left out, repaired or unknown: code and place. */
  readonly problems?: readonly string[];
  /** Events of the file as its own texts say them, read by eye: name (its beginning) -> year, sessions, town, status. */
  readonly seen: Readonly<Record<string, string>>;
}

/** What real feeds of third parties become. They stay beside the project. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'openagenda/v2-list-detailed-albi-75-events.json': {
    format: 'OpenAgenda',
    // Of 75 entries, 13 are one flea market, on 13 Saturdays; the 14th has somebody's registration.
    events: 63,
    towns: 'Albi, Le Sequestre',
    problems: ['repeated-event /5/'],
    seen: {
      'La Brocante du samedi': '2023 11-25T07:00–12:30 Albi Scheduled',
      'Émergence ou occultation': '2023 11-28T18:00–20:00 Albi Scheduled',
      'Ordalie : le théâtre libanais': '2023 11-28T20:00–22:00 Albi Scheduled',
    },
  },
  'openagenda/v2-list-light-jep-normandie.json': {
    format: 'OpenAgenda',
    events: 6,
    towns: 'Caen',
    seen: {
      'Lecture : Au moyen': '2022 09-16T18:30–20:00 Caen Scheduled',
      'Visite guidée de la bibliothèque': '2022 09-17T11:00–12:45 09-17T15:00–16:45 Caen Scheduled',
    },
  },
  'openagenda/v2-single-quinzaine-commerce-equitable.json': {
    format: 'OpenAgenda',
    events: 1,
    towns: 'Jayat',
    seen: { 'Le Commerce Equitable': '2025 05-10T09:00–19:00 … 05-24T09:00–19:00 (13) Jayat Scheduled' },
  },
  'openagenda/v2-single-online-359-timings-location-null.json': {
    format: 'OpenAgenda',
    events: 1,
    seen: { 'Film documentaire': '2025 04-07T00:00–00:00 … 03-31T00:00–00:00 (359) ? Scheduled' },
  },
  'openagenda/v2-single-registration-null-value-passculture.json': {
    format: 'OpenAgenda',
    events: 1,
    seen: { 'Projection du film': '2024 09-25T15:00–17:00 ? Scheduled' },
  },
  'openagenda/v1-export-single-bressuire-2018.json': {
    format: 'OpenAgenda',
    events: 1,
    towns: 'Bressuire',
    seen: { 'Light-painting': '2018 05-19T15:00–23:00 Bressuire Scheduled' },
  },
  'ics/douaicollectif-agenda.ics': {
    format: 'iCalendar',
    events: 14,
    towns: 'Douai',
    seen: {
      // In universal time, and folded inside the post code.
      'Réunion de quartier - La Clochette': '2026 02-18T18:30–20:30 Douai Scheduled',
      'Conseil Municipal de Douai - Février': '2026 02-13T18:00–21:00 Douai Scheduled',
      'Marche organisée': '2025 11-22T15:00–17:00 Douai Scheduled',
    },
  },
  'ics/google-allday-weekly-yearly.ics': {
    format: 'iCalendar',
    events: 1,
    // From Monday to Friday without end: a year.
    seen: { 'Day Long Event': '2012 08-03T00:00–00:00 … 08-02T00:00–00:00 (261) ? Scheduled' },
  },
  'ics/huit-temps-allday-folded-utf8.excerpt.ics': {
    format: 'iCalendar',
    events: 3,
    problems: ['town-unknown line 25', 'town-unknown line 42'],
    seen: {
      // Without DTEND's own day: until 30 October.
      '🟣 Spectacle': '2026 09-28T00:00–00:00 ? Scheduled',
      '🔴 Battle': '2026 10-10T00:00–00:00 ? Scheduled',
    },
  },
  'ics/paris-rrule-exdate-vtimezone.ics': {
    format: 'iCalendar',
    events: 3,
    towns: 'Chassieu, Villeurbanne',
    seen: {
      // The second Tuesdays of a year around March 2025, without the five that the file excludes in it.
      'Human Talks': '2024 05-14T19:00–21:00 … 03-10T19:00–21:00 (18) ? Scheduled',
      'Salon Primevère': '2025 03-21T10:00–20:00 Chassieu Scheduled',
      '[HYJ] Unconf': '2024 04-09T00:00–00:00 Villeurbanne Scheduled',
    },
  },
  'schema-org/mennecy-metal-festival.json': {
    format: 'schema.org',
    events: 1,
    towns: 'Mennecy',
    seen: { DATURHA: '2024 09-07T12:00–23:00 Mennecy Scheduled' },
  },
  'schema-org/domainedo-montpellier-malformed.html': {
    format: 'HTML',
    events: 1,
    towns: 'Montpellier',
    problems: ['repeated-event script 1/0'],
    seen: { 'CHANGE ME': '2020 02-26T19:00–? 02-27T19:00–? Montpellier Scheduled' },
  },
  'tribe/v1-event-atlbyday.json': {
    format: 'The Events Calendar',
    events: 1,
    towns: 'Atlanta',
    // The site never chose its zone, and its importer wrote the end of an event without one.
    problems: ['time-zone-unknown /timezone', 'end-too-far /end_date'],
    seen: { 'Atlanta Braves': '2018 07-31T19:30–? Atlanta Scheduled' },
  },
  'tribe/postmeta-allday.json': {
    format: 'The Events Calendar',
    events: 1,
    seen: { 'Multi-day Event': '2019 06-20T00:00–00:00 ? Scheduled' },
  },
  'tribe/postmeta-canceled.json': {
    format: 'The Events Calendar',
    events: 1,
    seen: { 'Single Event': '2019 06-20T13:04–17:04 ? Cancelled' },
  },
  'tribe/postmeta-postponed.json': {
    format: 'The Events Calendar',
    events: 1,
    seen: { 'Single Event': '2019 06-20T13:04–17:04 ? Postponed' },
  },
  'gancio/api-events-representative-fr.json': {
    format: 'Gancio',
    events: 2,
    problems: ['town-unknown /0/place', 'town-unknown /1/place', 'name-missing /2/title'],
    seen: { 'Fête de la musique': '2026 07-18T20:00–00:00 ? Scheduled', 'Conseil municipal': '2026 07-19T20:00–? ? Scheduled' },
  },
  'gancio/activitypub-create-event-demo.gancio.org.json': {
    format: 'ActivityPub',
    events: 1,
    problems: ['town-unknown /object/location'],
    seen: { 'Demo event': '2021 07-14T17:30–18:30 ? Scheduled' },
  },
  'mobilizon/activitypub-create-event.json': {
    format: 'ActivityPub',
    events: 1,
    towns: 'Lyon',
    seen: { 'My first event': '2018 02-12T15:08–? Lyon Scheduled' },
  },
  'opendatasoft/que-faire-a-paris-record-25306.json': {
    format: 'Opendatasoft',
    events: 1,
    towns: 'Paris',
    // From April the file has the sessions an hour later than its own sentences.
    problems: ['offset-mismatch /occurrences'],
    seen: { 'Ciné-club - Djebarama': '2024 11-14T19:00–21:00 … 06-12T19:00–21:00 (8) Paris Scheduled' },
  },
  'datatourisme/event-49-exposition.json': {
    format: 'DATAtourisme',
    events: 1,
    towns: 'Saumur',
    seen: { EXPOSITION: '2023 11-09T00:00–00:00 … 04-28T00:00–00:00 (537) Saumur Scheduled' },
  },
};

const FOLDERS = ['openagenda', 'ics', 'schema-org', 'tribe', 'gancio', 'mobilizon', 'opendatasoft', 'datatourisme'];

const folder = besides('feeds/');
const files = FOLDERS.flatMap((name) => (folder ? readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`) : []));

describe('real feeds', { skip: folder ? false : 'no feeds beside the project' }, () => {
  for (const file of files) {
    it(file, async (context) => {
      const feed = await readFeed(await decodeFeed(readFileSync(new URL(file, folder!))), { url: URL_OF_FEED });
      await assertIsSound(feed);
      const { programme, report } = feed;
      const skipped = report.problems.filter(({ level }) => level === 'error').length;
      const problems = [...new Set(report.problems.map(({ code }) => code))].join(', ') || '–';
      context.diagnostic(`${file} | ${report.format} | ${programme.events.length} read | ${skipped} skipped | ${problems}`);

      const expected = EXPECTED[file];
      assert.ok(expected, 'nobody has looked into this file yet');
      assert.deepEqual([report.format, programme.events.length], [expected.format, expected.events]);
      assert.equal(programme.towns.map(({ name }) => name).join(', '), expected.towns ?? '');
      assert.deepEqual(problemsOf(feed), expected.problems ?? []);
      for (const [name, seen] of Object.entries(expected.seen))
        assert.equal(inShort(programme.events.find((event) => event.name.startsWith(name))!), seen);
    });
  }

  it('says that facts noted in nobody’s format are no feed', async () => {
    const text = readFileSync(new URL('real-events-fresnes-2021.json', folder!), 'utf8');
    await assert.rejects(readFeed(text, { url: URL_OF_FEED }), { code: 'not-a-feed' });
  });

  it('shows the hours that OpenAgenda writes, all of them', async () => {
    const file = new URL('openagenda/v2-list-detailed-albi-75-events.json', folder!);
    const written = JSON.parse(readFileSync(file, 'utf8')) as readonly { uid: number; timings: readonly { begin: string; end: string }[] }[];
    const { programme } = await readFeed(readFileSync(file, 'utf8'), { url: URL_OF_FEED });
    for (const { uid, timings } of written) {
      const { occurrences, timeZone } = programme.events.find(({ id }) => id === idIn(programme, String(uid)))!;
      const own = occurrences.filter(({ id }) => id === '' || id === String(uid));
      const shown = own.map(({ start }) => toIsoString(start, timeZone).slice(0, 16));
      assert.deepEqual(shown, [...new Set(timings.map(({ begin }) => begin.slice(0, 16)))].sort(), String(uid));
    }
  });
});

/** « 2022 09-17T11:00–12:45 09-17T15:00–16:45 Caen Scheduled ». */
function inShort(event: ProgrammeEvent): string {
  const all = hours(event);
  const sessions = all.length > 3 ? [all[0], '…', all.at(-1), `(${all.length})`] : all;
  const year = toIsoString(event.occurrences[0]!.start, event.timeZone).slice(0, 4);
  return [year, ...sessions, event.town?.name ?? '?', event.status].join(' ');
}
