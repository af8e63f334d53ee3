/** What ical.js makes of a calendar: the oracle of our own reader (ADR 0031). */
import ICAL from 'ical.js';
import { toIsoString } from '../../../../src/model/zoned-time.js';
import { clockOfZone, instantOn } from '../../../../src/feed/formats/clock.js';

/** An hour in a place without a zone is in Paris; a day is itself. */
export function startOf(time: ICAL.Time): string {
  if (time.isDate) return time.toString();
  const isFloating = time.zone === ICAL.Timezone.localTimezone;
  return instantText(isFloating ? instantOn(clockOfZone('Europe/Paris'), time.toString()) : time.toUnixTime() * 1000);
}

export function instantText(instant: number): string {
  return toIsoString(instant, 'UTC').slice(0, 16);
}

export interface TheirEvent {
  readonly uid: string;
  /** Of all sessions between two days. */
  starts(from: string, to: string): readonly string[];
  /** The same before they are moved, as read on the clock of the series (in milliseconds as if it were universal time), and as instants. */
  locals(to: string): readonly { readonly wall: number; readonly instant: number }[];
}

export function byIcalJs(text: string): readonly TheirEvent[] {
  const parsed = ICAL.parse(text) as unknown[];
  const calendars = (typeof parsed[0] === 'string' ? [parsed] : parsed).map((each) => new ICAL.Component(each as unknown[]));
  return calendars.flatMap((calendar) => {
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const masters = events.filter((event) => !event.isRecurrenceException());
    return masters.map((master) => {
      for (const other of events) if (other.isRecurrenceException() && other.uid === master.uid) master.relateException(other);
      return {
        uid: master.uid,
        starts: (from, to) => startsOf(master, from, to),
        locals: (to) =>
          timesOf(master, to).map((time) => ({
            wall: Date.parse(`${time.toString().slice(0, 19).replace('Z', '')}Z`),
            instant: time.toUnixTime() * 1000,
          })),
      };
    });
  });
}

function startsOf(event: ICAL.Event, from: string, to: string): readonly string[] {
  const starts = timesOf(event, to).map((time) => startOf(event.isRecurring() ? event.getOccurrenceDetails(time).startDate : time));
  return [...new Set(starts)].filter((start) => start.slice(0, 10) >= from && start.slice(0, 10) <= to).sort();
}

/** Some are asked for beyond the last day, because sessions may be moved. */
function timesOf(event: ICAL.Event, to: string): readonly ICAL.Time[] {
  if (!event.isRecurring()) return [event.startDate];
  const times: ICAL.Time[] = [];
  const end = new Date(Date.parse(to) + 10 * 86_400_000).toISOString().slice(0, 10);
  const iterator = event.iterator();
  const next = () => iterator.next() as ICAL.Time | ICAL.Period | null;
  for (let time = next(); time && time.toString().slice(0, 10) <= end; time = next()) times.push(time instanceof ICAL.Period ? time.start : time);
  return times;
}
