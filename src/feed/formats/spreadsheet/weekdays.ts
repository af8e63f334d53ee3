/** Days of the week to which a text restricts a period: « tous les mercredis », « du mardi au samedi », « sauf le lundi », « un samedi sur deux ». */

import type { PlainDate } from '../../../model/zoned-time.js';
import { hoursIn, plain, withHours } from './hours.js';
import type { Slot } from './hours.js';

export interface Week {
  /** Sunday is 0. */
  readonly days: ReadonlySet<number>;
  /** It names days, rather than only excluding some. */
  readonly isNamed: boolean;
  /** 2 for every other week, counted from the first. */
  readonly interval: number;
  /** The words after « sauf »: they may name dates. */
  readonly except: string;
  /** It restricts the days in a way that is not read: « hors vacances scolaires », « le premier samedi du mois ». */
  readonly isUnread: boolean;
}

/** Hours, and the days of the week that they are for; null for all. */
export interface WeeklyHours {
  readonly week: Week | null;
  readonly slots: readonly Slot[];
  /** Whether all that is said of hours is in the slots. */
  readonly isWhole: boolean;
}

/** What follows is excluded. */
const EXCEPT =
  /\b(?:pas (?:d[e'] ?[a-z]+ )?(?=les? )|(?:sauf|sf|hors|excepte|a l'exception|hormis|ferme(?:e|ture|tures)?(?! ?(?:a |:|des )? ?\d)|relache|except|closed)\b)/;
const NAMES = ['dim|sun', 'lun|mon', 'mar|tue', 'mer|wed', 'jeu|thu', 'ven|fri', 'sam|sat'].map((names) => new RegExp(`^(?:${names})`));
const NAME =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lun|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|(?<!\\d ?)mar)s?';
/** « samedi 14 novembre » is a day of the calendar; « samedi 14h » is each Saturday. */
const WEEKDAY = new RegExp(`\\b${NAME}\\b\\.?(?!,? ?(?:\\(|le |the )?\\d{1,2}(?!\\d| ?(?:h|:\\d)))`, 'g');
const WEEKDAY_NAME =
  /^(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)s?$/;
const BEHIND = /\d(?: |, ?| ?\()([a-z]{3,9})\)?$/;
const HOURS_FIRST = new RegExp(`^(?:de )?\\d{1,2} ?(?:h|:).*\\b${NAME}\\W*$`);
const BEFORE_HOURS = new RegExp(`(?<=\\b${NAME})(?: ?[,;&+/\\n] ?| et | puis )(?=(?:de )?\\d{1,2} ?(?:h|:))`);
const UNTIL = /^ ?(?:au|a|-|–|to|jusqu'au) ?(?:le )?$/;
const EVERY_OTHER =
  /\bsur (?:deux|2)\b|\b(?:un|1) [a-z]+ ?\/ ?2\b|\bevery other\b|\b(?:tous les (?:15|quinze) jours|toutes les (?:2|deux) semaines|quinzaine)\b/;
const UNREAD =
  /\b(?:vacances|scolaires?|feries?|holidays?|impaires?|paires?|[lmjvsd](?: ?[/,] ?[lmjvsd])+|du mois|par mois|chaque mois|of the month|each month)\b/;
const NTH = new RegExp(
  `\\b(?:1ers?|premiers?|2e|2eme|2nde?s?|secondes?|deuxiemes?|3e|3eme|troisiemes?|4e|4eme|quatriemes?|derniers?|first|second|third|last) ${NAME}\\b(?! \\d{1,2}(?!\\d| ?(?:h|:\\d)))`,
);
/** « un jour sur deux », « tous les 10 jours »: not weeks. */
const EVERY_SOME_DAYS = /\b(?:jours? sur|(?:tous les|every) (?!15\b|quinze\b)(?:\d{1,3}|deux|trois|dix) (?:jours|days))\b/;
/** « L-V », « Lu–Ve »: alone, these letters are words of other kinds. */
const SHORT =
  /\b(?:lu?|ma|me|je|ve?|sa?|di?)(?= ?[-–,/&+] ?(?:ma|me|je|ve?|sa?|di?)\b)|(?<=\b(?:lu?|ma|me|je|ve?|sa?|di?) ?[-–,/&+] ?)(?:ma|me|je|ve?|sa?|di?)\b/g;
const SHORT_NAMES: Readonly<Record<string, string>> = { l: 'lundi', m: 'mardi', v: 'vendredi', s: 'samedi', d: 'dimanche', me: 'mercredi', je: 'jeudi' }; // prettier-ignore
const WORKDAYS = /\ben semaine\b|\bjours ouvr|(?:^|[,;+&] ?)(?:la )?semaine(?= ?:? ?(?:de )?\d)/;
const ALL = [0, 1, 2, 3, 4, 5, 6];

/** A plain text in two: what it names, and what it excludes. A period behind « sauf » is of the first: « sauf le lundi, du 2 au 8 novembre ». */
export function exceptionsIn(text: string): { readonly main: string; readonly except: string | null } {
  const [main = '', ...exceptions] = text.split(EXCEPT);
  if (exceptions.length === 0) return { main, except: null };
  const except = exceptions.join(' ');
  const [, excluded, period] = (/\d/.test(main) ? null : /^(.*?)\b((?:du|from)(?: [a-z]+)? \d.*)$/.exec(except)) ?? [];
  return period === undefined ? { main, except } : { main: `${main} ${period}`, except: excluded! };
}

/** null for a text that names no day of the week and excludes nothing. */
export function weekIn(text: string): Week | null {
  const { main, except } = exceptionsIn(withHours(withNames(plain(text))));
  const named = weekdaysIn(main);
  const excluded = weekdaysIn(except ?? '');
  const interval = EVERY_OTHER.test(main) ? 2 : 1;
  const isUnread =
    UNREAD.test(`${main} ${except ?? ''}`) ||
    NTH.test(main) ||
    EVERY_SOME_DAYS.test(main) ||
    (except !== null && excluded.length === 0 && !/\d/.test(except));
  if (named.length === 0 && except === null && interval === 1 && !isUnread) return null;
  return {
    days: new Set((named.length > 0 ? named : ALL).filter((day) => !excluded.includes(day))),
    isNamed: named.length > 0,
    interval,
    except: except ?? '',
    isUnread,
  };
}

/** « l-v » -> « lundi-vendredi ». */
function withNames(text: string): string {
  return text.replace(SHORT, (short: string) => SHORT_NAMES[short] ?? SHORT_NAMES[short[0]!]!);
}

/** Whether a text says that something is repeated, so that one date in it is only the first. */
export function isRepeated(text: string): boolean {
  return /\b(?:tous|toutes|chaque|every|each)\b|\bsur (?:deux|2)\b/.test(plain(text));
}

/** « mercredi 14h-16h, samedi 10h-12h »: the hours of each; hours without a day are for all days. */
export function weeklyHours(text: string): readonly WeeklyHours[] {
  const source = withHours(withNames(plain(text)));
  const pieces = source.split(
    // « 10h-12h le samedi, 14h-16h le dimanche »: the hours come first.
    HOURS_FIRST.test(source)
      ? BEFORE_HOURS
      : new RegExp(
          `[\\n;]|(?<=\\d ?h ?\\d{0,2}|:\\d\\d)(?: ?[,.+&] ?| et | puis | (?:et )?(?=le ))(?=(?:le |les |du |chaque |tous les |en |la )?(?:${NAME}|semaine|week-?ends?)\\b)`,
        ),
  );
  return pieces.flatMap(weeklyHoursOf).filter(({ week, slots }) => week !== null || slots.length > 0);
}

/** « 9h-12h sauf mercredi 14h-17h »: the exception has hours of its own. */
function weeklyHoursOf(piece: string): readonly WeeklyHours[] {
  const week = weekIn(piece);
  const { main, except } = exceptionsIn(piece);
  const usual = hoursIn(main);
  const unusual = hoursIn((except ?? '').replace(/[()]/g, ' '));
  // « tous les jours sauf lundi 9h »: the hours are those of the other days.
  if (!week || usual.slots.length === 0 || unusual.slots.length === 0) return [{ week, ...hoursIn(piece) }];
  const own = weekIn(except!);
  if (!own?.isNamed || own.isUnread) return [{ week, slots: usual.slots, isWhole: false }];
  return [
    { week: { ...week, except: '' }, ...usual },
    { week: own, ...unusual },
  ];
}

export function weekdayOf(day: PlainDate): number {
  return new Date(day).getUTCDay();
}

/** The days that a week leaves of some in order. */
export function daysOfWeek(days: readonly PlainDate[], { days: wanted, interval }: Week, excluded: ReadonlySet<PlainDate>): readonly PlainDate[] {
  const found = days.filter((day) => wanted.has(weekdayOf(day)));
  const first = new Date(found[0] ?? '').getTime();
  const weekOf = (day: PlainDate) => Math.floor((new Date(day).getTime() - first) / (7 * 86_400_000));
  return found.filter((day) => weekOf(day) % interval === 0 && !excluded.has(day));
}

/** Whether a text names, behind a day, another day of the week: « 10/11/2026 (lundi) ». */
export function contradicts(text: string, day: PlainDate): boolean {
  const [, name = ''] = BEHIND.exec(plain(text)) ?? [];
  const named = weekdayNamed(name);
  return named !== null && named !== weekdayOf(day);
}

/** The day of the week that a word is, with nothing else; null. */
export function weekdayNamed(word: string): number | null {
  return WEEKDAY_NAME.test(word) ? NAMES.findIndex((pattern) => pattern.test(word)) : null;
}

function weekdaysIn(text: string): readonly number[] {
  const found: number[] = [];
  let [last, end] = [-1, 0];
  for (const match of text.matchAll(WEEKDAY)) {
    const day = NAMES.findIndex((pattern) => pattern.test(match[0]));
    const isRange = last >= 0 && UNTIL.test(text.slice(end, match.index));
    for (let each = isRange ? (last + 1) % 7 : day; each !== day; each = (each + 1) % 7) found.push(each);
    found.push(day);
    [last, end] = [day, match.index + match[0].length];
  }
  if (/\bweek[- ]?ends?\b|(?<=\b(?:les?|chaque) |^ )we\b/.test(text)) found.push(6, 0);
  if (WORKDAYS.test(text)) found.push(1, 2, 3, 4, 5);
  return found;
}
