/**
 * The sessions of an event: what its rules and dates give on the clock of the series, without what is excluded, with what single sessions have of their
 * own. They are told apart by instant, on whatever clock each is written; those of whole days, by day.
 */

import type { JsonObject } from '../../json.js';
import { localText, wallOf } from '../clock.js';
import { endAfter } from '../duration.js';
import { readRule } from '../jscalendar/jscalendar-rule.js';
import type { RecurrenceRule } from '../recurrence-rule.js';
import { MOST_SESSIONS } from '../recurrence-window.js';
import type { Window } from '../recurrence-window.js';
import type { Component, Property } from './components.js';
import { ruleOf } from './rule.js';
import type { EventTimes, Span, Time } from './times.js';
import { compareSequences, compareVersions } from './versions.js';

/** Dates in one RDATE or EXDATE, and how many of those lines. */
const MOST_DATES = 2000;
const MOST_RULES = 20;

export interface CalendarSession {
  readonly value: JsonObject;
  /** Its place in the text. */
  readonly line: number;
  /** What is its own. */
  readonly component: Component;
}

type Key = number | string;

interface Draft {
  readonly start: Time;
  readonly endDate: string | null;
  readonly line: number;
  readonly component: Component;
}

interface Change {
  readonly component: Component;
  readonly span: Span;
  readonly at: Time;
}

/** One by one where the event says more than its first time; null where it does not, or not even that. */
export function sessionsOf(event: Component, others: readonly Component[], times: EventTimes, window: Window): readonly CalendarSession[] | null {
  const span = times.span(event);
  const first = span.start;
  const more = event.all('RRULE', 'RDATE', 'EXDATE', 'EXRULE');
  if (!first || (more.length === 0 && others.length === 0)) return null;
  return new Series(event, span, first, times, window).sessions(others);
}

class Series {
  readonly #event: Component;
  readonly #span: Span;
  readonly #first: Time;
  readonly #times: EventTimes;
  readonly #window: Window;
  readonly #drafts = new Map<Key, Draft>();
  readonly #excluded = new Set<Key>();
  readonly #faults: CalendarSession[] = [];

  constructor(event: Component, span: Span, first: Time, times: EventTimes, window: Window) {
    this.#event = event;
    this.#span = span;
    this.#first = first;
    this.#times = times;
    this.#window = window;
  }

  sessions(others: readonly Component[]): readonly CalendarSession[] {
    this.#addRules();
    this.#addDates();
    this.#exclude();
    this.#change(others);
    return [...[...this.#drafts.values()].sort(byStart).map((draft) => this.#sessionOf(draft)), ...this.#faults];
  }

  #addRules(): void {
    const own = this.#event.first('RECURRENCE-ID');
    const id = own && this.#times.read(own.value, own);
    const key = this.#keyOf(id ?? this.#first);
    this.#add(this.#first, this.#event.first('DTSTART')!.line, key);
    const rules: RecurrenceRule[] = [];
    for (const property of this.#event.all('RRULE').slice(0, MOST_RULES)) {
      for (const start of this.#startsOf(property, rules).slice(0, MOST_SESSIONS)) this.#add(start, this.#event.first('DTSTART')!.line);
    }
    if (this.#window.isPast(rules, this.#first.local.slice(0, 10)) && this.#drafts.size > 1) this.#drafts.delete(key);
  }

  #addDates(): void {
    for (const { value, property } of this.#valuesOf('RDATE')) {
      const [from = '', to] = value.split('/');
      const start = this.#times.read(from, property);
      if (!start) this.#fault(from || '?', property.line);
      else
        this.#add(this.#asInSeries(start), property.line, this.#keyOf(start), to === undefined ? undefined : this.#endOfPeriod(start, to, property));
    }
  }

  #endOfPeriod(start: Time, to: string, property: Property): string | null {
    const end = this.#times.read(to, property);
    return end ? this.#times.text(end) : endAfter(this.#times.text(start), to.trim(), this.#times.zone);
  }

  #exclude(): void {
    for (const property of this.#event.all('EXRULE').slice(0, MOST_RULES))
      for (const start of this.#startsOf(property, [], true)) this.#drafts.delete(this.#keyOf(start));
    const days = new Set<string>();
    for (const { value, property } of this.#valuesOf('EXDATE')) {
      const time = this.#times.read(value, property);
      if (!time) this.#fault(value || '?', property.line);
      else if (time.isDay && !this.#first.isDay) days.add(time.local.slice(0, 10));
      else this.#excluded.add(this.#keyOf(time));
    }
    if (days.size > 0) for (const [key, { start }] of this.#drafts) if (days.has(start.local.slice(0, 10))) this.#excluded.add(key);
    for (const key of this.#excluded) this.#drafts.delete(key);
  }

  /** What single sessions, or all from one on, have of their own. The latest version of each counts; of a newer event, also what it excludes. */
  #change(others: readonly Component[]): void {
    const [singles, futures] = [new Map<Key, Change>(), new Map<Key, Change>()];
    const keysOfDays = new Map<string, Key>();
    for (const [key, { start }] of [...this.#drafts].reverse()) keysOfDays.set(start.local.slice(0, 10), key);
    for (const component of others) {
      const id = component.first('RECURRENCE-ID');
      const at = id ? this.#times.read(id.value, id) : null;
      const span = this.#spanOf(component, at);
      if (!span.start || !at)
        this.#fault(span.start ? (id?.value ?? '?') : span.startDate || '?', (span.start ? id : component.first('DTSTART'))?.line ?? component.line);
      if (!span.start) continue;
      const range = id?.parameters.get('RANGE')?.toUpperCase() ?? '';
      if (id && range && range !== 'THISANDFUTURE') this.#fault(`RANGE=${range}`, id.line);
      const found = range === 'THISANDFUTURE' ? futures : singles;
      const key = this.#idOf(at ?? span.start, keysOfDays);
      const isTakenAway = this.#excluded.has(key) && compareVersions(this.#event, component) > 0;
      const known = found.get(key);
      if (!isTakenAway && (!known || compareVersions(component, known.component) >= 0)) found.set(key, { component, span, at: at ?? span.start });
    }
    const inOrder = [...futures.values()].sort((one, other) => (one.at.local < other.at.local ? -1 : 1));
    this.#changeAllFrom(futures, inOrder);
    for (const [key, single] of singles) {
      const future = lastBefore(inOrder, single.at.local);
      if (!future || compareSequences(future.component, single.component) <= 0) this.#drafts.set(key, this.#changed(single, single.span.start!));
    }
  }

  /** A session that says no time of its own is when it was: a cancellation need not repeat it. */
  #spanOf(component: Component, at: Time | null): Span {
    if (component.first('DTSTART') || !at) return this.#times.span(component);
    const start = this.#asInSeries(at);
    return { start, startDate: this.#times.text(start), endDate: this.#span.endAt(start), endAt: this.#span.endAt };
  }

  /** RANGE=THISANDFUTURE (RFC 5545 §3.2.13): as far as the first is moved, so are the others, on the clock of the series. */
  #changeAllFrom(futures: ReadonlyMap<Key, Change>, inOrder: readonly Change[]): void {
    for (const [key, { component, start }] of this.#drafts) {
      const future = component === this.#event && !futures.has(key) && lastBefore(inOrder, start.local);
      if (!future) continue;
      const first = future.span.start!;
      const distance = wallOf(first.local) - wallOf(future.at.local);
      this.#drafts.set(key, this.#changed(future, this.#times.at(localText(wallOf(start.local) + distance), first.isDay)));
    }
    for (const [key, future] of futures) this.#drafts.set(key, this.#changed(future, future.span.start!));
  }

  #changed({ component, span }: Change, start: Time): Draft {
    return { start, endDate: span.endAt(start), line: component.first('DTSTART')?.line ?? component.line, component };
  }

  #startsOf(property: Property, read: RecurrenceRule[], isExcluding = false): readonly Time[] {
    let last: Time | null = null;
    const until = (written: string) => {
      last = this.#times.read(written);
      return last && last.local.slice(0, last.isDay ? 10 : 19);
    };
    const rule = readRule(ruleOf(property.value, this.#first.local, until));
    const days = rule && this.#window.daysOf(rule, this.#first.local.slice(0, 10), isExcluding);
    if (!days) {
      this.#fault(property.value, property.line);
      return [];
    }
    read.push(rule);
    const end = (last as Time | null)?.instant ?? NaN;
    const starts = days.map((day) => this.#times.at(day + this.#first.local.slice(10), this.#first.isDay));
    return starts.filter(({ instant }) => !(instant > end));
  }

  #valuesOf(name: string): readonly { readonly value: string; readonly property: Property }[] {
    return this.#event
      .all(name)
      .slice(0, MOST_DATES)
      .flatMap((property) => property.value.split(',', MOST_DATES).map((value) => ({ value, property })));
  }

  #add(start: Time, line: number, key = this.#keyOf(start), endDate = this.#span.endAt(start)): void {
    if (!this.#drafts.has(key)) this.#drafts.set(key, { start, endDate, line, component: this.#event });
  }

  #keyOf({ instant, local, isDay }: Time): Key {
    return this.#first.isDay ? local.slice(0, 10) : isDay ? this.#asInSeries({ instant, local, isDay }).instant : instant;
  }

  /** A RECURRENCE-ID may be a day where the session has an hour: then it is the session of that day. */
  #idOf(time: Time, keysOfDays: ReadonlyMap<string, Key>): Key {
    const found = time.isDay && !this.#first.isDay ? keysOfDays.get(time.local.slice(0, 10)) : undefined;
    return found ?? this.#keyOf(time);
  }

  /** A day among hours is at the hour of the series; an hour among days is its day. */
  #asInSeries(time: Time): Time {
    if (time.isDay === this.#first.isDay) return time;
    return this.#times.at(time.local.slice(0, 10) + this.#first.local.slice(10), this.#first.isDay);
  }

  #fault(value: string, line: number): void {
    this.#faults.push({ value: { startDate: value }, line, component: this.#event });
  }

  #sessionOf({ start, endDate, line, component }: Draft): CalendarSession {
    const dates = { startDate: this.#times.text(start), endDate };
    if (component === this.#event) return { value: dates, line, component };
    const place = component.text('LOCATION');
    const value = {
      ...dates,
      name: component.text('SUMMARY'),
      eventStatus: statusOf(component),
      ...(place && place !== this.#event.text('LOCATION') ? { location: place } : {}),
    };
    return { value, line, component };
  }
}

/** « Perhaps » is no status that could be shown. METHOD says it of a whole calendar. */
export function statusOf(component: Component): string | null {
  const status = component.text('STATUS');
  if (/^TENTATIVE$/i.test(status)) return null;
  return status || (/^CANCEL$/i.test(component.calendar.text('METHOD')) ? 'CANCELLED' : '');
}

/** Of changes in order, the last before a time. */
function lastBefore(inOrder: readonly Change[], local: string): Change | undefined {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder[middle]!.at.local < local) low = middle + 1;
    else high = middle;
  }
  return inOrder[low - 1];
}

function byStart(one: Draft, other: Draft): number {
  return one.start.local < other.start.local ? -1 : 1;
}
