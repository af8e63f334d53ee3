/** The times of an iCalendar event on the clock of its place, and its sessions. */

import type { JsonObject } from '../../json.js';
import { addDays } from '../../../model/zoned-time.js';
import { readMoment } from '../../normalise/moment.js';
import { endAfter } from '../duration.js';
import { datesOf, sessionsOf } from '../jscalendar/jscalendar-sessions.js';
import type { SessionDates, Window } from '../jscalendar/jscalendar-sessions.js';
import { instantText, pointerStep } from '../source-objects.js';
import type { Component, Property } from './components.js';
import { ruleOf } from './rule.js';
import { compareVersions } from './versions.js';
import { clockOf, UTC } from './zones.js';
import type { CalendarZones, Clock } from './zones.js';

/** `T` or a space, colons or none: some programs write the times of ISO 8601. */
const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d{1,9})?)? ?(Z|[+-]\d\d:?\d\d)?)?$/i;
const SECOND = 1000;
const DAY = 86_400_000;
/** Dates in one RDATE or EXDATE, and how many of those lines. */
const MOST_DATES = 2000;

interface Time {
  /** `YYYY-MM-DDTHH:MM:SS` on the clock on which the series repeats; midnight for a day. */
  readonly local: string;
  readonly isDay: boolean;
  /** On the clock of the place, with its offset where the calendar tells the instant: that tells the hour that comes twice. */
  readonly text: string;
}

/** When an event or one of its sessions is: schema.org's dates, and JSCalendar's. */
export interface Span {
  readonly startDate: string;
  readonly endDate: string | null;
  readonly start: string;
  readonly duration: string | null;
  readonly isDay: boolean;
}

export interface CalendarSession {
  readonly value: JsonObject;
  /** Where it stands. */
  readonly line: number;
}

export class EventTimes {
  /** On the clock of which the event is shown. */
  readonly zone: string;
  /** A name that nobody knows; ''. */
  readonly unknownZone: string;
  readonly #zones: CalendarZones;
  /** On which the series repeats: that of DTSTART (RFC 5545 §3.3.10). null when it is that of `zone`. */
  readonly #ownClock: Clock | null;

  constructor(event: Component, zones: CalendarZones) {
    const start = event.first('DTSTART');
    const name = start?.parameters.get('TZID') ?? '';
    const known = zones.known(name);
    const clock = /Z\s*$/i.test(start?.value ?? '') ? UTC : zones.clock(name);
    this.#zones = zones;
    this.zone = known ?? zones.calendar;
    this.#ownClock = known !== null && clock !== UTC ? null : clock;
    this.unknownZone = !name || known || clock ? '' : name;
  }

  /** DTSTART with DTEND or DURATION; what cannot be read stays as it is, to be reported. */
  span(event: Component): Span {
    const [start, end, lasting] = [event.first('DTSTART'), event.first('DTEND'), event.first('DURATION')];
    const from = start && this.#timeOf(start.value, start);
    if (!from) return { startDate: start?.value ?? '', endDate: null, start: '', duration: null, isDay: false };
    const { isDay, local } = from;
    const startDate = isDay ? local.slice(0, 10) : from.text;
    const written = end?.value ?? lasting?.value ?? '';
    const until = end && this.#timeOf(end.value, end);
    // The day after a start with hours says nothing of the hour at which it ends.
    if (until?.isDay && !isDay && until.local.slice(0, 10) <= dayAfter(local))
      return { startDate, endDate: null, start: local, duration: null, isDay };
    const duration = until ? durationBetween(from, until) : end ? null : written.trim().replace(/^\+/, '') || null;
    const isEndInHours = until && (!isDay || !until.isDay);
    const endDate = isEndInHours ? (until.isDay ? until.local : until.text) : duration === null ? null : endAfter(startDate, duration, this.zone);
    const isNothing = /^-?P[0WDTHMS]*$/i.test(duration ?? 'P');
    return { startDate, endDate: endDate ?? (until || isNothing && !(end && !until) ? null : written), start: local, duration, isDay }; // prettier-ignore
  }

  /** One by one where the event says more than its first time; null where it does not, or not even that. */
  sessions(event: Component, others: readonly Component[], own: Span, window: Window): readonly CalendarSession[] | null {
    const [rules, exclusions] = [event.all('RRULE'), event.all('EXRULE')];
    const overrides: Record<string, JsonObject> = {};
    const lines = new Map<string, number>();
    const keyOf = (at: Time) => (at.isDay || own.isDay ? at.local.slice(0, 10) + own.start.slice(10) : at.local);
    const add = (at: string, patch: JsonObject, line: number) => {
      overrides[at] = patch;
      lines.set(pointerStep(at), line);
    };
    for (const property of event.all('RDATE').slice(0, MOST_DATES))
      for (const value of property.value.split(',', MOST_DATES)) {
        const [from = '', to] = value.split('/');
        const at = this.#timeOf(from, property);
        const until = to === undefined ? null : this.#timeOf(to, property);
        const duration = at && until ? durationBetween(at, until) : to?.startsWith('P') ? to : own.duration;
        add(at ? keyOf(at) : from, at ? { start: keyOf(at), duration } : { start: from || '?' }, property.line);
      }
    for (const property of event.all('EXDATE').slice(0, MOST_DATES))
      for (const value of property.value.split(',', MOST_DATES)) {
        const at = this.#timeOf(value, property);
        if (at) add(keyOf(at), { excluded: true }, property.line);
      }
    const localOf = (until: string) => {
      const time = this.#timeOf(until);
      return time && time.local.slice(0, time.isDay ? 10 : 19);
    };
    const ruleTexts = (properties: readonly Property[]) => properties.map(({ value }) => ruleOf(value, own.start, localOf));
    const jscalendar = {
      start: own.start,
      duration: own.duration,
      showWithoutTime: own.isDay,
      recurrenceRules: ruleTexts(rules),
      excludedRecurrenceRules: ruleTexts(exclusions),
      recurrenceOverrides: overrides,
    };
    const changed = new Map<string, Component>();
    const patchOf = (other: Component, start: string, { duration, isDay }: Span) => ({
      start,
      duration,
      showWithoutTime: isDay,
      title: other.text('SUMMARY'),
      status: other.text('STATUS').toLowerCase(),
    });
    const change = (at: string, other: Component, patch: JsonObject) => {
      changed.set(pointerStep(at), other);
      add(at, patch, other.first('DTSTART')?.line ?? other.line);
    };
    const singles = new Map<string, Component>();
    const futures = new Map<string, Component>();
    for (const other of others) {
      const id = other.first('RECURRENCE-ID');
      const replaced = id && this.#timeOf(id.value, id);
      const at = replaced ? keyOf(replaced) : this.span(other).start;
      const isFuture = replaced && id.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE';
      const known = (isFuture ? futures : singles).get(at);
      // A later writing of the event has taken the session away.
      const isGone = overrides[at]?.['excluded'] === true && compareVersions(event, other) > 0;
      if (!isGone && (!known || compareVersions(other, known) >= 0)) (isFuture ? futures : singles).set(at, other);
    }
    if (futures.size > 0) {
      const starts = sessionsOf(jscalendar, (start) => ({ startDate: start }), window).map(({ value }) => String(value['startDate']));
      for (const [at, other] of [...futures].sort(([one], [two]) => (one < two ? -1 : 1))) {
        const span = this.span(other);
        if (span.start) for (const start of starts) if (start >= at) change(start, other, patchOf(other, moved(start, at, span.start), span));
      }
    }
    for (const [at, other] of singles) {
      const span = this.span(other);
      change(at, other, patchOf(other, span.start || span.startDate || '?', span));
    }
    if (!own.start || (rules.length === 0 && lines.size === 0)) return null;
    const unreadEnd = own.duration === null ? own.endDate : null;
    return sessionsOf(jscalendar, this.#dates, window).map(({ value, path }) => {
      const [, key, step = ''] = path.split('/');
      const rule = key === 'recurrenceRules' ? rules[Number(step)] : key === 'excludedRecurrenceRules' ? exclusions[Number(step)] : undefined;
      if (rule) return { value: { startDate: rule.value }, line: rule.line };
      if (key === 'start') return { value: unreadEnd === null ? value : { ...value, endDate: unreadEnd }, line: event.first('DTSTART')!.line };
      const place = changed.get(step)?.text('LOCATION') ?? '';
      return { value: place && place !== event.text('LOCATION') ? { ...value, location: place } : value, line: lines.get(step)! };
    });
  }

  /** From the clock of the series to that of the place. */
  readonly #dates: SessionDates = (start, duration, showWithoutTime) => {
    const instant = this.#ownClock && showWithoutTime !== true ? this.#ownClock.instantOf(String(start)) : NaN;
    return datesOf(Number.isNaN(instant) ? start : instantText(instant, this.zone), duration, showWithoutTime, this.zone);
  };

  #timeOf(written: string, property?: Property): Time | null {
    const [, year, month, day, hour, minute, second = '00', offset] = TIME.exec(written.trim()) ?? [];
    if (year === undefined) return null;
    const date = `${year}-${month}-${day}`;
    const isMidnight = `${hour}${minute}${second}` === '000000';
    // « VALUE=DATE » with an hour is a mistake; midnight is how programs write a day all the same.
    if (hour === undefined || (isMidnight && property?.parameters.get('VALUE')?.toUpperCase() === 'DATE')) {
      const isDate = readMoment(date, this.zone) !== null;
      return isDate ? { local: `${date}T00:00:00`, isDay: true, text: date } : null;
    }
    const local = `${date}T${hour}:${minute}:${second}`;
    const name = property?.parameters.get('TZID') ?? '';
    const zone = this.#zones.known(name);
    const clock = zone === this.zone ? null : this.#zones.clock(name);
    if (offset === undefined && !clock && !this.#ownClock) return readMoment(local, this.zone) ? { local, isDay: false, text: local } : null;
    const instant =
      offset === undefined ? (clock ?? clockOf(this.zone)).instantOf(local) : (readMoment(local + colonIn(offset), 'UTC')?.instant ?? NaN);
    const text = instantText(instant, this.zone);
    return readMoment(text, this.zone) ? { local: this.#ownClock?.localAt(instant) ?? text.slice(0, 19), isDay: false, text } : null;
  }
}

/** A session as far from where it was as another is that was moved with it. */
function moved(start: string, from: string, to: string): string {
  const [instant, before, after] = [start, from, to].map((local) => Date.parse(`${local}Z`)) as [number, number, number];
  return new Date(instant + after - before).toISOString().slice(0, 19);
}

function dayAfter(local: string): string {
  return addDays(local.slice(0, 10), 1);
}

/** What lasts from one to the other: whole days for days, of which the last does not count; seconds for hours. */
function durationBetween(from: Time, to: Time): string | null {
  const [start, end] = [from, to].map(({ local }) => Date.parse(`${local}Z`)) as [number, number];
  if (!from.isDay) return end > start ? `PT${(end - start) / SECOND}S` : null;
  return `P${Math.max(1, Math.ceil((end - start) / DAY))}D`;
}

function colonIn(offset: string): string {
  return offset.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
}
