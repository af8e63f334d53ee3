/** Days as people write them in French: « samedi 7 novembre 2026 », « du 30 oct. au 2 nov. 2026 ». */

import { indexed } from '../../../model/lists.js';
import type { PlainDate } from '../../../model/zoned-time.js';
import { LONGEST, plain, withoutHours } from './hours.js';
import { exceptionsIn, weekdayNamed, weekdayOf } from './weekdays.js';

/** From one day to another, both included; a single day is both. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** « lundi 10/11/2026 », which is a Tuesday. */
  readonly isDoubtful?: boolean;
}

const MONTHS = [
  'janv?|janvier|january',
  'fev|fevr|fevrier|feb|february',
  'mars?|march',
  'avr|avril|apr|april',
  'mai|may',
  'juin|june?',
  'juil|juillet|july?',
  'aout|aug|august',
  'sept?|septembre|september',
  'oct|octobre|october',
  'nov|novembre|november',
  'dec|decembre|december',
].map((names) => new RegExp(`^(?:${names})$`));
const WEEKDAY = /^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}$/;
const RANGE = /^(?:au|a|jusquau|jusqu|to|until|through|[-–—>])$/;
const LIST = /^(?:et|ou|and|or|puis|[,&/+;])$/;
/** What may be between « et » and the next day. */
const FILLER = /^(?:le|les|du|de|des|er|st|nd|rd|th|the|on|from|jusque?|[.']|\n)$/;
const MOST_DAYS = 400;
/** Days since 30 December 1899, as spreadsheets count them: from 2000 to 2099. */
const [SERIAL, FIRST_SERIAL, LAST_SERIAL] = [Date.UTC(1899, 11, 30), 36_526, 73_050];
const DAY = 86_400_000;

interface Written {
  readonly day: number;
  month: number | null;
  year: number | null;
  readonly isTo: boolean;
  readonly hasOwnYear: boolean;
  /** The day of the week before it. */
  readonly weekday: number | null;
}

/** How a table writes its dates, which single ones do not tell. */
export class DateReader {
  /** The only year that the table names, for dates without. */
  readonly #year: number | null;
  /** « 11/25/2026 » is in it, and no « 25/11/2026 ». */
  readonly #isMonthFirst: boolean;
  readonly #known = new Map<string, readonly Days[]>();

  constructor(texts: readonly string[]) {
    const years = new Set<string>();
    let [dayFirst, monthFirst] = [false, false];
    for (const text of texts) {
      for (const [year] of text.slice(0, LONGEST).matchAll(/(?<!\d)20\d\d(?!\d)/g)) years.add(year);
      for (const [, one, other] of text.slice(0, LONGEST).matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{2,4}/g)) {
        dayFirst ||= Number(one) > 12;
        monthFirst ||= Number(other) > 12;
      }
    }
    this.#year = years.size === 1 ? Number([...years][0]) : null;
    this.#isMonthFirst = monthFirst && !dayFirst;
  }

  /** The days in a text; empty if there is none, or if one does not exist. */
  daysIn(text: string): readonly Days[] {
    let days = this.#known.get(text);
    if (!days) {
      if (this.#known.size > 5000) this.#known.clear();
      this.#known.set(text, (days = this.#read(text)));
    }
    return days;
  }

  #read(text: string): readonly Days[] {
    const serial = /^\d{5}(?:[.,]\d{1,12})?$/.test(text) ? Math.floor(Number(text.replace(',', '.'))) : 0;
    if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return one(new Date(SERIAL + serial * DAY).toISOString().slice(0, 10));
    const written = this.#written(withoutHours(exceptionsIn(plain(text)).main));
    fill(written, this.#year);
    const days: Days[] = [];
    for (const [index, item] of indexed(written)) {
      const date = dateOf(item);
      if (date === null) return [];
      const last = days.at(-1);
      if (item.isTo && last && last.from === last.to) {
        const before = written[index - 1]!;
        const from = earlier(last.from, date, before);
        days[days.length - 1] = daysOf(from, date, isContradicted(before, from) || isContradicted(item, date));
      } else days.push(daysOf(date, date, isContradicted(item, date)));
    }
    return days.every(({ from, to }) => from <= to) ? days.slice(0, MOST_DAYS) : [];
  }

  #written(text: string): readonly Written[] {
    const tokens = text.match(/\d+|[a-z]+|[/.,&+;>–—\n'-]/g) ?? [];
    const found: Written[] = [];
    let isTo = false;
    const add = (day: number, month: number | null, year: number | null, at: number) => {
      found.push({ day, month, year, isTo, hasOwnYear: year !== null, weekday: weekdayBefore(tokens, at) });
      isTo = false;
    };
    for (let index = 0; index < tokens.length; index++) {
      const [token = '', second = '', third = '', fourth = '', fifth = ''] = tokens.slice(index, index + 5);
      if (RANGE.test(token)) isTo = found.length > 0;
      else if (LIST.test(token)) isTo = false;
      if (/^\d{4}$/.test(token) && /^[-/.]$/.test(second) && isShort(third) && fourth === second && isShort(fifth)) {
        // After a year comes the month, whatever is between them.
        add(Number(fifth), Number(third), Number(token), index);
        index += 4;
      } else if (isShort(token) && /^[-/.]$/.test(second) && monthOf(third) !== null && fourth === second && /^(?:\d\d|\d{4})$/.test(fifth)) {
        // « 10-nov-26 », as Excel writes « 10 nov ».
        add(Number(token), monthOf(third), fullYear(fifth), index);
        index += 4;
      } else if (isShort(token)) {
        const isMonthNext = monthOf(fourth) !== null;
        if (/^[/.-]$/.test(second) && isShort(third) && fourth === second && /^(?:\d\d|\d{4})$/.test(fifth)) {
          const [day, month] = this.#isMonthFirst && second === '/' ? [third, token] : [token, third];
          add(Number(day), Number(month), fullYear(fifth), index);
          index += 4;
        } else if (/^[/.]$/.test(second) && isShort(third) && !isMonthNext) {
          add(Number(token), Number(third), null, index);
          index += 2;
        } else {
          const next = second === 'er' ? index + 2 : index + 1;
          const month = monthOf(tokens[next] ?? '');
          const after = tokens[next + 1] === '.' ? next + 2 : next + 1;
          const year = month !== null && /^(?:19|20|21)\d\d$/.test(tokens[after] ?? '') ? Number(tokens[after]) : null;
          if (month !== null || isBeforeDay(tokens, next)) add(Number(token), month, year, index);
          index = month === null ? next - 1 : year === null ? next : after;
        }
      } else if (monthOf(token) !== null && isShort(second) && monthOf(third) === null) {
        // « November 7th, 2026 »; not « mar 7 nov 2026 », a Tuesday.
        const after = [2, 3, 4].find((step) => /^(?:19|20|21)\d\d$/.test(tokens[index + step] ?? ''));
        if (after !== undefined) {
          add(Number(second), monthOf(token), Number(tokens[index + after]), index);
          index += after;
        }
      }
    }
    return found.slice(0, MOST_DAYS);
  }
}

function isContradicted({ weekday }: Written, date: PlainDate): boolean {
  return weekday !== null && weekday !== weekdayOf(date);
}

function daysOf(from: PlainDate, to: PlainDate, isDoubtful: boolean): Days {
  return isDoubtful ? { from, to, isDoubtful } : { from, to };
}

function weekdayBefore(tokens: readonly string[], index: number): number | null {
  let before = index - 1;
  while (before >= 0 && before > index - 4 && /^(?:[.,]|le|the)$/.test(tokens[before]!)) before--;
  return weekdayNamed(tokens[before] ?? '');
}

/** « 7 et 8 novembre », « 7, 14 et 21 novembre »: a number is a day when the next thing is « et » and a number. */
function isBeforeDay(tokens: readonly string[], next: number): boolean {
  let index = next;
  if (!RANGE.test(tokens[index] ?? '') && !LIST.test(tokens[index] ?? '')) return false;
  do index++;
  while (index < next + 6 && (FILLER.test(tokens[index] ?? '') || WEEKDAY.test(tokens[index] ?? '') || LIST.test(tokens[index] ?? '')));
  return isShort(tokens[index] ?? '');
}

/** What a day leaves open is as on the next that says it, else as on the one before. */
function fill(written: readonly Written[], year: number | null): void {
  for (const [index, item] of [...indexed(written)].reverse()) {
    item.month ??= written[index + 1]?.month ?? null;
    item.year ??= written[index + 1]?.year ?? null;
  }
  for (const [index, item] of indexed(written)) item.year ??= written[index - 1]?.year ?? year;
}

/** « du 30 décembre au 2 janvier 2027 » begins in 2026. */
function earlier(from: PlainDate, to: PlainDate, first: Written): PlainDate {
  return from.slice(0, 7) > to.slice(0, 7) && !first.hasOwnYear ? `${Number(from.slice(0, 4)) - 1}${from.slice(4)}` : from;
}

function dateOf({ day, month, year }: Written): PlainDate | null {
  if (month === null || year === null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

function one(date: PlainDate): readonly Days[] {
  return [{ from: date, to: date }];
}

function isShort(token: string): boolean {
  return /^\d{1,2}$/.test(token);
}

function monthOf(word: string): number | null {
  const index = /^[a-z]{3}/.test(word) ? MONTHS.findIndex((pattern) => pattern.test(word)) : -1;
  return index < 0 ? null : index + 1;
}

function fullYear(written: string): number {
  return Number(written) + (written.length === 2 ? 2000 : 0);
}
