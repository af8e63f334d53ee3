/**
 * The components of an iCalendar text (RFC 5545 §3.4), each property with the line on which it stands. Nothing here refuses a text: what strict parsers
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
  readonly name: string;
  readonly line: number;
  /** The VCALENDAR in which it stands: a text may hold several. */
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

/** These stand in a calendar, not in each other. */
const IN_CALENDAR = ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VAVAILABILITY'];
/** Of an event; after a damaged line, a second one of these belongs to another event. */
const ONCE = ['UID', 'DTSTART', 'DTSTAMP', 'SUMMARY'];
const NAMES = [...IN_CALENDAR, 'VALARM', 'STANDARD', 'DAYLIGHT', 'VCALENDAR'];

/** The calendars of a text; at least one. What stands outside of any belongs to the first. */
export function readCalendars(text: string): readonly Component[] {
  const calendars: Component[] = [];
  let open: Component[] = [];
  let isDamaged = false;
  const calendarAt = (line: number) => {
    if (calendars.length === 0) calendars.push(new Component('VCALENDAR', line));
    return calendars.at(-1)!;
  };
  const begin = (name: string, line: number) => {
    isDamaged = false;
    if (name === 'VCALENDAR') {
      open = [];
      calendars.push(new Component(name, line));
      return;
    }
    // One that has not ended has lost its last line.
    if (IN_CALENDAR.includes(name)) open = [];
    const calendar = calendarAt(line);
    const component = new Component(name, line, calendar);
    (open.at(-1) ?? calendar).children.push(component);
    open.push(component);
  };

  for (const { text: content, line, isDamaged: isLineDamaged } of contentLines(text)) {
    if (isLineDamaged) {
      isDamaged = true;
      continue;
    }
    const property = readProperty(content, line);
    if (property.name === 'BEGIN') begin(property.value.trim().toUpperCase(), line);
    else if (property.name === 'END') open = endOf(property.value.trim().toUpperCase(), open);
    else {
      const current = open.at(-1);
      // Only events have these: one has begun, whatever has become of its first line. A calendar may have a UID of its own.
      const isOfNext = current ? isDamaged && current.name === 'VEVENT' && current.first(property.name) : isDamaged || property.name !== 'UID';
      if (isOfNext && ONCE.includes(property.name)) begin('VEVENT', line);
      (open.at(-1) ?? calendarAt(line)).properties.push(property);
    }
  }
  return calendars.length > 0 ? calendars : [new Component('VCALENDAR', 1)];
}

/** A name that no component has is that of the innermost, misspelt. */
function endOf(name: string, open: readonly Component[]): Component[] {
  if (name === 'VCALENDAR') return [];
  const last = open.findLastIndex((component) => component.name === name);
  if (last < 0 && !NAMES.includes(name)) return open.slice(0, -1);
  return open.slice(0, last < 0 ? open.length : last);
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
