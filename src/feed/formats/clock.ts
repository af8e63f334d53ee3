/** A clock on which times are read and series repeat: a zone's, universal time's, or one that only a calendar's own rules tell. */

import { offsetAt, parseDateTime } from '../../model/zoned-time.js';

export interface Clock {
  /** Milliseconds to add to UTC to read this clock at that instant. */
  offsetAt(instant: number): number;
}

const DAY = 86_400_000;
const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(2200, 0);

export const UTC: Clock = { offsetAt: () => 0 };

export function clockOfZone(zone: string): Clock {
  return { offsetAt: (instant) => offsetAt(instant, zone) };
}

export function fixedClock(offset: number): Clock {
  return { offsetAt: () => offset };
}

/**
 * The instant of `YYYY-MM-DDTHH:MM:SS` on a clock; NaN where no programme is, or for no time at all. A time that comes twice is the first; one that does
 * not come is moved later by the gap (RFC 5545 §3.3.5).
 */
export function instantOn(clock: Clock, local: string): number {
  const wall = wallOf(local);
  if (!(wall >= EARLIEST && wall < LATEST)) return NaN;
  const [before, after] = [clock.offsetAt(wall - DAY), clock.offsetAt(wall + DAY)];
  return wall - ([before, after].find((offset) => clock.offsetAt(wall - offset) === offset) ?? before);
}

/** What the clock shows: `YYYY-MM-DDTHH:MM:SS`. */
export function localOn(clock: Clock, instant: number): string {
  return localText(instant + clock.offsetAt(instant));
}

/** A local time as if it were universal, to reckon with; NaN for 31 February. */
export function wallOf(local: string): number {
  return parseDateTime(`${local}Z`, 'UTC')?.instant ?? NaN;
}

export function localText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19);
}

/** Whether a programme may be then. */
export function isInReach(instant: number): boolean {
  return instant >= EARLIEST && instant < LATEST;
}
