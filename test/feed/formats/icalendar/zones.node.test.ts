/** A series repeats on its own clock, and is shown on the clock of the place. Paris goes back to winter time on 25 October 2026. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toIsoString } from '../../../../src/model/zoned-time.js';
import { hours, problemsOf } from '../../reading.js';
import { calendar, calendarText, customized, fixed, hoursOf, namedHours, readText, vevent, vtimezone } from './calendar.js';

type Case = readonly [what: string, zones: readonly string[], lines: readonly string[], expected: readonly string[]];

const SERIES: readonly Case[] = [
  // The hour is universal time's, so it is another in Paris after the change.
  ['universal time', [], ['DTSTART:20261013T160000Z', 'DTEND:20261013T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['10-13T18:00–19:00', '10-20T18:00–19:00', '10-27T17:00–18:00']],
  ['universal time by its name', [], ['DTSTART;TZID=UTC:20261013T160000', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['10-13T18:00–?', '10-20T18:00–?', '10-27T17:00–?']],
  ['universal time, in the days of the week', [], ['DTSTART:20261106T230000Z', 'RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=3'], ['11-07T00:00–?', '11-14T00:00–?', '11-21T00:00–?'].map(allDay)],
  ['universal time, in the days of the month', [], ['DTSTART:20261031T233000Z', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2'], ['11-01T00:30–?', '12-01T00:30–?']],
  ['the place', [], ['DTSTART:20261013T180000', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['10-13T18:00–?', '10-20T18:00–?', '10-27T18:00–?']],
  ['a named zone', [], ['DTSTART;TZID=Europe/Paris:20261013T180000', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['10-13T18:00–?', '10-20T18:00–?', '10-27T18:00–?']],
  ['a zone that only its rules tell', customized(), ['DTSTART;TZID=Customized Time Zone:20261020T100000', 'DTEND;TZID=Customized Time Zone:20261020T110000', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['10-20T16:00–17:00', '10-27T15:00–16:00', '11-03T16:00–17:00']],
  ['such a zone, in the days of the week', customized(), ['DTSTART;TZID=Customized Time Zone:20261111T200000', 'RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2'], ['11-12T02:00–?', '11-19T02:00–?']],
  ['a fixed offset', fixed('Fixe', '+0100'), ['DTSTART;TZID=Fixe:20261013T180000', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['10-13T19:00–?', '10-20T19:00–?', '10-27T18:00–?']],
  ['a fixed offset with minutes', fixed('Fixe', '+0545'), ['DTSTART;TZID=Fixe:20261112T180000'], ['11-12T13:15–?']],
  ['a fixed offset with a colon', fixed('Fixe', '-04:00'), ['DTSTART;TZID=Fixe:20261112T120000'], ['11-12T17:00–?']],
  ['an offset in the time itself', [], ['DTSTART:2026-11-12T12:00:00-04:00', 'RRULE:FREQ=DAILY;COUNT=2'], ['11-12T17:00–?', '11-13T17:00–?']],
  ['an end on another clock', customized(), ['DTSTART;TZID=Customized Time Zone:20261112T120000', 'DTEND;TZID=Europe/Paris:20261112T200000', 'RRULE:FREQ=DAILY;COUNT=2'], ['11-12T18:00–20:00', '11-13T18:00–20:00']],
  ['a zone with a duration', customized(), ['DTSTART;TZID=Customized Time Zone:20261112T120000', 'DURATION:PT1H30M', 'RRULE:FREQ=DAILY;COUNT=2'], ['11-12T18:00–19:30', '11-13T18:00–19:30']],
]; // prettier-ignore

/** Midnight without an end is a whole day. */
function allDay(session: string): string {
  return session.replace('?', '00:00');
}

const EXCEPTIONS: readonly Case[] = [
  ['an exclusion in universal time after the change', [], ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE:20261027T160000Z'], ['10-13T18:00–?', '10-20T18:00–?', '11-03T17:00–?']],
  ['an exclusion on another clock', [], ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Europe/Paris:20261027T170000'], ['10-13T18:00–?', '10-20T18:00–?']],
  ['an exclusion of an hour at which there is none', [], ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Europe/Paris:20261027T180000'], ['10-13T18:00–?', '10-20T18:00–?', '10-27T17:00–?']],
  ['an exclusion in universal time of a series in Paris', [], ['DTSTART;TZID=Europe/Paris:20261013T180000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20261027T170000Z'], ['10-13T18:00–?', '10-20T18:00–?']],
  ['an exclusion in Paris of a series elsewhere', customized(), ['DTSTART;TZID=Customized Time Zone:20261020T100000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Europe/Paris:20261027T150000'], ['10-20T16:00–?', '11-03T16:00–?']],
  ['a whole day excluded, on the clock of the series', [], ['DTSTART:20261106T233000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20261107'], ['11-07T00:30–?', '11-09T00:30–?']],
  ['a session added on another clock', [], ['DTSTART:20261013T160000Z', 'RDATE;TZID=Europe/Paris:20261030T100000'], ['10-13T18:00–?', '10-30T10:00–?']],
  ['a session added that is there already', [], ['DTSTART:20261027T160000Z', 'RDATE;TZID=Europe/Paris:20261027T170000', 'RRULE:FREQ=DAILY;COUNT=2'], ['10-27T17:00–?', '10-28T17:00–?']],
  ['an added session that is excluded', [], ['DTSTART:20261027T160000Z', 'RDATE;TZID=Europe/Paris:20261030T100000', 'EXDATE:20261030T090000Z', 'RRULE:FREQ=DAILY;COUNT=1'], ['10-27T17:00–?']],
  ['until an instant, included', [], ['DTSTART;TZID=Europe/Paris:20261013T180000', 'RRULE:FREQ=WEEKLY;UNTIL=20261027T170000Z'], ['10-13T18:00–?', '10-20T18:00–?', '10-27T18:00–?']],
  ['until a second before', [], ['DTSTART;TZID=Europe/Paris:20261013T180000', 'RRULE:FREQ=WEEKLY;UNTIL=20261027T165959Z'], ['10-13T18:00–?', '10-20T18:00–?']],
  ['until an instant that is the day before here', customized(), ['DTSTART;TZID=Customized Time Zone:20261110T200000', 'RRULE:FREQ=DAILY;UNTIL=20261112T010000Z'], ['11-11T02:00–?', '11-12T02:00–?']],
  ['until an hour of its own clock', customized(), ['DTSTART;TZID=Customized Time Zone:20261110T200000', 'RRULE:FREQ=DAILY;UNTIL=20261111T200000'], ['11-11T02:00–?', '11-12T02:00–?']],
  ['until a day of its own clock', customized(), ['DTSTART;TZID=Customized Time Zone:20261110T200000', 'RRULE:FREQ=DAILY;UNTIL=20261111'], ['11-11T02:00–?', '11-12T02:00–?']],
  // 29 March, 2:30: no such hour in Paris, so 3:30 (RFC 5545 §3.3.5).
  ['an exclusion of the hour that there is not', [], ['DTSTART;TZID=Europe/Paris:20260328T023000', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260329T013000Z'], ['03-28T02:30–?', '03-30T02:30–?']],
  ['an exclusion of the second of two equal hours', [], ['DTSTART;TZID=Europe/Paris:20261024T023000', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20261025T013000Z'], ['10-24T02:30–?', '10-25T02:30–?', '10-26T02:30–?']],
  ['days, excluded by an hour of the place', [], ['DTSTART;VALUE=DATE:20261112', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20261113T000000'], ['11-12T00:00–00:00', '11-14T00:00–00:00']],
]; // prettier-ignore

describe('iCalendar: a series repeats on the clock of', () => {
  for (const [what, zones, lines, expected] of SERIES)
    it(what, async () => {
      const feed = await calendar(...zones, ...vevent(...lines));
      assert.deepEqual([hoursOf(feed), problemsOf(feed)], [expected, []]);
      assert.equal(feed.programme.events[0]!.timeZone, 'Europe/Paris');
    });
});

describe('iCalendar: exceptions are matched by instant:', () => {
  for (const [what, zones, lines, expected] of EXCEPTIONS)
    it(what, async () => {
      const feed = await calendar(...zones, ...vevent(...lines));
      assert.deepEqual([hoursOf(feed), problemsOf(feed)], [expected, []]);
    });

  const MOVED: readonly (readonly [string, readonly string[], readonly string[], string])[] = [
    ['universal time', [], ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'], 'RECURRENCE-ID:20261027T160000Z'],
    ['Paris for universal time', [], ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'], 'RECURRENCE-ID;TZID=Europe/Paris:20261027T170000'],
    ['universal time for Paris', [], ['DTSTART;TZID=Europe/Paris:20261013T180000', 'RRULE:FREQ=WEEKLY;COUNT=3'], 'RECURRENCE-ID:20261027T170000Z'],
    ['a day for an hour', [], ['DTSTART;TZID=Europe/Paris:20261013T180000', 'RRULE:FREQ=WEEKLY;COUNT=3'], 'RECURRENCE-ID;VALUE=DATE:20261027'],
    ['its own zone', customized(), ['DTSTART;TZID=Customized Time Zone:20261013T120000', 'RRULE:FREQ=WEEKLY;COUNT=3'], 'RECURRENCE-ID;TZID=Customized Time Zone:20261027T120000'],
    ['universal time for its own zone', customized(), ['DTSTART;TZID=Customized Time Zone:20261013T120000', 'RRULE:FREQ=WEEKLY;COUNT=3'], 'RECURRENCE-ID:20261027T160000Z'],
  ]; // prettier-ignore
  for (const [what, zones, lines, id] of MOVED)
    it(`a session moved, told by ${what}`, async () => {
      const feed = await calendar(...zones, ...vevent(...lines), ...vevent(id, 'SUMMARY:B', 'DTSTART:20261028T160000Z'));
      assert.deepEqual(namedHours(feed), ['10-13T18:00–? A', '10-20T18:00–? A', '10-28T17:00–? B']);
    });
});

describe('iCalendar: a zone of its own', () => {
  const one = (name: string, lines: readonly string[], uid: string) =>
    calendarText(...lines, ...vevent(`UID:${uid}`, `SUMMARY:${uid}`, `DTSTART;TZID=${name}:20261110T180000`));

  it('counts in its own calendar', async () => {
    const texts = [
      one('Custom', fixed('Custom', '+0100'), 'Un'),
      one('Custom', fixed('Custom', '-0400'), 'Deux'),
      one('Custom', fixed('Custom', '+0300'), 'Trois'),
    ];
    for (const each of [texts, [...texts].reverse()])
      assert.deepEqual([...namedHours(await readText(each.join('')))].sort(), ['11-10T16:00–? Trois', '11-10T18:00–? Un', '11-10T23:00–? Deux']);
  });

  it('counts in its own calendar, also where the lines between two are damaged', async () => {
    const [first, second] = [one('Custom', fixed('Custom', '+0100'), 'Un'), one('Custom', fixed('Custom', '-0400'), 'Deux')];
    const expected = ['11-10T18:00–? Un', '11-10T23:00–? Deux'];
    for (const text of [
      first.replace('END:VCALENDAR\r\n', '') + second,
      first + second.replace('BEGIN:VCALENDAR\r\n', ''),
      first + second.replace('BEGIN:VCALENDAR', 'BEGIN:VCALENDR'),
      first.replace('END:VCALENDAR', 'END') + second,
    ])
      assert.deepEqual([...namedHours(await readText(text))].sort(), expected, text);
  });

  it('is also that of a calendar before, where an export defines it once', async () => {
    const text = one('Custom', fixed('Custom', '-0400'), 'Un') + one('Custom', [], 'Deux');
    assert.deepEqual([...namedHours(await readText(text))].sort(), ['11-10T23:00–? Deux', '11-10T23:00–? Un']);
  });

  it('is that of each calendar where the hour has none', async () => {
    const event = vevent('DTSTART:20261110T180000');
    const text =
      calendarText('X-WR-TIMEZONE:America/Guadeloupe', ...event) + calendarText(...event.map((line) => (line === 'UID:1' ? 'UID:2' : line)));
    const { programme } = await readText(text);
    assert.deepEqual(programme.events.map(({ timeZone, occurrences }) => [timeZone, new Date(occurrences[0]!.start).toISOString().slice(11, 16)]).sort(), [['America/Guadeloupe', '22:00'], ['Europe/Paris', '17:00']]); // prettier-ignore
  });

  it('changes its clock when its rules say so, at that minute', async () => {
    for (const [start, expected] of [
      ['20261101T005900', '11-01T05:59–?'],
      // 1:30 comes twice there; it is the first (RFC 5545 §3.3.5).
      ['20261101T013000', '11-01T06:30–?'],
      ['20261101T020000', '11-01T08:00–?'],
      ['20260308T015900', '03-08T07:59–?'],
      // No 2:30 there: it is 3:30.
      ['20260308T023000', '03-08T08:30–?'],
      ['20260308T030000', '03-08T08:00–?'],
    ] as const) {
      const feed = await calendar(...customized(), ...vevent(`DTSTART;TZID=Customized Time Zone:${start}`));
      assert.deepEqual(hoursOf(feed), [expected], start);
    }
  });

  it('may have had other rules before, and change on single days', async () => {
    const lines = [
      'BEGIN:VTIMEZONE', 'TZID:Ancienne',
      ...observance('STANDARD', '19700101T000000', '+0000', '+0000'),
      ...observance('DAYLIGHT', '19810329T010000', '+0000', '+0100', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20050327T010000Z'),
      ...observance('STANDARD', '19811025T020000', '+0100', '+0000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20051030T010000Z'),
      ...observance('STANDARD', '20260101T000000', '+0000', '-0300', 'RDATE:20260101T000000,20260701T000000'),
      ...observance('DAYLIGHT', '20260401T000000', '-0300', '-0200'),
      'END:VTIMEZONE',
    ]; // prettier-ignore
    const at = async (time: string) => hoursOf(await calendar(...lines, ...vevent(`DTSTART;TZID=Ancienne:${time}`)))[0];
    assert.equal(await at('20000701T120000'), '07-01T13:00–?'); // +1, and Paris +2
    assert.equal(await at('20100701T120000'), '07-01T14:00–?'); // +0 since
    assert.equal(await at('20260201T120000'), '02-01T16:00–?'); // −3
    assert.equal(await at('20260501T120000'), '05-01T16:00–?'); // −2
    assert.equal(await at('20260801T120000'), '08-01T17:00–?'); // −3 again, and Paris +2
  });

  it('of the offsets of Paris is Paris only where its clock changes on the same nights', async () => {
    const alike = (month: number) =>
      vtimezone('Central', { from: '+0200', to: '+0100', start: '16010101T030000', rule: `FREQ=YEARLY;BYDAY=-1SU;BYMONTH=${month}` }, { from: '+0100', to: '+0200', rule: 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3' }); // prettier-ignore
    const at = async (month: number) =>
      hoursOf(await calendar(...alike(month), ...vevent('DTSTART;TZID=Central:20261015T180000', 'RRULE:FREQ=DAILY;COUNT=1')));
    assert.deepEqual(await at(10), ['10-15T18:00–?']);
    // Back to winter time at the end of September, as was usual until 1995.
    assert.deepEqual(await at(9), ['10-15T19:00–?']);
  });

  it('that nobody knows is reported, and its hours are those of the calendar', async () => {
    const feed = await calendar(...vevent('DTSTART;TZID=Nulle part:20261112T183000', 'RRULE:FREQ=DAILY;COUNT=2'));
    assert.deepEqual([hoursOf(feed), problemsOf(feed)], [['11-12T18:30–?', '11-13T18:30–?'], ['time-zone-unknown line 7']]);
    const empty = await calendar('BEGIN:VTIMEZONE', 'TZID:Vide', 'END:VTIMEZONE', ...vevent('DTSTART;TZID=Vide:20261112T183000'));
    assert.deepEqual([hoursOf(empty), problemsOf(empty)], [['11-12T18:30–?'], ['time-zone-unknown line 10']]);
  });

  function observance(kind: string, start: string, from: string, to: string, ...more: readonly string[]): readonly string[] {
    return [`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, ...more, `END:${kind}`];
  }
});

describe('iCalendar: far years and odd offsets', () => {
  for (const time of [
    '99991231T235959Z',
    '9999-12-31T23:59:59-23:59',
    '00010101T000000',
    '00000101',
    '99991231',
    '18991231T235959Z',
    '22000101T000000Z',
    '2026-11-12T10:00:00+99:99',
    '20261112T100000-2359',
  ])
    for (const lines of [
      [`DTSTART:${time}`],
      [`DTSTART:${time}`, 'RRULE:FREQ=DAILY;COUNT=3'],
      ['DTSTART:20261112T183000', `DTEND:${time}`],
      ['DTSTART:20261112T183000', `RRULE:FREQ=WEEKLY;UNTIL=${time}`],
      ['DTSTART:20261112T183000', 'RRULE:FREQ=DAILY;COUNT=3', `RDATE:${time}`, `EXDATE:${time}`],
      ['DTSTART:20261112T183000', 'RRULE:FREQ=DAILY;COUNT=3', `RECURRENCE-ID:${time}`],
    ])
      it(`${time} in ${lines.map((line) => line.split(':')[0]).join(', ')} loses no other event`, async () => {
        const zone = fixed('Loin', '-2359');
        for (const all of [lines, lines.map((line) => line.replace(/^(\w+):(\d{8}T\d{6})$/, '$1;TZID=Loin:$2'))]) {
          const feed = await calendar(...zone, ...vevent(...all), ...vevent('UID:2', 'SUMMARY:B', 'DTSTART:20261113T183000'));
          const other = feed.programme.events.find(({ name }) => name === 'B');
          assert.deepEqual(other && hours(other), ['11-13T18:30–?']);
          for (const { occurrences, timeZone } of feed.programme.events)
            for (const { start } of occurrences) assert.match(toIsoString(start, timeZone), /^(?:19|20|21)\d\d-/);
        }
      });

  it('an end in 9999 is no end', async () => {
    const feed = await calendar(...vevent('DTSTART:20150108T100000', 'RRULE:FREQ=DAILY;UNTIL=99991231T000000Z'));
    assert.ok(feed.programme.events[0]!.occurrences.some(({ start }) => new Date(start).toISOString().startsWith('2026-11-12')));
    assert.deepEqual(problemsOf(feed), []);
  });
});
