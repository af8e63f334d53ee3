import type { Occurrence } from '../model/programme.js';
import { daysBetween, offsetAt, plainDate, wallTime } from '../model/zoned-time.js';
import type { Messages } from './messages.js';
import { NBSP } from './typography.js';

/**
 * Dates in words, in the event's local time. Without Intl: its first formatter costs a phone more than a list, and its French writes « 1 novembre » and «
 * 18:30 ».
 */
export class Dates {
  readonly words: Messages['dates'];
  readonly #visitorOffset: (instant: number) => number;

  /** `visitorOffset`: milliseconds from UTC to the reader's clock, for `zoneNote`; default: the browser's. */
  constructor(words: Messages['dates'], visitorOffset = (instant: number) => -new Date(instant).getTimezoneOffset() * 60_000) {
    this.words = words;
    this.#visitorOffset = visitorOffset;
  }

  /** The three lines of a date block: « jeu. », « 5 », « nov. ». */
  block(instant: number, zone: string): { readonly weekday: string; readonly day: string; readonly month: string } {
    const { weekday, day, month } = wallTime(instant, zone);
    return { weekday: this.words.weekdayShort(weekday), day: String(day), month: this.words.monthShort(month) };
  }

  /** « jeudi 5 novembre 2026 »; without the year: « jeudi 5 novembre ». */
  long(instant: number, zone: string, options = { year: true }): string {
    return `${this.words.weekday(wallTime(instant, zone).weekday)} ${this.day(instant, zone, options)}`;
  }

  /** « 5 novembre 2026 »; without the year: « 5 novembre ». */
  day(instant: number, zone: string, { year }: { year: boolean } = { year: true }): string {
    const wall = wallTime(instant, zone);
    return `${this.words.day(wall.day)}${NBSP}${this.words.month(wall.month)}${year ? ` ${wall.year}` : ''}`;
  }

  /** « 18 h 30 », « 18 h ». */
  time(instant: number, zone: string): string {
    const { hour, minute } = wallTime(instant, zone);
    return this.words.time(hour, minute);
  }

  /** « à 14 h 05 » on the same day as `now`, else « le 5 novembre à 14 h 05 ». */
  moment(instant: number, now: number, zone: string): string {
    const time = this.time(instant, zone);
    const isToday = plainDate(instant, zone) === plainDate(now, zone);
    return isToday ? this.words.at(time) : this.words.on(this.words.onAt(this.day(instant, zone, { year: false }), time));
  }

  /**
   * « du 6 au 28 novembre 2026 », « du 28 novembre au 3 décembre 2026 », one day: « le 6 novembre 2026 ». `end` is exclusive. With `now`, its year is left
   * out.
   */
  days(start: number, end: number, zone: string, now?: number): string {
    const last = end - 1;
    const [first, final] = [wallTime(start, zone), wallTime(last, zone)];
    const isSameYear = first.year === final.year;
    const year = now === undefined || !isSameYear || final.year !== wallTime(now, zone).year;
    if (daysBetween(start, last, zone) < 1) return this.words.on(this.day(start, zone, { year }));
    const from = isSameYear && first.month === final.month ? this.words.day(first.day) : this.day(start, zone, { year: !isSameYear });
    return this.words.fromTo(from, this.day(last, zone, { year }));
  }

  /** Hours beside a given day: « 18 h 30 – 20 h », « 17 h », « toute la journée », « du 6 au 28 novembre 2026 ». `now`: see `days`. */
  hours({ start, end, isAllDay }: Occurrence, zone: string, now?: number): string {
    if (isSeveralDays(start, end, isAllDay, zone)) return this.days(start, end!, zone, now);
    if (isAllDay) return this.words.allDay;
    const time = this.time(start, zone);
    return end === null || end === start ? time : `${time}${NBSP}– ${this.time(end, zone)}`;
  }

  /** In full, for screen readers: « jeudi 5 novembre 2026, de 18 h 30 à 20 h ». */
  sentence({ start, end, isAllDay }: Pick<Occurrence, 'start' | 'end' | 'isAllDay'>, zone: string): string {
    const { words } = this;
    if (isSeveralDays(start, end, isAllDay, zone)) {
      if (isAllDay) return words.fromTo(this.long(start, zone), this.long(end! - 1, zone));
      return words.fromTo(words.onAt(this.long(start, zone), this.time(start, zone)), words.onAt(this.long(end!, zone), this.time(end!, zone)));
    }
    const date = this.long(start, zone);
    if (isAllDay) return `${date}, ${words.allDay}`;
    const time = this.time(start, zone);
    return end === null || end === start ? words.onAt(date, time) : `${date}, ${words.hoursFromTo(time, this.time(end, zone))}`;
  }

  /** Below a heading with the day: « de 18 h 30 à 20 h », « à 17 h », « toute la journée »; in full for several days. */
  sentenceOfHours(occurrence: Pick<Occurrence, 'start' | 'end' | 'isAllDay'>, zone: string): string {
    const { words } = this;
    const { start, end, isAllDay } = occurrence;
    if (isSeveralDays(start, end, isAllDay, zone)) return this.sentence(occurrence, zone);
    if (isAllDay) return words.allDay;
    const time = this.time(start, zone);
    return end === null || end === start ? words.at(time) : words.hoursFromTo(time, this.time(end, zone));
  }

  /** « heure de Paris », for visitors whose clock differs at that instant; else ''. */
  zoneNote(instant: number, zone: string): string {
    if (offsetAt(instant, zone) === this.#visitorOffset(instant)) return '';
    return this.words.zone(zone.split('/').at(-1)!.replaceAll('_', ' '));
  }
}

/** A session that ends the next morning belongs to its first day, as people say it. */
function isSeveralDays(start: number, end: number | null, isAllDay: boolean, zone: string): boolean {
  if (end === null) return false;
  const days = daysBetween(start, end - 1, zone);
  return days > 1 || (days === 1 && (isAllDay || wallTime(end, zone).hour >= 12 || end - start >= 86_400_000));
}
