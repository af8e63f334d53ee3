/**
 * A programme in parts, a town or a month each: the manifest says what the programme is and where its parts are, so that a page loads those that it shows.
 * Source: schema.org/DataFeed, about, distribution; DataDownload, contentUrl, spatialCoverage, temporalCoverage. `ess split` writes one.
 */

import { canParse } from '../model/can-parse.js';
import { indexed } from '../model/lists.js';
import type { ProgrammeEvent, Town } from '../model/programme.js';
import { programmeOf } from '../model/session-table.js';
import type { TableEvent } from '../model/session-table.js';
import { findTown, townOf } from '../model/towns.js';
import { addDays, isTimeZone, startOfDay } from '../model/zoned-time.js';
import type { FeedProblem } from './feed-report.js';
import { FeedValue } from './feed-value.js';
import { field, isEvent, isObject, list } from './json.js';
import type { JsonObject } from './json.js';
import { ProblemLog } from './problem-log.js';
import { readProfile } from './profile/read-profile.js';
import { repairProgramme } from './repair/programme.js';
import type { FeedPart, ReadFeed } from './feed-reading.js';
import { enteredProgramme, joinCopies, otherProblems } from './join-copies.js';
import { rowsOf } from './programme-rows.js';

const MOST_PARTS = 1000;

/** The programme without its events, and its parts. */
export function readManifest(document: JsonObject, url: string): ReadFeed {
  const problems = new ProblemLog(url);
  const about = field(document, 'about');
  const festival = isObject(about) ? { path: '/about', value: about } : { path: '', value: { ...document, '@type': 'Festival' } };
  const nested = list(field(festival.value, 'subEvent')).flatMap((value, index) =>
    isEvent(value, false) ? [{ path: `${festival.path}/subEvent/${index}`, value, events: [] }] : [],
  );
  const facts = readProfile(repairProgramme([{ ...festival, events: [] }, ...nested], problems).document, never);
  const context = { problems, language: facts.inLanguage };
  const distribution = new FeedValue(document, context, null, '').all('distribution', MOST_PARTS);
  const parts = distribution.flatMap((value) => readPart(value, url, facts.timeZone) ?? []);
  const programme = programmeOf(facts, [], never, parts.flatMap((part) => part.towns)); // prettier-ignore
  const report = Object.freeze({ format: 'schema.org', eventCount: 0, problems: Object.freeze([...problems.problems]) });
  return Object.freeze({ programme, report, paths: null, parts: Object.freeze(parts), at: null });
}

/**
 * The loaded parts as one programme. An event that spans two months is in two parts, and is one event.
 *
 * @param url Of the manifest.
 * @param shown See `joinCopies`.
 */
export function joinParts(whole: ReadFeed, parts: readonly ReadFeed[], url: string, shown: ReadonlySet<string> = new Set()): ReadFeed {
  const known = new Map<string, TableEvent>();
  const events: TableEvent[] = [];
  const makers: (() => ProgrammeEvent)[] = [];
  const problems: FeedProblem[] = [...whole.report.problems];
  for (const [index, part] of indexed(parts)) {
    const programme = enteredProgramme(part);
    problems.push(...otherProblems(part));
    for (const [number, event] of indexed(rowsOf(programme))) {
      // Two parts that number their events from 1 have the ids in common, and not the events.
      const twin = known.get(event.id);
      const isOther = twin !== undefined && !isSame(twin, event);
      const id = isOther ? `${event.id}#${index + 1}` : event.id;
      if (known.has(id)) continue;
      known.set(id, event);
      events.push({ ...event, id });
      makers.push(() => (isOther ? Object.freeze({ ...programme.event(number), id }) : programme.event(number)));
    }
  }
  const programme = programmeOf(whole.programme, events, (index) => makers[index]!(), whole.programme.towns);
  const report = Object.freeze({ format: whole.report.format, eventCount: events.length, problems: Object.freeze(problems) });
  const read = Object.freeze({ programme, report, paths: null, parts: null, at: null });
  return joinCopies(read, url, shown);
}

function isSame(one: TableEvent, other: TableEvent): boolean {
  return one.occurrences[0]!.start === other.occurrences[0]!.start && one.town?.key === other.town?.key && nameOf(one) === nameOf(other);
}

function nameOf({ words }: TableEvent): string {
  return words().split('\n', 1)[0]!;
}

function readPart(value: FeedValue, url: string, zone: string): FeedPart | null {
  const address = value.word('contentUrl') || value.word('url');
  const found = canParse(address, url) ? new URL(address, url) : null;
  // A file may lead to files, for the command; a page never does.
  if (!address || !found || (!/^https?:$/.test(found.protocol) && found.protocol !== new URL(url).protocol)) {
    value.report('url-refused', 'error', 'contentUrl');
    return null;
  }
  const towns = value.all('spatialCoverage', 100).flatMap((place) => readTown(place) ?? []);
  const [start = '', end = start] = value.word('temporalCoverage').split('/');
  return Object.freeze({ url: found.href, towns: Object.freeze(towns), start: startOf(start, zone), end: endOf(end, zone) });
}

function readTown(place: FeedValue): Town | null {
  const name = place.line('name') || place.line();
  return findTown(place.word('identifier')) ?? (name ? townOf({ addressLocality: name }) : null);
}

const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/;

/** ISO 8601, to the year, month or day; « .. » and what is no date are open. */
function startOf(date: string, zone: string): number {
  const [, year, month = '01', day = '01'] = DATE.exec(date) ?? [];
  return year && isTimeZone(zone) ? startOfDay(`${year}-${month}-${day}`, zone) : -Infinity;
}

function endOf(date: string, zone: string): number {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (!year) return Infinity;
  if (day) return startOfDay(addDays(`${year}-${month}-${day}`, 1), zone);
  const [nextYear, nextMonth] = month && month < '12' ? [year, String(Number(month) + 1).padStart(2, '0')] : [String(Number(year) + 1), '01'];
  return startOfDay(`${nextYear}-${nextMonth}-01`, zone);
}

function never(): never {
  throw new Error('a manifest has no events');
}
