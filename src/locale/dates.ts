import type { Occurrence } from '../model/programme.js';
import { daysBetween, isTimeZone, offsetAt, plainDate, wallTime } from '../model/zoned-time.js';
import type { Messages } from './messages.js';
import { NBSP } from './typography.js';

/** Which parts of a date are written; the others are understood. */
interface DateParts {
  readonly weekday?: 'long' | 'short';
  readonly month?: 'long' | 'short';
  readonly year?: boolean;
}

/**
 * Dates in words, always on the wall clock of the event's zone. Only the names of days and months are asked of Intl, by four formatters at the most: making one costs a
 * hundred times what using it does, and Intl's French writes « 1 novembre » and « 18:30 ».
 */
export class Dates {
  readonly words: Messages['dates'];
  readonly #lang: string;
  readonly #formats = new Map<string, Intl.DateTimeFormat>();
  readonly #names = new Map<string, string>();
  readonly #visitorZone: string;

  /** `visitorZone`: IANA zone of the reader, for `zoneNote`; default: the browser's. */
  constructor(lang: string, words: Messages['dates'], visitorZone?: string) {
    this.#lang = lang;
    this.words = words;
    this.#visitorZone = visitorZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  /** The three lines of a date block: « jeu. », « 5 », « nov. ». */
  block(instant: number, zone: string): { readonly weekday: string; readonly day: string; readonly month: string } {
    const { weekday, day, month } = wallTime(instant, zone);
    return { weekday: this.#weekdayName(weekday, 'short'), day: String(day), month: this.#monthName(month, 'short') };
  }

  /** « jeudi ». */
  weekday(instant: number, zone: string): string {
    return this.#weekdayName(wallTime(instant, zone).weekday, 'long');
  }

  /** « jeudi 5 novembre 2026 ». */
  long(instant: number, zone: string): string {
    return this.#date(instant, zone, { weekday: 'long', month: 'long', year: true });
  }

  /** « 5 novembre 2026 »; without the year: « 5 novembre ». */
  day(instant: number, zone: string, { year = true } = {}): string {
    return this.#date(instant, zone, { month: 'long', year });
  }

  /** « 28 nov. ». */
  short(instant: number, zone: string): string {
    return this.#date(instant, zone, { month: 'short' });
  }

  /** « 18 h 30 », « 18 h ». */
  time(instant: number, zone: string): string {
    const { hour, minute } = wallTime(instant, zone);
    return this.words.time(hour, minute);
  }

  /** Minutes from midnight as a time: 1110 is « 18 h 30 », 1440 the midnight that ends the day. */
  minutes(minutes: number): string {
    return this.words.time(Math.trunc(minutes / 60) % 24, minutes % 60);
  }

  /** « à 14 h 05 » on the same day as `now`, else « le 5 novembre à 14 h 05 ». */
  moment(instant: number, now: number, zone: string): string {
    const time = this.time(instant, zone);
    const isToday = plainDate(instant, zone) === plainDate(now, zone);
    return isToday ? this.words.at(time) : this.words.on(this.words.onAt(this.day(instant, zone, { year: false }), time));
  }

  /** « du 6 au 28 novembre 2026 », « du 28 novembre au 3 décembre 2026 », one day: « le 6 novembre 2026 ». `end` is exclusive. */
  days(start: number, end: number, zone: string): string {
    const last = end - 1;
    const [first, final] = [wallTime(start, zone), wallTime(last, zone)];
    if (daysBetween(start, last, zone) < 1) return this.words.on(this.day(start, zone));
    const isSameYear = first.year === final.year;
    const from = isSameYear && first.month === final.month ? this.words.day(first.day) : this.day(start, zone, { year: !isSameYear });
    return this.words.fromTo(from, this.day(last, zone));
  }

  /** Hours beside a day that is already said: « 18 h 30 – 20 h », « 17 h », « toute la journée », « du 6 au 28 novembre 2026 ». */
  hours({ start, end, isAllDay }: Occurrence, zone: string): string {
    if (isSeveralDays(start, end, isAllDay, zone)) return this.days(start, end!, zone);
    if (isAllDay) return this.words.allDay;
    const time = this.time(start, zone);
    return end === null || end === start ? time : `${time}${NBSP}– ${this.time(end, zone)}`;
  }

  /** Everything, for a reader who sees no layout: « jeudi 5 novembre 2026, de 18 h 30 à 20 h ». */
  sentence({ start, end, isAllDay }: Pick<Occurrence, 'start' | 'end' | 'isAllDay'>, zone: string): string {
    const { words } = this;
    if (isSeveralDays(start, end, isAllDay, zone)) {
      if (isAllDay) return words.fromTo(this.long(start, zone), this.long(end! - 1, zone));
      return words.fromTo(words.onAt(this.long(start, zone), this.time(start, zone)), words.onAt(this.long(end!, zone), this.time(end!, zone)));
    }
    const date = this.long(start, zone);
    if (isAllDay) return `${date}, ${words.allDay}`;
    const time = this.time(start, zone);
    return end === null || end === start ? words.onAt(date, time) : words.dateFromTo(date, time, this.time(end, zone));
  }

  /** « heure de Paris », to a visitor whose own clock shows another time at that instant; else ''. */
  zoneNote(instant: number, zone: string): string {
    if (isTimeZone(this.#visitorZone) && offsetAt(instant, zone) === offsetAt(instant, this.#visitorZone)) return '';
    return this.words.zone(zone.split('/').at(-1)!.replaceAll('_', ' '));
  }

  #date(instant: number, zone: string, { weekday, month = 'long', year }: DateParts): string {
    const wall = wallTime(instant, zone);
    const date = `${this.words.day(wall.day)}${NBSP}${this.#monthName(wall.month, month)}${year ? ` ${wall.year}` : ''}`;
    return weekday ? `${this.#weekdayName(wall.weekday, weekday)} ${date}` : date;
  }

  /** 0 is Sunday: 4 January 1970 was one. */
  #weekdayName(weekday: number, style: 'long' | 'short'): string {
    return this.#name({ weekday: style }, (weekday + 3) * 86_400_000);
  }

  #monthName(month: number, style: 'long' | 'short'): string {
    return this.#name({ month: style }, Date.UTC(1970, month - 1, 1));
  }

  #name(options: Intl.DateTimeFormatOptions, instant: number): string {
    const style = `${options.weekday ?? ''} ${options.month ?? ''}`;
    const key = style + instant;
    let name = this.#names.get(key);
    if (name === undefined) {
      let format = this.#formats.get(style);
      if (!format) this.#formats.set(style, (format = new Intl.DateTimeFormat(this.#lang, { ...options, timeZone: 'UTC' })));
      this.#names.set(key, (name = format.format(instant)));
    }
    return name;
  }
}

/** A session that ends the next morning belongs to its first day: it is said by its hours, as people do. */
function isSeveralDays(start: number, end: number | null, isAllDay: boolean, zone: string): boolean {
  if (end === null) return false;
  const days = daysBetween(start, end - 1, zone);
  return days > 1 || (days === 1 && (isAllDay || wallTime(end, zone).hour >= 12 || end - start >= 86_400_000));
}
