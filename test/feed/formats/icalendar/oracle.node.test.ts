/** Starts compared with those of ical.js, for every calendar at hand and for many that are made up. What differs is listed here, and in docs/feed.md. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFeed } from '../../../../src/feed/decode.js';
import type { ProgrammeEvent } from '../../../../src/model/programme.js';
import { plainDate } from '../../../../src/model/zoned-time.js';
import { byIcalJs, instantText } from './by-ical-js.js';
import { calendarText, customized, fixed, readText, vevent, vtimezone } from './calendar.js';

const FOLDERS = ['fixtures/feeds/icalendar', '../../shared/data/feeds/ics', '../../shared/data/failing'];

interface Difference {
  readonly why: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** By file; starts in universal time that only one of the two has. */
const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'agenda.ics': { why: 'what is private is not shown', ours: [], theirs: ['2026-11-20T11:00'] },
  'count-minus-one.ics': {
    why: 'ical.js gives nothing for COUNT=-1',
    ours: ['2026-11-10T17:00', '2026-11-17T17:00', '2026-11-24T17:00', '2026-12-01T17:00'],
    theirs: [],
  },
  'faked-master.ics': {
    why: 'ical.js leaves the session where it was before it was moved',
    ours: ['2026-11-11T18:45'],
    theirs: ['2026-11-11T16:30'],
  },
  'override-sequence.ics': { why: 'ical.js takes the last writing, not the latest', ours: ['2026-11-17T19:00'], theirs: ['2026-11-17T18:00'] },
  'sequence-title.ics': { why: 'ical.js gives both writings', ours: [], theirs: ['2026-11-10T17:00'] },
  'value-date-with-time.ics': { why: 'ical.js drops the hour of a « date »', ours: ['2026-11-20T18:30'], theirs: ['2026-11-20'] },
};

const files = FOLDERS.flatMap((folder) => {
  const url = new URL(`../../../${folder}/`, import.meta.url);
  if (!existsSync(url)) return [];
  return readdirSync(url).filter((name) => name.endsWith('.ics')).map((name) => [name, new URL(name, url)] as const); // prettier-ignore
});

/** As `startOf` writes theirs. */
function startsOf({ occurrences, timeZone }: ProgrammeEvent): readonly string[] {
  return occurrences.map(({ start, isAllDay }) => (isAllDay ? plainDate(start, timeZone) : instantText(start)));
}

/** What is in one list and not in the other, as often as it is. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** `excluded` is a series of what EXRULE takes away, which ical.js does not know. */
async function compared(text: string, excluded?: string): Promise<Omit<Difference, 'why'>> {
  const { events } = (await readText(text)).programme;
  const own = events.flatMap(startsOf).sort();
  const [first = '2026-01-01', last = '2029-12-31'] = [own[0], own.at(-1)].map((start) => start?.slice(0, 10));
  const all = (calendar: string) => byIcalJs(calendar).flatMap(({ starts }) => starts(first, last));
  const theirs = without(all(text), excluded ? all(excluded) : []);
  return { ours: without(own, theirs), theirs: without(theirs, own) };
}

describe('iCalendar gives the starts that ical.js gives', () => {
  for (const [name, url] of new Map(files)) {
    const { why = '', ours = [], theirs = [] } = DIFFERENCES[name] ?? {};
    it(`for ${name}${why && `, but ${why}`}`, async () => assert.deepEqual(await compared(await decodeFeed(readFileSync(url))), { ours, theirs }));
  }

  it('for series in any zone, with exceptions on any clock', async () => {
    await fc.assert(
      fc.asyncProperty(SERIES, async (series) => {
        const { text, excluded } = written(series);
        assert.deepEqual(await compared(text, excluded), { ours: [], theirs: [] }, text);
      }),
      { numRuns: 150 },
    );
  });
});

const PARIS = vtimezone(
  'Europe/Paris',
  { from: '+0200', to: '+0100', start: '19701025T030000', rule: 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10' },
  { from: '+0100', to: '+0200', start: '19700329T020000', rule: 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3' },
);
const ZONES = [...PARIS, ...customized('Customized'), ...fixed('Fixe', '+0545')];
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY = 86_400_000;

interface Series {
  /** TZID; 'Z' for universal time, '' for the place, 'DATE' for whole days. */
  readonly clock: string;
  readonly start: number;
  readonly frequency: string;
  readonly interval: number;
  readonly count: number;
  /** Of a week, whether each other day is one of the rule's. */
  readonly more: readonly number[];
  readonly byNth: boolean;
  /** Which sessions are excluded or moved: their number, and on which clock that is written. */
  readonly excluded: readonly { readonly at: number; readonly inUtc: boolean }[];
  readonly moved: readonly { readonly at: number; readonly by: number }[];
  readonly added: readonly number[];
  readonly addedPeriods: readonly number[];
  /** EXRULE: some of the series' own days, or others. */
  readonly excludedBy: 'none' | 'own' | 'other';
}

/** Hours at which no clock of `ZONES` changes: there ical.js and the RFC are not of one mind. */
const HOURS = fc.integer({ min: 5, max: 23 });
const SERIES: fc.Arbitrary<Series> = fc.record({
  clock: fc.constantFrom('Z', '', 'Europe/Paris', 'Customized', 'Fixe', 'DATE'),
  start: fc.tuple(fc.integer({ min: 0, max: 364 }), HOURS, fc.constantFrom(0, 15, 30)).map(([day, hour, minute]) => Date.UTC(2026, 0, 1 + day, hour, minute)), // prettier-ignore
  frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
  interval: fc.integer({ min: 1, max: 3 }),
  count: fc.integer({ min: 1, max: 6 }),
  more: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  byNth: fc.boolean(),
  excluded: fc.uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 5 }), inUtc: fc.boolean() }), { maxLength: 3, selector: ({ at }) => at }),
  moved: fc.uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 5 }), by: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 2,
    selector: ({ at }) => at,
  }),
  added: fc.uniqueArray(fc.integer({ min: 400, max: 800 }), { maxLength: 2 }),
  addedPeriods: fc.uniqueArray(fc.integer({ min: 400, max: 800 }), { maxLength: 2 }),
  excludedBy: fc.constantFrom('none', 'own', 'other'),
});

function written(series: Series): { readonly text: string; readonly excluded: string | undefined } {
  const local = (wall: number) => new Date(wall).toISOString().replace(/\.\d+Z|[-:]/g, '');
  const { clock, start } = series;
  const property = (name: string, wall: number, more = '') => {
    if (clock === 'DATE') return `${name};VALUE=DATE${more}:${local(wall).slice(0, 8)}`;
    if (clock === 'Z') return `${name}${more}:${local(wall)}Z`;
    return `${name}${clock && `;TZID=${clock}`}${more}:${local(wall)}`;
  };
  const lines = [property('DTSTART', start), `RRULE:${ruleOf(series)}`];
  const sessions = sessionsOf(calendarText(...ZONES, ...vevent(...lines)));
  const used = new Set<number>();
  const session = (at: number) => (sessions[at] !== undefined && !used.has(at) ? (used.add(at), sessions[at]) : null);
  const others: string[] = [];
  for (const { at, inUtc } of series.excluded) {
    const found = session(at);
    if (found) lines.push(inUtc && clock !== 'DATE' && clock !== '' ? `EXDATE:${local(found.instant)}Z` : property('EXDATE', found.wall));
  }
  for (const { at, by } of series.moved) {
    const found = session(at);
    if (found)
      others.push(
        ...vevent(property('RECURRENCE-ID', found.wall), property('DTSTART', found.wall + (clock === 'DATE' ? by * DAY : by * 900_000)), 'SUMMARY:B'),
      );
  }
  for (const days of series.added) lines.push(property('RDATE', start + days * DAY + 7 * 60_000));
  // Days have no periods.
  const periods = clock === 'DATE' ? [] : series.addedPeriods.map((days) => start + days * DAY + 11 * 60_000);
  for (const from of periods) lines.push(`${property('RDATE', from, ';VALUE=PERIOD')}/PT2H`);
  const taken = { none: '', own: ruleOf({ ...series, interval: series.interval * 2, count: 2 }), other: `FREQ=WEEKLY;COUNT=3;BYDAY=${WEEKDAYS[(new Date(start).getUTCDay() + 1) % 7]}` }[series.excludedBy]; // prettier-ignore
  if (taken) lines.push(`EXRULE:${taken}`);
  return {
    text: calendarText(...ZONES, ...vevent(...lines), ...others),
    excluded: taken ? calendarText(...ZONES, ...vevent(property('DTSTART', start), `RRULE:${taken}`)) : undefined,
  };
}

function ruleOf({ start, frequency, interval, count, more, byNth }: Series): string {
  const date = new Date(start);
  const own = WEEKDAYS[date.getUTCDay()]!;
  const days = [...new Set([own, ...more.map((day) => WEEKDAYS[day]!)])];
  const nth = Math.ceil(date.getUTCDate() / 7);
  const by = { WEEKLY: `;BYDAY=${days.join(',')}`, MONTHLY: byNth ? `;BYDAY=${nth}${own}` : `;BYMONTHDAY=${date.getUTCDate()}`, YEARLY: '', DAILY: '' }[frequency]!; // prettier-ignore
  return `FREQ=${frequency};INTERVAL=${interval};COUNT=${count}${by}`;
}

/** On the clock of the series, and as instants: what exceptions are written with. */
function sessionsOf(text: string): readonly { readonly wall: number; readonly instant: number }[] {
  return byIcalJs(text).flatMap(({ locals }) => locals('2070-01-01'));
}
