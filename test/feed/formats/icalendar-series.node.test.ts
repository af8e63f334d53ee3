import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feed/read-feed.js';
import { hours, problemsOf, URL_OF_FEED, whole } from '../reading.js';

const read = (...lines: readonly string[]) => readFeed([...lines, ''].join('\r\n'), { url: URL_OF_FEED });
const calendar = (...lines: readonly string[]) => read('BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR');
const vevent = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261001T080000Z', ...lines, 'END:VEVENT'];
const zone = (name: string, standard: string, daylight?: string) => [
  'BEGIN:VTIMEZONE',
  `TZID:${name}`,
  ...['BEGIN:STANDARD', 'DTSTART:16010101T020000', `TZOFFSETFROM:${daylight ?? standard}`, `TZOFFSETTO:${standard}`],
  ...(daylight ? ['RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'] : []),
  'END:STANDARD',
  ...(daylight ? ['BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', `TZOFFSETFROM:${standard}`, `TZOFFSETTO:${daylight}`, 'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3', 'END:DAYLIGHT'] : []), // prettier-ignore
  'END:VTIMEZONE',
];

describe('a series repeats on its own clock', () => {
  const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['in universal time, across the change of the clocks', ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['10-13T18:00–?', '10-20T18:00–?', '10-27T17:00–?']],
    ['in universal time, on its own days of the week', ['DTSTART:20261106T230000Z', 'RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=3'], ['11-07T00:00–00:00', '11-14T00:00–00:00', '11-21T00:00–00:00']],
    ['in universal time, on its own days of the month', ['DTSTART:20261031T233000Z', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3'], ['11-01T00:30–?', '12-01T00:30–?', '01-01T00:30–?']],
    ['in UTC by name', ['DTSTART;TZID=UTC:20261013T160000', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['10-13T18:00–?', '10-20T18:00–?', '10-27T17:00–?']],
    ['on the clock of the place', ['DTSTART;TZID=Europe/Paris:20261013T180000', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['10-13T18:00–?', '10-20T18:00–?', '10-27T18:00–?']],
    ['without a zone: on the clock of the place', ['DTSTART:20261013T180000', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['10-13T18:00–?', '10-20T18:00–?', '10-27T18:00–?']],
    ['on a clock of the calendar’s own', ['DTSTART;TZID=Customized Time Zone:20261020T100000', 'DTEND;TZID=Customized Time Zone:20261020T110000', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['10-20T16:00–17:00', '10-27T15:00–16:00', '11-03T16:00–17:00']],
    ['on a clock that never changes', ['DTSTART;TZID=Fixe:20261020T100000', 'RRULE:FREQ=WEEKLY;COUNT=2'], ['10-20T11:00–?', '10-27T10:00–?']],
    ['without what is excluded, in universal time', ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20261027T160000Z'], ['10-13T18:00–?', '10-20T18:00–?']],
    ['without what is excluded on another clock', ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Europe/Paris:20261027T170000,20261020T180000'], ['10-13T18:00–?']],
    ['without what is excluded in universal time, on the clock of the place', ['DTSTART;TZID=Europe/Paris:20261013T180000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20261027T170000Z'], ['10-13T18:00–?', '10-20T18:00–?']],
    ['without what is excluded on a clock of the calendar’s own', ['DTSTART;TZID=Customized Time Zone:20261020T100000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20261027T140000Z'], ['10-20T16:00–?', '11-03T16:00–?']],
    ['with dates added on another clock, once', ['DTSTART;TZID=Europe/Paris:20261013T180000', 'RDATE:20261013T160000Z,20261020T160000Z,20261027T170000Z'], ['10-13T18:00–?', '10-20T18:00–?', '10-27T18:00–?']],
    ['until an instant, included', ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20261027T160000Z'], ['10-13T18:00–?', '10-20T18:00–?', '10-27T17:00–?']],
    ['until an instant, on a clock of the calendar’s own', ['DTSTART;TZID=Customized Time Zone:20261020T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20261027T140000Z'], ['10-20T16:00–?', '10-27T15:00–?']],
    ['until just before', ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20261027T155959Z'], ['10-13T18:00–?', '10-20T18:00–?']],
    ['until a day, with a number of times that says nothing', ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20261020;COUNT=-1'], ['10-13T18:00–?', '10-20T18:00–?']],
    ['until whichever comes first: the number of times', ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20261120;COUNT=2'], ['10-13T18:00–?', '10-20T18:00–?']],
    ['until whichever comes first: the day', ['DTSTART:20261013T160000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20261020;COUNT=9'], ['10-13T18:00–?', '10-20T18:00–?']],
    ['each week, whatever number stands before the day', ['DTSTART:20261110T180000', 'RRULE:FREQ=WEEKLY;BYDAY=1TU;COUNT=3'], ['11-10T18:00–?', '11-17T18:00–?', '11-24T18:00–?']],
    ['each day of the week, whatever number stands before it', ['DTSTART:20261110T180000', 'RRULE:FREQ=DAILY;BYDAY=-1TU;COUNT=2'], ['11-10T18:00–?', '11-17T18:00–?']],
  ]; // prettier-ignore
  const zones = [...zone('Customized Time Zone', '-0500', '-0400'), ...zone('Fixe', '+0100')];
  for (const [what, lines, expected] of CASES)
    it(what, async () => {
      const { programme, report } = await calendar(...zones, ...vevent('SUMMARY:A', ...lines));
      assert.deepEqual(programme.events.map(hours), [expected]);
      assert.deepEqual(report.problems, []);
    });

  it('by the definitions of its own calendar, and by those of others where it has none', async () => {
    const file = (uid: string, ...definitions: readonly string[]) => ['BEGIN:VCALENDAR', ...definitions, 'BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${uid}`, 'DTSTART;TZID=Custom:20261110T180000', 'END:VEVENT', 'END:VCALENDAR']; // prettier-ignore
    const { programme } = await read(...file('un', ...zone('Custom', '+0100')), ...file('deux', ...zone('Custom', '-0400')), ...file('trois'));
    assert.deepEqual(Object.fromEntries(programme.events.map((event) => [event.name, hours(event)[0]])), { un: '11-10T18:00–?', deux: '11-10T23:00–?', trois: '11-10T23:00–?' }); // prettier-ignore
  });
});

describe('of several writings of one event, the latest counts', () => {
  const series = (...lines: readonly string[]) => vevent('SUMMARY:Atelier', 'DTSTART;TZID=Europe/Paris:20261110T180000', 'RRULE:FREQ=WEEKLY;COUNT=3', ...lines); // prettier-ignore
  const session = (day: string, hour: string, ...lines: readonly string[]) =>
    vevent(`RECURRENCE-ID;TZID=Europe/Paris:202611${day}T180000`, `DTSTART;TZID=Europe/Paris:202611${day}T${hour}0000`, 'SUMMARY:Atelier', ...lines);
  const CASES: readonly (readonly [string, readonly (readonly string[])[], readonly string[]])[] = [
    ['of a session, by SEQUENCE', [series(), session('17', '20', 'SEQUENCE:3'), session('17', '19', 'SEQUENCE:1')], ['11-10T18:00–?', '11-17T20:00–?', '11-24T18:00–?']],
    ['of a session, by LAST-MODIFIED', [series(), session('17', '20', 'LAST-MODIFIED:20261102T080000Z'), session('17', '19', 'LAST-MODIFIED:20261101T080000Z')], ['11-10T18:00–?', '11-17T20:00–?', '11-24T18:00–?']],
    ['SEQUENCE before LAST-MODIFIED', [series(), session('17', '20', 'SEQUENCE:2'), session('17', '19', 'SEQUENCE:1', 'LAST-MODIFIED:20261109T080000Z')], ['11-10T18:00–?', '11-17T20:00–?', '11-24T18:00–?']],
    ['an exclusion that is newer than the session', [series('SEQUENCE:2', 'EXDATE;TZID=Europe/Paris:20261117T180000'), session('17', '20', 'SEQUENCE:1')], ['11-10T18:00–?', '11-24T18:00–?']],
    ['a session that is newer than the exclusion', [series('SEQUENCE:1', 'EXDATE;TZID=Europe/Paris:20261117T180000'), session('17', '20', 'SEQUENCE:2')], ['11-10T18:00–?', '11-17T20:00–?', '11-24T18:00–?']],
    ['of sessions whose event is missing', [session('17', '19', 'SEQUENCE:1'), session('17', '20', 'SEQUENCE:3'), session('24', '18')], ['11-17T20:00–?', '11-24T18:00–?']],
    ['of this session and all later ones', [series(), session('17', '14', 'RANGE:none').map((line) => line.replace('RECURRENCE-ID;', 'RECURRENCE-ID;RANGE=THISANDFUTURE;'))], ['11-10T18:00–?', '11-17T14:00–?', '11-24T14:00–?']],
    ['and a single one after them', [series(), session('17', '14').map((line) => line.replace('RECURRENCE-ID;', 'RECURRENCE-ID;RANGE=THISANDFUTURE;')), session('24', '20')], ['11-10T18:00–?', '11-17T14:00–?', '11-24T20:00–?']],
  ]; // prettier-ignore
  for (const [what, parts, expected] of CASES)
    it(`${what}, in any order`, async () => {
      for (const order of [parts, [...parts].reverse()]) {
        const { programme } = await calendar(...order.flat());
        assert.deepEqual(programme.events.map(hours), [expected]);
      }
    });

  it('of its title, and of whether it takes place', async () => {
    const written = (sequence: number, name: string, ...lines: readonly string[]) => vevent(`SUMMARY:${name}`, 'DTSTART:20261110T180000', `SEQUENCE:${sequence}`, ...lines); // prettier-ignore
    const both = [written(2, 'Nouveau', 'STATUS:CANCELLED'), written(0, 'Ancien')];
    for (const order of [both, [...both].reverse()]) {
      const { programme, report } = await calendar(...order.flat());
      assert.deepEqual(programme.events.map(({ name, status }) => [name, status]), [['Nouveau', 'Cancelled']]); // prettier-ignore
      assert.deepEqual(report.problems, []);
    }
  });

  it('gives an event without a title that of its session', async () => {
    const { programme, report } = await calendar(
      ...vevent('DTSTART;TZID=Europe/Paris:20261111T173000', 'RDATE:20261111T163000Z', 'X-MOZ-FAKED-MASTER:1'),
      ...vevent('SUMMARY:Cueillette', 'RECURRENCE-ID;TZID=Europe/Paris:20261111T173000', 'DTSTART;TZID=Europe/Paris:20261111T194500'),
    );
    assert.deepEqual(programme.events.map((event) => [event.name, hours(event), event.occurrences[0]!.name]), [['Cueillette', ['11-11T19:45–?'], '']]); // prettier-ignore
    assert.deepEqual(report.problems, []);
  });
});

describe('a time that is written is shown or reported', () => {
  const CASES: readonly (readonly [string, readonly string[], readonly string[], ...string[]])[] = [
    ['a « date » with an hour', ['DTSTART;VALUE=DATE:20261120T193000', 'DTEND;VALUE=DATE:20261121T003000'], ['11-20T19:30–00:30']],
    ['a « date » with an hour in universal time', ['DTSTART;VALUE=DATE:20261120T183000Z'], ['11-20T19:30–?']],
    ['a « date » at midnight', ['DTSTART;VALUE=DATE:20261120T000000', 'DTEND;VALUE=DATE:20261121T000000'], ['11-20T00:00–00:00']],
    ['an hour, and the day after for an end', ['DTSTART:20261110T180000', 'DTEND;VALUE=DATE:20261111'], ['11-10T18:00–?']],
    ['an hour, and its own day for an end', ['DTSTART:20261110T180000', 'DTEND;VALUE=DATE:20261110'], ['11-10T18:00–?']],
    ['an hour, and a later day, which is not included', ['DTSTART:20261110T180000', 'DTEND;VALUE=DATE:20261113'], ['11-10T18:00–00:00']],
    ['a day, and an hour for an end', ['DTSTART;VALUE=DATE:20261110', 'DTEND:20261110T200000'], ['11-10T00:00–00:00'], 'end-invalid line 5'],
    ['a day after every programme', ['DTSTART:99991231T235959Z'], [], 'start-invalid line 4'],
    ['an end after every programme', ['DTSTART:20261110T180000', 'DTEND:99991231T235959-2359'], ['11-10T18:00–?'], 'end-invalid line 5'],
    ['a series until after every programme', ['DTSTART:20261110T180000', 'RRULE:FREQ=YEARLY;COUNT=2;UNTIL=99991231T235959Z'], ['11-10T18:00–?', '11-10T18:00–?']],
  ]; // prettier-ignore
  for (const [what, lines, expected, ...problems] of CASES)
    it(what, async () => {
      const feed = await calendar('BEGIN:VEVENT', ...lines, 'UID:1', 'SUMMARY:A', 'DTSTAMP:20261101T080000Z', 'END:VEVENT');
      assert.deepEqual(feed.programme.events.flatMap(hours), expected);
      assert.deepEqual(problemsOf(feed), problems);
    });
});

describe('texts of vCalendar 1.0', () => {
  const CASES: readonly (readonly [string, readonly string[], string])[] = [
    ['in UTF-8', ['SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:F=C3=AAte de l=E2=80=99=C3=A9t=C3=A9'], 'Fête de l’été'],
    ['in Windows-1252', ['SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1252:F=EAte'], 'Fête'],
    ['without a charset, in lower case, by its bare name', ['SUMMARY;QUOTED-PRINTABLE:F=c3=aate'], 'Fête'],
    ['on several lines', ['SUMMARY;ENCODING=QUOTED-PRINTABLE:F=C3=AAte =', 'de l=E2=80=', '=99=C3=A9t=C3=A9'], 'Fête de l’été'],
    ['that look encoded and are not', ['SUMMARY:2=3D ?'], '2=3D ?'],
    ['in a charset that nobody knows', ['SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=X-NADA:F=EAte'], 'F=EAte'],
  ];
  for (const [what, lines, expected] of CASES)
    it(what, async () => {
      const { programme } = await calendar(...vevent(...lines, 'DTSTART:20261110T180000'));
      assert.deepEqual(programme.events.map(({ name }) => name), [expected]); // prettier-ignore
    });
});

describe('lines and components that are damaged', () => {
  it('are unfolded wherever they are cut, as RFC 5545 says', async () => {
    const text = ['BEGIN:VCALENDAR', ...vevent('SUMMARY:Veillée', 'DTSTART;VALUE=DATE:20261224', 'LOCATION:Salle\\, Arcueil'), 'END:VCALENDAR', ''].join('\r\n'); // prettier-ignore
    for (let cut = text.indexOf('\n') + 2; cut < text.length; cut++) {
      if (/^\r?\n/.test(text.slice(cut)) || /[\r\n]$/.test(text.slice(0, cut))) continue;
      const { programme } = await readFeed(`${text.slice(0, cut)}\r\n ${text.slice(cut)}`, { url: URL_OF_FEED });
      const [event] = programme.events;
      assert.deepEqual([event?.name, event && hours(event)[0], event?.town?.name], ['Veillée', '12-24T00:00–00:00', 'Arcueil'], `cut at ${cut}`);
    }
  });

  it('lose no other event', async () => {
    const events = ['un', 'deux', 'trois'].map((name, index) => ['BEGIN:VEVENT', `UID:${name}`, `DTSTAMP:2026110${index + 1}T080000Z`, `SUMMARY:${name}`, `DTSTART:2026111${index}T180000`, 'BEGIN:VALARM', 'TRIGGER:-PT15M', 'END:VALARM', 'END:VEVENT']); // prettier-ignore
    const faults: readonly (readonly [string, (line: string) => string])[] = [
      ['cut', (line) => line.slice(0, -1)],
      ['with a sign before it', (line) => `*${line}`],
      ['with a letter before it', (line) => `x${line}`],
      ['with one letter for another', (line) => `${line[0]}0${line.slice(2)}`],
      ['with another sign for the colon', (line) => line.replace(':', ';')],
      ['empty', () => ''],
    ];
    const boundaries = events.flat().map((line, index) => (/VEVENT|VALARM/.test(line) ? index : -1)).filter((index) => index > 0); // prettier-ignore
    for (const [what, damage] of faults)
      for (const one of boundaries)
        for (const other of [one, one + 1]) {
          const lines = events.flat().map((line, index) => (index === one || index === other ? damage(line) : line));
          const { programme } = await calendar(...lines);
          const touched = new Set([one, other].map((index) => Math.floor(index / events[0]!.length)));
          const names = programme.events.map(({ name }) => name);
          for (const [index, name] of ['un', 'deux', 'trois'].entries())
            if (!touched.has(index)) assert.ok(names.includes(name), `${name} is lost when line ${one} (and ${other}) is ${what}: ${names.join()}`);
        }
  });
});

it('keeps what a text says of its place: a point in another order is put right, and reported by its line', async () => {
  const feed = await calendar(...vevent('SUMMARY:A', 'DTSTART:20261110T180000', 'LOCATION:Mairie\\, 94110 Arcueil', 'GEO:2.333;48.805'));
  const { location } = await whole(feed.programme.events[0]!);
  assert.deepEqual([location?.latitude, location?.longitude, problemsOf(feed)], [48.805, 2.333, ['coordinates-wrong line 9']]);
});
