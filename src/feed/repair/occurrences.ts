/** The sessions of an event, with a defined result for each way that feeds have of saying when; docs/feed.md lists them. */

import type { EventStatus, Occurrence, Place } from '../../model/programme.js';
import { instantOf, nextMidnight, offsetAt, plainDate, startOfDay, wallTime } from '../../model/zoned-time.js';
import type { FeedProblem } from '../feed-report.js';
import type { FeedValue } from '../feed-value.js';
import { readMoment } from './moment.js';
import type { Moment } from './moment.js';
import { LONGEST_ID } from './identity.js';
import { briefly, readUrl } from './place.js';
import type { PlaceReader } from './place.js';
import { readStatus } from './status.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Far more than an exhibition lasts; ends in 2067 are typing errors. */
const LONGEST = 2 * 366 * DAY;
/** An end before its start on the same day, and not after this hour, is after midnight. */
const SMALL_HOURS = 6 * HOUR;
const UTC_MIDNIGHT = /^\d{4}-\d\d-\d\dT00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)$/i;
/** OpenAgenda's own limit. */
const MOST_OCCURRENCES = 800;

type Times = Pick<Occurrence, 'start' | 'end' | 'isAllDay'>;

export type Session = Omit<Occurrence, 'until'>;

/** What the sessions of an event have in common unless they say otherwise. */
export interface EventFacts {
  readonly name: string;
  readonly status: EventStatus;
  readonly location: Place | null;
}

/** The event's sessions by start; empty, with an error reported, when not one can be read. */
export function readOccurrences(event: FeedValue, facts: EventFacts, zone: string, places: PlaceReader): readonly Session[] {
  const given = event.get('subEvent');
  if (Array.isArray(given) && given.length > MOST_OCCURRENCES) event.warn('too-many-occurrences', 'subEvent');
  const sessions = given ? readSessions(event.all('subEvent', MOST_OCCURRENCES), facts, zone, places) : [];
  if (sessions.length > 0) return sessions;
  const times = readTimes(event, zone, 'error');
  return times ? [{ ...times, status: facts.status, name: '', location: null, id: '', url: null }] : [];
}

function readSessions(values: readonly FeedValue[], facts: EventFacts, zone: string, places: PlaceReader): Session[] {
  const sessions = new Map<string, Session>();
  for (const value of values) {
    const times = readTimes(value, zone, 'warning');
    if (!times) continue;
    const own = places.read(value).place;
    const location = own && !isSamePlace(own, facts.location) ? briefly(own) : null;
    const name = value.line('name');
    const status = facts.status === 'Cancelled' ? facts.status : (readStatus(value) ?? facts.status);
    const key = `${times.start} ${times.end} ${location?.name ?? ''}`;
    if (!sessions.has(key))
      sessions.set(key, {
        ...times,
        status,
        name: name === facts.name ? '' : name,
        location,
        id: value.word('@id').slice(0, LONGEST_ID),
        url: readUrl(value, 'url'),
      });
  }
  return [...sessions.values()].sort((one, other) => one.start - other.start);
}

/** When an event or a session is; null, and reported, when its start cannot be read. */
export function readTimes(value: FeedValue, zone: string, level: FeedProblem['level']): Times | null {
  const [startText, endText] = daysAtUtcMidnight(value, zone);
  const start = readMoment(startText, zone);
  if (!start) {
    value.report(!startText ? 'start-missing' : 'start-invalid', level, 'startDate');
    return null;
  }
  const end = readMoment(endText, zone);
  if (start.isOffsetWrong) value.warn('offset-mismatch', 'startDate');
  if (end?.isOffsetWrong) value.warn('offset-mismatch', 'endDate');
  if (!end && endText) value.warn('end-invalid', 'endDate');
  // A day has no hour at which it ends.
  if (start.isDateOnly && end && !end.isDateOnly && timeOfDay(end.instant, zone) !== 0 && !isLastMinute(end.instant, zone))
    value.warn('end-invalid', 'endDate');
  const kept = end && plausibleEnd(start, end, zone, value);
  return isAllDay(start, kept, zone) ? allDay(start, kept, zone) : { start: start.instant, end: endOf(kept, zone), isAllDay: false };
}

/** « T00:00:00Z » at both ends is a day that a program wrote as an instant, not one o’clock at night. */
function daysAtUtcMidnight(value: FeedValue, zone: string): readonly [string, string] {
  const start = value.word('startDate');
  const end = value.word('endDate');
  if (!UTC_MIDNIGHT.test(start) || (end && !UTC_MIDNIGHT.test(end)) || offsetAt(new Date(start).getTime(), zone) === 0) return [start, end];
  value.warn('offset-mismatch', 'startDate');
  return [start.slice(0, 10), end.slice(0, 10)];
}

/** The end, moved past midnight where that is meant; null where it cannot be one. */
function plausibleEnd(start: Moment, end: Moment, zone: string, value: FeedValue): Moment | null {
  if (end.isDateOnly) {
    // A day for an end says nothing about the hour at which a session of that day ends.
    if (!start.isDateOnly && plainDate(start.instant, zone) === plainDate(end.instant, zone)) return null;
  } else if (end.instant === start.instant) {
    return null; // how some calendars write « no end »
  }
  if (end.instant < start.instant) {
    value.warn('end-before-start', 'endDate');
    const isSameDay = plainDate(start.instant, zone) === plainDate(end.instant, zone);
    return isSameDay && !end.isDateOnly && !start.isDateOnly && timeOfDay(end.instant, zone) <= SMALL_HOURS ? nextDay(end, zone) : null;
  }
  if (end.instant - start.instant > LONGEST) {
    value.warn('end-too-far', 'endDate');
    return null;
  }
  return end;
}

/** Days without hours, midnight to midnight or to 23:59, or midnight and no end, which is how forms send an hour left empty. */
function isAllDay(start: Moment, end: Moment | null, zone: string): boolean {
  if (start.isDateOnly) return true;
  if (timeOfDay(start.instant, zone) !== 0) return false;
  return !end || end.isDateOnly || timeOfDay(end.instant, zone) === 0 || isLastMinute(end.instant, zone);
}

function allDay(start: Moment, end: Moment | null, zone: string): Times {
  const first = startOfDay(plainDate(start.instant, zone), zone);
  const last = end?.instant ?? first;
  const isMidnight = end !== null && !end.isDateOnly && timeOfDay(last, zone) === 0 && last > first;
  const midnight = isMidnight ? last : nextMidnight(last, zone);
  return { start: first, end: midnight, isAllDay: true };
}

function endOf(end: Moment | null, zone: string): number | null {
  return end?.isDateOnly ? nextMidnight(end.instant, zone) : (end?.instant ?? null);
}

function nextDay(moment: Moment, zone: string): Moment {
  const wall = wallTime(moment.instant, zone);
  return { ...moment, instant: instantOf({ ...wall, day: wall.day + 1 }, zone) };
}

function timeOfDay(instant: number, zone: string): number {
  const wall = instant + offsetAt(instant, zone);
  return wall - Math.floor(wall / DAY) * DAY;
}

function isLastMinute(instant: number, zone: string): boolean {
  return timeOfDay(instant, zone) >= DAY - MINUTE;
}

function isSamePlace(one: Place, other: Place | null): boolean {
  return (
    other !== null &&
    one.name === other.name &&
    one.streetAddress === other.streetAddress &&
    one.postalCode === other.postalCode &&
    one.addressLocality === other.addressLocality
  );
}
