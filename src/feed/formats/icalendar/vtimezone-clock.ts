/** The clock that a VTIMEZONE describes (RFC 5545 §3.6.5). */

import { addDays } from '../../../model/zoned-time.js';
import type { PlainDate } from '../../../model/zoned-time.js';
import { localText, wallOf } from '../clock.js';
import type { Clock } from '../clock.js';
import { readRule } from '../jscalendar/jscalendar-rule.js';
import { recurrenceDays } from '../recurrence-rule.js';
import type { Patience, RecurrenceRule } from '../recurrence-rule.js';
import type { Component } from './components.js';
import { ruleOf } from './rule.js';

const MINUTE = 60_000;
const MOST_OBSERVANCES = 50;
const MOST_DATES = 500;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];
const LATEST = Date.UTC(LAST_YEAR, 0);

interface Change {
  readonly instant: number;
  readonly from: number;
  readonly to: number;
}

/** null for a VTIMEZONE without a single offset that can be read. */
export function vtimezoneClock(zone: Component, patience: Patience): Clock | null {
  const observances = zone.children.slice(0, MOST_OBSERVANCES).flatMap((each) => observanceOf(each, patience));
  if (observances.length === 0) return null;
  const years = new Map<number, readonly Change[]>();
  const changesOf = (year: number) => {
    let changes = years.get(year);
    if (!changes) {
      const [from, to] = [`${year - 1}-12-30`, `${year + 1}-01-02`];
      changes = observances.flatMap((each) => [each.lastBefore(from) ?? [], each.between(from, to)].flat()).sort(byInstant);
      years.set(year, changes);
    }
    return changes;
  };
  const earliest = observances.map(({ first }) => first).sort(byInstant)[0]!;
  return {
    offsetAt(instant) {
      const year = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, new Date(instant).getUTCFullYear()));
      return changesOf(year).findLast((change) => change.instant <= instant)?.to ?? earliest.from;
    },
  };
}

interface ClockObservance {
  readonly first: Change;
  /** The changes on the days from the one, included, to the other, not included. */
  between(from: PlainDate, to: PlainDate): readonly Change[];
  lastBefore(day: PlainDate): Change | undefined;
}

function observanceOf(observance: Component, patience: Patience): readonly ClockObservance[] {
  const to = offsetIn(observance.text('TZOFFSETTO'));
  const start = wallIn(observance.text('DTSTART'));
  if (to === null || !(start < LATEST)) return [];
  const from = offsetIn(observance.text('TZOFFSETFROM')) ?? to;
  const changeAt = (wall: number): Change => ({ instant: wall - from, from, to });
  const [startDay, hour] = [localText(start).slice(0, 10), localText(start).slice(10)];
  // UNTIL is in universal time, and the hour of a change is the same all its days.
  const rule = observance.first('RRULE') ? readRule(ruleOf(observance.text('RRULE'), '', (until) => localText(wallIn(until) + from))) : null;
  const dates = observance
    .all('RDATE')
    .slice(0, MOST_DATES)
    .flatMap(({ value }) => value.split(',', MOST_DATES).map(wallIn));
  const fixed = [start, ...dates.filter((date) => !Number.isNaN(date))].map(changeAt);
  const ofRule = (first: PlainDate, last: PlainDate) =>
    rule && first <= last ? recurrenceDays(rule, startDay, first, last, patience).map((day) => changeAt(wallOf(day + hour))) : [];
  const isIn = (first: PlainDate, last: PlainDate) => (change: Change) => {
    const day = localText(change.instant + from).slice(0, 10);
    return day >= first && day < last;
  };
  return [
    {
      first: fixed[0]!,
      between: (first, last) => [...fixed.filter(isIn(first, last)), ...ofRule(first, addDays(last, -1))],
      lastBefore(day) {
        const last = rule?.until && rule.until < day ? rule.until : addDays(day, -1);
        const recent = ofRule(rule ? firstToAsk(rule, startDay, last) : last, last);
        return [...fixed.filter(isIn('0000', day)), ...recent].sort(byInstant).at(-1);
      },
    },
  ];
}

/** What is counted is counted from the beginning; of any other, the last few years tell. */
function firstToAsk({ count, frequency, interval }: RecurrenceRule, start: PlainDate, last: PlainDate): PlainDate {
  return count === null ? addDays(last, -366 * (frequency === 'yearly' ? interval : 1)) : start;
}

function byInstant(one: Change, other: Change): number {
  return one.instant - other.instant;
}

function wallIn(text: string): number {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?)?/.exec(text.trim()) ?? [];
  return year === undefined ? NaN : wallOf(`${year}-${month}-${day}T${hour}:${minute}:${second}`);
}

/** `+0100`; in some files `+01:00`, `+01`, or with seconds. */
function offsetIn(text: string): number | null {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?/.exec(text.trim()) ?? [];
  return hours === undefined ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}
