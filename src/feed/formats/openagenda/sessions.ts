/** When an event of OpenAgenda is, in the three ways that its versions and lists have of saying it. */

import { field, isObject } from '../../json.js';
import type { JsonObject } from '../../json.js';
import { wordOf } from '../source-objects.js';

/** In a light list, all that tells when. */
const LIGHT_TIMINGS = ['firstTiming', 'nextTiming', 'lastTiming'];

export interface Sessions {
  readonly values: readonly unknown[];
  /** Where a session, or one of its fields, is in the event. */
  readonly pathOf: (index: number, key?: string) => string;
}

/** All sessions of a detailed event, those that a light list tells of, or the first and the last of a v1 file that was made smaller. */
export function sessionsOf(event: JsonObject): Sessions {
  const timings = field(event, 'timings');
  const names = LIGHT_TIMINGS.filter((key) => field(event, key));
  if (Array.isArray(timings)) {
    return { values: timings.map(sessionOf), pathOf: (index, key) => ['/timings', index, ...(key ? [timingField(key)] : [])].join('/') };
  }
  if (names.length > 0) {
    return {
      values: names.map((name) => sessionOf(field(event, name))),
      pathOf: (index, key) => `/${names[index]}${key ? `/${timingField(key)}` : ''}`,
    };
  }
  const values = ['first', 'last'].map((which) => {
    const [startDate, endDate] = ['Start', 'End'].map((end) => dayAndTime(field(event, `${which}Date`), field(event, `${which}Time${end}`)));
    return { startDate, endDate };
  });
  return { values: values.filter(({ startDate }) => startDate), pathOf: (index) => (index === 0 ? '/firstDate' : '/lastDate') };
}

function sessionOf(timing: unknown): unknown {
  return isObject(timing) ? { startDate: field(timing, 'begin') ?? field(timing, 'start'), endDate: field(timing, 'end') } : timing;
}

function timingField(key: string): string {
  return key === 'startDate' ? 'begin' : key === 'endDate' ? 'end' : key;
}

/** « 2018-05-19 » and « 15:00:00 », at the clock of the place. */
function dayAndTime(day: unknown, time: unknown): string | null {
  const [date, clock] = [wordOf(day), wordOf(time)];
  return date ? (clock ? `${date}T${clock}` : date) : null;
}
