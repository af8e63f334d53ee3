/**
 * Links that open a new entry, filled in, in somebody's calendar on the web. None of the four documents its parameters; they are collected in
 * InteractionDesignFoundation/add-event-to-calendar-docs.
 */

import type { Locale } from '../locale/locale.js';
import type { Occurrence } from '../model/programme.js';
import { plainDate } from '../model/zoned-time.js';
import { eventDescription } from './event-description.js';
import { universalTime } from './icalendar/vtimezone.js';
import { utcText } from './rfc3339.js';
import { placeOfSession, sessionName } from './session-text.js';
import type { Session } from './session-text.js';
import { uriQuery, uriText } from './uri-text.js';

export type CalendarService = 'google' | 'outlook' | 'office365' | 'yahoo';

/** Characters of a link: Outlook's servers refuse longer addresses. */
const LONGEST = 2000;
/** Encoded characters of a title or a place; the description has the rest. */
const LONGEST_LINE = 450;

/** A link per service. A long description is cut, and ends with the address of the event's page. Without an end, the entry has no duration. */
export function calendarLinks(session: Session, locale: Locale): Readonly<Record<CalendarService, string>> {
  const { event, occurrence, details } = session;
  const { start, end, isAllDay } = occurrence;
  const zone = event.timeZone;
  const title = shortened(sessionName(event, occurrence), LONGEST_LINE);
  const location = shortened(placeOfSession(event, occurrence.location, details), LONGEST_LINE);
  const description = eventDescription(event, occurrence, details, locale);
  const [from, to] = [start, end ?? start];
  const days = isAllDay && ([from, to].map((instant) => plainDate(instant, zone)) as [string, string]);
  const [compactFrom, compactTo] = days ? days.map((day) => day.replaceAll('-', '')) : [universalTime(from), universalTime(to)];
  const [longFrom, longTo] = days || [utcText(from), utcText(to)];
  const outlook = (host: string) =>
    link(`https://${host}/calendar/action/compose`, 'body', description, event.url, {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      startdt: longFrom,
      enddt: longTo,
      allday: isAllDay ? 'true' : null,
      location,
    });
  return {
    google: link('https://calendar.google.com/calendar/render', 'details', description, event.url, {
      action: 'TEMPLATE',
      text: title,
      dates: `${compactFrom}/${compactTo}`,
      ctz: isAllDay ? null : zone,
      location,
    }),
    outlook: outlook('outlook.live.com'),
    office365: outlook('outlook.office.com'),
    yahoo: link('https://calendar.yahoo.com/', 'desc', description, event.url, {
      v: '60',
      title,
      st: compactFrom!,
      ...yahooEnd(occurrence, compactTo!, zone),
      in_loc: location,
    }),
  };
}

/** Yahoo ends an entry of one day by itself. */
function yahooEnd({ start, end, isAllDay }: Occurrence, to: string, zone: string): Readonly<Record<string, string | null>> {
  if (!isAllDay) return { et: end === null ? null : to };
  return plainDate((end ?? start + 1) - 1, zone) === plainDate(start, zone) ? { dur: 'allday' } : { dur: 'allday', et: to };
}

function link(address: string, name: string, description: string, url: string | null, parameters: Readonly<Record<string, string | null>>): string {
  const base = `${address}?${uriQuery(parameters)}`;
  const room = LONGEST - base.length - `&${name}=`.length;
  const isCut = uriText(description).length > room;
  const more = isCut && url && uriText(`\n\n${url}`).length < room / 2 ? `\n\n${url}` : '';
  const text = isCut ? shortened(description, room - uriText(more).length) + more : description;
  return text ? `${base}&${uriQuery({ [name]: text })}` : base;
}

/** The text, or as much of it as fits when it is encoded: up to a space where one is near, and « … ». */
function shortened(text: string, room: number): string {
  if (uriText(text).length <= room) return text;
  const end = uriText('…').length;
  let kept = '';
  let size = end;
  for (const character of text) {
    size += uriText(character).length;
    if (size > room) break;
    kept += character;
  }
  const atSpace = kept.replace(/\s+\S*$/, '');
  return `${(atSpace.length > kept.length / 2 ? atSpace : withoutHalfEmoji(kept)).trimEnd()}…`;
}

/** A family is several emoji and joiners: what a cut leaves of one goes. */
function withoutHalfEmoji(text: string): string {
  return text.replace(/[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f]+$/u, '');
}
