/** schema.org/Schedule: « every Thursday at half past six until the end of November ». */

import { addDays, toIsoString } from '../../../model/zoned-time.js';
import { field, isObject, list } from '../../json.js';
import type { JsonObject } from '../../json.js';
import { readMoment } from '../../repair/moment.js';
import { endAfter } from '../duration.js';
import { recurrenceDays } from '../recurrence-rule.js';
import type { Patience, RecurrenceRule } from '../recurrence-rule.js';
import { knownZone, wordOf } from '../source-objects.js';

const DAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
const FREQUENCIES: Readonly<Record<string, RecurrenceRule['frequency']>> = { D: 'daily', W: 'weekly', M: 'monthly', Y: 'yearly' };
const DAY = /^(?:19|20|21)\d\d-\d\d-\d\d/;
/** schema.org/Time: XML Schema lets it have an offset, ISO 8601 a « T ». */
const HOUR = /^T?(\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)$/i;
/** A time with its offset from universal time. */
const INSTANT = /\d[T ]\d.*(?:Z|[+-]\d\d:?\d\d)\s*$/i;
/** A schedule without an end goes on for so long. */
const LONGEST = 366;
/** Of the sessions that an event may have; the next is only there to be reported. */
const MOST_SESSIONS = 801;

/** A schedule that says more than its zone. */
export function isSchedule(value: unknown): boolean {
  return isObject(value) && ['repeatFrequency', 'byDay', 'startDate', 'startTime'].some((key) => Object.hasOwn(value, key));
}

/** The sessions of a schedule, which takes from its event what it does not say. A schedule that cannot be read is one that cannot begin. */
export function sessionsOf(schedule: unknown, event: JsonObject, patience: Patience): readonly JsonObject[] {
  if (!isSchedule(schedule)) return [];
  const get = (key: string) => field(schedule, key);
  const zone = knownZone(get('scheduleTimezone'));
  const local = (date: unknown) => localIn(zone, wordOf(date));
  const eventStart = local(field(event, 'startDate'));
  const start = local(get('startDate')) || eventStart;
  const day = start.slice(0, 10);
  const ofEvent = local(field(event, 'endDate'));
  // An event that ends on the day on which it starts says when its first session ends, not when the last one is.
  const rule = ruleOf(schedule, local(get('endDate')) || (ofEvent.slice(0, 10) > day ? ofEvent : ''));
  const isDay = DAY.test(start) && !Number.isNaN(new Date(day).getTime());
  if (!rule || !isDay)
    return [...(isDay ? [{ startDate: start, endDate: ofEvent || null }] : []), { startDate: isDay ? unread(schedule) : start || unread(schedule) }];
  const opens = [get('startTime'), start.slice(11, 16), eventStart.slice(11, 16)].map(hourOf).find((hour) => hour !== null);
  const closes = [get('endTime'), ofEvent.slice(11, 16)].map(hourOf).find((hour) => hour !== null);
  // As an end that cannot be read, it is reported.
  const unreadHour = [get('startTime'), get('endTime')].map(wordOf).find((written) => written && hourOf(written) === null);
  const duration = wordOf(get('duration') ?? field(event, 'duration'));
  const excluded = new Set(list(get('exceptDate')).map((date) => local(date).slice(0, 10)));
  // The first day of a schedule is not always one of its days: « from 1 November, on Thursdays ».
  const isOfTheRule =
    recurrenceDays({ ...rule, interval: 1, count: null, until: null }, addDays(day, -LONGEST), day, day, patience).includes(day) || !hasDays(rule);
  const counted = isOfTheRule || rule.count === null ? rule : { ...rule, count: rule.count + 1 };
  return recurrenceDays(counted, day, day, addDays(day, rule.until || rule.count ? 20 * LONGEST : LONGEST), patience)
    .filter((each) => (isOfTheRule || each !== day) && !excluded.has(each))
    .slice(0, MOST_SESSIONS)
    .map((each) => {
      const startDate = opens ? `${each}T${opens}` : each;
      const endDate = opens && closes ? `${closes > opens ? each : addDays(each, 1)}T${closes}` : endAfter(startDate, duration, zone);
      return { startDate, endDate: unreadHour ?? endDate };
    });
}

/** The day and the hour of an instant in a zone; any other text as it is. */
function localIn(zone: string, date: string): string {
  const moment = INSTANT.test(date) ? readMoment(date, zone) : null;
  return moment && !moment.isDateOnly ? toIsoString(moment.instant, zone).slice(0, 16) : date;
}

function hourOf(value: unknown): string | null {
  return HOUR.exec(wordOf(value))?.[1] ?? null;
}

/** A rule that cannot be read is reported as a session that has no date. */
function unread(schedule: unknown): string {
  return wordOf(field(schedule, 'repeatFrequency')) || `repeatCount ${wordOf(field(schedule, 'repeatCount'))}`.trim();
}

function hasDays({ byDay, byMonth, byMonthDay }: RecurrenceRule): boolean {
  return byDay.length + byMonth.length + byMonthDay.length > 0;
}

/** `P1W`, « Weekly »; days without a frequency are every week's, an end without one is every day's, nothing at all is once. */
function ruleOf(schedule: unknown, end: string): RecurrenceRule | null {
  const get = (key: string) => field(schedule, key);
  const written = wordOf(get('repeatFrequency')).replace(/^.*\//, '');
  const byDay = list(get('byDay')).map((day) => dayOf(day, get('byMonthWeek')));
  const [, every, unit] = /^P(\d{1,3})([DWMY])$/i.exec(written || (byDay.length > 0 ? 'P1W' : 'P1D')) ?? [];
  const named = /^(?:dai|week|month|year)ly$/i.exec(written)?.[0].toLowerCase() as RecurrenceRule['frequency'] | undefined;
  const frequency = named ?? FREQUENCIES[unit?.toUpperCase() ?? ''];
  const count = get('repeatCount') ?? (written || byDay.length > 0 || get('endDate') ? null : 1);
  // So many times, and nobody says how often.
  if (!written && byDay.length === 0 && !get('endDate') && Number(count) > 1) return null;
  const [byMonth, byMonthDay] = [list(get('byMonth')), list(get('byMonthDay'))].map((each) => each.map(Number)) as [number[], number[]];
  const isCount = count === null || (Number.isInteger(count) && Number(count) > 0);
  if (!frequency || !isCount || byDay.includes(null) || ![...byMonth, ...byMonthDay].every((each) => Number.isInteger(each) && each !== 0))
    return null;
  return {
    frequency,
    interval: Math.max(1, Number(every ?? 1)),
    count: count as number | null,
    until: DAY.test(end) && !Number.isNaN(new Date(end.slice(0, 10)).getTime()) ? end.slice(0, 10) : null,
    byDay: byDay.filter((day) => day !== null),
    byMonthDay,
    byMonth,
    byYearDay: [],
    bySetPosition: [],
    firstDayOfWeek: 1,
  };
}

/** « https://schema.org/Thursday », « Thursday », « TH », « 2TH ». */
function dayOf(value: unknown, week: unknown): RecurrenceRule['byDay'][number] | null {
  const [, nth, name] = /^(-?\d)?([a-z]{2})[a-z]{0,7}$/i.exec(wordOf(field(value, '@id') ?? value).replace(/^.*[/:]/, '')) ?? [];
  const day = DAYS.indexOf((name ?? '').toLowerCase());
  const inMonth = Number.isInteger(week) && week !== 0 ? Number(week) : null;
  return day < 0 ? null : { day, nth: nth ? Number(nth) : inMonth };
}
