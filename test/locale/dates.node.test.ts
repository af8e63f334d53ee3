import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Dates } from '../../src/locale/dates.js';
import { fr } from '../../src/locale/fr/index.js';
import { loadLocale } from '../../src/locale/locale.js';
import { openingHoursText } from '../../src/locale/opening-hours-text.js';
import { telephoneText } from '../../src/locale/telephone-text.js';
import type { Occurrence } from '../../src/model/programme.js';
import { offsetAt } from '../../src/model/zoned-time.js';

const PARIS = 'Europe/Paris';
const FRENCH = await loadLocale('fr');
const ENGLISH = await loadLocale('en');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

function session(start: string, end: string | null, isAllDay = false): Occurrence {
  return {
    start: Date.parse(start),
    end: end === null ? null : Date.parse(end),
    until: 0,
    isAllDay,
    status: 'Scheduled',
    name: '',
    location: null,
    id: '',
    url: null,
  };
}

const SESSIONS = {
  evening: session('2026-11-05T18:30+01:00', '2026-11-05T20:00+01:00'),
  'without an end': session('2026-11-01T18:00+01:00', null),
  'past midnight': session('2026-11-05T22:00+01:00', '2026-11-06T02:00+01:00'),
  'until midnight': session('2026-11-05T20:00+01:00', '2026-11-06T00:00+01:00'),
  'a day': session('2026-11-06T00:00+01:00', '2026-11-07T00:00+01:00', true),
  'three weeks': session('2026-11-06T00:00+01:00', '2026-11-29T00:00+01:00', true),
  'over two months': session('2026-11-28T00:00+01:00', '2026-12-04T00:00+01:00', true),
  'over new year': session('2026-12-28T00:00+01:00', '2027-01-04T00:00+01:00', true),
  'a weekend by hours': session('2026-11-06T18:00+01:00', '2026-11-08T12:00+01:00'),
  'through the night of 25 hours': session('2026-10-24T22:00+02:00', '2026-10-25T04:00+01:00'),
  'the day of 25 hours': session('2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', true),
  'the day of 23 hours': session('2027-03-28T00:00+01:00', '2027-03-29T00:00+02:00', true),
} as const;

/** Session, hours beside the day, and the whole sentence; French, then English. */
const TABLE: readonly (readonly [keyof typeof SESSIONS, string, string, string, string])[] = [
  ['evening', '18 h 30 – 20 h', 'jeudi 5 novembre 2026, de 18 h 30 à 20 h', '6:30 pm – 8 pm', 'Thursday 5 November 2026, 6:30 pm to 8 pm'],
  ['without an end', '18 h', 'dimanche 1er novembre 2026 à 18 h', '6 pm', 'Sunday 1 November 2026 at 6 pm'],
  ['past midnight', '22 h – 2 h', 'jeudi 5 novembre 2026, de 22 h à 2 h', '10 pm – 2 am', 'Thursday 5 November 2026, 10 pm to 2 am'],
  ['until midnight', '20 h – minuit', 'jeudi 5 novembre 2026, de 20 h à minuit', '8 pm – midnight', 'Thursday 5 November 2026, 8 pm to midnight'],
  ['a day', 'toute la journée', 'vendredi 6 novembre 2026, toute la journée', 'all day', 'Friday 6 November 2026, all day'],
  [
    'three weeks',
    'du 6 au 28 novembre 2026',
    'du vendredi 6 novembre 2026 au samedi 28 novembre 2026',
    '6 to 28 November 2026',
    'Friday 6 November 2026 to Saturday 28 November 2026',
  ],
  [
    'over two months',
    'du 28 novembre au 3 décembre 2026',
    'du samedi 28 novembre 2026 au jeudi 3 décembre 2026',
    '28 November to 3 December 2026',
    'Saturday 28 November 2026 to Thursday 3 December 2026',
  ],
  [
    'over new year',
    'du 28 décembre 2026 au 3 janvier 2027',
    'du lundi 28 décembre 2026 au dimanche 3 janvier 2027',
    '28 December 2026 to 3 January 2027',
    'Monday 28 December 2026 to Sunday 3 January 2027',
  ],
  [
    'a weekend by hours',
    'du 6 au 8 novembre 2026',
    'du vendredi 6 novembre 2026 à 18 h au dimanche 8 novembre 2026 à 12 h',
    '6 to 8 November 2026',
    'Friday 6 November 2026 at 6 pm to Sunday 8 November 2026 at noon',
  ],
  ['through the night of 25 hours', '22 h – 4 h', 'samedi 24 octobre 2026, de 22 h à 4 h', '10 pm – 4 am', 'Saturday 24 October 2026, 10 pm to 4 am'],
  ['the day of 25 hours', 'toute la journée', 'dimanche 25 octobre 2026, toute la journée', 'all day', 'Sunday 25 October 2026, all day'],
  ['the day of 23 hours', 'toute la journée', 'dimanche 28 mars 2027, toute la journée', 'all day', 'Sunday 28 March 2027, all day'],
];

describe('a session in words, in Paris whatever the reader’s clock', () => {
  for (const [name, hours, sentence, englishHours, englishSentence] of TABLE) {
    it(name, () => {
      const [french, english] = [FRENCH.dates, ENGLISH.dates];
      assert.equal(plain(french.hours(SESSIONS[name], PARIS)), hours);
      assert.equal(plain(french.sentence(SESSIONS[name], PARIS)), sentence);
      assert.equal(plain(english.hours(SESSIONS[name], PARIS)), englishHours);
      assert.equal(plain(english.sentence(SESSIONS[name], PARIS)), englishSentence);
    });
  }

  it('keeps an hour and its unit on one line', () => {
    assert.equal(FRENCH.dates.time(SESSIONS.evening.start, PARIS), '18\u00a0h\u00a030');
  });
});

describe('every day of two years', () => {
  const HOUR = 3_600_000;
  const instants = Array.from({ length: 731 * 8 }, (_, index) => Date.UTC(2026, 0, 1) + index * 3 * HOUR + 30 * 60_000);

  it('is the day that the calendar of the place gives, « 1er » on the first', () => {
    const calendar = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: PARIS });
    for (const instant of instants) assert.equal(plain(FRENCH.dates.long(instant, PARIS)), calendar.format(instant).replace(/ 1(?:er)? /, ' 1er '));
  });

  it('is the same day in English', () => {
    const calendar = new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'America/Noronha',
    });
    for (const instant of instants) assert.equal(plain(ENGLISH.dates.long(instant, 'America/Noronha')), calendar.format(instant).replace(',', ''));
  });

  it('has the hours of the clock on the wall, « 18 h 30 » for 18:30', () => {
    const clock = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: PARIS });
    for (const instant of instants) {
      const [hour, minute] = clock.format(instant).split(':').map(Number) as [number, number];
      assert.equal(plain(FRENCH.dates.time(instant, PARIS)), `${hour} h ${minute}`);
    }
  });
});

describe('when a copy was saved', () => {
  const saved = Date.parse('2026-11-01T14:05+01:00');
  for (const [now, french, english] of [
    ['2026-11-01T23:59+01:00', 'à 14 h 05', 'at 2:05 pm'],
    ['2026-11-02T00:00+01:00', 'le 1er novembre à 14 h 05', 'on 1 November at 2:05 pm'],
  ] as const) {
    it(french, () => {
      assert.equal(plain(FRENCH.dates.moment(saved, Date.parse(now), PARIS)), french);
      assert.equal(plain(ENGLISH.dates.moment(saved, Date.parse(now), PARIS)), english);
    });
  }
});

describe('the zone of the event', () => {
  const at = SESSIONS.evening.start;
  for (const [visitor, note] of [
    ['Europe/Paris', ''],
    ['Europe/Brussels', ''],
    ['America/Noronha', 'heure de Paris'],
    ['Indian/Reunion', 'heure de Paris'],
    ['Africa/Lagos', ''],
  ] as const) {
    it(`is ${note ? 'said' : 'not said'} to a reader in ${visitor}`, () =>
      assert.equal(new Dates(fr.dates, (instant) => offsetAt(instant, visitor)).zoneNote(at, PARIS), note));
  }

  it('is said in summer to a reader in Lagos, whose clock then differs', () => {
    assert.equal(
      new Dates(fr.dates, (instant) => offsetAt(instant, 'Africa/Lagos')).zoneNote(Date.parse('2026-07-05T18:00Z'), PARIS),
      'heure de Paris',
    );
  });
});

describe('the name of a zone', () => {
  for (const [zone, french, english] of [
    ['America/New_York', 'heure de New York', 'New York time'],
    ['Europe/Athens', 'heure d’Athens', 'Athens time'],
    ['UTC', 'heure UTC', 'UTC time'],
    ['Etc/UTC', 'heure UTC', 'UTC time'],
  ] as const) {
    it(french, () => {
      assert.equal(FRENCH.dates.zoneNote(SESSIONS.evening.start, zone), french);
      assert.equal(ENGLISH.dates.zoneNote(SESSIONS.evening.start, zone), english);
    });
  }
});

describe('a telephone number', () => {
  for (const [e164, text] of [
    ['+33178182222', '01 78 18 22 22'],
    ['+33601020304', '06 01 02 03 04'],
    ['+32470123456', '+32 470 12 34 56'],
    ['+352123456', '+352 12 34 56'],
  ] as const) {
    it(text, () => assert.equal(plain(telephoneText(e164)), text));
  }
});

describe('opening hours', () => {
  for (const [line, french, english] of [
    ['Mo-Fr 09:00-12:00,14:00-17:30', 'du lundi au vendredi : 9 h – 12 h, 14 h – 17 h 30', 'Monday to Friday: 9 am – noon, 2 pm – 5:30 pm'],
    ['Sa', 'samedi', 'Saturday'],
    ['Tu,Th 16:00-20:00', 'mardi, jeudi : 16 h – 20 h', 'Tuesday, Thursday: 4 pm – 8 pm'],
    ['Fr 18:00-24:00', 'vendredi : 18 h – minuit', 'Friday: 6 pm – midnight'],
    ['Sur rendez-vous', 'Sur rendez-vous', 'Sur rendez-vous'],
  ] as const) {
    it(line, () => {
      assert.equal(plain(openingHoursText(line, FRENCH.dates.words)), french);
      assert.equal(plain(openingHoursText(line, ENGLISH.dates.words)), english);
    });
  }
});

describe('the names of days and months', () => {
  for (const [lang, { dates }] of [
    ['fr-FR', FRENCH],
    ['en-GB', ENGLISH],
  ] as const) {
    it(`are those of Unicode’s ${lang}`, () => {
      const named = (options: Intl.DateTimeFormatOptions, month: number, day: number) =>
        new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(Date.UTC(2026, month, day));
      for (let month = 1; month <= 12; month++) {
        assert.equal(dates.words.month(month), named({ month: 'long' }, month - 1, 1));
        assert.equal(dates.words.monthShort(month), named({ month: 'short' }, month - 1, 1));
      }
      // 1 November 2026 is a Sunday.
      for (let weekday = 0; weekday < 7; weekday++) {
        assert.equal(dates.words.weekday(weekday), named({ weekday: 'long' }, 10, 1 + weekday));
        assert.equal(dates.words.weekdayShort(weekday), named({ weekday: 'short' }, 10, 1 + weekday));
      }
    });
  }
});
