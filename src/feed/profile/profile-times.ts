import { nextMidnight, offsetAt, parseDateTime, wallTime } from '../../model/zoned-time.js';
import type { ParsedDateTime } from '../../model/zoned-time.js';
import type { Occurrence } from '../../model/programme.js';
import type { JsonObject } from '../json.js';
import { text } from './fields.js';

export interface ProfileTime extends Pick<Occurrence, 'start' | 'end' | 'until' | 'isAllDay'> {
  /** Needs no repair. */
  readonly isPlain: boolean;
}

/** For times without an offset, if the feed names no zone. */
export const DEFAULT_ZONE = 'Europe/Paris';

const DAY = 86_400_000;
const LONGEST = 2 * 366 * DAY;
const LAST_MINUTE = 24 * 60 - 1;
const SHORTEST_UNTIL = DAY / 12;
const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(2200, 0);

/** When events and sessions are: days without hours, or hours. The same few times come again and again in a programme. */
export class ProfileTimes {
  readonly #known = new Map<string, ProfileTime | null>();
  readonly #zone: string;

  constructor(zone: string) {
    this.#zone = zone;
  }

  /** null when a text is no date that a programme has. */
  of(source: JsonObject): ProfileTime | null {
    const [startText, endText] = [text(source, 'startDate'), text(source, 'endDate')];
    const key = `${startText} ${endText}`;
    let time = this.#known.get(key);
    if (time === undefined) this.#known.set(key, (time = this.#read(startText, endText)));
    return time;
  }

  #read(startText: string, endText: string): ProfileTime | null {
    const start = parseDateTime(startText, this.#zone);
    const end = endText ? parseDateTime(endText, this.#zone) : null;
    if (!isInReach(start) || (endText && !isInReach(end))) return null;
    const isPlain = this.#isPlain(start) && (!end || (this.#isPlain(end) && isPlainEnd(start, end)));
    if (start.isDateOnly) {
      const midnight = nextMidnight((end ?? start).instant, this.#zone);
      return { start: start.instant, end: midnight, until: midnight, isAllDay: true, isPlain };
    }
    const until = end?.instant ?? Math.max(nextMidnight(start.instant, this.#zone), start.instant + SHORTEST_UNTIL);
    return { start: start.instant, end: end?.instant ?? null, until, isAllDay: false, isPlain: isPlain && !this.#isDay(start, end) };
  }

  /** « Z » and another season's offset say when, but not what the clock of the place says. */
  #isPlain({ instant, offset }: ParsedDateTime): boolean {
    return offset === null || offset === offsetAt(instant, this.#zone);
  }

  /** From midnight to midnight. */
  #isDay(start: ParsedDateTime, end: ParsedDateTime | null): boolean {
    const closes = end ? this.#minutes(end) : 0;
    return this.#minutes(start) === 0 && (closes === 0 || closes >= LAST_MINUTE);
  }

  #minutes({ instant }: ParsedDateTime): number {
    const { hour, minute } = wallTime(instant, this.#zone);
    return hour * 60 + minute;
  }
}

function isInReach(moment: ParsedDateTime | null): moment is ParsedDateTime {
  return moment !== null && moment.instant >= EARLIEST && moment.instant < LATEST;
}

function isPlainEnd(start: ParsedDateTime, end: ParsedDateTime): boolean {
  const lasts = end.instant - start.instant;
  return end.isDateOnly === start.isDateOnly && lasts <= LONGEST && (start.isDateOnly ? lasts >= 0 : lasts > 0);
}
