/**
 * Events as a calendar (RFC 5545 and 7986) to subscribe to or import. Each session is its own event, because half of the common programs show dates repeated
 * by RDATE once or not at all. See ADR 0035.
 */

import { localeFor } from '../locale/locale.js';
import type { Locale } from '../locale/locale.js';
import type { Occurrence, ProgrammeEvent } from '../model/programme.js';
import { byCodeUnits, byNameAndId } from '../model/event-order.js';
import { contentLines, escapeText } from './content-line.js';
import { domainOf } from './domain-of.js';
import { veventWriter } from './icalendar/vevent.js';
import { vtimezone } from './icalendar/vtimezone.js';
import type { Session } from './session-text.js';

export type { Session };

export interface CalendarOptions {
  /** Name of the calendar for subscribers. */
  readonly name: string;
  /** DTSTAMP, in epoch milliseconds. The same events and `now` give the same text. */
  readonly now: number;
  /** The programme's page: an absolute http(s) address, already checked. Its host makes the events' ids unique. */
  readonly url?: string | null;
  readonly description?: string;
  /** Language of the few words in descriptions. Default: French. */
  readonly locale?: Locale;
}

/** Subscribers reload twice a day. */
const REFRESH = 'PT12H';

/** The text of a calendar; rejects when the details of an event cannot be read. */
export async function icalendar(events: readonly ProgrammeEvent[], options: CalendarOptions): Promise<string> {
  return calendarOf(await sessionsOf(events), options);
}

/** The text of a calendar of these sessions only, by start. */
export function calendarOf(sessions: readonly Session[], options: CalendarOptions): string {
  const { name, now, url, description, locale } = { url: null, description: '', locale: localeFor('fr')!, ...options };
  const context = { now, domain: domainOf(url), locale };
  const writers = new Map<ProgrammeEvent, (occurrence: Occurrence) => string>();
  const write = ({ event, occurrence, details }: Session): string => {
    let writer = writers.get(event);
    if (!writer) writers.set(event, (writer = veventWriter(event, details, context)));
    return writer(occurrence);
  };
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mois-ess-widgets//programme//FR',
    'CALSCALE:GREGORIAN',
    // Both, because few programs know the standard's.
    ...(name ? [`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`, `X-WR-CALDESC:${escapeText(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...zoneLines(sessions),
  ];
  return [contentLines(head), ...sessions.map(write), contentLines(['END:VCALENDAR'])].join('');
}

/** By start, then name, then id. */
async function sessionsOf(events: readonly ProgrammeEvent[]): Promise<readonly Session[]> {
  const sessions: Session[] = [];
  for (const event of events) {
    const details = await event.details();
    for (const occurrence of event.occurrences) sessions.push({ event, occurrence, details });
  }
  return sessions.sort((one, other) => one.occurrence.start - other.occurrence.start || byNameAndId(one.event, other.event));
}

/** The zones, each for the time of its use; the first is the calendar's. */
function zoneLines(sessions: readonly Session[]): readonly string[] {
  const spans = new Map<string, [from: number, to: number]>();
  for (const { event, occurrence } of sessions) {
    const { start, end } = occurrence;
    const span = spans.get(event.timeZone);
    if (!span) spans.set(event.timeZone, [start, end ?? start]);
    else span[1] = Math.max(span[1], end ?? start);
  }
  const zones = [...spans].sort(([one], [other]) => byCodeUnits(one, other));
  const [first] = spans.keys();
  return [...(first ? [`X-WR-TIMEZONE:${first}`] : []), ...zones.flatMap(([zone, [from, to]]) => vtimezone(zone, from, to))];
}
