import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { readCalendars, unescaped } from '../../../src/feed/formats/icalendar/components.js';
import { readFeed } from '../../../src/feed/read-feed.js';
import { itIsATextFeedFormat } from '../../contracts/it-is-a-text-feed-format.js';
import { hours, problemsOf, URL_OF_FEED, whole, wholeEvents } from '../reading.js';
import type { WholeEvent } from '../reading.js';

const file = new URL('../../fixtures/feeds/icalendar/agenda.ics', import.meta.url);
const read = (text: string) => readFeed(text, { url: URL_OF_FEED });
const calendar = (...lines: readonly string[]) => read(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'));
const PLAIN = ['UID:1', 'SUMMARY:A', 'DTSTAMP:20261101T080000Z'];
const event = (...lines: readonly string[]) => calendar('BEGIN:VEVENT', ...lines, ...PLAIN, 'END:VEVENT');
const sessions = async (...lines: readonly string[]) => hours((await event(...lines)).programme.events[0]!);

/** Names of events that a component shows: not of single sessions, of what is private, of what is no event. */
function names(component: string): readonly string[] {
  const unfolded = component.replace(/\r?\n /g, '');
  const [, name] = /^SUMMARY:(.*?)\r?$/m.exec(unfolded) ?? [];
  const isShown = /^BEGIN:VEVENT/.test(unfolded) && !/^(?:RECURRENCE-ID|CLASS:PRIVATE)/m.test(unfolded);
  return isShown ? [name!.replaceAll('\\', '')] : [];
}

itIsATextFeedFormat('iCalendar', [
  {
    file,
    part: /BEGIN:(VEVENT|VTODO)\r\n[^]*?END:\1\r\n/g,
    value: /^[A-Z-]+(?:;[^:\r\n]*)?:(?<value>[^\r\n]+)/gm,
    names,
    path: /^line \d+$/,
  },
]);

describe('iCalendar', () => {
  it('reads every field of a calendar', async () => {
    const feed = await read(readFileSync(file, 'utf8'));
    assert.deepEqual(problemsOf(feed), []);
    assert.deepEqual([feed.programme.name, feed.programme.description, feed.programme.timeZone], ['Agenda d’exemple', 'Ce qui se passe à l’exemple, mois après mois.', 'Europe/Paris']); // prettier-ignore
    const [desk, bicycle, doors, call, night] = (await wholeEvents(feed.programme)) as [WholeEvent, WholeEvent, WholeEvent, WholeEvent, WholeEvent];
    assert.deepEqual([bicycle.id, bicycle.name, hours(bicycle)], ['velo@ville.example', 'Réparer son vélo, ensemble', ['11-12T18:30–20:00']]);
    assert.equal(bicycle.description, 'Freins, câbles, dérailleur : on démonte, on comprend, on remonte.\n\n- Outils prêtés sur place\n- Pièces à prix coûtant'); // prettier-ignore
    assert.deepEqual([bicycle.town?.name, bicycle.location?.name, bicycle.location?.streetAddress, bicycle.location?.latitude], ['Arcueil', 'Atelier d’exemple', '2 rue de l’Exemple', 48.805]); // prettier-ignore
    assert.deepEqual([bicycle.url, bicycle.image?.url, bicycle.keywords], ['https://ville.example/agenda/reparer-son-velo-ensemble-pendant-le-mois-de-l-ess', 'https://ville.example/velo.jpg', ['Atelier', 'Vélo', 'Réparation, couture']]); // prettier-ignore
    assert.deepEqual(bicycle.organizers.map(({ name, email }) => [name, email]), [['Association d’exemple : vélo', 'contact@association.example']]); // prettier-ignore
    // Two o'clock stays two o'clock when the clocks are put back on 25 October, one session is elsewhere, one is cancelled, one excluded, one added.
    assert.deepEqual(hours(desk), ['10-13T14:00–16:00', '10-20T15:00–17:00', '10-27T14:00–16:00', '11-10T14:00–16:00', '11-17T14:00–16:00', '11-21T10:00–12:00']); // prettier-ignore
    assert.deepEqual(desk.occurrences.map(({ name, status, location }) => [name, status, location?.name].filter(Boolean).join(' ')), ['Scheduled', 'Permanence décalée Scheduled Médiathèque d’exemple', 'Cancelled', 'Scheduled', 'Scheduled', 'Scheduled']); // prettier-ignore
    assert.deepEqual([desk.town?.name, desk.organizers], ['Valenton', []]);
    assert.deepEqual([hours(doors), doors.occurrences[0]!.isAllDay, doors.town?.name, doors.description], [['11-14T00:00–00:00'], true, 'Cachan', 'Entrée libre.']); // prettier-ignore
    assert.equal(new Date(doors.occurrences[0]!.end!).toISOString(), '2026-11-15T23:00:00.000Z', 'the last day is not in DTEND');
    assert.deepEqual([hours(call), call.attendanceMode, call.onlineUrl, call.status], [['11-18T18:30–?'], 'Online', 'https://visio.example/cooperative', 'Scheduled']); // prettier-ignore
    assert.deepEqual([hours(night), night.status, night.town?.name, night.location?.streetAddress], [['11-20T21:00–00:30'], 'Cancelled', 'Orly', '3 rue de l’Exemple']); // prettier-ignore
    assert.doesNotMatch(JSON.stringify(await wholeEvents(feed.programme)), /ne pas lire|ne-pas-lire/);
  });

  it('reads several calendars in one file, an event without a calendar, and a calendar without an event', async () => {
    const one = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:2', 'SUMMARY:B', 'DTSTART:20261112T183000', 'END:VEVENT', 'END:VCALENDAR'];
    const two = await read([...one, ...one.map((line) => line.replace('SUMMARY:B', 'SUMMARY:C').replace('UID:2', 'UID:3'))].join('\n'));
    assert.deepEqual(two.programme.events.map(({ name }) => name), ['B', 'C']); // prettier-ignore
    assert.equal((await read(one.slice(1, -1).join('\n'))).programme.events.length, 1);
    assert.deepEqual([(await calendar()).programme.events, (await calendar()).report.problems], [[], []]);
  });

  const HOURS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['on the clock of the place', ['DTSTART:20261112T183000', 'DTEND:20261112T200000'], ['11-12T18:30–20:00']],
    ['in universal time', ['DTSTART:20261112T173000Z', 'DTEND:20261112T190000Z'], ['11-12T18:30–20:00']],
    ['in a zone that needs no rules', ['DTSTART;TZID=Europe/Paris:20261112T183000'], ['11-12T18:30–?']],
    ['in a zone with a path before it', ['DTSTART;TZID=/mozilla.org/20050126_1/Europe/Paris:20261112T183000'], ['11-12T18:30–?']],
    ['in a zone of Windows', ['DTSTART;TZID="Romance Standard Time":20261112T183000'], ['11-12T18:30–?']],
    ['in a zone of Outlook', ['DTSTART;TZID="(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris":20261112T183000'], ['11-12T18:30–?']],
    ['on the clock of another place', ['DTSTART;TZID=Eastern Standard Time:20261112T123000'], ['11-12T12:30–?']],
    ['from one clock to another', ['DTSTART;TZID=Europe/Paris:20261112T183000', 'DTEND;TZID=Europe/London:20261112T190000'], ['11-12T18:30–20:00']],
    ['with the signs of ISO 8601', ['DTSTART:2026-11-12T18:30:00+01:00', 'DTEND:2026-11-12 20:00'], ['11-12T18:30–20:00']],
    ['without seconds', ['DTSTART:20261112T1830', 'DTEND:20261112T2000'], ['11-12T18:30–20:00']],
    ['for a time', ['DTSTART:20261112T183000', 'DURATION:PT1H30M'], ['11-12T18:30–20:00']],
    ['for no time', ['DTSTART:20261112T183000', 'DURATION:PT0S'], ['11-12T18:30–?']],
    ['a day', ['DTSTART;VALUE=DATE:20261112'], ['11-12T00:00–00:00']],
    ['a day that says so too late', ['DTSTART;VALUE=DATE:20261112T000000'], ['11-12T00:00–00:00']],
    ['a day without saying so', ['DTSTART:20261112', 'DTEND:20261113'], ['11-12T00:00–00:00']],
    ['a day whose end is its start', ['DTSTART;VALUE=DATE:20261112', 'DTEND;VALUE=DATE:20261112'], ['11-12T00:00–00:00']],
    ['a day of Outlook', ['DTSTART:20261112T000000', 'DTEND:20261113T000000'], ['11-12T00:00–00:00']],
    ['the first of the two half past two', ['DTSTART:20261025T003000Z'], ['10-25T02:30–?']],
    ['the second of the two half past two', ['DTSTART:20261025T013000Z'], ['10-25T02:30–?']],
  ];
  for (const [what, lines, expected] of HOURS) it(`tells when: ${what}`, async () => assert.deepEqual(await sessions(...lines), expected));

  it('keeps the hour that comes twice apart', async () => {
    const [first, second] = await Promise.all(['003000Z', '013000Z'].map((time) => event(`DTSTART:20261025T${time}`)));
    assert.equal(second!.programme.events[0]!.occurrences[0]!.start - first!.programme.events[0]!.occurrences[0]!.start, 3_600_000);
  });

  it('reads times by the rules of a zone that nobody knows', async () => {
    const zone = [
      ['BEGIN:VTIMEZONE', 'TZID:Ailleurs'],
      [
        'BEGIN:STANDARD',
        'DTSTART:20071104T020000',
        'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
        'TZOFFSETFROM:-0400',
        'TZOFFSETTO:-0500',
        'END:STANDARD',
      ],
      [
        'BEGIN:DAYLIGHT',
        'DTSTART:20070311T020000',
        'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
        'TZOFFSETFROM:-0500',
        'TZOFFSETTO:-0400',
        'END:DAYLIGHT',
      ],
      ['END:VTIMEZONE'],
    ].flat();
    for (const [start, expected] of [
      ['20261112T123000', '11-12T18:30–?'],
      ['20261030T123000', '10-30T17:30–?'],
      ['20260712T123000', '07-12T18:30–?'],
      ['20260309T123000', '03-09T17:30–?'],
    ] as const) {
      const { programme } = await calendar(...zone, 'BEGIN:VEVENT', `DTSTART;TZID=Ailleurs:${start}`, ...PLAIN, 'END:VEVENT');
      assert.deepEqual([hours(programme.events[0]!), programme.events[0]!.timeZone], [[expected], 'Europe/Paris']);
    }
  });

  const RULES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['a number of times', ['RRULE:FREQ=WEEKLY;COUNT=3'], ['11-12', '11-19', '11-26']],
    ['until a day, included', ['RRULE:FREQ=WEEKLY;UNTIL=20261126'], ['11-12', '11-19', '11-26']],
    ['until an instant, included', ['RRULE:FREQ=WEEKLY;UNTIL=20261126T173000Z'], ['11-12', '11-19', '11-26']],
    ['until just before', ['RRULE:FREQ=WEEKLY;UNTIL=20261126T172959Z'], ['11-12', '11-19']],
    ['in lower case and with spaces', ['RRULE:freq=weekly; count=2; byday=th'], ['11-12', '11-19']],
    ['at the hour at which it is anyway', ['RRULE:FREQ=DAILY;COUNT=2;BYHOUR=18;BYMINUTE=30;BYSECOND=0'], ['11-12', '11-13']],
    ['the second Thursday', ['RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=2TH'], ['11-12', '12-10', '01-14']],
    ['but not on two days in one line', ['RRULE:FREQ=DAILY;COUNT=4', 'EXDATE:20261113T183000,20261114T183000'], ['11-12', '11-15']],
    ['but not on a day', ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20261113'], ['11-12', '11-14']],
    ['but not at an instant', ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20261113T173000Z'], ['11-12', '11-14']],
    ['but not by a rule', ['RRULE:FREQ=DAILY;COUNT=4', 'EXRULE:FREQ=DAILY;INTERVAL=2'], ['11-13', '11-15']],
    ['also on other days', ['RDATE:20261120T183000,20261122T100000'], ['11-12', '11-20', '11-22']],
    ['also for other times', ['RDATE;VALUE=PERIOD:20261120T183000Z/PT1H,20261121T100000/20261121T120000'], ['11-12', '11-20', '11-21']],
    ['by two rules', ['RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=WEEKLY;COUNT=2'], ['11-12', '11-13', '11-19']],
  ];
  for (const [what, lines, expected] of RULES)
    it(`repeats ${what}`, async () => {
      const found = await sessions('DTSTART;TZID=Europe/Paris:20261112T183000', ...lines);
      assert.deepEqual(found.map((session) => session.slice(0, 5)), expected); // prettier-ignore
    });

  it('repeats days', async () => {
    const days = await sessions(
      'DTSTART;VALUE=DATE:20261112',
      'DTEND;VALUE=DATE:20261114',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'EXDATE;VALUE=DATE:20261119',
    );
    assert.deepEqual(days, ['11-12T00:00–00:00', '11-26T00:00–00:00']);
  });

  it('repeats what has no end for a year around the time at which the calendar was kept', async () => {
    const { programme } = await event('DTSTART:20150108T100000', 'RRULE:FREQ=WEEKLY');
    const { occurrences } = programme.events[0]!;
    const day = (index: number) => new Date(occurrences.at(index)!.start).toISOString().slice(0, 10);
    assert.deepEqual([day(0), day(-1), occurrences.length], ['2025-11-06', '2027-10-28', 104]);
  });

  it('ends, however many rules have no end', { timeout: 120_000 }, async () => {
    const events = Array.from({ length: 1000 }, (_, index) => ['BEGIN:VEVENT', `UID:${index}`, `SUMMARY:${index}`, 'DTSTAMP:20261101T080000Z', 'DTSTART:20261112T183000', 'RRULE:FREQ=DAILY', 'END:VEVENT']); // prettier-ignore
    const { programme, report } = await calendar(...events.flat());
    assert.equal(programme.events.length, 1000);
    assert.equal(programme.events[0]!.occurrences.length, 367);
    const late = problemsOf({ report }).at(-1);
    assert.equal(late, `start-invalid line ${2 + 7 * 999 + 6}`);
  });

  it('shows nothing of what is wholly excluded, and sessions whose event is missing', async () => {
    assert.equal((await event('DTSTART:20261112T183000', 'RRULE:FREQ=DAILY;COUNT=1', 'EXDATE:20261112T183000')).programme.events.length, 0);
    const parts = ['12', '19'].flatMap((day) => [
      'BEGIN:VEVENT',
      ...PLAIN,
      `RECURRENCE-ID:202611${day}T183000`,
      `DTSTART:202611${day}T190000`,
      'END:VEVENT',
    ]);
    const { programme } = await calendar(...parts);
    assert.deepEqual(programme.events.map(hours), [['11-12T19:00–?', '11-19T19:00–?']]);
  });

  it('takes the later of two writings of one event, and both of two events with one identity', async () => {
    const written = (sequence: number, start: string, name = 'A') => ['BEGIN:VEVENT', 'UID:1', `SUMMARY:${name}`, `SEQUENCE:${sequence}`, `DTSTART:${start}`, 'END:VEVENT']; // prettier-ignore
    for (const lines of [
      [...written(0, '20261112T183000'), ...written(1, '20261119T183000')],
      [...written(1, '20261119T183000'), ...written(0, '20261112T183000')],
    ])
      assert.deepEqual((await calendar(...lines)).programme.events.map(hours), [['11-19T18:30–?']]);
    const two = await calendar(...written(0, '20261112T183000'), ...written(0, '20261119T183000', 'B'));
    assert.equal(two.programme.events.length, 2);
    assert.deepEqual(problemsOf(two), ['duplicate-id line 10']);
  });

  const TEXTS: readonly (readonly [string, readonly string[], string])[] = [
    ['folded with a tab', ['DESCRIPTION:On dé', '\tmonte'], 'On démonte'],
    ['folded where a space was', ['DESCRIPTION:On', '  démonte'], 'On démonte'],
    ['with escapes', ['DESCRIPTION:Un\\, deux\\; trois\\\\quatre\\nCinq\\NSix'], 'Un, deux; trois\\quatre\nCinq\nSix'],
    ['with the line breaks that were typed', ['DESCRIPTION:Un', 'Deux : trois', 'TARIF : 5 €'], 'Un\nDeux : trois\nTARIF : 5 €'],
    ['folded without a space', [`DESCRIPTION:${'a'.repeat(63)}`, 'bc'], `${'a'.repeat(63)}bc`],
    ['with an empty line inside', ['DESCRIPTION:Un', '', ' deux'], 'Undeux'],
    ['with markup', ['DESCRIPTION:<p>Un</p><p>Deux&nbsp;: <a href="https://ville.example/">page</a></p>'], 'Un\n\nDeux\u00a0: page'],
    ['with a quote that does not close', ['DESCRIPTION;ALTREP="cid:1:Un'], '1:Un'],
    ['in lower case', ['description:Un'], 'Un'],
  ];
  for (const [what, lines, expected] of TEXTS)
    it(`reads a text ${what}`, async () => {
      const { programme } = await event('DTSTART:20261112T183000', ...lines);
      assert.equal((await whole(programme.events[0]!)).description, expected);
    });

  it('reads what sites add: price, tickets, tags, pictures, video calls', async () => {
    const { programme, report } = await event(
      'DTSTART:20261112T183000', 'X-COST:5 €', 'X-TICKETS-URL:https://billets.example/1', 'X-TAGS:jeux,soirée', 'IMAGE;VALUE=URI;DISPLAY=BADGE:https://ville.example/a.png',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://visio.example/1', 'CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+33199000000', 'X-GOOGLE-CONFERENCE:https://visio.example/ne-pas-lire',
      'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="2 rue de l’Exemple, 94110 Arcueil, France";X-TITLE=Atelier d’exemple:geo:48.805,2.333',
      'ATTACH;VALUE=BINARY;ENCODING=BASE64;FMTTYPE=image/png:iVBORw0KGgo=',
    ); // prettier-ignore
    const found = await whole(programme.events[0]!);
    assert.deepEqual([found.price, found.registrations[0]?.href, found.keywords, found.image?.url], ['5 €', 'https://billets.example/1', ['jeux', 'soirée'], 'https://ville.example/a.png']); // prettier-ignore
    assert.deepEqual([found.location?.name, found.location?.streetAddress, found.town?.name, found.location?.longitude], ['Atelier d’exemple', '2 rue de l’Exemple', 'Arcueil', 2.333]); // prettier-ignore
    assert.deepEqual([found.attendanceMode, found.onlineUrl, report.problems], ['Mixed', 'https://visio.example/1', []]);
  });

  it('shows no address of a person, and no address as a name', async () => {
    const named = await event('DTSTART:20261112T183000', 'ORGANIZER;CN=Une personne:mailto:une.personne@association.example');
    const [organizer] = (await whole(named.programme.events[0]!)).organizers;
    assert.deepEqual([organizer?.name, organizer?.email], ['Une personne', '']);
    const calendarOf = await calendar('X-WR-CALNAME:une.personne@association.example');
    assert.equal(calendarOf.programme.name, '');
  });

  it('reports the line on which it stands', async () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['SUMMARY:', 'DTSTART:20261112T183000'], 'name-missing line 4'],
      [['DTSTART:hier'], 'start-invalid line 4'],
      [['DTSTART:20260230T183000'], 'start-invalid line 4'],
      [['STATUS:CONFIRMED'], 'start-missing line 3'],
      [['DTSTART:20261112T183000', 'DTEND:demain'], 'end-invalid line 5'],
      [['DTSTART:20261112T183000', 'DURATION:longtemps'], 'end-invalid line 5'],
      [['DTSTART:20261112T183000', 'DTEND:20261110T183000'], 'end-before-start line 5'],
      [['DTSTART;TZID=Nulle part:20261112T183000'], 'time-zone-unknown line 4'],
      [['DTSTART:20261112T183000', 'RRULE:FREQ=HOURLY'], 'start-invalid line 5'],
      [['DTSTART:20261112T183000', 'RRULE:FREQ=DAILY;COUNT=2', 'DTEND:demain'], 'end-invalid line 6'],
      [['DTSTART:20261112T183000', 'RDATE:demain'], 'start-invalid line 5'],
      [['DTSTART:20261112T183000', 'STATUS:PEUT-ETRE'], 'status-unknown line 5'],
      [['DTSTART:20261112T183000', 'URL:javascript:alert(1)'], 'url-refused line 5'],
      [['DTSTART:20261112T183000', 'ATTACH;FMTTYPE=image/png:http://ville.example/a.png'], 'image-refused line 5'],
      [['DTSTART:20261112T183000', 'LOCATION:Quelque part'], 'town-unknown line 5'],
    ];
    for (const [lines, problem] of cases) assert.deepEqual(problemsOf(await event(...lines)), [problem]);
    assert.deepEqual(problemsOf(await calendar('X-WR-TIMEZONE:Nulle part')), ['time-zone-unknown line 3']);
  });
});

describe('the lines of iCalendar', () => {
  /** Whatever ical.js writes, we read as it does: names, parameters, texts. */
  it('are read as ical.js reads them', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'abé😀 ,;:\\n"\n\'^&<'), maxLength: 200 });
    // A parameter holds no quotes (RFC 5545 §3.2), and line breaks only as RFC 6868 writes them.
    const parameters = fc.string({ unit: fc.constantFrom(...'abé😀 ,;:^'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, parameters, (name, description, cn) => {
        const component = new ICAL.Component('vevent');
        component.addPropertyWithValue('summary', name);
        component.addPropertyWithValue('description', description);
        component.addPropertyWithValue('organizer', 'mailto:contact@association.example').setParameter('cn', cn);
        const written = component.toString();
        const [own] = readCalendars(written)[0]!.children;
        const theirs = new ICAL.Component(ICAL.parse(written) as unknown[]);
        for (const key of ['summary', 'description'])
          assert.equal(own!.text(key.toUpperCase()), String(theirs.getFirstPropertyValue(key) ?? '').trim());
        assert.equal(own!.first('ORGANIZER')!.parameters.get('CN'), String(theirs.getFirstProperty('organizer')!.getFirstParameter('cn')).trim());
        assert.equal(unescaped(own!.first('ORGANIZER')!.value), 'mailto:contact@association.example');
      }),
    );
  });
});
