import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProgrammeEvent } from '../../../src/model/programme.js';
import { readEvents } from '../reading.js';

type Json = Record<string, unknown>;

const PLACE = {
  '@type': 'Place',
  name: 'Salle d’exemple',
  address: { '@type': 'PostalAddress', streetAddress: '1 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil' },
};
const OFFER = { '@type': 'Offer', price: 5, priceCurrency: 'EUR', description: '5 €' };
const SESSIONS = ['2026-11-12', '2026-11-13'];

async function read(change: Json): Promise<ProgrammeEvent> {
  const { programme } = await readEvents({ '@type': 'Event', name: 'Fête', startDate: '2026-11-12', location: PLACE, ...change });
  return programme.events[0]!;
}

/** A status stated in every way that a feed may state it. */
function stated(status: string): readonly (readonly [string, Json])[] {
  return [
    ['of the event', { eventStatus: status }],
    ['with its namespace', { eventStatus: `https://schema.org/${status}` }],
    ['of all its sessions', { subEvent: SESSIONS.map((startDate) => ({ '@type': 'Event', startDate, eventStatus: status })) }],
  ];
}

describe('an event that was moved online', () => {
  for (const [how, change] of stated('EventMovedOnline')) {
    for (const mode of [undefined, 'OfflineEventAttendanceMode', 'MixedEventAttendanceMode'] as const) {
      it(`${how}, ${mode ?? 'without a mode'}, is online, and nobody is sent to its place; its town stays`, async () => {
        const event = await read({ ...change, eventAttendanceMode: mode });
        assert.deepEqual([event.status, event.attendanceMode, event.location, event.town?.name], ['MovedOnline', 'Online', null, 'Arcueil']);
        assert.equal((await event.details()).location, null);
      });
    }
  }
});

describe('a cancelled event', () => {
  for (const [how, change] of stated('EventCancelled')) {
    for (const isAccessibleForFree of [true, false, undefined]) {
      it(`${how}, ${isAccessibleForFree === undefined ? 'of unknown price' : isAccessibleForFree ? 'free' : 'paid'}, costs nothing and is not free either`, async () => {
        const event = await read({ ...change, isAccessibleForFree, offers: OFFER });
        assert.deepEqual([event.status, event.isAccessibleForFree, (await event.details()).price], ['Cancelled', null, '']);
        assert.equal(event.location?.name, 'Salle d’exemple');
      });
    }
  }
});

it('an event of which one session is cancelled keeps its price and its place', async () => {
  const [first, second] = SESSIONS;
  const subEvent = [
    { '@type': 'Event', startDate: first, eventStatus: 'EventCancelled' },
    { '@type': 'Event', startDate: second },
  ];
  const event = await read({ subEvent, isAccessibleForFree: true });
  assert.deepEqual([event.status, event.isAccessibleForFree, event.occurrences.map(({ status }) => status)], ['Scheduled', true, ['Cancelled', 'Scheduled']]); // prettier-ignore
});
