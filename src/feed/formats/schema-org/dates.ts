/** The ways of saying when that schema.org has beside a start and an end: a start for each session in one array, a duration, a schedule. */

import { own } from '../../../model/own-fields.js';
import { field, isObject, list } from '../../json.js';
import type { JsonObject } from '../../json.js';
import type { SourceObject } from '../feed-format.js';
import { endAfter } from '../duration.js';
import type { Patience } from '../recurrence-rule.js';
import { knownZone, wordOf } from '../source-objects.js';
import { isSchedule, sessionsOf } from './schedule.js';

const SESSION = /^\/subEvent(?:\/(\d+))?(?:\/(\w+))?/;

/** An event with its sessions, each with its start and its end. */
export function withDates(event: SourceObject, patience: Patience): SourceObject {
  const { value } = event;
  if (!isObject(value)) return event;
  const starts = field(value, 'startDate');
  const [firstSchedule] = list(field(value, 'eventSchedule'));
  const zone = knownZone(field(firstSchedule, 'scheduleTimezone'));
  if (list(field(value, 'subEvent')).length > 0) return withEnds(event, value, zone);
  if (Array.isArray(starts) && starts.length > 1) return withStarts(event, value, starts);
  if (list(field(value, 'eventSchedule')).some(isSchedule)) return withSchedules(event, value, patience);
  return withEnds(event, value, zone);
}

/** The starts, and the ends that stand in the same places of theirs. */
function withStarts(event: SourceObject, value: JsonObject, starts: readonly unknown[]): SourceObject {
  const ends = field(value, 'endDate');
  const subEvent = starts.map((startDate, index) => ({ startDate, endDate: Array.isArray(ends) ? (ends as unknown[])[index] : null }));
  // Without its sessions it has no date: an array is none.
  return moved(event, { ...value, subEvent, startDate: null, endDate: null }, (pointer) =>
    pointer.replace(SESSION, (_, index?: string, key?: string) => (index && key ? `/${key}/${index}` : '/startDate')),
  );
}

function withSchedules(event: SourceObject, value: JsonObject, patience: Patience): SourceObject {
  const schedules = list(field(value, 'eventSchedule'));
  const given = field(value, 'eventSchedule');
  const sessions = schedules.flatMap((schedule, index) => sessionsOf(schedule, value, patience).map((session) => ({ session, index })));
  return moved(event, { ...value, subEvent: sessions.map(({ session }) => session) }, (pointer) =>
    pointer.replace(SESSION, (_, at?: string) => `/eventSchedule${Array.isArray(given) && at ? `/${sessions[Number(at)]?.index ?? 0}` : ''}`),
  );
}

/** Ends out of durations, of the event and of its sessions. */
function withEnds(event: SourceObject, value: JsonObject, zone: string): SourceObject {
  const given = field(value, 'subEvent');
  const subEvent = Array.isArray(given) ? given.map((session) => withEnd(session, zone)) : withEnd(given, zone);
  const ended = withEnd(value, zone) as JsonObject;
  const isSame = Array.isArray(given) ? given.every((session, index) => session === (subEvent as unknown[])[index]) : given === subEvent;
  if (ended === value && isSame) return event;
  const hasEnd = (node: unknown) => isObject(node) && Boolean(field(node, 'endDate'));
  return moved(event, { ...ended, ...(isSame ? {} : { subEvent }) }, (pointer) => {
    const [, index] = SESSION.exec(pointer) ?? [];
    const node = pointer.startsWith('/subEvent') ? (index === undefined ? given : (given as unknown[])[Number(index)]) : value;
    return hasEnd(node) ? pointer : pointer.replace(/\/endDate$/, '/duration');
  });
}

function withEnd(node: unknown, zone: string): unknown {
  if (!isObject(node) || !field(node, 'duration') || field(node, 'endDate')) return node;
  const start = field(node, 'startDate');
  const endDate = endAfter(wordOf(field(start, '@value') ?? start), wordOf(field(node, 'duration')), zone);
  return endDate === null ? node : { ...node, endDate };
}

function moved(event: SourceObject, value: JsonObject, path: (pointer: string) => string): SourceObject {
  return { ...event, value, sourcePath: (pointer) => own(event, 'sourcePath')?.(path(pointer)) ?? path(pointer) };
}
