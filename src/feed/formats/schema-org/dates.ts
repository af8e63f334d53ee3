import { field, isObject } from '../../json.js';
import type { SourceObject } from '../feed-format.js';
import { endAfter } from '../duration.js';
import { knownZone, wordOf } from '../source-objects.js';

/** An event whose dates are written in the other ways that schema.org has: a start for each session in one array, a duration in place of an end. */
export function withEnd(event: SourceObject): SourceObject {
  const { value } = event;
  if (!isObject(value)) return event;
  const starts = value['startDate'];
  if (Array.isArray(starts) && starts.length > 1 && !field(value, 'subEvent')) return withSessions(event, starts);
  const duration = wordOf(field(value, 'duration'));
  if (!duration || field(value, 'endDate')) return event;
  const zone = knownZone(field(field(value, 'eventSchedule'), 'scheduleTimezone'));
  const endDate = endAfter(wordOf(field(starts, '@value') ?? starts), duration, zone);
  if (endDate === null) return event;
  return { ...event, value: { ...value, endDate }, sourcePath: (pointer) => placed(event, pointer.replace(/^\/endDate/, '/duration')) };
}

function withSessions(event: SourceObject, starts: readonly unknown[]): SourceObject {
  const ends = field(event.value, 'endDate');
  const subEvent = starts.map((startDate, index) => ({ startDate, endDate: Array.isArray(ends) ? (ends as unknown[])[index] : null }));
  // The event's own dates are no dates; without its sessions it has none.
  const value = { ...(event.value as object), subEvent, startDate: null, endDate: null };
  const sourcePath = (pointer: string) => {
    const [, , index, key] = pointer.split('/');
    if (!pointer.startsWith('/subEvent')) return placed(event, pointer);
    return placed(event, index !== undefined && key !== undefined ? `/${key}/${index}` : '/startDate');
  };
  return { ...event, value, sourcePath };
}

function placed({ sourcePath }: SourceObject, pointer: string): string {
  return sourcePath?.(pointer) ?? pointer;
}
