/** What a countdown counts to: the author's date, an event, or the programme's periods. */

import type { Occurrence, Programme, ProgrammeEvent } from '../../model/programme.js';
import { nextMidnight, parseDateTime } from '../../model/zoned-time.js';
import type { ParsedDateTime } from '../../model/zoned-time.js';
import { unawaited } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';
import type { Milestone } from './countdown-phase.js';
import type { MilestoneProblem } from './countdown-warnings.js';

/** Attribute values as written. */
export interface MilestoneAttributes {
  readonly to: string;
  readonly until: string;
  readonly label: string;
  readonly event: string;
}

/** Zone of dates without an offset, outside a programme. */
const TIME_ZONE = 'Europe/Paris';
const TWO_HOURS = 7_200_000;
/** The limit of feeds: arithmetic of days ends with the year 9999. */
const LATEST = Date.UTC(2200, 0);

/** The date of `to` and `until`, which needs no programme; null without one. An unreadable value is reported. */
export function writtenMilestone(written: MilestoneAttributes): Milestone | null {
  const first = read(written, 'to');
  const last = read(written, 'until');
  if (!first) {
    if (last && !written.to) tell('until-alone', written);
    return null;
  }
  const start = first.instant;
  let end = last && endOf(last);
  if (end !== null && end <= start) {
    tell('until-before-to', written);
    end = null;
  }
  if (first.isDateOnly) end ??= endOf(first);
  // Without an end, over like an event: ADR 0011.
  const over = end ?? Math.max(nextMidnight(start, TIME_ZONE), start + TWO_HOURS);
  return {
    of: 'date',
    name: written.label,
    inLanguage: null,
    url: null,
    start,
    end,
    until: over,
    isAllDay: first.isDateOnly,
    timeZone: TIME_ZONE,
    status: 'Scheduled',
  };
}

/** The programme's milestones for this countdown; none without dates, or without its event. */
export function programmeMilestones(programme: Programme, written: MilestoneAttributes, now: number): readonly Milestone[] {
  const { label, to } = written;
  const id = written.event.trim();
  const { events, periods, timeZone, inLanguage } = programme;
  if (!id) {
    return periods.map((period, index) => ({
      ...period,
      of: 'edition',
      name: (index === 0 && !to && label) || period.name,
      inLanguage: index === 0 && !to && label ? null : inLanguage,
      until: period.end,
      timeZone,
      status: 'Scheduled',
    }));
  }
  const event = events.find((each) => each.id === id || each.url === id || [each.json()['identifier']].flat().includes(id));
  if (event) return [eventMilestone(event, label, now, inLanguage)];
  tell('no-event', written);
  return [];
}

/** The current or next session that takes place; else the first called off; else the last. */
function eventMilestone(
  { name, inLanguage, url, timeZone, status, occurrences }: ProgrammeEvent,
  label: string,
  now: number,
  language: string | null,
): Milestone {
  const left = occurrences.filter(({ until }) => until > now);
  const isOn = (occurrence: Occurrence) => occurrence.status !== 'Cancelled' && occurrence.status !== 'Postponed';
  const { start, end, until, isAllDay, status: own } = left.find(isOn) ?? left[0] ?? occurrences.at(-1)!;
  return {
    of: 'event',
    name: label || name,
    inLanguage: label ? null : (inLanguage ?? language),
    url,
    start,
    end,
    until,
    isAllDay,
    timeZone,
    status: own === 'Scheduled' ? status : own,
  };
}

function read(attributes: MilestoneAttributes, name: 'to' | 'until'): ParsedDateTime | null {
  const written = attributes[name];
  if (!written.trim()) return null;
  const date = parseDateTime(written, TIME_ZONE);
  if (date && date.instant < LATEST) return date;
  tell(`${name}-no-date`, attributes);
  return null;
}

/** A day ends with its last minute. */
function endOf({ instant, isDateOnly }: ParsedDateTime): number {
  return isDateOnly ? nextMidnight(instant, TIME_ZONE) : instant;
}

/** Warns in sentences that are loaded when needed. */
function tell(problem: MilestoneProblem, { to, until, event }: MilestoneAttributes): void {
  unawaited(lazy(() => import('./countdown-warnings.js')).then((chunk) => chunk?.warnOfProblem(problem, { to, until, event })));
}
