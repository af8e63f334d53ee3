import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/feed/read-feed.js';
import type { Occurrence } from '../../src/model/programme.js';
import { wholeEvents } from '../feed/reading.js';
import type { WholeEvent } from '../feed/reading.js';

type Json = Record<string, unknown>;

const TOWNS =
  'Arcueil, Athis-Mons, Cachan, Chevilly-Larue, Choisy-le-Roi, Fresnes, Gentilly, Ivry-sur-Seine, Orly, Paray-Vieille-Poste, Villejuif, Villeneuve-le-Roi, Vitry-sur-Seine';

/** The only real organizers and places: what was announced for Fresnes in November 2021. */
const FACTS_2021 = [
  'Coquelicoop',
  'Fresnes Soleil énergie',
  'Sud Paris Soleil',
  'Bibliothèque municipale',
  'MJC Louise-Michel',
  'Théâtre de la Grange dîmière',
];

const EDITIONS = [
  { year: 2021, facts: FACTS_2021, december: ['2021-12-06', '2021-12-10'] },
  { year: 2026, facts: [] as string[], december: ['2026-12-07', '2026-12-11'] },
].map((edition) => {
  // Tests run from the root of the repository.
  const text = readFileSync(`src/programmes/mois-ess-${edition.year}.json`, 'utf8');
  const feed = JSON.parse(text) as Json & { subEvent: Json[] };
  const week = feed.subEvent.find((one) => one['@type'] === 'Festival') as Json & { subEvent: Json[] };
  const sources = feed.subEvent.flatMap((one) => (one === week ? week.subEvent : [one]));
  return { ...edition, text, feed, week, sources };
});

for (const { year, facts, december, text, feed, week, sources } of EDITIONS) {
  describe(`the sample programme of ${year}`, async () => {
    const { programme, report } = await readFeed(text, { url: `https://example.org/mois-ess-${year}.json` });
    const events = await wholeEvents(programme);
    const named = (words: string): WholeEvent => events.find(({ name }) => name.startsWith(words))!;
    const all = events.flatMap(({ occurrences }) => occurrences);

    it('says in its name that it is a sample', () => {
      assert.match(programme.name, new RegExp(`Mois de l’ESS ${year} – programme d’exemple`));
      assert.match(programme.description, /exemple/);
    });

    it('is read without a problem', () => {
      assert.deepEqual(report.problems, []);
      assert.equal(events.length, sources.length);
    });

    it('has some 70 free events', () => {
      assert.ok(events.length >= 68 && events.length <= 74, `${events.length} events`);
      assert.deepEqual(
        events.filter(({ isAccessibleForFree }) => isAccessibleForFree === false),
        [],
      );
    });

    it('covers the thirteen towns of 2021, unevenly', () => {
      assert.equal(programme.towns.map(({ name }) => name).join(', '), TOWNS);
      const counts = programme.towns.map(({ key }) => events.filter(({ town }) => town?.key === key).length);
      assert.ok(Math.min(...counts) <= 2 && Math.max(...counts) >= 8, counts.join(', '));
    });

    it('has two periods: November, and the week of the circular economy in December', () => {
      assert.deepEqual([feed['startDate'], feed['endDate']], [`${year}-11-01`, `${year}-11-30`]);
      assert.deepEqual([week['startDate'], week['endDate']], december);
      assert.equal(programme.periods.length, 2);
      for (const one of week.subEvent) assert.ok(day(one) >= december[0]! && day(one) <= december[1]!, day(one));
    });

    it('is busiest in the second half of November', () => {
      const half = sources.filter((one) => day(one) >= `${year}-11-15` && day(one) <= `${year}-11-30`);
      assert.ok(half.length > sources.length / 2, `${half.length} of ${sources.length}`);
    });

    it('gives every event an identity of its own', () => {
      assert.equal(new Set(sources.map((one) => one['@id'])).size, sources.length);
    });

    describe('names nobody and pretends nothing', () => {
      it('has organizers and places that say they are samples, save the facts of Fresnes', () => {
        const names = [feed, week, ...sources]
          .flatMap((one) => [one, ...list(one['subEvent']).filter((session) => session['@type'] === 'Event')])
          .flatMap((one) => (one === feed ? [] : [...list(one['organizer']), ...list(one['location'])]))
          .flatMap((one) => (typeof one === 'string' ? [one] : typeof one['name'] === 'string' ? [one['name']] : []));
        assert.ok(names.length > sources.length);
        assert.deepEqual(
          names.filter((name) => !/\((?:lieu d’)?exemple\)/.test(name) && !facts.includes(name)),
          [],
        );
      });

      it('has no person', () => {
        assert.doesNotMatch(text, /"(?:Person|performer|actor|director|author|speaker|givenName|familyName)"/);
      });

      it('has no address, number or mailbox that exists', () => {
        const organizer = JSON.stringify(feed['organizer']);
        const rest = text.replace(/"organizer": \{\s*"@type": "GovernmentOrganization"[^]*?\n {2}\}/, '');
        assert.notEqual(rest, text);
        assert.match(organizer, /78 18 22 22/);
        for (const [number] of rest.matchAll(/(?:\+33|\b0)[\s\d.]{9,}/g)) assert.match(number.replace(/\s/g, ''), /^\+3319900\d{4}$/);
        for (const [, site] of rest.matchAll(/https?:\/\/([^/"\s]+)/g)) assert.match(site!, /^(example\.org|schema\.org)$/);
        for (const [mail] of rest.matchAll(/[\w.-]+@[\w.-]+\.\w+/g)) assert.match(mail, /@example\.org$/);
      });
    });

    describe('has a case of each kind', () => {
      const has = (title: string, find: () => unknown): void => void it(title, () => assert.ok(find()));

      for (const count of [2, 3, 8]) has(`${count} sessions`, () => events.some(({ occurrences }) => occurrences.length === count));
      has('one session cancelled, the others not', () =>
        events.some(({ status, occurrences }) => status === 'Scheduled' && occurrences.filter((one) => one.status === 'Cancelled').length === 1),
      );
      has('a session elsewhere, with its own title', () => all.some(({ location, name }) => location && name));
      has('no end', () => all.some(({ end, isAllDay }) => end === null && !isAllDay));
      has('a whole day', () => all.some((one) => one.isAllDay && days(one) === 1));
      has('two whole days', () => all.some((one) => one.isAllDay && days(one) === 2));
      has('an exhibition of three weeks', () => events.some((one) => one.isLongRunning && days(one.occurrences[0]!) >= 20));
      has('an exhibition that begins under summer time and ends under winter time', () =>
        sources.some((one) => String(one['startDate']).endsWith('+02:00') && String(one['endDate']).endsWith('+01:00')),
      );
      has('past midnight', () => /T22:00.*T01:00/.test(span(sources, 'La nuit de l’improvisation')));
      has('an end at midnight sharp', () => /T20:00.*T00:00/.test(span(sources, 'Bal des voisines')));
      has('times without an offset', () => sources.some((one) => /T\d\d:\d\d:\d\d$/.test(String(one['startDate']))));
      for (const status of ['Scheduled', 'Rescheduled', 'MovedOnline', 'Postponed', 'SoldOut', 'Cancelled'] as const) {
        has(`status ${status}`, () => events.some((one) => one.status === status));
      }
      has('the start before a rescheduling', () => events.some(({ previousStart }) => previousStart !== null));
      has('online only, in no town', () => events.some((one) => one.attendanceMode === 'Online' && one.town === null && one.onlineUrl));
      has('in a place and online', () => events.some((one) => one.attendanceMode === 'Mixed' && one.town && one.onlineUrl));
      for (const need of ['mobility', 'hearing', 'sight', 'psychic', 'learning'] as const)
        has(`access: ${need}`, () => events.some((one) => one.accessibility.includes(need)));
      for (const kind of ['url', 'email', 'telephone'] as const)
        has(`registration by ${kind}`, () => events.some((one) => one.registrations.some((link) => link.kind === kind)));
      has('two ways to register', () => events.some(({ registrations }) => registrations.length === 2));
      has(
        'ages, on one side and on both',
        () => events.some((one) => one.ageRange?.max === null) && events.some((one) => one.ageRange?.min && one.ageRange.max),
      );
      has('audiences', () => new Set(events.map(({ audience }) => audience)).size > 10);
      has('keywords shared by many events', () => events.filter(({ keywords }) => keywords.includes('atelier')).length >= 8);
      has('a title in two languages', () => sources.some(({ name }) => typeof name === 'object') && named('Conversation en plusieurs langues'));
      has('a title of 130 characters', () => events.some(({ name }) => name.length >= 130));
      has('a title in capitals', () => events.some(({ name }) => name === name.toUpperCase()));
      has('a title with « » and &', () => events.some(({ name }) => /«\u00a0.*&.*\u00a0»/.test(name)));
      has('a long description with a list and links', () =>
        events.some(({ description }) => /\n- /.test(description) && /https:/.test(description) && description.length > 500),
      );
      has('null and empty fields', () =>
        sources.some((one) => one['description'] === null && one['abstract'] === '' && one['typicalAgeRange'] === null),
      );
      has('a CEDEX address in its town', () => named('Acheter solidaire').town?.name === 'Vitry-sur-Seine');
      has('a town in capitals without hyphens', () => named('La cantine solidaire').town?.name === 'Ivry-sur-Seine');
      has('a town with its middle shortened', () => named('Entreprendre sans').town?.name === 'Vitry-sur-Seine');
      has(
        'two events of one name in two towns',
        () => new Set(events.filter(({ name }) => name === 'Disco-soupe').map(({ town }) => town?.key)).size === 2,
      );
    });

    it('is written with French spaces and quotes', () => {
      for (const one of sources) {
        for (const value of [one['name'], one['abstract'], one['description']].filter((each): each is string => typeof each === 'string')) {
          assert.doesNotMatch(value.replace(/https?:\S+/g, ''), /'|"| [:;!?»]|« |\d h\b/, value);
        }
      }
    });

    it('gives times with the offset of Paris on their day', () => {
      const summerEnds = year === 2021 ? '2021-10-31' : '2026-10-25';
      for (const [time, onDay, offset] of text.matchAll(/(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d([+-]\d\d:\d\d)/g)) {
        assert.equal(offset, onDay! < summerEnds ? '+02:00' : '+01:00', time);
      }
    });

    it('keeps its summaries short', () => {
      for (const { abstract } of events) assert.ok(abstract.length <= 200, abstract);
    });
  });
}

describe('the editions', () => {
  it('have the same events with the same fields, in the same order', () => {
    const [one, other] = EDITIONS.map(({ sources }) =>
      sources.map(
        (source) =>
          String(source['@id']).split(':').at(-1) +
          ' ' +
          Object.keys(source)
            .filter((key) => key !== 'organizer')
            .join(),
      ),
    );
    assert.deepEqual(one, other);
  });

  it('keep the days of the week', () => {
    const [one, other] = EDITIONS.map(({ sources }) => sources.map((source) => new Date(day(source)).getUTCDay()));
    assert.deepEqual(one, other);
  });
});

function list(value: unknown): Json[] {
  return (Array.isArray(value) ? value : [value]).filter(Boolean) as Json[];
}

function day(source: Json): string {
  return String(source['startDate']).slice(0, 10);
}

function days({ start, end }: Occurrence): number {
  return end === null ? 0 : Math.round((end - start) / 86_400_000);
}

function span(sources: readonly Json[], name: string): string {
  const found = sources.find((one) => String(one['name']).startsWith(name));
  return `${String(found?.['startDate'])} ${String(found?.['endDate'])}`;
}
