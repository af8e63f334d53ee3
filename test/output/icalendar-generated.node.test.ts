import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { toIsoString } from '../../src/model/zoned-time.js';
import { icalendar } from '../../src/output/icalendar.js';
import { read } from '../feed/reading.js';

/** Letters of one to four octets, joined emoji, and what the format must escape. */
const TEXT = fc.string({
  unit: fc.constantFrom('a', 'é', 'Œ', '€', '漢', '🎉', '👩‍👩‍👧‍👦', ' ', ',', ';', '\\', ':', '"', '\n', '^'),
  minLength: 1,
  maxLength: 120,
});
const MINUTE = 60_000;
/** Around the nights when the clock changes, in Paris and elsewhere, and any other time of the year. */
const START = fc
  .tuple(fc.constantFrom('2026-03-29T00:00Z', '2026-10-25T00:00Z', '2027-03-28T00:00Z', '2026-11-01T06:00Z', '2026-07-01T00:00Z', '2026-12-31T22:00Z'), fc.integer({ min: -300, max: 300 }))
  .map(([night, minutes]) => Date.parse(night) + minutes * MINUTE); // prettier-ignore

const EVENT = fc.record({
  name: TEXT.map((text) => `n${text}`),
  description: TEXT,
  place: TEXT,
  start: START,
  minutes: fc.option(fc.integer({ min: 0, max: 2000 })),
  isAllDay: fc.boolean(),
  zone: fc.constantFrom('Europe/Paris', 'America/New_York', 'Indian/Reunion', 'Australia/Lord_Howe'),
});

describe('icalendar() of a thousand generated events', () => {
  it('is at the same instants for ical.js, with the same words, in lines of 75 octets', async () => {
    const samples = fc.sample(EVENT, { numRuns: 1000 });
    const { programme } = await read({
      '@type': 'Festival',
      name: 'Mois',
      subEvent: samples.map(({ name, description, place, start, minutes, isAllDay, zone }, index) => ({
        '@type': 'Event',
        '@id': `https://ville.example/${index}`,
        name,
        description,
        location: { '@type': 'Place', name: place },
        startDate: toIsoString(start, zone).slice(0, isAllDay ? 10 : undefined),
        endDate: minutes === null ? null : toIsoString(start + minutes * MINUTE, zone).slice(0, isAllDay ? 10 : undefined),
        eventSchedule: { scheduleTimezone: zone },
      })),
    });
    assert.equal(programme.events.length, samples.length);
    const text = await icalendar(programme.events, { name: 'Mois', now: 0, url: 'https://ville.example/' });
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /[\r\n\p{Cs}]/u);
    }
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    ICAL.TimezoneService.reset();
    for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const theirs = new Map(root.getAllSubcomponents('vevent').map((each) => [new ICAL.Event(each).uid, new ICAL.Event(each)]));
    for (const event of programme.events) {
      const { startDate, endDate, summary, component } = theirs.get(event.id)!;
      const [occurrence] = event.occurrences;
      const ours = (instant: number) => (occurrence!.isAllDay ? toIsoString(instant, event.timeZone).slice(0, 10) : instant / 1000);
      const their = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toUnixTime());
      assert.equal(their(startDate), ours(occurrence!.start), event.id);
      assert.equal(component.hasProperty('dtend'), occurrence!.end !== null, event.id);
      if (occurrence!.end !== null) assert.equal(their(endDate), ours(occurrence!.end), event.id);
      assert.equal(summary, event.name);
      assert.ok(String(component.getFirstPropertyValue('description')).includes((await event.details()).description), event.id);
    }
  });
});
