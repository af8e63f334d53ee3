import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { localeFor } from '../../src/locale/locale.js';
import { calendarLinks } from '../../src/output/calendar-links.js';
import type { CalendarService } from '../../src/output/calendar-links.js';
import { read } from '../feed/reading.js';
import type { Json } from '../feed/reading.js';

const EVENT = {
  '@type': 'Event',
  '@id': 'https://ville.example/velo',
  name: 'Réparer son vélo',
  startDate: '2026-11-12T18:30',
  endDate: '2026-11-12T20:00',
};

/** The links of an event’s first session. */
async function links(fields: Json = {}): Promise<Readonly<Record<CalendarService, string>>> {
  const { programme } = await read({ '@type': 'Festival', name: 'Mois', subEvent: [{ ...EVENT, ...fields }] });
  const event = programme.events[0]!;
  return calendarLinks({ event, occurrence: event.occurrences[0]!, details: await event.details() }, localeFor('fr')!);
}

/** Its parameters, decoded as a server decodes them. */
const asked = (link: string) => Object.fromEntries(new URL(link).searchParams);

describe('calendarLinks()', () => {
  it('open a filled entry in four calendars of the web', async () => {
    const { google, outlook, office365, yahoo } = await links({ location: 'Atelier d’exemple, 2 rue de l’Exemple, 94110 Arcueil', description: 'Apportez votre vélo & vos outils.' }); // prettier-ignore
    const where = 'Atelier d’exemple, 2 rue de l’Exemple, 94110 Arcueil';
    const text = 'Apportez votre vélo & vos outils.';
    assert.ok(google.startsWith('https://calendar.google.com/calendar/render?'));
    assert.deepEqual(asked(google), {
      action: 'TEMPLATE',
      text: 'Réparer son vélo',
      dates: '20261112T173000Z/20261112T190000Z',
      ctz: 'Europe/Paris',
      location: where,
      details: text,
    });
    assert.ok(outlook.startsWith('https://outlook.live.com/calendar/action/compose?'));
    const compose = {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Réparer son vélo',
      startdt: '2026-11-12T17:30:00Z',
      enddt: '2026-11-12T19:00:00Z',
      location: where,
      body: text,
    };
    assert.deepEqual(asked(outlook), compose);
    assert.ok(office365.startsWith('https://outlook.office.com/calendar/action/compose?'));
    assert.deepEqual(asked(office365), compose);
    assert.ok(yahoo.startsWith('https://calendar.yahoo.com/?'));
    assert.deepEqual(asked(yahoo), { v: '60', title: 'Réparer son vélo', st: '20261112T173000Z', et: '20261112T190000Z', in_loc: where, desc: text });
  });

  const times: readonly (readonly [what: string, fields: Json, google: string, outlook: readonly (string | undefined)[], yahoo: readonly (string | undefined)[]])[] = [
    ['no end: no duration', { endDate: null }, '20261112T173000Z/20261112T173000Z', ['2026-11-12T17:30:00Z', '2026-11-12T17:30:00Z', undefined], ['20261112T173000Z', undefined, undefined]],
    ['a whole day, the end not in it', { startDate: '2026-11-12', endDate: null }, '20261112/20261113', ['2026-11-12', '2026-11-13', 'true'], ['20261112', undefined, 'allday']],
    ['whole days around the change of the clock', { startDate: '2026-10-24', endDate: '2026-10-25' }, '20261024/20261026', ['2026-10-24', '2026-10-26', 'true'], ['20261024', '20261026', 'allday']],
    ['until midnight', { endDate: '2026-11-13T00:00' }, '20261112T173000Z/20261112T230000Z', ['2026-11-12T17:30:00Z', '2026-11-12T23:00:00Z', undefined], ['20261112T173000Z', '20261112T230000Z', undefined]],
    ['the night when an hour comes twice', { startDate: '2026-10-25T02:30:00+01:00', endDate: '2026-10-25T04:00' }, '20261025T013000Z/20261025T030000Z', ['2026-10-25T01:30:00Z', '2026-10-25T03:00:00Z', undefined], ['20261025T013000Z', '20261025T030000Z', undefined]],
    ['the night without an hour', { startDate: '2027-03-28T01:30', endDate: '2027-03-28T03:30' }, '20270328T003000Z/20270328T013000Z', ['2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z', undefined], ['20270328T003000Z', '20270328T013000Z', undefined]],
    ['another zone', { eventSchedule: { scheduleTimezone: 'Indian/Reunion' } }, '20261112T143000Z/20261112T160000Z', ['2026-11-12T14:30:00Z', '2026-11-12T16:00:00Z', undefined], ['20261112T143000Z', '20261112T160000Z', undefined]],
  ]; // prettier-ignore
  for (const [what, fields, dates, outlook, yahoo] of times) {
    it(`say when: ${what}`, async () => {
      const made = await links(fields);
      assert.equal(asked(made.google)['dates'], dates);
      for (const link of [made.outlook, made.office365]) {
        const { startdt, enddt, allday } = asked(link);
        assert.deepEqual([startdt, enddt, allday], outlook);
      }
      const { st, et, dur } = asked(made.yahoo);
      assert.deepEqual([st, et, dur], yahoo);
    });
  }

  it('say in which zone, except of whole days', async () => {
    assert.equal(asked((await links({ eventSchedule: { scheduleTimezone: 'Indian/Reunion' } })).google)['ctz'], 'Indian/Reunion');
    assert.equal(asked((await links({ startDate: '2026-11-12', endDate: null })).google)['ctz'], undefined);
  });

  it('say what has become of the event, and how to join', async () => {
    const made = await links({ eventStatus: 'EventMovedOnline', location: { '@type': 'VirtualLocation', url: 'https://visio.example/a?b=1&c=2' } });
    for (const [link, where, text] of [
      [made.google, 'location', 'details'],
      [made.outlook, 'location', 'body'],
      [made.yahoo, 'in_loc', 'desc'],
    ] as const) {
      assert.equal(asked(link)[where], 'https://visio.example/a?b=1&c=2');
      assert.match(asked(link)[text]!, /^Déplacé en ligne/);
    }
  });

  it('write a space as all services read it', async () => {
    for (const link of Object.values(await links())) assert.ok(!link.includes('+'), link);
  });

  it('cut a long description at a word, and end it with the address of the page', async () => {
    const url = 'https://ville.example/evenements/velo';
    const made = await links({ description: 'Une phrase entière sur l’atelier. '.repeat(300), url });
    for (const [service, name] of [['google', 'details'], ['outlook', 'body'], ['office365', 'body'], ['yahoo', 'desc']] as const) {
      const text = asked(made[service])[name]!;
      assert.match(text, /^Une phrase entière sur l’atelier\. .*\p{L}\.?…\n\nhttps:\/\/ville\.example\/evenements\/velo$/su);
      assert.ok(made[service].length > 1800, String(made[service].length));
    } // prettier-ignore
  });

  it('are short enough as browsers send them, which encode apostrophes', async () => {
    const made = await links({ description: "L'atelier d'ici n'est qu'un début. ".repeat(300) });
    for (const link of Object.values(made)) assert.ok(new URL(link).href.length <= 2000, `${new URL(link).href.length} characters`);
  });

  it('are short enough for every server, in whole characters, whatever is written', async () => {
    const written = fc.string({
      unit: fc.constantFrom('a', ' ', "'", 'é', '€', '👩‍👩‍👧‍👦', '🎉', '&', '+', '%', '#', '\n', '漢', '\ud83d'),
      maxLength: 900,
    });
    await fc.assert(
      fc.asyncProperty(written, written, written, async (name, description, place) => {
        const made = await links({ name: `Bal ${name}`.slice(0, 300), description, location: { '@type': 'Place', name: place.slice(0, 300) }, url: 'https://ville.example/bal' }); // prettier-ignore
        for (const link of Object.values(made)) {
          assert.ok(new URL(link).href.length <= 2000, `${link.length} characters`);
          for (const value of Object.values(asked(link))) assert.doesNotMatch(value, /\ufffd|\u200d…/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});
