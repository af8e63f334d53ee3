/**
 * Where a clock stands towards milestones, and when that changes. Days are calendar days of the milestone's zone: in a night of 25 hours « demain » is
 * still tomorrow. Pure; the words are the locale's, the waiting is the clock's.
 */

import type { EventStatus } from '../../model/programme.js';
import { daysBetween, nextMidnight, plainDate, startOfDay } from '../../model/zoned-time.js';

/** A stretch of time that a page looks forward to. */
export interface Milestone {
  /** What it is of: the words for its end differ. */
  readonly of: 'edition' | 'event' | 'date';
  readonly name: string;
  /** Of the name, as the feed says; null for what the page's author wrote. */
  readonly inLanguage: string | null;
  readonly url: string | null;
  readonly start: number;
  /** Exclusive; null when nobody says when it ends. */
  readonly end: number | null;
  /** When it counts as over: its end, or what stands in for one. */
  readonly until: number;
  readonly isAllDay: boolean;
  readonly timeZone: string;
  readonly status: EventStatus;
}

/** How long it is until a start, in the one unit that a person would use. It shrinks only. */
export interface Remaining {
  /** `days`: calendar days, 0 for later today. */
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly count: number;
  /** The instant at which `unit` or `count` changes. */
  readonly changesAt: number;
}

export type Phase = (
  | { readonly name: 'before'; readonly milestone: Milestone; readonly remaining: Remaining }
  | { readonly name: 'during'; readonly milestone: Milestone; readonly isLastDay: boolean }
  /** Nothing to count to: `milestone.status` says why. */
  | { readonly name: 'called-off'; readonly milestone: Milestone }
  | { readonly name: 'after'; readonly milestone: Milestone; readonly next: { readonly milestone: Milestone; readonly remaining: Remaining } | null }
) & {
  /** The next instant at which this is no longer true. Infinity: never. */
  readonly changesAt: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CALLED_OFF: readonly EventStatus[] = ['Cancelled', 'Postponed', 'MovedOnline'];
/** Before that, « aujourd’hui à 18 h » says more than a number of hours. */
const FEW_HOURS = 5;

/** Null only when there is no milestone. Of two under way, the one that began last: the week inside the month. */
export function countdownPhase(milestones: readonly Milestone[], now: number): Phase | null {
  let past: Milestone | undefined;
  let current: Milestone | undefined;
  let upcoming: Milestone | undefined;
  for (const milestone of milestones) {
    if (milestone.start > now) {
      if (!upcoming || milestone.start < upcoming.start) upcoming = milestone;
    } else if (milestone.until > now) {
      if (!current || milestone.start >= current.start) current = milestone;
    } else if (!past || milestone.until > past.until) past = milestone;
  }
  const shown = current ?? upcoming ?? past;
  const isOver = !!shown && shown.until <= now;
  if (shown && CALLED_OFF.includes(shown.status) && !(isOver && shown.status === 'MovedOnline')) {
    return { name: 'called-off', milestone: shown, changesAt: isOver ? Infinity : shown.until };
  }
  if (current) return during(current, upcoming?.start ?? Infinity, now);
  const next = upcoming && { milestone: upcoming, remaining: remainingUntil(upcoming, now) };
  if (past) return { name: 'after', milestone: past, next: next ?? null, changesAt: next?.remaining.changesAt ?? Infinity };
  return next ? { name: 'before', ...next, changesAt: next.remaining.changesAt } : null;
}

/** A later milestone may begin before this one ends. */
function during(milestone: Milestone, nextStart: number, now: number): Phase {
  const { until, timeZone } = milestone;
  const lastDay = startOfDay(plainDate(until - 1, timeZone), timeZone);
  const isLastDay = now >= lastDay;
  return { name: 'during', milestone, isLastDay, changesAt: Math.min(nextStart, isLastDay ? until : lastDay) };
}

function remainingUntil({ start, isAllDay, timeZone }: Milestone, now: number): Remaining {
  const left = start - now;
  const minutes = Math.ceil(left / MINUTE);
  const lastHour = start - 59 * MINUTE;
  if (!isAllDay && minutes < 60) return { unit: 'minutes', count: minutes, changesAt: start - (minutes - 1) * MINUTE };
  const days = daysBetween(now, start, timeZone);
  if (isAllDay || days > 0) return { unit: 'days', count: days, changesAt: Math.min(nextMidnight(now, timeZone), isAllDay ? start : lastHour) };
  // To the nearest hour: the hour itself stands beside.
  const hours = Math.ceil(left / HOUR - 0.5);
  if (hours > FEW_HOURS) return { unit: 'days', count: 0, changesAt: start - (FEW_HOURS + 0.5) * HOUR };
  return { unit: 'hours', count: hours, changesAt: hours > 1 ? start - (hours - 0.5) * HOUR : lastHour };
}
