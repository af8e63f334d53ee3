/** When an event of JSCalendar is: once, or by its rules, without what they exclude, with what single sessions have of their own. */

import { addDays } from '../../../model/zoned-time.js';
import type { PlainDate } from '../../../model/zoned-time.js';
import { field, isObject, list } from '../../json.js';
import type { JsonObject } from '../../json.js';
import { endAfter } from '../duration.js';
import { recurrenceDays } from '../recurrence-rule.js';
import { pointerStep, wordOf } from '../source-objects.js';
import { readRule } from './jscalendar-rule.js';

/** Of the sessions that an event may have; the next is only there to be reported. */
const MOST_SESSIONS = 801;
/** Days that the rules of a whole document may ask for: two years of some thousands of weekly events. */
const MOST_DAYS = 2_000_000;
/** Rules that have an end are read to it, or for this long. */
const LONGEST_RULE = 20 * 366;
const YEAR = 366;
const LOCAL = /^(?:19|20|21)\d\d-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/;

export interface Session {
  readonly value: JsonObject;
  /** Where its start and everything that is its own stand in the event. */
  readonly path: string;
}

/**
 * What is read of endless rules: a year before and after the event's own start or, if that is later, the time at which the calendar was kept last. For
 * that, nine tenths of its events count, so that one wrong date does not move the others out of sight.
 */
export class Window {
  readonly #kept: PlainDate;
  readonly patience = { days: MOST_DAYS };

  constructor(events: readonly unknown[]) {
    const updated = datesIn(events, 'updated');
    const dates = updated.length > 0 ? updated : datesIn(events, 'start');
    this.#kept = dates[Math.floor((dates.length - 1) * 0.9)] ?? '';
  }

  around(start: PlainDate): readonly [from: PlainDate, to: PlainDate] {
    const middle = start > this.#kept ? start : this.#kept;
    return [addDays(middle, -YEAR), addDays(middle, YEAR)];
  }
}

function datesIn(events: readonly unknown[], key: string): readonly PlainDate[] {
  return events
    .map((event) => wordOf(field(event, key)).slice(0, 10))
    .filter((date) => /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)))
    .sort();
}

/** The dates of a session, from its start and duration on the clock on which the series repeats. */
export type SessionDates = (start: unknown, duration: unknown, showWithoutTime: unknown) => JsonObject;

/** Session by session, in no order; none for an event without rules, whose own start counts. */
export function sessionsOf(event: JsonObject, dates: SessionDates, window: Window): readonly Session[] {
  const rules = rulesOf(event, 'recurrenceRule');
  const overrides = field(event, 'recurrenceOverrides');
  const start = wordOf(event['start']);
  const day = start.slice(0, 10);
  const name = Object.hasOwn(event, 'recurrenceRules') ? 'recurrenceRules' : 'recurrenceRule';
  const ruleAt = (index: number) => (Array.isArray(event[name]) ? `/${name}/${index}` : `/${name}`);
  if (rules.length === 0 && !isObject(overrides)) return [];
  if (!LOCAL.test(start) || Number.isNaN(Date.parse(day))) return rules.map((rule, index) => unread(rule, ruleAt(index)));
  const sessions = new Map<string, Session>([[start, sessionAt(start, event, {}, dates, '/start')]]);
  const faults: Session[] = [];
  const startsOf = (rule: unknown, path: string): readonly string[] => {
    const read = readRule(rule);
    if (!read || window.patience.days <= 0) {
      faults.push(unread(rule, path));
      return [];
    }
    const [from, to] = isEndless(rule) ? window.around(day) : [day, addDays(day, LONGEST_RULE)];
    const last = wordOf(field(rule, 'until'));
    const starts = recurrenceDays(read, day, from, to, window.patience).map((date) => `${date}${start.slice(10)}`);
    return last.length > 10 ? starts.filter((each) => each <= last) : starts;
  };

  for (const [index, rule] of rules.entries())
    for (const at of startsOf(rule, ruleAt(index)).slice(0, MOST_SESSIONS))
      if (!sessions.has(at)) sessions.set(at, sessionAt(at, event, {}, dates, '/start'));
  if (rules.some(isEndless) && day < window.around(day)[0] && sessions.size > 1) sessions.delete(start);
  for (const [index, rule] of rulesOf(event, 'excludedRecurrenceRule').entries())
    for (const at of startsOf(rule, `/excludedRecurrenceRules/${index}`)) sessions.delete(at);
  for (const [at, patch] of Object.entries(isObject(overrides) ? overrides : {})) {
    if (field(patch, 'excluded') === true) sessions.delete(at);
    else if (isObject(patch)) sessions.set(at, sessionAt(at, event, patch, dates, `/recurrenceOverrides/${pointerStep(at)}`));
  }
  return [...[...sessions.values()].sort(byStart), ...faults];
}

/** A rule of which nothing is read: a session whose start cannot be read, for that is how it is reported. */
function unread(rule: unknown, path: string): Session {
  return { value: { startDate: wordOf(field(rule, 'frequency')) || '?' }, path };
}

function byStart(one: Session, other: Session): number {
  return wordOf(one.value['startDate']) < wordOf(other.value['startDate']) ? -1 : 1;
}

function isEndless(rule: unknown): boolean {
  return (field(rule, 'count') ?? null) === null && (field(rule, 'until') ?? null) === null;
}

/** RFC 8984 has several rules, its successor one. */
function rulesOf(event: unknown, name: string): readonly unknown[] {
  return list(field(event, `${name}s`) ?? field(event, name)).slice(0, 20);
}

/** What its patch says, else what the event says. */
function sessionAt(at: string, event: JsonObject, patch: JsonObject, dates: SessionDates, path: string): Session {
  const get = (key: string) => (Object.hasOwn(patch, key) ? patch[key] : event[key]);
  const start = Object.hasOwn(patch, 'start') ? patch['start'] : at;
  const status = wordOf(patch['status']);
  const value = {
    ...dates(start, get('duration'), get('showWithoutTime')),
    name: patch['title'],
    eventStatus: status === 'tentative' ? null : status,
  };
  return { value, path };
}

/** Local hours in the event's zone; a day for what is shown without hours. */
export function datesOf(start: unknown, duration: unknown, showWithoutTime: unknown, zone: string): JsonObject {
  const written = wordOf(start);
  const startDate = showWithoutTime === true && LOCAL.test(written) ? written.slice(0, 10) : start;
  return { startDate, endDate: endAfter(wordOf(startDate), wordOf(duration), zone) };
}
