/** A programme in which what was entered several times is one event. A chunk, for feeds in which events of one town have the same name. ADR 0065. */

import { indexed } from '../model/lists.js';
import { own } from '../model/own-fields.js';
import type { EventDetails, Programme, ProgrammeEvent } from '../model/programme.js';
import { programmeOf } from '../model/session-table.js';
import type { TableEvent } from '../model/session-table.js';
import { CopyFinder, joined } from './copies.js';
import type { Entry } from './copies.js';
import type { ReadFeed } from './feed-reading.js';
import type { FeedProblem } from './feed-report.js';
import { list } from './json.js';
import { text } from './profile/fields.js';
import { ProfileEvent } from './profile/profile-event.js';
import { ProfilePlaces } from './profile/profile-place.js';
import { ProfileTimes } from './profile/profile-times.js';
import { rowsOf } from './programme-rows.js';

interface NumberedEntry extends Entry {
  readonly number: number;
}

/**
 * The same feed, with copies joined, and a `repeated-event` in its report for each event that they are.
 *
 * @param url Of the feed; of several, by the id of an event.
 * @param shown Ids under which events are on screen, which they keep.
 */
export function joinCopies(read: ReadFeed, url: string | ReadonlyMap<string, string>, shown: ReadonlySet<string> = new Set()): ReadFeed {
  const { programme, report, paths } = read;
  const { name, description, url: page, timeZone, inLanguage, organizer, periods } = programme;
  const finder = new CopyFinder<NumberedEntry>();
  for (let number = 0; number < programme.sessions.town.length; number++)
    finder.add({ number, name: text(programme.json(number), 'name'), event: () => programme.event(number) });
  const copies = finder.copies();
  if (copies.length === 0) return read;
  const copiesOf = new Map(copies.flatMap((entries) => entries.map(({ number }) => [number, entries])));
  const rows: TableEvent[] = [];
  const makers: (() => ProgrammeEvent)[] = [];
  const problems = [...report.problems];
  for (const [number, row] of indexed(rowsOf(programme))) {
    const entries = copiesOf.get(number);
    if (!entries) {
      rows.push(row);
      makers.push(() => programme.event(number));
    } else if (number === Math.min(...entries.map((entry) => entry.number))) {
      const events = entries.map((entry) => entry.event());
      const event = joinedEvent(events, programme, shown);
      const { id } = event;
      rows.push(event);
      makers.push(() => event.make());
      problems.push(repeatedEvent(events.length, typeof url === 'string' ? url : url.get(id)!, paths?.get(id) ?? ''));
    }
  }
  const facts = { name, description, url: page, timeZone, inLanguage, organizer, periods };
  return Object.freeze({
    ...read,
    programme: programmeOf(facts, rows, (index) => makers[index]!(), programme.towns),
    report: Object.freeze({ ...report, eventCount: rows.length, problems: Object.freeze(problems) }),
    entered: () => programme,
  });
}

/** The event that several entries are. */
export function joinedEvent(
  entries: readonly ProgrammeEvent[],
  { inLanguage }: Pick<Programme, 'inLanguage'>,
  shown: ReadonlySet<string>,
): ProfileEvent {
  const { timeZone, superEvent } = entries[0]!;
  return new ProfileEvent(joined(entries, shown), {
    times: new ProfileTimes(timeZone),
    places: new ProfilePlaces(),
    timeZone,
    // null also in what is cancelled.
    isAccessibleForFree: entries.map((each) => each.isAccessibleForFree).find((isFree) => isFree !== null) ?? null,
    superEvent,
    inLanguage,
    details: () => detailsOf(entries),
  });
}

/** Of the entry with the text, and of the one with the picture; a cancelled one says no price. A file of one entry is not one of all dates. */
async function detailsOf(entries: readonly ProgrammeEvent[]): Promise<EventDetails> {
  const byUse = [...entries].sort((one, other) => Number(one.status === 'Cancelled') - Number(other.status === 'Cancelled'));
  const having = (key: string) => (byUse.find((each) => list(each.json()[key]).length > 0) ?? byUse[0]!).details();
  const [own, { description }, { imageCredit }] = await Promise.all([byUse[0]!.details(), having('description'), having('image')]);
  return Object.freeze({ ...own, description, imageCredit, calendarUrl: null });
}

export function repeatedEvent(count: number, source: string, path: string): FeedProblem {
  return Object.freeze({ code: 'repeated-event', level: 'warning', source, path, value: String(count) });
}

/** The programme of a feed as it was entered. */
export function enteredProgramme(read: ReadFeed): Programme {
  return own(read, 'entered')?.() ?? read.programme;
}

/** What its report says besides the copies, which are found again when feeds are joined. */
export function otherProblems({ report }: ReadFeed): readonly FeedProblem[] {
  return report.problems.filter(({ code }) => code !== 'repeated-event');
}
