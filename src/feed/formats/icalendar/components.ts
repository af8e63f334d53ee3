/**
 * The components of an iCalendar text (RFC 5545 §3.4), each property with its line. Nothing here refuses a text: what strict parsers
 * throw away whole files for is put right, or only the one line is left out. See ADR 0031.
 */

import { contentLines } from './content-lines.js';
import { decoded } from './encodings.js';

export interface Property {
  readonly name: string;
  /** As it is written, escapes and all. */
  readonly value: string;
  /** By name in capitals. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly line: number;
}

export class Component {
  name: string;
  readonly line: number;
  /** Its VCALENDAR: a text may hold several. */
  readonly calendar: Component;
  readonly properties: Property[] = [];
  readonly children: Component[] = [];

  constructor(name: string, line: number, calendar?: Component) {
    this.name = name;
    this.line = line;
    this.calendar = calendar ?? this;
  }

  first(...names: readonly string[]): Property | undefined {
    for (const name of names) {
      const found = this.properties.find((property) => property.name === name);
      if (found) return found;
    }
    return undefined;
  }

  all(...names: readonly string[]): readonly Property[] {
    return this.properties.filter(({ name }) => names.includes(name));
  }

  /** The text of the first property that has one. */
  text(...names: readonly string[]): string {
    return (
      names
        .map((name) => this.first(name)?.value ?? '')
        .map(unescaped)
        .find(Boolean) ?? ''
    );
  }
}

/** These are in a calendar, not in each other. */
const IN_CALENDAR = ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VAVAILABILITY'];
/** Only events have these, so one has begun, whatever has become of its first line. */
const OF_EVENTS = ['DTSTART', 'DTSTAMP', 'SUMMARY'];
/** An event has each of these once; a calendar has none of them after its events. */
const ONCE = [...OF_EVENTS, 'UID', 'RECURRENCE-ID', 'DTEND', 'DURATION', 'DESCRIPTION', 'LOCATION', 'GEO', 'STATUS', 'CLASS', 'CREATED', 'LAST-MODIFIED', 'SEQUENCE', 'TRANSP', 'PRIORITY', 'ORGANIZER']; // prettier-ignore
const NOT_OF_ZONES = ONCE.filter((name) => name !== 'DTSTART' && name !== 'LAST-MODIFIED');
const NOT_OF_ALARMS = ['DTSTART', 'DTEND', 'DTSTAMP', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'LOCATION', 'GEO', 'STATUS', 'CLASS', 'SEQUENCE', 'TRANSP', 'ORGANIZER']; // prettier-ignore

/** The calendars of a text; at least one. What stands outside of any belongs to the one before. */
export function readCalendars(text: string): readonly Component[] {
  const reader = new Reader();
  for (const { text: content, line } of contentLines(text)) reader.read(readProperty(content, line));
  for (const child of reader.calendars.flatMap(({ children }) => children)) if (isEventMisnamed(child, reader.ended)) child.name = 'VEVENT';
  for (const { children } of reader.calendars) {
    // Not as arguments of `splice`: a call takes no hundred thousand.
    const events = children.flatMap((child) => apart(child, reader.endedAs.get(child)));
    children.length = 0;
    for (const event of events) children.push(event);
  }
  return reader.calendars.length > 0 ? reader.calendars : [new Component('VCALENDAR', 1)];
}

class Reader {
  readonly calendars: Component[] = [];
  /** Of components that end by another name than they began. */
  readonly endedAs = new Map<Component, string>();
  /** Components that end by the name that they began by. */
  readonly ended = new Set<Component>();
  #open: Component[] = [];
  /** Its first line is missing or damaged. */
  #guessed: Component | null = null;

  read(property: Property): void {
    const { name, line } = property;
    const value = property.value.trim().toUpperCase();
    if (name === 'BEGIN') this.#begin(value, line);
    else if (name === 'END') this.#end(value);
    else {
      this.#beginFor(name, line);
      (this.#open.at(-1) ?? this.#calendarAt(line)).properties.push(property);
    }
  }

  /** A component that begins again ends the one before: that one has lost its last line. */
  #begin(name: string, line: number, isGuessed = false): void {
    if (name === 'VCALENDAR' || IN_CALENDAR.includes(name)) this.#open = [];
    if (name === 'VCALENDAR') {
      this.calendars.push(new Component(name, line));
      return;
    }
    const calendar = this.#calendarAt(line);
    const component = new Component(name, line, calendar);
    (this.#open.at(-1) ?? calendar).children.push(component);
    this.#open.push(component);
    if (isGuessed) this.#guessed = component;
  }

  #end(name: string): void {
    if (name === 'VCALENDAR') {
      this.#open = [];
      return;
    }
    const last = this.#open.findLastIndex((component) => component.name === name);
    const outermost = this.#open[0];
    if (last >= 0) {
      this.ended.add(this.#open[last]!);
      this.#open.length = last;
    } else if (outermost && IN_CALENDAR.includes(name)) {
      this.endedAs.set(outermost, name);
      // What has begun without its first line, or by a name that is none, is what it ends as.
      if (outermost !== this.#guessed && IN_CALENDAR.includes(outermost.name)) return;
      outermost.name = name;
      this.#open = [];
    }
  }

  /** What a property tells of lines before it that are missing. */
  #beginFor(name: string, line: number): void {
    const calendar = this.calendars.at(-1);
    const current = this.#open.at(-1);
    const isAfterComponents = calendar !== undefined && calendar.children.length > 0;
    if ((name === 'VERSION' || name === 'PRODID') && isAfterComponents && calendar.first(name)) this.#begin('VCALENDAR', line);
    else if (this.#open[0]?.name === 'VTIMEZONE' && (NOT_OF_ZONES.includes(name) || (current?.name === 'VTIMEZONE' && name === 'DTSTART')))
      this.#begin('VEVENT', line, true);
    else if (!current && name === 'TZID') this.#begin('VTIMEZONE', line, true);
    else if (!current && (OF_EVENTS.includes(name) || (isAfterComponents && ONCE.includes(name)))) this.#begin('VEVENT', line, true);
    else if (current?.name === 'VEVENT' && (name === 'TRIGGER' || name === 'ACTION')) this.#begin('VALARM', line);
    else if (current?.name === 'VALARM' && NOT_OF_ALARMS.includes(name)) this.#end('VALARM');
  }

  #calendarAt(line: number): Component {
    if (this.calendars.length === 0) this.calendars.push(new Component('VCALENDAR', line));
    return this.calendars.at(-1)!;
  }
}

/** A component of a name that nobody knows, nowhere ended, that has what events have: its first line is damaged. */
function isEventMisnamed(component: Component, ended: ReadonlySet<Component>): boolean {
  const isUnknown = !IN_CALENDAR.includes(component.name) && !ended.has(component);
  return isUnknown && component.first('DTSTART') !== undefined && component.first('SUMMARY', 'UID') !== undefined;
}

/** Events of which the lines between are lost have run into one another: what an event has once stands there twice. The last is what it ended as. */
function apart(event: Component, ending = event.name): readonly Component[] {
  if (event.name !== 'VEVENT' && event.name !== 'VTODO' && event.name !== 'VJOURNAL') return [event];
  const events: Component[] = [];
  let current = new Component(event.name, event.line, event.calendar);
  const counts = new Map<string, number>();
  for (const { name } of event.properties) if (name === 'UID' || OF_EVENTS.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  if ([...counts.values()].filter((count) => count > 1).length < 2) return [event];
  let seen = new Set<string>();
  for (const property of event.properties) {
    const isAgain = seen.has(property.name) && current.properties.at(-1)!.name !== property.name;
    if (isAgain) {
      events.push(current);
      current = new Component(event.name, property.line, event.calendar);
      seen = new Set();
    }
    if (ONCE.includes(property.name)) seen.add(property.name);
    current.properties.push(property);
  }
  if (events.length > 0) current.name = ending;
  return [...events, current];
}

const PARAMETER = /;([^=;:"]*)(?:=((?:"[^"]*"|[^";:])*))?/y;

function readProperty(text: string, line: number): Property {
  const colon = text.search(/[;:]/);
  const parameters = new Map<string, string>();
  let end = colon;
  while (text[end] === ';') {
    PARAMETER.lastIndex = end;
    const [whole, name = '', value = ''] = PARAMETER.exec(text)!;
    if (!parameters.has(name.toUpperCase())) parameters.set(name.toUpperCase(), plainParameter(value));
    end += whole.length;
  }
  // A quote that does not close swallows no value.
  if (text[end] !== ':') end = text.indexOf(':', colon);
  return { name: text.slice(0, colon).toUpperCase(), parameters, value: end < 0 ? '' : decoded(text.slice(end + 1), parameters), line };
}

/** Without quotes; with what RFC 6868 writes otherwise. */
function plainParameter(value: string): string {
  return value
    .replaceAll('"', '')
    .replace(/\^([n'^])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === "'" ? '"' : '^'))
    .trim();
}

/** RFC 5545 §3.3.11. */
export function unescaped(text: string): string {
  return text.replace(/\\([^])/g, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter)).trim();
}

/** Texts with commas between them, which may hold commas of their own. */
export function textsOf(value: string): readonly string[] {
  return (value.match(/(?:\\[^]|[^\\,])+/g) ?? []).map(unescaped).filter(Boolean);
}
