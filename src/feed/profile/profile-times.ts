import { nextMidnight, offsetAt, parseDateTime, wallTime } from '../../model/zoned-time.js';
import type { ParsedDateTime } from '../../model/zoned-time.js';
import type { Occurrence } from '../../model/programme.js';
import type { JsonObject } from '../json.js';
import { must, word } from './plain-value.js';

export type Times = Pick<Occurrence, 'start' | 'end' | 'until' | 'isAllDay'>;

const DAY = 86_400_000;
const LONGEST = 2 * 366 * DAY;
const LAST_MINUTE = 24 * 60 - 1;
const SHORTEST_UNTIL = DAY / 12;
const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(2200, 0);

/** When events and sessions are, in the plain cases of `repair/occurrences.ts`. The same few times come again and again in a programme. */
export class ProfileTimes {
  readonly #known = new Map<string, Times>();
  readonly #zone: string;

  constructor(zone: string) {
    this.#zone = zone;
  }

  of({ startDate, endDate }: JsonObject): Times {
    const [startText, endText] = [word(startDate), word(endDate)];
    const key = `${startText} ${endText}`;
    let times = this.#known.get(key);
    if (!times) this.#known.set(key, (times = this.#read(startText, endText)));
    return times;
  }

  #read(startText: string, endText: string): Times {
    const start = this.#moment(startText);
    const end = endText ? this.#moment(endText) : null;
    must(!end || (end.isDateOnly === start.isDateOnly && end.instant - start.instant <= LONGEST));
    if (start.isDateOnly) {
      must(!end || end.instant >= start.instant);
      const midnight = nextMidnight((end ?? start).instant, this.#zone);
      return { start: start.instant, end: midnight, until: midnight, isAllDay: true };
    }
    const opens = this.#minutes(start);
    const closes = end ? this.#minutes(end) : 0;
    // From midnight to midnight is a day.
    must((opens > 0 || (closes > 0 && closes < LAST_MINUTE)) && (!end || end.instant > start.instant));
    const until = end?.instant ?? Math.max(nextMidnight(start.instant, this.#zone), start.instant + SHORTEST_UNTIL);
    return { start: start.instant, end: end?.instant ?? null, until, isAllDay: false };
  }

  #minutes({ instant }: ParsedDateTime): number {
    const { hour, minute } = wallTime(instant, this.#zone);
    return hour * 60 + minute;
  }

  #moment(written: string): ParsedDateTime {
    const moment = written.length <= 60 && !/z/i.test(written) ? parseDateTime(written, this.#zone) : null;
    must(moment && moment.instant >= EARLIEST && moment.instant < LATEST);
    must(moment.offset === null || moment.offset === offsetAt(moment.instant, this.#zone));
    return moment;
  }
}
