/** Documents made to be slow to read: four times as much of anything may be no more than four times the work, and a little. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feed/read-feed.js';
import { workOf } from '../counted-work.js';
import { URL_OF_FEED } from '../reading.js';
import { calendarText, vevent } from './icalendar/calendar.js';

type Made = (size: number) => string;

const times = (size: number, each: (index: number) => string, separator = '') =>
  Array.from({ length: size }, (_, index) => each(index)).join(separator);
const objects = (size: number, each: (index: number) => object) => Array.from({ length: size }, (_, index) => each(index));
const json = (value: unknown) => JSON.stringify(value);
/** A day of its own for each, in the first 80 years of the century. */
const day = (index: number) => new Date(Date.UTC(2001, 0, 1 + (index % 29_000))).toISOString().slice(0, 10).replaceAll('-', ''); // prettier-ignore
const START = 'DTSTART:20010101T100000Z';
const DAILY = 'RRULE:FREQ=DAILY;COUNT=800';
const ISO = '2026-11-10T18:00:00+01:00';
const google = (index: number) => ({
  id: `a${index}`,
  recurringEventId: 'm',
  summary: 'A',
  start: { dateTime: ISO },
  originalStartTime: { dateTime: ISO },
});
const html = (body: string) => `<!doctype html><body>${body}`;
const script = (text: string) => `<!doctype html><script type="application/ld+json">${text}</script>`;
const EVENT = 'itemscope itemtype="https://schema.org/Event"';

const ICALENDAR: Readonly<Record<string, Made>> = {
  'events with one identity': (size) => calendarText(times(size, () => vevent(START).join('\r\n'), '\r\n')),
  'lines that are none': (size) => calendarText(...vevent(START, 'DESCRIPTION:A', times(size, () => 'a line without a name', '\r\n'))),
  'a line folded at each letter': (size) => calendarText(...vevent(START, `DESCRIPTION:${times(size, () => 'a', '\r\n ')}`)),
  'a quoted-printable line that goes on and on': (size) => calendarText(...vevent(START, `DESCRIPTION;ENCODING=QUOTED-PRINTABLE:${times(size, () => 'aaa=', '\r\n')}`)),
  'sessions changed, told by their day': (size) => calendarText(...vevent(START, DAILY), times(size * 5, (index) => vevent(`RECURRENCE-ID;VALUE=DATE:${day(index)}`, START).join('\r\n'), '\r\n')),
  'sessions changed with all that follow': (size) => calendarText(...vevent(START, DAILY), times(size * 5, (index) => vevent(`RECURRENCE-ID;RANGE=THISANDFUTURE:${day(index)}T100000Z`, `DTSTART:${day(index)}T110000Z`).join('\r\n'), '\r\n')),
  'excluded dates': (size) => calendarText(...vevent(START, DAILY, times(size, (index) => `EXDATE:${day(index)}T100000Z`, '\r\n'))),
  'parameters': (size) => calendarText(...vevent(`DTSTART${times(size, (index) => `;P${index}=1`)}:20261103T183000`)),
  'components in each other': (size) => calendarText('BEGIN:VEVENT', 'SUMMARY:A', START, times(size, () => 'BEGIN:VALARM', '\r\n'), times(size, () => 'END:VALARM', '\r\n'), 'END:VEVENT'),
}; // prettier-ignore
const OTHERS: Readonly<Record<string, Made>> = {
  'Google Calendar: sessions whose series is elsewhere': (size) => json({ kind: 'calendar#events', items: objects(size, google) }),
  'Google Calendar: sessions of one series': (size) => json({ kind: 'calendar#events', items: [{ id: 'm', summary: 'A', start: { dateTime: ISO } }, ...objects(size, google)] }),
  'FullCalendar: sessions of one group': (size) => json(objects(size, () => ({ id: '1', title: 'A', start: '2026-11-10' }))),
  'JSCalendar: overrides': (size) => json([{ '@type': 'Event', uid: '1', title: 'A', start: '2026-11-10T18:00:00', recurrenceOverrides: Object.fromEntries(Array.from({ length: size }, (_, index) => [`x${index}`, { title: 'B' }])) }]),
  'Mobilizon: lists': (size) => json({ data: Object.fromEntries(Array.from({ length: size }, (_, index) => [`l${index}`, { total: 3, elements: [{ uuid: `${index}`, title: 'A', beginsOn: ISO }] }])) }),
  'ActivityPub: collections': (size) => json(objects(size, (index) => ({ type: 'Collection', totalItems: 3, items: [{ type: 'Event', id: `${index}`, name: 'A', startTime: ISO }] }))),
  'DATAtourisme: periods': (size) => json([{ '@id': '1', label: { fr: 'A' }, takesPlaceAt: objects(size, () => ({ startDate: '2026-11-10' })) }]),
  'OpenAgenda: timings': (size) => json([{ uid: 1, title: 'A', timings: objects(size, () => ({ begin: ISO, end: ISO })) }]),
  'Opendatasoft: occurrences': (size) => json([{ titre: 'A', date_debut: '2026-11-10', ville: 'Orly', occurrences: times(size, () => `${ISO}_${ISO}`, ';') }]),
  'frab: days': (size) => json({ schedule: { conference: { title: 'A', days: objects(size, (index) => ({ date: '2026-11-10', rooms: { a: [{ title: 'A', guid: `${index}`, start: '10:00' }] } })) } } }),
  'Gancio: events': (size) => json(objects(size, (id) => ({ id, title: 'A', start_datetime: 1_794_330_000 }))),
  'Geotrek: events': (size) => json(objects(size, (id) => ({ id, name: 'A', published: true, begin_date: '2026-11-10' }))),
  'The Events Calendar: events': (size) => json(objects(size, (id) => ({ id, title: 'A', start_date: '2026-11-10 18:00:00', utc_start_date: '' }))),
  'schema.org: nodes that refer to each other': (size) => json({ '@graph': objects(size, (index) => ({ '@type': 'Event', '@id': `e${index}`, name: 'A', startDate: ISO, superEvent: { '@id': `e${(index + 1) % size}` } })) }),
  'NDJSON: lines': (size) => times(size, (index) => json({ '@type': 'Event', name: `A${index}`, startDate: ISO }), '\n'),
  'CSV: rows': (size) => `Titre;Date;Ville\n${times(size, (index) => `A${index};10/11/2026;Orly`, '\n')}`,
  'CSV: columns': (size) => `Titre;Date;Ville${';Titre'.repeat(size)}\nA;10/11/2026;Orly${';b'.repeat(size)}`,
  'CSV: quotes that do not close': (size) => `Titre;Date;Ville\n${'"A;10/11/2026;Orly\n'.repeat(size)}`,
  'CSV: rows in one cell': (size) => `Titre,Date,Ville\n${'"A,""10/11/2026"",""Orly"""\n'.repeat(size)}`,
  'HTML: elements in each other': (size) => html('<div>'.repeat(size * 10) + `<div ${EVENT}><b itemprop="name">A</b></div>`),
  'HTML: events in each other': (size) => html(`<div ${EVENT} itemprop="subEvent">`.repeat(size * 10)),
  'HTML: attributes': (size) => html(`<div ${EVENT}${times(size, (index) => ` a${index}="1"`)}><b itemprop="name">A</b></div>`),
  'HTML: scripts': (size) => script(`{"@type":"Event","name":"A","startDate":"${ISO}"}`).repeat(size),
  'HTML: objects one after the other': (size) => script(`{"@type":"Event","name":"A","startDate":"${ISO}",}`.repeat(size)),
  'HTML: a script of brackets': (size) => script('{['.repeat(size)),
}; // prettier-ignore

async function work(text: string): Promise<number> {
  return workOf(async () => {
    const feed = await readFeed(text, { url: URL_OF_FEED }).catch(() => null);
    for (const event of feed?.programme.events ?? []) await event.details();
  });
}

// Of elements in each other, hundreds are told apart: only beyond those does the work grow evenly.
describe('reading takes no more work than there is to read', () => {
  const cases = { ...Object.fromEntries(Object.entries(ICALENDAR).map(([name, made]) => [`iCalendar: ${name}`, made])), ...OTHERS };
  for (const [name, made] of Object.entries(cases)) {
    it(name, async () => {
      // Once before, for what is only made once.
      await work(made(10));
      const [some, more] = [await work(made(300)), await work(made(1200))];
      assert.ok(more < some * 5, `${more} for four times what took ${some}`);
    });
  }
});
