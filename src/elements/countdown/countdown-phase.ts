/**
 * Which phase of the milestones the clock is in, and when it changes. Days are calendar days of the milestone's zone, so that « demain » is right in a night
 * of 25 hours. Pure.
 */

import type { EventStatus } from '../../model/programme.js';
import { daysBetween, nextMidnight, plainDate, startOfDay } from '../../model/zoned-time.js';

/** A period to count down to. */
export interface Milestone {
  /** Decides the words for its end. */
  readonly of: 'edition' | 'event' | 'date';
  readonly name: string;
  /** The name's language, from the feed; null for the author's own words. */
  readonly inLanguage: string | null;
  readonly url: string | null;
  readonly start: number;
  /** Exclusive; null when unknown. */
  readonly end: number | null;
  /** When it counts as over: its end, or a default. */
  readonly until: number;
  readonly isAllDay: boolean;
  readonly timeZone: string;
  readonly status: EventStatus;
}

/** Time until a start, in the one unit that a person would use. It only shrinks. */
export interface Remaining {
  /** `days`: calendar days, 0 for later today. */
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly count: number;
  /** When `unit` or `count` changes. */
  readonly changesAt: number;
}

export type Phase = (
  | { readonly name: 'before'; readonly milestone: Milestone; readonly remaining: Remaining }
  | { readonly name: 'during'; readonly milestone: Milestone; readonly isLastDay: boolean }
  /** Nothing to count down to: `milestone.status` says why. */
  | { readonly name: 'called-off'; readonly milestone: Milestone }
  | { readonly name: 'after'; readonly milestone: Milestone; readonly next: { readonly milestone: Milestone; readonly remaining: Remaining } | null }
) & {
  /** When the phase or its text changes; Infinity for never. */
  readonly changesAt: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CALLED_OFF: readonly EventStatus[] = ['Cancelled', 'Postponed', 'MovedOnline'];
/** Above that, « aujourd’hui à 18 h » says more than a number of hours. */
const FEW_HOURS = 5;

/** Null without milestones. Of two under way, the one that began last: the week within the month. */
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
  // To the nearest hour, because the date line gives the hour.
  const hours = Math.ceil(left / HOUR - 0.5);
  if (hours > FEW_HOURS) return { unit: 'days', count: 0, changesAt: start - (FEW_HOURS + 0.5) * HOUR };
  return { unit: 'hours', count: hours, changesAt: hours > 1 ? start - (hours - 0.5) * HOUR : lastHour };
}
