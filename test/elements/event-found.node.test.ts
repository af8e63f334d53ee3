import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numbersOf } from '../../src/elements/event/find-event.js';
import { changesAt, shownSession, stateOf, stateSentence } from '../../src/elements/event/event-state.js';
import { writtenFeed } from '../../src/elements/event/written-event.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { localeFor } from '../../src/locale/locale.js';
import type { Programme } from '../../src/model/programme.js';

type Json = Record<string, unknown>;

const AT = { startDate: '2026-11-12T18:30', endDate: '2026-11-12T20:00' };
const now = (text: string) => Date.parse(`${text}+01:00`);

async function read(...events: readonly Json[]): Promise<Programme> {
  const all = events.map((each, index) => ({ '@type': 'Event', name: `N° ${index}`, ...AT, ...each }));
  return (await readFeed(JSON.stringify(all), { url: 'https://example.org/' })).programme;
}

describe('the event that a tag names', () => {
  const names = async (written: string, ...events: readonly Json[]) => {
    const programme = await read(...events);
    return numbersOf(programme, written).map((number) => programme.event(number).name);
  };

  for (const [written, known] of [
    ['https://example.org/e/12', { '@id': 'https://example.org/e/12' }],
    ['12', { '@id': 'https://example.org/e/12' }],
    ['e/12', { '@id': 'https://example.org/e/12' }],
    ['/e/12', { '@id': 'https://example.org/e/12' }],
    [' https://example.org/e/12 ', { '@id': 'https://example.org/e/12' }],
    ['urn:uuid:12', { '@id': 'urn:uuid:12' }],
    ['12', { '@id': 'urn:uuid:12' }],
    ['a12', { identifier: 'a12' }],
    ['a12', { identifier: { '@type': 'PropertyValue', value: 'a12' } }],
    ['12', { uid: '12@example.org' }],
    ['https://www.example.org/agenda/fete', { '@id': 'x', url: 'http://example.org/agenda/fete/' }],
    ['fete', { '@id': 'x', url: 'https://example.org/agenda/fete' }],
    ['Fête', { '@id': 'x', url: 'https://example.org/agenda/f%C3%AAte' }],
    ['12', { '@id': 'x', url: 'https://example.org/?id=12' }],
    ['programme.html#fete', { '@id': 'x', url: 'https://example.org/programme.html#fete' }],
  ] as const) {
    it(`is found under « ${written} » when the feed says ${JSON.stringify(known)}`, async () => {
      assert.deepEqual(await names(written, { '@id': 'autre', url: 'https://example.org/112' }, { ...known, name: 'Fête' }), ['Fête']);
    });
  }

  it('is not another whose identifier only ends with the same letters', async () => {
    assert.deepEqual(await names('12', { '@id': 'https://example.org/e/112' }, { '@id': 'a12' }), []);
  });

  it('is the one of that very identifier before others that end alike', async () => {
    assert.deepEqual(await names('12', { '@id': 'https://example.org/12' }, { '@id': '12', name: 'Fête' }), ['Fête']);
  });

  it('may be several of one address, and is none of a strange one', async () => {
    const url = 'https://example.org/agenda';
    assert.equal((await names(url, { '@id': 'a', url }, { '@id': 'b', url })).length, 2);
    assert.deepEqual(await names('%', { url }), []);
    assert.deepEqual(await names('/', { url }), []);
  });

  it('is none for the placeholder of a CMS, among events with and without address', async () => {
    for (const placeholder of ['#', '/', '?', 'https://', 'https://www.', '//'])
      assert.deepEqual(await names(placeholder, { '@id': 'a' }, { '@id': 'b', url: 'https://example.org/b' }), [], placeholder);
  });
});

describe('the state of an event', () => {
  const french = localeFor('fr')!;
  const stateAt = async (event: Json, at: string) => {
    const [read_] = (await read(event)).events;
    const state = stateOf(read_!, now(at));
    return state && stateSentence(state, read_!, (await read_!.details()).previousStart, french).replaceAll('\u00a0', ' ');
  };

  for (const [what, event, at, sentence] of [
    ['to come', {}, '2026-11-12T10:00', null],
    ['on', {}, '2026-11-12T18:30', 'Cet événement a lieu en ce moment.'],
    ['over', {}, '2026-11-12T20:00', 'Cet événement est terminé.'],
    ['perhaps still on, without an end', { endDate: null }, '2026-11-12T21:00', null],
    [
      'cancelled',
      { eventStatus: 'EventCancelled' },
      '2026-11-12T10:00',
      'Cet événement n’aura pas lieu. L’événement était prévu le jeudi 12 novembre 2026.',
    ],
    [
      'cancelled long ago',
      { eventStatus: 'EventCancelled' },
      '2026-11-13T10:00',
      'Cet événement n’a pas eu lieu. L’événement était prévu le jeudi 12 novembre 2026.',
    ],
    [
      'postponed',
      { eventStatus: 'EventPostponed' },
      '2026-11-12T10:00',
      'La nouvelle date n’est pas encore connue. L’événement était prévu le jeudi 12 novembre 2026.',
    ],
    [
      'postponed, its date past',
      { eventStatus: 'EventPostponed' },
      '2026-11-20T10:00',
      'La nouvelle date n’est pas encore connue. L’événement était prévu le jeudi 12 novembre 2026.',
    ],
    [
      'rescheduled',
      { eventStatus: 'EventRescheduled', previousStartDate: '2026-11-05T18:30' },
      '2026-11-12T10:00',
      'La date de cet événement a changé. L’événement était prévu le jeudi 5 novembre 2026.',
    ],
    ['rescheduled, from nobody knows when', { eventStatus: 'EventRescheduled' }, '2026-11-12T10:00', 'La date de cet événement a changé.'],
    [
      'rescheduled and over',
      { eventStatus: 'EventRescheduled', previousStartDate: '2026-11-05T18:30' },
      '2026-11-13T10:00',
      'Cet événement est terminé.',
    ],
    ['moved online', { eventStatus: 'EventMovedOnline' }, '2026-11-12T10:00', 'Cet événement a lieu en ligne, et non plus sur place.'],
    ['sold out', { offers: { availability: 'SoldOut' } }, '2026-11-12T10:00', 'Il n’y a plus de place.'],
  ] as const) {
    it(`is a sentence when it is ${what}`, async () => assert.equal(await stateAt(event, at), sentence));
  }

  const SESSIONS = ['07', '14', '21'].map((day) => ({ startDate: `2026-11-${day}T14:00`, endDate: `2026-11-${day}T18:00` }));

  it('is that of its next session that takes place, and changes when one begins or ends', async () => {
    const [event] = (await read({ subEvent: [SESSIONS[0]!, { ...SESSIONS[1]!, eventStatus: 'EventCancelled' }, SESSIONS[2]!] })).events;
    const shown = (at: string) => new Date(shownSession(event!, now(at)).start).getUTCDate();
    assert.deepEqual([shown('2026-11-01T10:00'), shown('2026-11-10T10:00'), shown('2026-11-30T10:00')], [7, 21, 21]);
    assert.deepEqual([stateOf(event!, now('2026-11-10T10:00')), stateOf(event!, now('2026-11-30T10:00'))], [null, 'past']);
    assert.equal(changesAt(event!, now('2026-11-07T10:00')), now('2026-11-07T14:00'));
    assert.equal(changesAt(event!, now('2026-11-07T14:00')), now('2026-11-07T18:00'));
    assert.equal(changesAt(event!, now('2026-11-30T10:00')), Infinity);
  });

  for (const status of ['EventCancelled', 'EventPostponed'])
    it(`is over once sessions have taken place and only one with ${status} was left`, async () => {
      const [event] = (await read({ subEvent: [SESSIONS[0]!, SESSIONS[1]!, { ...SESSIONS[2]!, eventStatus: status }] })).events;
      assert.equal(stateOf(event!, now('2026-11-30T10:00')), 'past');
      assert.equal(new Date(shownSession(event!, now('2026-11-30T10:00')).start).getUTCDate(), 14);
    });

  it('is over when only a cancelled session is left', async () => {
    const [event] = (await read({ subEvent: [SESSIONS[0]!, { ...SESSIONS[1]!, eventStatus: 'EventCancelled' }] })).events;
    assert.equal(stateOf(event!, now('2026-11-10T10:00')), 'past');
  });
});

describe('an event in attributes', () => {
  const NOTHING = {
    name: '',
    startDate: '',
    endDate: '',
    previousStartDate: '',
    eventStatus: '',
    location: '',
    address: '',
    price: '',
    url: '',
    image: '',
  };
  const fromAttributes = async (written: Partial<typeof NOTHING>) =>
    readFeed(writtenFeed({ ...NOTHING, name: 'Fête', startDate: AT.startDate, ...written }, 'fr', 'https://example.org/page/')!, {
      url: 'https://example.org/',
    });

  it('is none without a name and a date', () => assert.equal(writtenFeed({ ...NOTHING, location: 'Halle' }, 'fr', 'https://example.org/'), null));

  it('says all that its attributes say', async () => {
    const { programme, report } = await fromAttributes({ endDate: AT.endDate, location: 'Halle', address: '1 rue de l’Exemple, 94310 Orly', price: '5 €', url: '../fete', image: '/fete.jpg' }); // prettier-ignore
    const [event] = programme.events;
    assert.deepEqual(report.problems, []);
    assert.deepEqual([event!.name, event!.location!.name, event!.town!.name, event!.url, event!.image!.url], ['Fête', 'Halle', 'Orly', 'https://example.org/fete', 'https://example.org/fete.jpg']); // prettier-ignore
    assert.deepEqual([(await event!.details()).price, event!.isAccessibleForFree], ['5 €', false]);
    assert.equal(event!.occurrences[0]!.start, now(AT.startDate));
  });

  for (const [price, isFree] of [
    ['Gratuit', true],
    ['', null],
    ['Gratuit pour les moins de 12 ans', null],
    ['0 €', true],
  ] as const)
    // prettier-ignore
    it(`is ${isFree === null ? 'not said to be free' : 'free'} for « ${price} »`, async () =>
      assert.equal((await fromAttributes({ price })).programme.events[0]!.isAccessibleForFree, isFree));

  for (const [eventStatus, status] of [
    ['cancelled', 'Cancelled'],
    ['EventPostponed', 'Postponed'],
    ['rescheduled', 'Rescheduled'],
    ['moved-online', 'MovedOnline'],
    ['sold-out', 'SoldOut'],
    ['annulé', 'Cancelled'],
  ] as const)
    // prettier-ignore
    it(`is ${status} for « ${eventStatus} »`, async () => assert.equal((await fromAttributes({ eventStatus })).programme.events[0]!.status, status));
});
