import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { loadLocale } from '../../src/locale/locale.js';
import type { Programme, ProgrammeEvent } from '../../src/model/programme.js';
import { offsetAt, toIsoString } from '../../src/model/zoned-time.js';
import { icalendar } from '../../src/output/icalendar.js';
import type { CalendarOptions } from '../../src/output/icalendar.js';
import { localTime, vtimezone } from '../../src/output/icalendar/vtimezone.js';
import { read, URL_OF_FEED } from '../feed/reading.js';
import type { Json } from '../feed/reading.js';
import { workOf } from '../feed/counted-work.js';
import { FEEDS } from './every-feed.js';

const NOW = Date.UTC(2026, 9, 1);
const OPTIONS: CalendarOptions = { name: 'Mois de l’ESS', now: NOW, url: 'https://ville.example/mois' };
const EVENT = {
  '@type': 'Event',
  '@id': 'https://ville.example/velo',
  name: 'Réparer son vélo',
  startDate: '2026-11-12T18:30',
  endDate: '2026-11-12T20:00',
};

/** The calendar of events with these fields, its lines unfolded. */
async function calendar(fields: Json = {}, options: Partial<CalendarOptions> = {}): Promise<readonly string[]> {
  const { programme } = await read({ '@type': 'Festival', name: 'Mois', subEvent: [{ ...EVENT, ...fields }] });
  return unfolded(await icalendar(programme.events, { ...OPTIONS, ...options }));
}

function unfolded(text: string): readonly string[] {
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
}

/** The lines of the properties, of the calendar's first event. */
function lines(all: readonly string[], ...names: readonly string[]): readonly string[] {
  return all.slice(all.indexOf('BEGIN:VEVENT')).filter((line) => names.includes(line.split(/[:;]/, 1)[0]!));
}

describe('icalendar()', () => {
  it('writes a whole event', async () => {
    const text = await calendar({
      abstract: 'On démonte, on remonte.',
      description: 'Apportez votre vélo.\n\n- Outils prêtés',
      location: { '@type': 'Place', name: 'Atelier d’exemple', address: { streetAddress: '2 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil' }, geo: { latitude: 48.805, longitude: 2.333 }, description: 'Par la cour.' }, // prettier-ignore
      organizer: [
        { name: 'Association d’exemple', telephone: '01 99 00 00 00' },
        { name: 'Ville, d’exemple', email: 'contact@ville.example' },
      ],
      offers: { price: 5, priceCurrency: 'EUR' },
      keywords: ['atelier', 'vélo'],
      audience: { audienceType: 'Tout public' },
      typicalAgeRange: '12-',
      amenityFeature: { name: 'mobility' },
      image: 'https://ville.example/velo',
      url: 'https://ville.example/velo?a=1&b=2',
      potentialAction: [{ '@type': 'RegisterAction', target: 'mailto:inscription@association.example' }, { '@type': 'RegisterAction', target: 'tel:0199000000' }], // prettier-ignore
    });
    assert.deepEqual(text, [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//mois-ess-widgets//programme//FR',
      'CALSCALE:GREGORIAN',
      'NAME:Mois de l’ESS',
      'X-WR-CALNAME:Mois de l’ESS',
      'URL:https://ville.example/mois',
      'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
      'X-PUBLISHED-TTL:PT12H',
      'X-WR-TIMEZONE:Europe/Paris',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Paris',
      'BEGIN:DAYLIGHT',
      'DTSTART:19960331T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:19961027T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:https://ville.example/velo',
      'DTSTAMP:20261001T000000Z',
      'SEQUENCE:0',
      'DTSTART;TZID=Europe/Paris:20261112T183000',
      'DTEND;TZID=Europe/Paris:20261112T200000',
      'SUMMARY:Réparer son vélo',
      'DESCRIPTION:On démonte\\, on remonte.\\n\\nApportez votre vélo.\\n\\n- Outils prêtés\\n\\n' +
        'Tarif\u00a0: 5\u00a0€\\nPublic\u00a0: Tout public\\, dès 12\u00a0ans\\nAccessible\u00a0: handicap moteur\\nAccès\u00a0: Par la cour.\\n' +
        'Inscription\u00a0: inscription@association.example\\, 01\u00a099\u00a000\u00a000\u00a000\\nOrganisation\u00a0: Association d’exemple\\, Ville\\, d’exemple\\n' +
        'Page de l’événement\u00a0: https://ville.example/velo?a=1&b=2',
      'LOCATION:Atelier d’exemple\\, 2 rue de l’Exemple\\, 94110 Arcueil',
      'GEO:48.805;2.333',
      'STATUS:CONFIRMED',
      'CATEGORIES:atelier,vélo',
      'URL:https://ville.example/velo?a=1&b=2',
      'IMAGE;VALUE=URI;DISPLAY=BADGE:https://ville.example/velo',
      'ORGANIZER;CN="Ville, d’exemple":mailto:contact@ville.example',
      'CONTACT:Association d’exemple\\, 01 99 00 00 00',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('writes the few words in English', async () => {
    const text = await calendar(
      { isAccessibleForFree: true, audience: 'Everybody', eventStatus: 'EventPostponed' },
      { locale: await loadLocale('en') },
    );
    assert.deepEqual(lines(text, 'DESCRIPTION'), ['DESCRIPTION:Postponed\\n\\nFree\\nAudience: Everybody']);
  });

  it('writes what the sessions of an event share once, however many there are', async () => {
    const written = async (description: string) => {
      const subEvent = Array.from({ length: 800 }, (_, index) => ({ startDate: `2026-11-${10 + (index % 19)}T${10 + (index % 7)}:00` }));
      const { programme } = await read({ '@type': 'Festival', name: 'Mois', subEvent: [{ ...EVENT, description, subEvent }] });
      await programme.events[0]!.details();
      return workOf(() => icalendar(programme.events, OPTIONS));
    };
    const text = 'Apportez votre vélo, et un ami ; '.repeat(1000);
    const more = (await written(text)) - (await written(''));
    assert.ok(more < 20 * text.length, `${more} for ${text.length} characters of 800 sessions`);
  });

  it('leaves out what is not known', async () => {
    const names = lines(await calendar(), ...['DESCRIPTION', 'LOCATION', 'GEO', 'CATEGORIES', 'URL', 'IMAGE', 'ORGANIZER', 'CONTACT', 'CONFERENCE']);
    assert.deepEqual(names, []);
    assert.deepEqual(unfolded(await icalendar([], { name: '', now: 0 })).at(3), 'CALSCALE:GREGORIAN');
  });

  const times: readonly (readonly [what: string, fields: Json, written: readonly string[]])[] = [
    ['no end', { endDate: null }, ['DTSTART;TZID=Europe/Paris:20261112T183000']],
    ['a day', { startDate: '2026-11-12', endDate: null }, ['DTSTART;VALUE=DATE:20261112', 'DTEND;VALUE=DATE:20261113']],
    ['days, the last of which is not in it', { startDate: '2026-10-24', endDate: '2026-10-25' }, ['DTSTART;VALUE=DATE:20261024', 'DTEND;VALUE=DATE:20261026']],
    ['until midnight', { endDate: '2026-11-13T00:00' }, ['DTSTART;TZID=Europe/Paris:20261112T183000', 'DTEND;TZID=Europe/Paris:20261113T000000']],
    ['another zone', { eventSchedule: { scheduleTimezone: 'Indian/Reunion' } }, ['DTSTART;TZID=Indian/Reunion:20261112T183000', 'DTEND;TZID=Indian/Reunion:20261112T200000']],
    ['the hour that comes twice, the second time', { startDate: '2026-10-25T02:30:00+01:00', endDate: '2026-10-25T04:00' }, ['DTSTART:20261025T013000Z', 'DTEND;TZID=Europe/Paris:20261025T040000']],
    ['the hour that comes twice, the first time', { startDate: '2026-10-25T02:30:00+02:00', endDate: null }, ['DTSTART:20261025T003000Z']],
  ]; // prettier-ignore
  for (const [what, fields, written] of times) {
    it(`says when: ${what}`, async () => assert.deepEqual(lines(await calendar(fields), 'DTSTART', 'DTEND'), written));
  }

  for (const [status, written] of [
    ['EventScheduled', ['SEQUENCE:0', 'STATUS:CONFIRMED']],
    ['EventRescheduled', ['SEQUENCE:1', 'DESCRIPTION:Nouvelle date', 'STATUS:CONFIRMED']],
    ['EventMovedOnline', ['SEQUENCE:1', 'DESCRIPTION:Déplacé en ligne', 'STATUS:CONFIRMED']],
    ['EventPostponed', ['SEQUENCE:2', 'DESCRIPTION:Reporté', 'STATUS:TENTATIVE']],
    ['EventCancelled', ['SEQUENCE:3', 'DESCRIPTION:Annulé', 'STATUS:CANCELLED']],
  ] as const) {
    it(`says the status: ${status}`, async () => assert.deepEqual(lines(await calendar({ eventStatus: status }), 'SEQUENCE', 'STATUS', 'DESCRIPTION'), written)); // prettier-ignore
  }

  it('says when it was to be', async () => {
    const text = await calendar({ eventStatus: 'EventRescheduled', previousStartDate: '2026-11-05T18:30' });
    assert.deepEqual(lines(text, 'DESCRIPTION'), ['DESCRIPTION:Nouvelle date\\n\\ninitialement prévu le 5\u00a0novembre 2026']);
  });

  it('says where one joins online', async () => {
    const online = { '@type': 'VirtualLocation', url: 'https://visio.example/a,b;c' };
    assert.deepEqual(lines(await calendar({ location: online }), 'LOCATION', 'CONFERENCE'), [
      'LOCATION:https://visio.example/a\\,b\\;c',
      'CONFERENCE;VALUE=URI:https://visio.example/a,b;c',
    ]);
    assert.deepEqual(lines(await calendar({ location: ['Salle, 94310 Orly', online] }), 'LOCATION', 'CONFERENCE'), [
      'LOCATION:Salle\\, 94310 Orly',
      'CONFERENCE;VALUE=URI:https://visio.example/a,b;c',
    ]);
  });

  describe('the identity of an event', () => {
    const uids = async (fields: Json, options?: Partial<CalendarOptions>) =>
      (await calendar(fields, options)).filter((line) => line.startsWith('UID:')).map((line) => line.slice(4));

    it('stays when it is moved, renamed or cancelled', async () => {
      const moved = { name: 'Réparer', startDate: '2026-11-19T18:30', endDate: null, eventStatus: 'EventCancelled' };
      assert.deepEqual(await uids(moved), await uids({}));
    });

    it('is one in the world', async () => {
      assert.deepEqual(await uids({ '@id': '21' }), ['21@ville.example']);
      assert.deepEqual(await uids({ '@id': '21' }, { url: null }), ['21@programme.invalid']);
      assert.deepEqual(await uids({ '@id': 'abc@agenda.example' }), ['abc@agenda.example']);
      assert.deepEqual(await uids({ '@id': 'urn:a,b;c' }), ['urn:a\\,b\\;c']);
    });

    it('is another for each session', async () => {
      const [at10, at14] = ['2026-11-14T10:00', '2026-11-14T14:00'].map((startDate) => ({ startDate, endDate: '2026-11-14T18:00' }));
      const sessions = { '@id': '21', subEvent: [at10, at14, { ...at14, endDate: '2026-11-14T16:00' }] };
      assert.deepEqual(await uids(sessions), ['21-20261114T100000@ville.example', '21-20261114T140000@ville.example', '21-20261114T140000-2@ville.example']); // prettier-ignore
    });
  });

  it('lets no text end a line, a quote or a property', async () => {
    const hostile = 'a";X=1:b\r\nSTATUS:CANCELLED\u2028UID:x\\n,;^n';
    const text = await calendar({ name: hostile, description: hostile, organizer: { name: hostile, email: 'contact@ville.example' } });
    assert.deepEqual(lines(text, 'STATUS', 'UID', 'ORGANIZER'), [
      'UID:https://ville.example/velo',
      'STATUS:CONFIRMED',
      `ORGANIZER;CN="a^';X=1:b STATUS:CANCELLED UID:x\\n,;^^n":mailto:contact@ville.example`,
    ]);
    assert.deepEqual(lines(text, 'SUMMARY'), ['SUMMARY:a"\\;X=1:b STATUS:CANCELLED UID:x\\\\n\\,\\;^n']);
  });

  for (const feed of FEEDS) {
    describe(feed.name, () => {
      it('is at the same times for ical.js', async () => {
        const { programme } = await feed.read();
        const text = await icalendar(programme.events, OPTIONS);
        const events = eventsIn(text);
        const theirs = events.map(({ summary, startDate, endDate, component }) =>
          [summary, timeOf(startDate), component.hasProperty('dtend') ? timeOf(endDate) : ''].join(' '),
        );
        const ours = programme.events.flatMap(({ name, timeZone, occurrences }) =>
          occurrences.map((one) => {
            const time = (instant: number) => (one.isAllDay ? toIsoString(instant, timeZone).slice(0, 10) : String(instant / 1000));
            return [[name, one.name].filter(Boolean).join(' – '), time(one.start), one.end === null ? '' : time(one.end)].join(' ');
          }),
        );
        assert.deepEqual(theirs.sort(), ours.sort());
        assert.equal(new Set(events.map(({ uid }) => uid)).size, ours.length, 'one UID, one session');
      });

      it('is in lines of 75 octets, in whole characters', async () => {
        const text = await icalendar((await feed.read()).programme.events, OPTIONS);
        assert.ok(text.endsWith('END:VCALENDAR\r\n'));
        for (const line of text.split('\r\n')) {
          assert.ok(Buffer.byteLength(line) <= 75, line);
          assert.ok(!/[\r\n\p{Cs}]/u.test(line), line);
        }
      });

      it('is the same text twice, whatever the order of its events', async () => {
        const { events } = (await feed.read()).programme;
        assert.equal(await icalendar([...events].reverse(), OPTIONS), await icalendar((await feed.read()).programme.events, OPTIONS));
      });

      it('is read back: the same sessions, in the same places', async () => {
        const { programme } = await feed.read();
        const back = await readFeed(await icalendar(programme.events, OPTIONS), { url: URL_OF_FEED });
        const [ours, theirs] = [sessionsOf(programme), sessionsOf(back.programme)];
        assert.deepEqual(
          theirs.map(({ session }) => session),
          ours.map(({ session }) => session),
        );
        for (const [index, { place }] of ours.entries()) if (place) assert.equal(theirs[index]!.place, place);
        // What has no town here has none there, and the entries of an event are one event again.
        assert.ok(back.report.problems.every(({ code }) => code === 'town-unknown' || code === 'repeated-event'));
      });
    });
  }
});

/** What our own reader takes back of each session. A calendar knows of three statuses, and has a place's address for its name where it has none. */
function sessionsOf({ events }: Programme): readonly { readonly session: string; readonly place: string }[] {
  const time = ({ timeZone }: ProgrammeEvent, instant: number | null) => (instant === null ? '' : toIsoString(instant, timeZone).slice(0, 19));
  return events
    .flatMap((event) =>
      event.occurrences.map((one) => {
        const when = one.isAllDay ? 'days' : event.timeZone;
        const name = [event.name, one.name].filter(Boolean).join(' – ');
        const session = [time(event, one.start), time(event, one.end), when, name, one.status === 'Cancelled', event.keywords.join(), event.url, event.image?.url]; // prettier-ignore
        return { session: session.join(' | '), place: (one.location ?? event.location)?.name ?? '' };
      }),
    )
    .sort((one, other) => (one.session < other.session ? -1 : 1));
}

function timeOf(time: ICAL.Time): string {
  return time.isDate ? time.toString() : String(time.toUnixTime());
}

/** The events of a calendar, with the clocks that it brings itself. */
function eventsIn(text: string): readonly ICAL.Event[] {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('vtimezone()', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const instant = (year: number) => fc.integer({ min: Date.UTC(year, 0, 2) / 60_000, max: Date.UTC(year + 1, 11, 30) / 60_000 });

  it('tells the clock of any zone in the years of the calendar', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant('Europe/Paris'), fc.constantFrom(...zones)),
        fc.integer({ min: 1990, max: 2037 }).chain((year) => fc.tuple(fc.constant(year), fc.array(instant(year), { minLength: 1, maxLength: 8 }))),
        (zone, [year, minutes]) => {
          const component = vtimezone(zone, Date.UTC(year, 0, 2), Date.UTC(year + 1, 11, 30));
          const text = ['BEGIN:VCALENDAR', ...component, 'END:VCALENDAR'].join('\r\n');
          const theirs = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vtimezone')!);
          for (const at of minutes.map((minute) => minute * 60_000)) {
            const local = localTime(at, zone);
            const wall = ICAL.Time.fromDateTimeString(`${local.slice(0, 4)}-${local.slice(4, 6)}-${local.slice(6, 11)}:${local.slice(11, 13)}:${local.slice(13)}`); // prettier-ignore
            // Around a change of the clock, an hour comes twice, or never.
            if (offsetAt(at - 7_200_000, zone) !== offsetAt(at + 7_200_000, zone)) continue;
            assert.equal(theirs.utcOffset(wall) * 1000, offsetAt(at, zone), `${zone} ${local}`);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('calls summer time what is ahead, on both halves of the earth', () => {
    const kinds = (zone: string) => vtimezone(zone, Date.UTC(2026, 5), Date.UTC(2026, 6)).filter((line) => /^BEGIN:[SD]|^DTSTART/.test(line));
    assert.deepEqual(kinds('America/Miquelon'), ['BEGIN:STANDARD', 'DTSTART:20251230T210000', 'BEGIN:DAYLIGHT', 'DTSTART:20260308T020000', 'BEGIN:STANDARD', 'DTSTART:20261101T020000']); // prettier-ignore
    assert.deepEqual(kinds('Australia/Hobart'), ['BEGIN:DAYLIGHT', 'DTSTART:20251231T110000', 'BEGIN:STANDARD', 'DTSTART:20260405T030000', 'BEGIN:DAYLIGHT', 'DTSTART:20261004T020000']); // prettier-ignore
    assert.deepEqual(kinds('Indian/Reunion'), ['BEGIN:STANDARD', 'DTSTART:20251231T040000']);
  });
});
