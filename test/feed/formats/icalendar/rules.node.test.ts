/** Parts of rules that programs seldom write and often read wrongly (RFC 5545 §3.3.10, RFC 2445 §4.8.5.2). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf } from '../../reading.js';
import { calendar, hoursOf, vevent } from './calendar.js';

const START = 'DTSTART;TZID=Europe/Paris:20261103T183000';
const RULES: readonly (readonly [string, readonly string[], string])[] = [
  ['the last working day of each month', ['DTSTART;TZID=Europe/Paris:20261130T183000', 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3'], '11-30T18:30–? 12-31T18:30–? 01-29T18:30–?'],
  ['every other week, from Monday', [START, 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO'], '11-03T18:30–? 11-08T18:30–? 11-17T18:30–? 11-22T18:30–?'],
  ['every other week, from Sunday', [START, 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU'], '11-03T18:30–? 11-15T18:30–? 11-17T18:30–? 11-29T18:30–?'],
  ['a rule of what is excluded', [START, 'RRULE:FREQ=DAILY;COUNT=4', 'EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2'], '11-04T18:30–? 11-06T18:30–?'],
  ['a rule of what is excluded, which its first day does not fulfil', [START, 'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4', 'EXRULE:FREQ=WEEKLY;BYDAY=TH'], '11-03T18:30–? 11-10T18:30–?'],
  ['periods, each with its own end', [START, 'DTEND;TZID=Europe/Paris:20261103T190000', 'RDATE;VALUE=PERIOD;TZID=Europe/Paris:20261105T100000/PT3H,20261106T100000/20261106T113000'], '11-03T18:30–19:00 11-05T10:00–13:00 11-06T10:00–11:30'],
  ['an hour that does not come one night', ['DTSTART;TZID=Europe/Paris:20260328T023000', 'RRULE:FREQ=DAILY;COUNT=3'], '03-28T02:30–? 03-29T03:30–? 03-30T02:30–?'],
]; // prettier-ignore

describe('iCalendar: a rule with', () => {
  for (const [what, lines, expected] of RULES)
    it(what, async () => {
      const feed = await calendar(...vevent(...lines));
      assert.deepEqual([hoursOf(feed).join(' '), problemsOf(feed)], [expected, []]);
    });

  it('a session moved, told on the clock of another zone', async () => {
    const moved = vevent('RECURRENCE-ID;TZID=America/New_York:20261104T123000', 'DTSTART;TZID=America/New_York:20261104T150000');
    const feed = await calendar(...vevent(START, 'RRULE:FREQ=DAILY;COUNT=3'), ...moved);
    assert.deepEqual([hoursOf(feed).join(' '), problemsOf(feed)], ['11-03T18:30–? 11-04T21:00–? 11-05T18:30–?', []]);
  });
});
