/** Hours as people write them in French and English: « de 14h à 16h30 », « 10h-12h et 14h-18h », « 6:30 pm ». */

import { indexed } from '../../../model/lists.js';
import { addDays } from '../../../model/zoned-time.js';
import type { PlainDate } from '../../../model/zoned-time.js';

export interface Slot {
  /** `HH:MM`. */
  readonly start: string;
  readonly end: string | null;
}

/** What a text says of hours, and whether all that it says of them is in the slots. */
export interface Hours {
  readonly slots: readonly Slot[];
  readonly isWhole: boolean;
}

/** Of a cell, letters that are read. */
export const LONGEST = 300;
const HALF = /(?: (?:du |de la )(?:soir(?:ee)?|matin(?:ee)?)\b| de l'apres[- ]midi\b| in the (?:morning|afternoon|evening)\b)?/.source;
const QUARTER = /(?: (?:et (?:demie?|(?:un )?quart)|moins (?:le |un )?quart)\b)?/.source;
const TIME = new RegExp(
  String.raw`(?<!\d)(\d{1,2}) ?(?:h(?:eures?|rs?)?(?![b-z]|a(?!\d))(?: ?(\d\d)(?!\d| ?h))?|:(\d\d)(?::\d\d(?:\.\d{1,9})?)?)(?:[ :]?([ap])\.?m\b)?(${QUARTER})(${HALF})|(?<!\d)(\d{1,2}) ?([ap])\.?m\b|(?<!\bapres[- ])\b(midi|minuit|noon|midnight)\b( et demie?\b)?`,
  'g',
);
/** Stands for an hour; no text has it. */
const HOUR_MARK = '\ue000';
const UNTIL = /^(?:a|-|–|—|>|\/|au|jusqu ?'?a|jusque|to|until|et jusqu ?'?a)$/;
const AND = /^(?:$|et|ou|puis|and|[,;&+\n/])/;
/** People may come in from this hour on; what they come for begins at another. */
const DOORS = /\b(?:ouvertures?|accueil|portes?|doors?|check-?in|billetterie|caisse)\b[^,;\n]*$/;
const CLOSES = /\b(?:fin|fermeture|cloture|(?<!week[- ]?)ends?|closes|closing)\b[^,;\n]*$/;
const LASTS = /\b(?:duree|pendant|durant|dure|lasts?|for)(?: de| d')?(?: environ)? ?:?$/;
/** « jusqu’à 18h », « avant 14h »: no start. */
const ONLY_UNTIL = /\b(?:jusqu ?'?a|until|avant|before)$/;
/** Words between two hours that change nothing about them. */
const CONNECTORS =
  /\b(?:et|ou|puis|and|or|then|le|les|des?|du|a|at|from|tous|jours?|chaque|tlj|matin|soir(?:ee)?|apres[- ]midi|journee|seances?|sessions?|\d(?:ere?|e|eme|nde?|st|rd|th)|premiere|seconde|deuxieme|troisieme|(?:lun|mar|mercre|jeu|vendre|same)(?:di)?s?|mer|ven|sam|dim(?:anches?)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week[- ]?ends?|semaine)\b|[^a-z]/g;
const MINUTES = /(?<![\d:h] ?)\b(\d{1,3}) ?(?:min|mn|minutes?)\b/;
const LONGEST_UNLABELLED = '04:00';

/** The hours of a text; empty when it names none. */
export function slotsIn(text: string): readonly Slot[] {
  return hoursIn(text).slots;
}

export function hoursIn(text: string): Hours {
  const fraction = /^(?:0|\d{5})[.,]\d{1,12}$/.test(text) ? Math.round((Number(text.replace(',', '.')) % 1) * 1440) : 0;
  if (fraction > 0) return { slots: [{ start: clock(fraction), end: null }], isWhole: true };
  const source = withoutRemarks(withHours(plain(text)));
  const matches = [...source.matchAll(TIME)];
  const betweens = matches.map((match, index) => {
    const before = matches[index - 1];
    return source.slice(before ? before.index + before[0].length : 0, match.index).replace(/^ | $/g, '');
  });
  const slots: Slot[] = [];
  let [doors, minutes, isWhole, wasRead]: [string | null, number, boolean, boolean] = [null, 0, true, true];
  for (const [index, match] of indexed(matches)) {
    const time = timeOf(match);
    if (time === null) return { slots: [], isWhole: false };
    const between = betweens[index]!;
    const last = slots.at(-1);
    const isInRow = between === '/' && (betweens[index - 1] === '/' || betweens[index + 1] === '/');
    const role = roleOf({ between, time, written: match[0], last, doors, isInRow, wasRead });
    const isLabelled = between.replace(CONNECTORS, '') !== '';
    if (role === 'length') minutes = minutesOf(time);
    else if (role === 'doors') doors ??= last ? null : time;
    else if (role === 'end') {
      if (last?.end === null) slots[slots.length - 1] = { start: last.start, end: time };
      else slots.push({ start: doors ?? time, end: time });
      doors = null;
    } else if (role === 'start') {
      // Nobody says what begins at the second hour, or that both are of one event.
      if (doors !== null ? !isLabelled : last && isLabelled) isWhole = false;
      if (doors !== null && !isLabelled) slots.push({ start: doors, end: null });
      slots.push({ start: time, end: null });
      doors = null;
    }
    wasRead = role !== null;
    isWhole &&= wasRead;
  }
  if (doors !== null && slots.length === 0) slots.push({ start: doors, end: null });
  const length = minutes || Number(MINUTES.exec(source)?.[1] ?? 0);
  return { slots: length > 0 ? slots.map(({ start, end }) => ({ start, end: end ?? later(start, length) })) : slots, isWhole };
}

interface Hour {
  /** The text between it and the one before. */
  readonly between: string;
  readonly time: string;
  readonly written: string;
  readonly last: Slot | undefined;
  readonly doors: string | null;
  /** « 14h/16h/18h ». */
  readonly isInRow: boolean;
  /** Whether the hour before was read. */
  readonly wasRead: boolean;
}

/** What an hour is of its text; null for what cannot be told. */
function roleOf({ between, time, written, last, doors, isInRow, wasRead }: Hour): 'start' | 'end' | 'doors' | 'length' | null {
  if (LASTS.test(between) || (last && isUnlabelledLength(last, between, written, time))) return 'length';
  if (ONLY_UNTIL.test(between) && !(last && UNTIL.test(between))) return null;
  const isUntil = UNTIL.test(between) && (last !== undefined || doors !== null);
  if (isUntil || CLOSES.test(between)) {
    if (isInRow || (last && between === '/' && time <= last.start && time > '06:00')) return 'start';
    if (last ? last.end === null && wasRead : doors !== null) return 'end';
    return isUntil && wasRead ? 'start' : null;
  }
  if (DOORS.test(between)) return 'doors';
  // Of which night « 20h puis 2h » is, nobody says.
  if (last && time < last.start && time <= '06:00') return null;
  if (!last || doors !== null) return 'start';
  return AND.test(between) && (between || last.end) ? 'start' : null;
}

/** « 20h, 1h30 »: at half past one in the night nothing begins that is named behind the evening. */
function isUnlabelledLength({ start }: Slot, between: string, written: string, time: string): boolean {
  return /^[,;\n(]?$/.test(between) && /^\d{1,2} ?h/.test(written) && time > '00:00' && time <= LONGEST_UNLABELLED && time < start;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

/** What is in brackets is a remark, unless it says how long. */
function withoutRemarks(text: string): string {
  return text.replace(/\(([^()]*)\)/g, (_, inside: string) =>
    /^ ?(?:duree|\d{1,2} ?h(?:eures?)? ?\d{0,2} ?\)?$|\d{1,3} ?(?:min|mn))/.test(inside) ? `(${inside} ` : ' ',
  );
}

/** How long, in minutes: « 1h30 », « 90 min », « 2 heures »; null. */
export function minutesIn(text: string): number | null {
  const [, hours, minutes] = /^(?:(\d{1,2}) ?(?:h|heures?|:) ?)?(?:(\d{1,3}) ?(?:min|mn|minutes?|')?)?$/.exec(plain(text)) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return total > 0 && total <= 48 * 60 ? total : null;
}

function timeOf(match: RegExpExecArray): string | null {
  const [, hourWritten, minutes, afterColon, half, quarter = '', day = '', bareHour, bareHalf, word, wordHalf] = match;
  if (word) return /mi(?:di)?$|noon/.test(word) ? (wordHalf ? '12:30' : '12:00') : wordHalf ? null : '24:00';
  const isAfternoon = (half ?? bareHalf) === 'p' || /soir|midi|afternoon|evening/.test(day);
  const isMorning = (half ?? bareHalf) === 'a';
  const written = Number(hourWritten ?? bareHour);
  const hour = isAfternoon && written < 12 ? written + 12 : isMorning && written === 12 ? 0 : written;
  const added = quarter.includes('moins') ? -15 : quarter.includes('demi') ? 30 : quarter ? 15 : 0;
  const minute = Number(minutes ?? afterColon ?? 0) + added;
  return hour <= 24 && minute < 60 && hour * 60 + minute <= 1440 ? clock(hour * 60 + minute) : null;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((value) => String(value).padStart(2, '0')).join(':');
}

const NUMBERS = ['zero', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'];
const NUMBER_OF_HOURS = new RegExp(`\\b(?:${NUMBERS.join('|')})(?= heures?\\b)`, 'g');
/** The first of two hours where only the second names the half of the day: « 6-8 pm », « de 6h à 8h du soir ». */
const FIRST_OF_TWO =
  /(?<![\d:h/.-]|\ble )(\d{1,2})((?::\d\d)?| ?h(?:eures?)?(?: ?\d\d)?)(?= ?(?:a|-|–|to) ?(\d{1,2})(?::\d\d| ?h(?:eures?)?(?: ?\d\d)?)?(?: ?(?:([ap])\.?m\b)| (du soir|de l'apres[- ]midi)))/g;

/** « de 14 à 16h »: the first is an hour too; « le 14 à 16h »: it is a day. */
export function withHours(text: string): string {
  return text
    .replace(NUMBER_OF_HOURS, (word) => String(NUMBERS.indexOf(word)))
    .replace(FIRST_OF_TWO, (_, hour: string, rest: string, other: string, half: string | undefined, day: string | undefined) => {
      const written = rest || 'h';
      // « 11-1 pm » begins in the morning.
      const isSameHalf = Number(hour) % 12 <= Number(other) % 12 && Number(hour) <= 12;
      if (!isSameHalf) return `${hour}${written}`;
      return day ? `${hour}${written} ${day}` : rest.startsWith(':') ? `${hour}${rest} ${half!}m` : `${hour} ${half!}m`;
    })
    .replace(/(?<![\d:h/.-]|\ble )(\d{1,2})(?= ?(?:a|-|–) ?\d{1,2} ?h)/g, '$1h');
}

/** A plain text without its hours and the words between two of them: « de 10h à 12h » is no way from one day to another. */
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
