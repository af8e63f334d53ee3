/**
 * A feed of one JSON value a line (NDJSON): the Festival without its events, then each event, in the order of their starts. It is read as it comes, so that a
 * page shows the first of 100,000 events long before the last is there, and never stops answering meanwhile. A chunk: see ADR 0025.
 */

import { lineText } from '../model/feed-location.js';
import { spanOf } from '../model/programme.js';
import type { Period, Programme } from '../model/programme.js';
import { programmeOf } from '../model/session-table.js';
import { nextMidnight, plainDate, startOfDay } from '../model/zoned-time.js';
import type { FeedProblem } from './feed-report.js';
import { CopyFinder } from './copies.js';
import type { Entry } from './copies.js';
import { FeedError } from './feed-error.js';
import { field, isEvent, isObject } from './json.js';
import type { SourceObject, SourceProgramme } from './formats/feed-format.js';
import type { JsonObject } from './json.js';
import { joinedEvent, repeatedEvent } from './join-copies.js';
import { ProblemLog } from './problem-log.js';
import { objects, text } from './profile/fields.js';
import { isPlain, isPlainEvent } from './profile/plain-form.js';
import { ProfileEvent } from './profile/profile-event.js';
import type { ProfileContext } from './profile/profile-event.js';
import { profileContext, readProfile } from './profile/read-profile.js';
import { readRepairedDetails } from './read-any.js';
import { readDetails } from './read-feed.js';
import type { ReadFeed } from './read-feed.js';
import { repairProgramme } from './repair/programme.js';

/** One screenful first, then at each eightfold: making a programme costs time proportional to its size. */
const FIRST_EVENTS = 24;
const GROWTH = 8;
/** Milliseconds after which the page may do something else: less than a frame. */
const LONGEST_TASK = 12;
/** Above it, the table and what is drawn of it are made one after the other, and the page may answer in between. */
const MANY = 1000;
const MOST_EVENTS = 1_000_000;

/**
 * Reads lines as they come, and hands over what there is so far, the more seldom the more there is; the whole at the end.
 *
 * @param options.repairsAll Repair plain events too: to report every problem, and to write all events alike.
 * @throws {FeedError} `not-a-feed` when no line is an event or a festival.
 */
export async function readLines(
  chunks: AsyncIterable<Uint8Array>,
  url: string,
  onProgress: (read: ReadFeed) => void,
  { repairsAll = false }: { readonly repairsAll?: boolean } = {},
): Promise<ReadFeed> {
  const lines = new LineReader(url, repairsAll);
  let rest = '';
  let next = FIRST_EVENTS;
  let since = performance.now();
  const breathe = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
  const take = async (text: string) => {
    const whole = (rest + text).split('\n');
    rest = whole.pop()!;
    for (const line of whole) {
      lines.add(line);
      if (performance.now() - since < LONGEST_TASK) continue;
      await breathe();
    }
  };
  for await (const text of textOf(chunks)) {
    await take(text);
    if (lines.count < next) continue;
    next = lines.count * GROWTH;
    const soFar = lines.soFar();
    if (lines.count > MANY) await breathe();
    onProgress(soFar);
    if (lines.count > MANY) await breathe();
  }
  await take('\n');
  if (!lines.isFeed) throw new FeedError('not-a-feed', url);
  await breathe();
  const all = lines.soFar();
  await breathe();
  return all;
}

async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let begun: Uint8Array | null = null;
  for await (const chunk of chunks) {
    const bytes: Uint8Array = begun ? Uint8Array.from([...begun, ...chunk]) : chunk;
    // A mark has two bytes.
    begun = decoder || bytes.length > 1 ? null : bytes;
    if (begun) continue;
    decoder ??= new TextDecoder(charsetOf(bytes));
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** By its mark: what Windows' own console writes into a file is UTF-16. */
function charsetOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

interface Begun {
  readonly facts: Programme;
  /** Of events that are kept as they are, and of those that were repaired. */
  readonly plain: ProfileContext;
  readonly repaired: ProfileContext;
}

interface LineEntry extends Entry {
  readonly id: string;
  /** Among the events. */
  readonly index: number;
  readonly line: number;
}

class LineReader {
  readonly #url: string;
  readonly #problems: ProblemLog;
  readonly #repairsAll: boolean;
  readonly #events: ProfileEvent[] = [];
  readonly #ids = new Set<string>();
  readonly #copies = new CopyFinder<LineEntry>();
  /** Ids under which joined events were handed over, and how many entries. */
  readonly #leads = new Set<string>();
  #handed = 0;
  #number = 0;
  #festival: JsonObject = { '@type': 'Festival' };
  /** Of the festival's line. */
  #place = '';
  #begun: Begun | null = null;

  constructor(url: string, repairsAll: boolean) {
    this.#url = url;
    this.#problems = new ProblemLog(url);
    this.#repairsAll = repairsAll;
  }

  get count(): number {
    return this.#events.length;
  }

  /** Whether any line was one of a programme. */
  get isFeed(): boolean {
    return this.#begun !== null;
  }

  add(line: string): void {
    this.#number++;
    if (!line.trim() || this.#events.length >= MOST_EVENTS) return;
    const value = parsed(line);
    if (!isObject(value) || !isEvent(value, Object.hasOwn(value, 'startDate'))) this.#report('not-an-event', value ?? line);
    else if (!this.#begun && field(value, '@type') === 'Festival' && !field(value, 'location')) {
      this.#place = lineText(this.#number);
      this.#begin(value);
    } else this.#addEvent(value);
  }

  /** The programme of the lines so far. */
  soFar(): ReadFeed {
    const { name, description, url, timeZone, inLanguage, organizer, periods } = this.#begin(this.#festival).facts;
    const entries = this.#events.slice();
    const facts = { name, description, url, timeZone, inLanguage, organizer, periods: periods.length > 0 ? periods : this.#periodOfEvents() };
    const { events, problems: repeated } = this.#joined(entries);
    const programme = programmeOf(facts, events, (index) => events[index]!.make());
    const problems = Object.freeze([...this.#problems.problems, ...repeated]);
    const report = Object.freeze({ format: 'NDJSON', eventCount: events.length, problems });
    const entered = repeated.length > 0 ? () => programmeOf(facts, entries, (index) => entries[index]!.make()) : null;
    return Object.freeze({ programme, report, paths: null, entered, parts: null, at: null });
  }

  /** The events that the entries so far are: a joined one in the place of its first entry. */
  #joined(entries: readonly ProfileEvent[]): { readonly events: readonly ProfileEvent[]; readonly problems: readonly FeedProblem[] } {
    const problems: FeedProblem[] = [];
    const events: (ProfileEvent | null)[] = [...entries];
    for (const copies of this.#copies.copies()) {
      const leads = copies.filter(({ id }) => this.#leads.has(id));
      const shown = leads.length > 0 ? leads : copies.filter(({ index }) => index < this.#handed);
      const ids = new Set(shown.map(({ id }) => id));
      const event = joinedEvent(copies.map((each) => each.event()), this.#begin(this.#festival).facts, ids); // prettier-ignore
      for (const { index } of copies) events[index] = null;
      events[Math.min(...copies.map(({ index }) => index))] = event;
      this.#leads.add(event.id);
      const { line } = copies.find(({ id }) => id === event.id)!;
      problems.push(repeatedEvent(copies.length, this.#url, lineText(line)));
    }
    this.#handed = entries.length;
    return { events: problems.length > 0 ? events.filter((each) => each !== null) : entries, problems };
  }

  /** Of a festival that gives no dates: from the first to the last day of its events. */
  #periodOfEvents(): readonly Period[] {
    const { name, url, timeZone } = this.#begin(this.#festival).facts;
    const [first, last] = spanOf(this.#events);
    if (first === Infinity) return [];
    const start = startOfDay(plainDate(first, timeZone), timeZone);
    return Object.freeze([Object.freeze({ id: url ?? name, name, url, start, end: nextMidnight(last, timeZone), isAllDay: true })]);
  }

  /** The festival of the first line, or a festival without fields if there is no such line. */
  #begin(festival: JsonObject): Begun {
    if (this.#begun) return this.#begun;
    this.#festival = { ...festival, subEvent: [] };
    const isKept = !this.#repairsAll && isPlain(this.#festival);
    const document = isKept ? this.#festival : repairProgramme(this.#source([]), this.#problems).document;
    const plain = profileContext(document, readDetails);
    return (this.#begun = { facts: readProfile(document, readDetails), plain, repaired: { ...plain, details: readRepairedDetails } });
  }

  #addEvent(value: JsonObject): void {
    const { plain, repaired } = this.#begin(this.#festival);
    const isKept = !this.#repairsAll && isPlainEvent(value, plain);
    const event = isKept ? value : this.#repaired(value);
    if (!event) return;
    const id = event['@id'] as string;
    if (this.#ids.has(id)) this.#report('duplicate-id', field(value, '@id'), 'warning');
    else this.#keep(new ProfileEvent(event, isKept ? plain : repaired));
    this.#ids.add(id);
  }

  #keep(event: ProfileEvent): void {
    const { id } = event;
    this.#copies.add({ id, index: this.#events.length, line: this.#number, name: text(event.json(), 'name'), event: () => event.make() });
    this.#events.push(event);
  }

  #repaired(value: JsonObject): JsonObject | undefined {
    const { document } = repairProgramme(this.#source([{ path: lineText(this.#number), value }]), this.#problems);
    return objects(document, 'subEvent')[0];
  }

  #source(events: readonly SourceObject[]): SourceProgramme {
    return [{ path: this.#place, value: this.#festival, events }];
  }

  #report(code: FeedProblem['code'], value: unknown, level: FeedProblem['level'] = 'error'): void {
    this.#problems.add(code, level, lineText(this.#number), value);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
