/**
 * Events as a calendar (RFC 5545, with the calendar properties of RFC 7986), to subscribe to or to import. Each session is an event of its own: what repeats
 * by dates (RDATE) is shown once, or not at all, by half of the programs that people have. See ADR 0035.
 */

import { localeFor } from '../locale/locale.js';
import type { Locale } from '../locale/locale.js';
import type { ProgrammeEvent } from '../model/programme.js';
import { contentLines, escapeText } from './content-line.js';
import { byCodeUnits, byNameAndId } from '../model/event-order.js';
import { vevent } from './icalendar/vevent.js';
import type { Session } from './icalendar/vevent.js';
import { vtimezone } from './icalendar/vtimezone.js';

export interface CalendarOptions {
  /** What the calendar is called where somebody subscribes to it. */
  readonly name: string;
  /** When it is written, in epoch milliseconds: DTSTAMP. The same events at the same time are the same text. */
  readonly now: number;
  /** The programme's page: absolute http(s), already checked. Its host makes the identities of events unique. */
  readonly url?: string | null;
  readonly description?: string;
  /** Of the few words in descriptions; French by default. */
  readonly locale?: Locale;
}

/** RFC 2606: nobody's. */
const NO_DOMAIN = 'programme.invalid';
/** How often subscribers ask again: twice a day. */
const REFRESH = 'PT12H';

/** The text of a calendar; rejects when the details of an event cannot be read. */
export async function icalendar(events: readonly ProgrammeEvent[], options: CalendarOptions): Promise<string> {
  const { name, now, url, description, locale } = { url: null, description: '', locale: localeFor('fr')!, ...options };
  const sessions = await sessionsOf(events);
  const context = { now, domain: url ? new URL(url).hostname : NO_DOMAIN, locale };
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mois-ess-widgets//programme//FR',
    'CALSCALE:GREGORIAN',
    // Both, for few programs know the standard's.
    ...(name ? [`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`, `X-WR-CALDESC:${escapeText(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...zoneLines(sessions),
    ...sessions.flatMap((session) => vevent(session, context)),
    'END:VCALENDAR',
  ]);
}

/** By start; of the same start by name, then by id. */
async function sessionsOf(events: readonly ProgrammeEvent[]): Promise<readonly Session[]> {
  const sessions: Session[] = [];
  for (const event of events) {
    const details = await event.details();
    for (const occurrence of event.occurrences) sessions.push({ event, occurrence, details });
  }
  return sessions.sort((one, other) => one.occurrence.start - other.occurrence.start || byNameAndId(one.event, other.event));
}

/** The zones, each as long as it is used; the first is the calendar's own. */
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
