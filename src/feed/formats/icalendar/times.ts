/** The times of an iCalendar component: read on the clock on which its series repeats, shown on that of its place. */

import { addDays } from '../../../model/zoned-time.js';
import { readMoment } from '../../repair/moment.js';
import { clockOfZone, fixedClock, instantOn, isInReach, localOn, localText, UTC, wallOf } from '../clock.js';
import type { Clock } from '../clock.js';
import { endAfter } from '../duration.js';
import { instantText } from '../source-objects.js';
import type { Component, Property } from './components.js';
import type { CalendarZones } from './zones.js';

/** `T` or a space, colons or none: some programs write the times of ISO 8601. */
const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d{1,9})?)? ?(Z|[+-]\d\d:?\d\d)?)?$/i;
const MINUTE = 60_000;
const DAY = 86_400_000;
const MIDNIGHT = 'T00:00:00';

export interface Time {
  /** NaN for a day. */
  readonly instant: number;
  /** `YYYY-MM-DDTHH:MM:SS` on the clock of the series; midnight for a day. */
  readonly local: string;
  readonly isDay: boolean;
}

/** When a component begins, and when a session that begins at another time ends. */
export interface Span {
  readonly start: Time | null;
  /** schema.org's dates; what cannot be read is as it is written, to be reported. */
  readonly startDate: string;
  readonly endDate: string | null;
  readonly endAt: (start: Time) => string | null;
}

export class EventTimes {
  /** The event is shown on this zone's clock. */
  readonly zone: string;
  /** On which the series repeats: that of DTSTART. */
  readonly clock: Clock;
  /** A name that nobody knows; ''. */
  readonly unknownZone: string;
  readonly #zones: CalendarZones;

  constructor(event: Component, zones: CalendarZones) {
    const start = event.first('DTSTART');
    const name = start?.parameters.get('TZID') ?? '';
    const clock = zones.clock(name);
    this.#zones = zones;
    this.zone = zones.known(name) ?? zones.calendar;
    this.clock = clockWritten(start?.value ?? '', this.zone) ?? clock ?? clockOfZone(this.zone);
    this.unknownZone = !name || clock ? '' : name;
  }

  /** A time of the event; without a zone of its own it is on the clock of the series. null when it cannot be read. */
  read(written: string, property?: Property): Time | null {
    const [, year, month, day, hour, minute, second = '00', offset] = TIME.exec(written.trim()) ?? [];
    if (year === undefined) return null;
    const date = `${year}-${month}-${day}`;
    const local = hour === undefined ? date + MIDNIGHT : `${date}T${hour}:${minute}:${second}`;
    // « VALUE=DATE » with an hour is a mistake; with midnight it is how some programs write a day.
    const isDay = hour === undefined || (local.endsWith(MIDNIGHT) && property?.parameters.get('VALUE')?.toUpperCase() === 'DATE');
    if (isDay) return readMoment(date, 'UTC') ? { instant: NaN, local, isDay } : null;
    const zone = property?.parameters.get('TZID');
    const clock = offset ? fixedClock(offsetIn(offset)) : (zone && this.#zones.clock(zone)) || this.clock;
    const instant = instantOn(clock, local);
    return isInReach(instant) ? { instant, local: localOn(this.clock, instant), isDay } : null;
  }

  /** A time on the clock of the series. */
  at(local: string, isDay: boolean): Time {
    return { instant: isDay ? NaN : instantOn(this.clock, local), local, isDay };
  }

  /** On the clock of the place; with its offset where the hour comes twice. */
  text({ local, instant, isDay }: Time): string {
    if (isDay) return local.slice(0, 10);
    const clock = clockOfZone(this.zone);
    const shown = localOn(clock, instant);
    return instantOn(clock, shown) === instant ? shown : instantText(instant, this.zone);
  }

  /** DTSTART with DTEND or DURATION. */
  span(component: Component): Span {
    const written = component.first('DTSTART');
    const start = written ? this.read(written.value, written) : null;
    if (!start) return { start, startDate: written?.value ?? '', endDate: null, endAt: () => null };
    const endAt = this.#endOf(component, start);
    return { start, startDate: this.text(start), endDate: endAt(start), endAt };
  }

  #endOf(component: Component, start: Time): Span['endAt'] {
    const [written, lasting] = [component.first('DTEND'), component.first('DURATION')];
    if (!written) return lasting ? this.#afterDuration(lasting.value) : () => null;
    const end = this.read(written.value, written);
    if (!end) return () => written.value || null;
    const days = daysBetween(start, end);
    const endsAtMidnight = end.isDay || end.local.endsWith(MIDNIGHT);
    // The last day of several is the one before DTEND.
    if (start.isDay && endsAtMidnight) return ({ local }) => addDays(local.slice(0, 10), Math.max(1, days) - 1);
    // A day has no hour at which it ends: that is reported.
    if (start.isDay) return () => this.text(end);
    // The hour at which it ends is not told; nor is it the day after it.
    if (end.isDay) return ({ local }) => (days === 0 || days === 1 ? null : addDays(local.slice(0, 10), days < 0 ? days : days - 1));
    const length = wallOf(end.local) - wallOf(start.local);
    return (from) => this.text(from === start ? end : this.at(localText(wallOf(from.local) + length), false));
  }

  #afterDuration(written: string): Span['endAt'] {
    const duration = written.trim().replace(/^\+/, '');
    const isNothing = /^-?P[0WDTHMS]*$/i.test(duration || 'P');
    return (start) => endAfter(this.text(start), duration, this.zone) ?? (isNothing ? null : written);
  }
}

/** That of a time with `Z` or an offset; null for one without. The offset of the place itself is that of its clock. */
function clockWritten(time: string, zone: string): Clock | null {
  const [, year, month, day, hour, minute, second = '00', offset] = TIME.exec(time.trim()) ?? [];
  if (!offset) return null;
  if (/z/i.test(offset)) return UTC;
  const [clock, own] = [fixedClock(offsetIn(offset)), clockOfZone(zone)];
  const instant = instantOn(clock, `${year}-${month}-${day}T${hour}:${minute}:${second}`);
  return isInReach(instant) && own.offsetAt(instant) === clock.offsetAt(instant) ? own : clock;
}

function offsetIn(text: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

function daysBetween(start: Time, end: Time): number {
  return (new Date(end.local.slice(0, 10)).getTime() - new Date(start.local.slice(0, 10)).getTime()) / DAY;
}
