import { addDays, daysBetween, instantOf, plainDate, wallTime } from '../../model/zoned-time.js';
import type { Milestone } from './countdown-phase.js';

/** The remaining time, by tile. */
export interface Figures {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  /** null without seconds. */
  readonly seconds: number | null;
  readonly changesAt: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * Days, hours and minutes until a future start. Days count back from the start's local time, so that they fall one by one across clock changes; a day of 25
 * hours shows as 24 hours and some minutes.
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
