import { addDays, daysBetween, instantOf, plainDate, wallTime } from '../../model/zoned-time.js';
import type { Milestone } from './countdown-phase.js';

/** What remains, in tiles. */
export interface Figures {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  /** null when seconds are not asked for. */
  readonly seconds: number | null;
  readonly changesAt: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * Days, hours and minutes until a start that is yet to come. Days are counted back from the start at its own hour of the day, so that they fall one by
 * one whatever the clock does at night; a day of 25 hours shows up as 24 hours and some minutes, which is what it is.
 */
export function figuresUntil({ start, timeZone }: Milestone, now: number, withSeconds: boolean): Figures {
  const step = withSeconds ? SECOND : MINUTE;
  const steps = Math.ceil((start - now) / step);
  const from = start - steps * step;
  const wall = wallTime(start, timeZone);
  const date = plainDate(start, timeZone);
  const daysBefore = (days: number) => {
    const [year, month, day] = addDays(date, -days).split('-').map(Number) as [number, number, number];
    return instantOf({ ...wall, year, month, day }, timeZone);
  };
  let days = daysBetween(from, start, timeZone);
  if (days > 0 && daysBefore(days) < from) days--;
  const seconds = ((days ? daysBefore(days) : start) - from) / SECOND;
  return {
    days,
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: withSeconds ? seconds % 60 : null,
    changesAt: start - (steps - 1) * step,
  };
}
