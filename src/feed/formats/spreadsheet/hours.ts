/** Hours as people write them in French and English: « de 14h à 16h30 », « 10h-12h et 14h-18h », « 6:30 pm ». */

import { addDays } from '../../../model/zoned-time.js';
import type { PlainDate } from '../../../model/zoned-time.js';

export interface Slot {
  /** `HH:MM`. */
  readonly start: string;
  readonly end: string | null;
}

/** Of a cell, letters that are read. */
const LONGEST = 300;
const TIME = /(?<!\d)(\d{1,2}) ?(?:h(?:eures?|rs?)?(?![b-z]|a(?!\d))(?: ?(\d\d)(?!\d| ?h))?|:(\d\d)(?::\d\d(?:\.\d{1,9})?)?)(?:[ :]?([ap])\.?m\b)?|(?<!\d)(\d{1,2}) ?([ap])\.?m\b|\b(midi|minuit|noon|midnight)\b/g; // prettier-ignore
/** Stands for an hour; no text has it. */
const HOUR_MARK = '\ue000';
const UNTIL = /^(?:a|-|–|—|>|\/|au|jusqu ?'?a|jusque|to|until|et jusqu ?'?a)$/;
const AND = /^(?:$|et|ou|puis|and|[,;&+\n/])/;

/** The hours of a text; empty when it names none. */
export function slotsIn(text: string): readonly Slot[] {
  const fraction = /^(?:0|\d{5})[.,]\d{1,12}$/.test(text) ? Math.round((Number(text.replace(',', '.')) % 1) * 1440) : 0;
  if (fraction > 0) return [{ start: clock(fraction), end: null }];
  const slots: Slot[] = [];
  let end = 0;
  const source = withHours(plain(text).replace(/\([^()]*\)/g, ' '));
  for (const match of source.matchAll(TIME)) {
    const between = source.slice(end, match.index).replace(/^ | $/g, '');
    end = match.index + match[0].length;
    const time = timeOf(match);
    if (time === null) return [];
    const last = slots.at(-1);
    // « jusqu’à 18h », « durée 2h »: no start.
    if (!last && /(?:\bjusqu ?'?a|\buntil|\bduree(?: de)? ?:?)$/.test(between)) continue;
    if (last && last.end === null && UNTIL.test(between)) slots[slots.length - 1] = { start: last.start, end: time };
    else if (!last || (AND.test(between) && (between || last.end))) slots.push({ start: time, end: null });
  }
  return slots;
}

/** How long, in minutes: « 1h30 », « 90 min », « 2 heures »; null. */
export function minutesIn(text: string): number | null {
  const [, hours, minutes] = /^(?:(\d{1,2}) ?(?:h|heures?|:) ?)?(?:(\d{1,3}) ?(?:min|mn|minutes?|')?)?$/.exec(plain(text)) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return total > 0 && total <= 48 * 60 ? total : null;
}

function timeOf(match: RegExpExecArray): string | null {
  const [, hourWritten, minutes, afterColon, half, bareHour, bareHalf, word] = match;
  if (word) return /mi(?:di)?$|noon/.test(word) ? '12:00' : '24:00';
  const isAfternoon = (half ?? bareHalf) === 'p';
  const isMorning = (half ?? bareHalf) === 'a';
  const written = Number(hourWritten ?? bareHour);
  const hour = isAfternoon && written < 12 ? written + 12 : isMorning && written === 12 ? 0 : written;
  const minute = Number(minutes ?? afterColon ?? 0);
  return hour <= 24 && minute < 60 && hour * 60 + minute <= 1440 ? clock(hour * 60 + minute) : null;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((value) => String(value).padStart(2, '0')).join(':');
}

/** « de 14 à 16h »: the first is an hour too; « le 14 à 16h »: it is a day. */
export function withHours(text: string): string {
  return text.replace(/(?<![\d:h/.-]|\ble )(\d{1,2})(?= ?(?:a|-|–) ?\d{1,2} ?h)/g, '$1h');
}

/** A plain text without its hours, nor what stands between two of them: « de 10h à 12h » is no way from one day to another. */
export function withoutHours(text: string): string {
  return withHours(text)
    .replace(TIME, HOUR_MARK)
    .replace(new RegExp(`${HOUR_MARK} ?(?:a|-|–|—|>|/|au|jusqu ?'?a|jusque|to|until) ?(?=${HOUR_MARK})`, 'g'), '')
    .replaceAll(HOUR_MARK, ' ');
}

/** Without accents, capitals and rare spaces. */
export function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\S\n]+/g, ' ')
    .replaceAll('’', "'");
}

/** The day at an hour; at 24:00, and after midnight, the next. */
export function at(day: PlainDate, time: string, after?: string): string {
  const isNext = time === '24:00' || (after !== undefined && time <= after && time <= '06:00');
  return `${isNext ? addDays(day, 1) : day}T${time === '24:00' ? '00:00' : time}`;
}

/** The hour so many minutes later. */
export function later(time: string, minutes: number): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return clock((hour * 60 + minute + minutes) % 1440);
}
