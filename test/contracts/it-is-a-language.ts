import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedErrorCode } from '../../src/model/feed-codes.js';
import type { Messages } from '../../src/locale/messages.js';

/** Sample arguments for every sentence that takes some: without an entry here, a new sentence in `Messages` does not compile. */
type Samples<T> = {
  readonly [K in keyof T as IsWords<T[K]> extends true ? never : K]: T[K] extends (...args: infer A) => string
    ? readonly Readonly<A>[]
    : Samples<T[K]>;
};
type IsWords<T> = T extends (...args: never[]) => string ? false : T extends string | Readonly<Record<string, string>> ? true : false;

const FAILURES: Readonly<Record<FeedErrorCode, true>> = {
  unreachable: true,
  offline: true,
  cors: true,
  'not-found': true,
  refused: true,
  timeout: true,
  'too-large': true,
  'not-json': true,
  'not-a-feed': true,
  'no-address': true,
  'script-incomplete': true,
};
const CODES = Object.keys(FAILURES) as FeedErrorCode[];

const COUNTS = [[0], [1], [2], [70], [10_000]] as const;
const SOME = COUNTS.slice(1);

const SAMPLES: Samples<Messages> = {
  dates: {
    time: [
      [0, 0],
      [0, 5],
      [9, 0],
      [12, 0],
      [18, 30],
    ],
    day: [[1], [2], [31]],
    weekday: [[0], [6]],
    weekdayShort: [[0], [6]],
    month: [[1], [12]],
    monthShort: [[1], [12]],
    on: [['5 mars']],
    onAt: [['5 mars', '9']],
    fromTo: [['5', '6 mars']],
    hoursFromTo: [['9', '10']],
    at: [['9']],
    zone: [['Paris'], ['Athens'], ['UTC']],
  },
  feed: { failed: CODES.map((code) => [code] as const), stale: [['9']] },
  list: {
    events: COUNTS,
    eventsAt: COUNTS.map(([count]) => [count, 'Orly'] as const),
    more: SOME,
    shared: [[{ free: 'all', isByRegistration: true }], [{ free: 'most', isByRegistration: false }]],
    added: SOME.map(([count]) => [count, count, 10_000] as const),
    accessible: [['Orly']],
    hoursIn: [['Paris']],
    otherDates: SOME,
  },
  emptyList: {
    noneUpcomingAt: [['Orly']],
    nonePastAt: [['Orly']],
    noneAt: [['Orly']],
    clearFilters: SOME,
    noneFor: [['Orly']],
    over: [['Orly'], ['']],
    showPast: SOME,
    showUpcoming: SOME,
    townCount: SOME.map(([count]) => ['Orly', count] as const),
  },
  calendar: {
    count: [...COUNTS.map(([count]) => [count, 0] as const), ...SOME.map(([count]) => [0, count] as const), [3, 1], [3, 2]],
    noneInMonth: [['mars 2026']],
    noneInWeek: [['5 mars']],
  },
  eventMap: {
    requests: [['tiles.example.org']],
    places: SOME,
    marker: [
      ['Halle d’exemple, Orly', 1],
      ['Halle d’exemple, Orly', 3],
    ],
    cluster: [
      [2, 2],
      [2, 3],
    ],
    several: [[2], [3]],
    absent: [
      [1, 0],
      [0, 1],
      [2, 0],
      [0, 2],
      [1, 1],
      [2, 3],
    ],
    more: SOME,
  },
  eventFilter: {
    fromDay: [['5 mars']],
    toDay: [['5 mars']],
    searched: [['Orly']],
    count: SOME,
    others: SOME,
    toggle: SOME,
    show: SOME,
  },
  details: {
    previously: [['5 mars']],
    age: [[{ min: 6, max: null }], [{ min: null, max: 12 }], [{ min: 7, max: 12 }], [{ min: 1, max: 1 }]],
    sessions: [
      [3, '9'],
      [3, ''],
    ],
    allDates: [[26]],
    allSessions: [[3]],
    photo: [['Orly']],
    linkedPast: [['Orly']],
  },
  townFilter: {
    option: COUNTS.map(([count]) => ['Orly', count] as const),
    count: COUNTS,
    choice: COUNTS.map(([count]) => ['Orly', count] as const),
    locked: [['Orly', 'Arcueil']],
    choices: [['Orly']],
    others: COUNTS.flatMap(([count]) => [[count, false] as const, [count, true] as const]),
  },
  countdown: {
    inDays: COUNTS,
    todayAt: [['9']],
    inHours: COUNTS,
    inMinutes: COUNTS,
    ongoingUntil: [['5 mars']],
    ongoingUntilTime: [['9']],
    begun: [['9']],
    editionOver: [[2026]],
    finished: [['Orly']],
    unit: (['days', 'hours', 'minutes', 'seconds'] as const).flatMap((unit) => [0, 1, 2].map((count) => [unit, count] as const)),
    figure: [
      ['days', 1],
      ['hours', 2],
    ],
    inFigures: [[['1\u00a0x']], [['1\u00a0x', '2\u00a0y', '3\u00a0z']]],
  },
  event: { planned: [['5 mars']] },
  bookmarks: { gone: SOME, added: SOME, removed: COUNTS, full: [[100]] },
};

/** Every sentence of a language by its path, with each of its sample arguments. */
export function sentences(messages: Messages): readonly (readonly [path: string, text: string])[] {
  const found: [string, string][] = [];
  const walk = (value: unknown, samples: unknown, path: string): void => {
    if (typeof value === 'string') found.push([path, value]);
    else if (typeof value === 'function')
      for (const args of samples as unknown[][]) found.push([path, (value as (...args: unknown[]) => string)(...args)]);
    else
      for (const [key, member] of Object.entries(value as object))
        walk(member, (samples as Record<string, unknown> | undefined)?.[key], path ? `${path}.${key}` : key);
  };
  walk(messages, SAMPLES, '');
  return found;
}

/** What every language must keep. */
export function itIsALanguage(name: string, messages: Messages, { foreign }: { foreign: RegExp }): void {
  const all = sentences(messages);

  describe(`the language ${name}`, () => {
    it('has a word for everything', () => {
      for (const [path, text] of all) {
        assert.ok(text.trim(), path);
        assert.doesNotMatch(text, /undefined|null|NaN|\[object/, path);
      }
    });

    it('has no space at an end, and none twice', () => {
      for (const [path, text] of all) if (path !== 'dates.colon') assert.doesNotMatch(text, /^\s|\s$|\s\s/, `${path}: ${text}`);
    });

    it('leaves no sentence in another language', () => {
      for (const [path, text] of all) assert.doesNotMatch(text, foreign, `${path}: ${text}`);
    });

    it('has curly apostrophes and one character for three dots', () => {
      for (const [path, text] of all) assert.doesNotMatch(text, /'|\.\.\./, `${path}: ${text}`);
    });

    it('tells one from many', () => {
      const { list, emptyList, townFilter, countdown } = messages;
      const counts = [
        list.events,
        (count: number) => townFilter.choice('Orly', count),
        list.more,
        list.otherDates,
        emptyList.showPast,
        emptyList.showUpcoming,
        countdown.inDays,
        countdown.inHours,
        countdown.inMinutes,
        (count: number) => countdown.unit('seconds', count),
      ];
      for (const count of counts) assert.notEqual(count(1).replace(/\d+/, ''), count(2).replace(/\d+/, ''));
    });

    it('names each failure by another sentence', () => {
      assert.equal(new Set(CODES.map(messages.feed.failed)).size, CODES.length);
    });

    // Except a year, which has no unit.
    it('never lets a number stand alone at the end of a line', () => {
      for (const [path, text] of all) assert.doesNotMatch(text, /(?<!\d{3})\d (?!sur|of|mars)\p{L}{4}/u, `${path}: ${text}`);
    });
  });
}
