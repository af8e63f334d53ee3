/**
 * The components of an iCalendar text (RFC 5545 §3.1, §3.4), each property with the line on which it stands. Nothing here refuses a text: what strict
 * parsers throw away whole files for is put right, or only the one line is left out. See ADR 0031.
 */

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
  readonly properties: Property[] = [];
  readonly children: Component[] = [];

  constructor(name: string, line: number) {
    this.name = name;
    this.line = line;
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

/** Names that are taken for properties in any case, and where a space follows the colon. */
const KNOWN =
  /^(?:begin|end|version|prodid|uid|dtstamp|dtstart|dtend|duration|rrule|rdate|exdate|exrule|recurrence-id|summary|description|location|geo|url|status|class|categories|organizer|contact|attach|image|conference|sequence|created|last-modified|tzid|tzoffsetfrom|tzoffsetto|x-[a-z\d-]{1,60})[;:]/i;
const UNKNOWN = /^[A-Z][A-Z\d-]{0,60}[;:](?! )/;
/** People type line breaks into these, and some programs write them as they are. */
const TEXTS = /^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|CONTACT|X-ALT-DESC)[;:]/i;
/** Lines are folded at 75 octets; programs that forget the space before the rest still cut there. */
const [SHORTEST_FOLDED, LONGEST_FOLDED] = [70, 76];
/** These stand in a calendar, not in each other. */
const IN_CALENDAR = ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VAVAILABILITY'];
/** Only events have these, so one has begun, whatever has become of its first line. */
const OF_EVENTS = ['DTSTART', 'DTSTAMP', 'SUMMARY'];

/** The calendars of a text as one: what they say of themselves, and their components. */
export function readComponents(text: string): Component {
  const calendar = new Component('VCALENDAR', 1);
  let open: Component[] = [];
  const begin = (name: string, line: number) => {
    if (name === 'VCALENDAR') return (open = []);
    // One that has not ended has lost its last line.
    if (IN_CALENDAR.includes(name)) open = [];
    const component = new Component(name, line);
    (open.at(-1) ?? calendar).children.push(component);
    return open.push(component);
  };

  for (const { text: content, line } of contentLines(text)) {
    const property = readProperty(content, line);
    if (property.name === 'BEGIN') begin(property.value.trim().toUpperCase(), line);
    else if (property.name === 'END') open = endOf(property.value.trim().toUpperCase(), open);
    else {
      if (open.length === 0 && OF_EVENTS.includes(property.name)) begin('VEVENT', line);
      (open.at(-1) ?? calendar).properties.push(property);
    }
  }
  return calendar;
}

function endOf(name: string, open: readonly Component[]): Component[] {
  if (name === 'VCALENDAR') return [];
  const last = open.findLastIndex((component) => component.name === name);
  return open.slice(0, last < 0 ? open.length : last);
}

interface ContentLine {
  text: string;
  readonly line: number;
}

function contentLines(text: string): readonly ContentLine[] {
  const lines: ContentLine[] = [];
  let length = 0;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const current = lines.at(-1);
    const isFolded = length >= SHORTEST_FOLDED && length <= LONGEST_FOLDED;
    if (/^[ \t]/.test(raw) && !/^\s{1,200}(?:BEGIN|END):V/.test(raw)) {
      if (current) current.text += raw.slice(1);
    } else if (KNOWN.test(raw.trimStart()) || UNKNOWN.test(raw)) {
      lines.push({ text: raw.trimStart(), line: index + 1 });
    } else if (raw && current) {
      if (isFolded) current.text += raw;
      else if (TEXTS.test(current.text)) current.text += `\n${raw}`;
    }
    if (raw) length = raw.length;
  }
  return lines;
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
  return { name: text.slice(0, colon).toUpperCase(), parameters, value: end < 0 ? '' : text.slice(end + 1), line };
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
