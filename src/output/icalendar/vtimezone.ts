/** VTIMEZONE (RFC 5545 §3.6.5), for programs that do not know the zone by name. */

import { instantOf, offsetAt, wallTime } from '../../model/zoned-time.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const PARIS = 'Europe/Paris';
/** Since then the European Union's rule is the present one. */
const FIRST_YEAR_OF_RULE = 1996;

/** The lines of a zone's component, valid from the year of one instant to that of the other. */
export function vtimezone(zone: string, from: number, to: number): readonly string[] {
  const [firstYear, lastYear] = [from, to].map((instant) => wallTime(instant, zone).year) as [number, number];
  const observances = zone === PARIS && firstYear > FIRST_YEAR_OF_RULE ? PARIS_BY_RULE : observancesOf(zone, firstYear, lastYear);
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'];
}

/** `20261112T183000`, on the clock of the zone. */
export function localTime(instant: number, zone: string): string {
  return compact(instant + offsetAt(instant, zone));
}

/** Longer than any clock is put back. */
const LONGEST_CHANGE = 180 * MINUTE;

/** Whether local time identifies this instant. Of an hour that comes twice it means the first (RFC 5545 §3.3.5), but programs disagree. */
export function isTold(instant: number, zone: string): boolean {
  if (instantOf(wallTime(instant, zone), zone) !== instant) return false;
  const later = offsetAt(instant + LONGEST_CHANGE, zone);
  const again = instant + offsetAt(instant, zone) - later;
  return again === instant || offsetAt(again, zone) !== later;
}

/** `20261112T173000Z`. */
export function universalTime(instant: number): string {
  return `${compact(instant)}Z`;
}

const PARIS_BY_RULE: readonly string[] = [
  ...observance('DAYLIGHT', '19960331T020000', 60, 120, 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
  ...observance('STANDARD', '19961027T030000', 120, 60, 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
];

/** Each clock change of these years, one by one, because only changes are known, not rules. */
function observancesOf(zone: string, firstYear: number, lastYear: number): readonly string[] {
  const start = Date.UTC(firstYear, 0) - DAY;
  const end = Date.UTC(lastYear + 1, 0) + DAY;
  const first = minutesAt(start, zone);
  const lines = [...observance(kindOf(start, zone), compact(start + first * MINUTE), first, first)];
  for (let day = start; day < end; day += DAY) {
    const [before, after] = [minutesAt(day, zone), minutesAt(day + DAY, zone)];
    if (before === after) continue;
    const change = changeBetween(day, day + DAY, zone);
    lines.push(...observance(kindOf(change, zone), compact(change + before * MINUTE), before, after));
  }
  return lines;
}

/** The first instant after a clock change. */
function changeBetween(from: number, to: number, zone: string): number {
  const before = offsetAt(from, zone);
  let [still, changed] = [from, to];
  while (changed - still > MINUTE) {
    const middle = still + Math.floor((changed - still) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle, zone) === before) still = middle;
    else changed = middle;
  }
  return changed;
}

/** Summer time is ahead of that year's winter time, in January or July. */
function kindOf(instant: number, zone: string): 'STANDARD' | 'DAYLIGHT' {
  const year = wallTime(instant, zone).year;
  const winter = Math.min(...[0, 6].map((month) => offsetAt(Date.UTC(year, month, 15), zone)));
  return offsetAt(instant, zone) > winter ? 'DAYLIGHT' : 'STANDARD';
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', start: string, from: number, to: number, rule?: string): readonly string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
}

function minutesAt(instant: number, zone: string): number {
  return Math.round(offsetAt(instant, zone) / MINUTE);
}

/** `+0530`. */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${[Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join('')}`;
}

function compact(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19).replace(/[:-]/g, '');
}
