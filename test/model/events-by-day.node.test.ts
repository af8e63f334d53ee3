import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { eventsByDay, spanOfDays } from '../../src/model/events-by-day.js';
import { narrowing } from '../../src/model/narrowing.js';
import type { Occurrence, Programme } from '../../src/model/programme.js';
import { ask } from '../../src/model/query.js';
import type { Query } from '../../src/model/query.js';
import { NOTHING_CHOSEN } from '../../src/model/selection.js';
import { programmeOf as tabled } from '../../src/model/session-table.js';
import { addDays, parseDateTime, plainDate, startOfDay } from '../../src/model/zoned-time.js';
import { all, at, event, HOUR, occurrence, PARIS, programmeOf, query, someNow, someProgramme, someQuery } from './some-programme.js';

const WINTER = { from: '2026-10-01', to: '2027-03-31' };
const NOW = at('2026-11-06T10:00');

/** Day → names; those over several days in brackets. */
function daysOf(programme: Programme, asked: Partial<Query> = {}, now = NOW): Readonly<Record<string, string>> {
  const question = query({ when: 'upcoming', ...asked });
  const answer = ask(programme, question, now);
  const name = (row: number) => answer.listing(row).event.name;
  return Object.fromEntries(
    [...eventsByDay(programme, answer, question, WINTER, now)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([day, { rows, ongoing }]) => [day, [...rows.map(name), ...ongoing.map((row) => `(${name(row)})`)].join(', ')]),
  );
}

describe('events by day', () => {
  it('has several on a day, by time, and each session on its own day', () => {
    const programme = programmeOf(
      event('soir', [occurrence(at('2026-11-07T18:00'))]),
      event('matin', [occurrence(at('2026-11-07T09:00')), occurrence(at('2026-11-14T09:00')), occurrence(at('2026-11-14T15:00'))]),
    );
    assert.deepEqual(daysOf(programme), { '2026-11-07': 'matin, soir', '2026-11-14': 'matin' });
  });

  it('leaves a night to its first day, and gives a weekend both', () => {
    const programme = programmeOf(
      event('bal', [occurrence(at('2026-11-07T21:00'), 5)]),
      event('week-end', [occurrence(at('2026-11-14T10:00'), 32)]),
      event('sans fin', [occurrence(at('2026-11-20T23:00'), null)]),
    );
    assert.deepEqual(daysOf(programme), { '2026-11-07': 'bal', '2026-11-14': 'week-end', '2026-11-15': 'week-end', '2026-11-20': 'sans fin' });
    assert.deepEqual(daysOf(programme, {}, at('2026-11-08T01:00'))['2026-11-08'], 'bal', 'what goes on is on today');
  });

  it('counts an exhibition apart, on each of its days from today on', () => {
    const days = daysOf(programmeOf(event('expo', [occurrence(at('2026-11-03'), 24 * 6)]), event('visite', [occurrence(at('2026-11-07T15:00'))])));
    assert.deepEqual(days, { '2026-11-06': '(expo)', '2026-11-07': 'visite, (expo)', '2026-11-08': '(expo)' });
  });

  it('cuts days of 23 and of 25 hours at midnight', () => {
    const spring = programmeOf(event('nuit', [occurrence(at('2026-03-28T23:30'), 0.25), occurrence(at('2026-03-29T00:15'), 1), occurrence(at('2026-03-29T23:30'), 0.25)])); // prettier-ignore
    const october = programmeOf(event('nuit', [occurrence(at('2026-10-24T23:30'), 0.25), occurrence(at('2026-10-25T00:15'), 1), occurrence(at('2026-10-25T23:30'), 0.25)])); // prettier-ignore
    const days = (programme: Programme) => {
      const question = query();
      return [...eventsByDay(programme, ask(programme, question, NOW), question, { from: '2026-01-01', to: '2026-12-31' }, NOW).keys()];
    };
    assert.deepEqual(days(spring), ['2026-03-28', '2026-03-29']);
    assert.deepEqual(days(october), ['2026-10-24', '2026-10-25']);
  });

  it('counts days in the zone of the programme', () => {
    const facts = { name: '', description: '', url: null, inLanguage: null, organizer: null, periods: [] };
    const start = parseDateTime('2026-11-07T23:30:00Z', 'UTC')!.instant;
    const inZone = (timeZone: string) => tabled({ ...facts, timeZone }, [event('e', [occurrence(start)])], () => event('e', [occurrence(start)]));
    assert.deepEqual(Object.keys(daysOf(inZone('UTC'))), ['2026-11-07']);
    assert.deepEqual(Object.keys(daysOf(inZone(PARIS))), ['2026-11-08']);
    assert.deepEqual(Object.keys(daysOf(inZone('America/Guadeloupe'))), ['2026-11-07']);
    assert.deepEqual(Object.keys(daysOf(inZone('Indian/Reunion'))), ['2026-11-08']);
  });

  it('keeps to first and last day, and to what is past', () => {
    const programme = programmeOf(event('e', ['01', '05', '09', '20'].map((day) => occurrence(at(`2026-11-${day}T10:00`)))), event('avant', [occurrence(at('2026-11-02T10:00'))])); // prettier-ignore
    assert.deepEqual(Object.keys(daysOf(programme, { from: '2026-11-09', to: '2026-11-10' })), ['2026-11-09']);
    assert.deepEqual(daysOf(programme, { when: 'past' }), { '2026-11-02': 'avant' });
    assert.equal(Object.keys(daysOf(programme, { when: 'all' })).length, 5);
    const question = query({ when: 'upcoming' });
    assert.deepEqual(spanOfDays(programme, ask(programme, question, NOW), question, NOW), { from: '2026-11-09', to: '2026-11-20' });
    assert.equal(spanOfDays(programmeOf(), ask(programmeOf(), question, NOW), question, NOW), null);
  });

  it('is the same object while the answer holds', () => {
    const programme = programmeOf(event('e', [occurrence(at('2026-11-07T10:00'))]));
    const question = query();
    const answer = ask(programme, question, NOW);
    assert.equal(eventsByDay(programme, answer, question, WINTER, NOW), eventsByDay(programme, answer, question, WINTER, NOW + 1000));
  });

  it('has on a day what the list of that day has, but for nights and for days that are over', () => {
    fc.assert(
      fc.property(someProgramme, someQuery, someNow, (programme, asked, now) => {
        const question = { ...asked, narrowing: null };
        const answer = ask(programme, question, now);
        const days = eventsByDay(programme, answer, question, WINTER, now);
        for (const day of Object.keys(Object.fromEntries(days)).concat(plainDate(now, PARIS))) {
          if ((asked.from && day < asked.from) || (asked.to && day > asked.to)) continue;
          const listed = ask(programme, { ...question, narrowing: narrowing({ ...NOTHING_CHOSEN, date: [day] }) }, now);
          const ids = new Set(all(listed).map(({ event: { id } }) => id));
          const { rows = [], ongoing = [] } = days.get(day) ?? {};
          const shown = [...rows, ...ongoing].map((row) => answer.listing(row).event);
          for (const { id } of shown) assert.ok(ids.delete(id), `${id} is listed on ${day}, once`);
          const [midnight, noon, end] = [startOfDay(day, PARIS), startOfDay(day, PARIS) + 13 * HOUR, startOfDay(addDays(day, 1), PARIS)];
          const isNight = ({ start, until }: Occurrence) => start < midnight && until < noon && until - start < 24 * HOUR;
          const night = (id: string) => {
            const { occurrences } = programme.events.find((each) => each.id === id)!;
            return occurrences.filter(({ start, until }) => start < end && until > midnight).every(isNight);
          };
          for (const id of ids) assert.ok(night(id), `${id} is missed on ${day}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
