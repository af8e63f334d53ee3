/** Several feeds as one programme: the town's own, an association's calendar, a spreadsheet. A chunk: most pages have one feed. */

import { indexed } from '../model/lists.js';
import { spanOf } from '../model/programme.js';
import type { Period, Programme, ProgrammeEvent, ProgrammeFacts } from '../model/programme.js';
import { programmeOf } from '../model/session-table.js';
import { fold } from '../model/towns.js';
import { nextMidnight, plainDate, startOfDay } from '../model/zoned-time.js';
import type { FeedError } from './feed-error.js';
import type { FeedProblem } from './feed-report.js';
import type { ReadFeed } from './feed-reading.js';
import { enteredProgramme, joinCopies, otherProblems } from './join-copies.js';

/** A feed, and the absolute address that it was read from. */
export interface GivenFeed {
  readonly url: string;
  readonly read: ReadFeed;
}

/** That one of several feeds could not be read, as a problem of their programme. */
export function feedUnavailable(url: string, { code, status }: FeedError): FeedProblem {
  return Object.freeze({ code: 'feed-unavailable', level: 'error', source: url, path: '', value: status === null ? code : `${code} ${status}` });
}

/**
 * The events of all, each once. Of two that are the same the first stays, and a `duplicate-event` in the report says where the other stands. The first feed
 * that has a name says what the programme is called; what it leaves unsaid, the next one that says it. Feeds are compared by their entries; copies are joined
 * in what all of them give.
 *
 * @param shown Ids under which events are on screen already, because their feed came first: they keep them, because a visitor may have one open.
 */
export function mergeFeeds(given: readonly GivenFeed[], shown: ReadonlySet<string> = new Set()): ReadFeed {
  if (given.length === 1) return given[0]!.read;
  const merged: ProgrammeEvent[] = [];
  const shownAs = new Map<string, string>();
  const paths = new Map<string, string>();
  const sources = new Map<string, string>();
  const problems: FeedProblem[] = given.flatMap(({ read }) => otherProblems(read));
  const known = new KnownEvents();
  for (const [index, { url, read }] of indexed(given)) {
    const { events: entries } = enteredProgramme(read);
    const pages = pagesOfOne(entries);
    const added: ProgrammeEvent[] = [];
    for (const each of entries) {
      const path = read.paths?.get(each.id) ?? '';
      const twin = known.find(each, pages);
      if (twin) {
        if (shown.has(each.id) && !shown.has(twin.id)) shownAs.set(twin.id, each.id);
        problems.push(Object.freeze({ code: 'duplicate-event', level: 'warning', source: url, path, value: each.name }));
        continue;
      }
      const event = known.ids.has(each.id) ? Object.freeze({ ...each, id: `${each.id}#${index + 1}` }) : each;
      paths.set(event.id, path);
      sources.set(event.id, url);
      added.push(event);
    }
    // Only now: whether two events of one feed are the same, its reader has said.
    for (const event of added) known.add(event, pages);
    merged.push(...added);
  }
  const events = merged.map((each) => (shownAs.has(each.id) ? Object.freeze({ ...each, id: shownAs.get(each.id)! }) : each));
  for (const [id, other] of shownAs) {
    paths.set(other, paths.get(id)!);
    sources.set(other, sources.get(id)!);
  }
  const programmes = given.map(({ read }) => read.programme);
  const towns = programmes.flatMap((programme) => programme.towns);
  const programme = programmeOf(factsOf(programmes), events, (index) => events[index]!, towns);
  const format = [...new Set(given.map(({ read }) => read.report.format))].join(' + ');
  const report = Object.freeze({ format, eventCount: events.length, problems: Object.freeze(problems) });
  const read = Object.freeze({ programme, report, paths, parts: null, at: null });
  return joinCopies(read, sources, shown);
}

/** What two feeds may well give to two events that begin together. */
const ROW_NUMBER = /^\d{1,6}$/;

/**
 * Events by what tells that two are the same: an id or a page of their own in common, and the name or the start; or name, start and town (without a town,
 * the place's name). An id alone does not tell: calendars number from 1. Nor does a page that stands on several events.
 */
class KnownEvents {
  readonly ids = new Map<string, ProgrammeEvent>();
  readonly #pages = new Map<string, ProgrammeEvent>();
  readonly #meetings = new Map<string, ProgrammeEvent>();

  find(event: ProgrammeEvent, pages: ReadonlySet<string>): ProgrammeEvent | undefined {
    const { id, url } = event;
    const sameId = this.ids.get(id);
    const samePage = url && pages.has(url) ? this.#pages.get(url) : undefined;
    return (
      [sameId, samePage].find((each) => each && fold(each.name) === fold(event.name)) ??
      [ROW_NUMBER.test(id) ? undefined : sameId, samePage].find((each) => each && startOf(each) === startOf(event)) ??
      this.#meetings.get(meeting(event))
    );
  }

  add(event: ProgrammeEvent, pages: ReadonlySet<string>): void {
    this.ids.set(event.id, event);
    if (event.url && pages.has(event.url)) this.#pages.set(event.url, event);
    this.#meetings.set(meeting(event), event);
  }
}

/** The pages that are of one event only. */
function pagesOfOne(events: readonly ProgrammeEvent[]): ReadonlySet<string> {
  const pages = new Set<string>();
  const several = new Set<string>();
  for (const { url } of events) if (url) (pages.has(url) ? several : pages).add(url);
  for (const url of several) pages.delete(url);
  return pages;
}

function startOf({ occurrences }: ProgrammeEvent): number {
  return occurrences[0]!.start;
}

function meeting(event: ProgrammeEvent): string {
  return [fold(event.name), startOf(event), event.town?.key ?? fold(event.location?.name ?? '')].join('\n');
}

function factsOf(programmes: readonly Programme[]): ProgrammeFacts {
  const first = programmes.find(({ name }) => name) ?? programmes[0]!;
  const others = programmes.filter((each) => each !== first);
  const { name, description, url, timeZone, inLanguage } = first;
  const organizer = first.organizer ?? others.find((each) => each.organizer)?.organizer ?? null;
  return { name, description, url, timeZone, inLanguage, organizer, periods: periodsOf([first, ...others]) };
}

/** The dates of the first programme that has any, and the festivals inside the others. Days that are only those of its events become those of all. */
function periodsOf(programmes: readonly Programme[]): readonly Period[] {
  const main = programmes.find(({ periods }) => periods.length > 0);
  if (!main) return Object.freeze([]);
  const inside = programmes
    .filter((each) => each !== main)
    .flatMap(({ name, periods }) => periods.filter((period) => period.name && period.name !== name));
  const [own, ...others] = main.periods as readonly [Period, ...Period[]];
  const days = daysOf([main]);
  const isStated = own.start !== days.start || own.end !== days.end;
  const periods = [isStated || own.name !== main.name ? own : Object.freeze({ ...own, ...daysOf(programmes) }), ...others, ...inside];
  return Object.freeze([...new Map(periods.map((period) => [period.id, period])).values()]);
}

function daysOf(programmes: readonly Programme[]): { readonly start: number; readonly end: number } {
  const [first, last] = spanOf(programmes.flatMap(({ events }) => events));
  const { timeZone } = programmes[0]!;
  return Number.isFinite(first)
    ? { start: startOfDay(plainDate(first, timeZone), timeZone), end: nextMidnight(last, timeZone) }
    : { start: NaN, end: NaN };
}
