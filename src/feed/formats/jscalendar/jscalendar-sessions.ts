/** When an event of JSCalendar is: once, or by its rules, without what they exclude, with what single sessions have of their own. */

import { pointerStep } from '../../../model/feed-location.js';
import { indexed } from '../../../model/lists.js';
import { field, isObject, list } from '../../json.js';
import type { JsonObject } from '../../json.js';
import { clockOfZone, instantOn, isInReach, localOn, wallOf } from '../clock.js';
import { endAfter } from '../duration.js';
import { MOST_SESSIONS } from '../recurrence-window.js';
import type { Window } from '../recurrence-window.js';
import { instantText, knownZone, wordOf } from '../source-objects.js';
import { readRule } from './jscalendar-rule.js';

const LOCAL = /^(?:19|20|21)\d\d-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/;

const LOCAL_OR_UNIVERSAL = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(Z)?$/;

export interface Session {
  readonly value: JsonObject;
  /** Where its own fields are in the event. */
  readonly path: string;
}

/** On which clock an event repeats, and on which it is shown: two in universal time, which is no place's. */
export interface EventZones {
  readonly own: string;
  readonly shown: string;
}

/** Session by session, in no order; none for an event without rules, whose own start counts. */
export function sessionsOf(event: JsonObject, zones: EventZones, window: Window): readonly Session[] {
  const rules = rulesOf(event, 'recurrenceRule');
  const overrides = field(event, 'recurrenceOverrides');
  const start = localIn(wordOf(field(event, 'start')), zones.own);
  const day = start.slice(0, 10);
  const name = Object.hasOwn(event, 'recurrenceRules') ? 'recurrenceRules' : 'recurrenceRule';
  const ruleAt = (index: number) => (Array.isArray(event[name]) ? `/${name}/${index}` : `/${name}`);
  if (rules.length === 0 && !isObject(overrides)) return [];
  if (!LOCAL.test(start) || Number.isNaN(new Date(day).getTime())) return rules.map((rule, index) => unread(rule, ruleAt(index)));
  const sessions = new Map<string, Session>([[start, sessionAt(start, event, {}, zones, '/start')]]);
  const faults: Session[] = [];
  const startsOf = (rule: unknown, path: string, isExcluding = false): readonly string[] => {
    const read = readRule(rule);
    const days = read && window.daysOf(read, day, isExcluding);
    if (!days) {
      faults.push(unread(rule, path));
      return [];
    }
    const last = localIn(wordOf(field(rule, 'until')), zones.own);
    const starts = days.map((date) => `${date}${start.slice(10)}`);
    return last.length > 10 ? starts.filter((each) => each <= last) : starts;
  };

  for (const [index, rule] of indexed(rules))
    for (const at of startsOf(rule, ruleAt(index)).slice(0, MOST_SESSIONS))
      if (!sessions.has(at)) sessions.set(at, sessionAt(at, event, {}, zones, '/start'));
  const read = rules.map(readRule).filter((rule) => rule !== null);
  if (window.isPast(read, day) && sessions.size > 1) sessions.delete(start);
  for (const [index, rule] of indexed(rulesOf(event, 'excludedRecurrenceRule')))
    for (const at of startsOf(rule, `/excludedRecurrenceRules/${index}`, true)) sessions.delete(at);
  for (const [written, patch] of Object.entries(isObject(overrides) ? overrides : {})) {
    const at = localIn(written, zones.own);
    if (field(patch, 'excluded') === true) sessions.delete(at);
    else if (isObject(patch)) sessions.set(at, sessionAt(at, event, patch, zones, `/recurrenceOverrides/${pointerStep(written)}`));
  }
  return [...[...sessions.values()].sort(byStart), ...faults];
}

/** `YYYY-MM-DDTHH:MM:SS` on the clock of the zone, also of what was written in universal time or without seconds; what is no time stays. */
function localIn(written: string, zone: string): string {
  const local = LOCAL_OR_UNIVERSAL.exec(written);
  if (!local) return written;
  const [, minutes = '', seconds = ':00', universal] = local;
  const instant = universal ? wallOf(minutes + seconds) : NaN;
  return isInReach(instant) ? localOn(clockOfZone(zone), instant) : minutes + seconds;
}

/** An unreadable rule becomes a session without a readable start, because that is what gets reported. */
function unread(rule: unknown, path: string): Session {
  return { value: { startDate: wordOf(field(rule, 'frequency')) || '?' }, path };
}

function byStart(one: Session, other: Session): number {
  return wordOf(one.value['startDate']) < wordOf(other.value['startDate']) ? -1 : 1;
}

/** RFC 8984 has several rules, its successor one. */
function rulesOf(event: unknown, name: string): readonly unknown[] {
  return list(field(event, `${name}s`) ?? field(event, name)).slice(0, 20);
}

/** What its patch says, else what the event says. */
function sessionAt(at: string, event: JsonObject, patch: JsonObject, zones: EventZones, path: string): Session {
  const get = (key: string) => field(Object.hasOwn(patch, key) ? patch : event, key);
  const isMoved = Object.hasOwn(patch, 'start');
  const own = isMoved && typeof field(patch, 'timeZone') === 'string' ? knownZone(field(patch, 'timeZone')) : zones.own;
  const status = wordOf(field(patch, 'status'));
  const value = {
    ...datesOf(isMoved ? field(patch, 'start') : at, get('duration'), get('showWithoutTime'), { ...zones, own }),
    name: field(patch, 'title'),
    eventStatus: status === 'tentative' ? null : status,
  };
  return { value, path };
}

/** Local hours in the zone in which it is shown; a day for what is shown without hours. */
export function datesOf(start: unknown, duration: unknown, showWithoutTime: unknown, { own, shown }: EventZones): JsonObject {
  const written = wordOf(start);
  const isDay = showWithoutTime === true && LOCAL.test(written);
  const instant = own === shown || isDay || written.length < 11 ? NaN : instantOn(clockOfZone(own), localIn(written, own));
  const startDate = isDay ? written.slice(0, 10) : Number.isNaN(instant) ? start : instantText(instant, shown);
  return { startDate, endDate: endAfter(wordOf(startDate), wordOf(duration), shown) };
}
