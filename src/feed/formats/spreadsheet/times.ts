/** When a row is: its columns of days and hours, however they share them, as dates of schema.org. */

import { own } from '../../../model/own-fields.js';
import { listOf } from '../../../model/lists.js';
import { addDays } from '../../../model/zoned-time.js';
import type { PlainDate } from '../../../model/zoned-time.js';
import { readMoment } from '../../repair/moment.js';
import { DEFAULT_ZONE } from '../source-objects.js';
import type { Field } from './columns.js';
import type { DateReader, Days } from './dates.js';
import { at, hoursIn, later, LONGEST, minutesIn, plain, slotsIn, withoutHours } from './hours.js';
import type { Hours, Slot } from './hours.js';
import { isStatusUnread, statusIn, withoutStatus } from './status-words.js';
import { contradicts, daysOfWeek, exceptionsIn, isRepeated, weekdayOf, weekIn, weeklyHours } from './weekdays.js';
import type { Week } from './weekdays.js';

export interface RowTimes {
  readonly startDate: string;
  readonly endDate: string | null;
  /** The columns to look at when one of the two is wrong. */
  readonly startFields: readonly Field[];
  readonly endFields: readonly Field[];
  /** What the cells say beside the two: « annulé ». */
  readonly status?: string | null;
  /** The columns that are only understood in part. */
  readonly doubts?: readonly Field[];
}

const MOST = 801;
const NO_HOURS: Hours = { slots: [], isWhole: true };
/** The columns in which people write more than one thing. */
const DOUBTFUL: readonly Field[] = ['date', 'start', 'end', 'times', 'startTime', 'endTime'];
const EVERY_DAY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
/** Words where hours are expected that name no hour. */
const VAGUE = /journ[ée]e|matin|midi|soir|nuit|d[ée]finir|pr[ée]ciser|confirmer|venir|variable|libre|continu|nc\b|day|tbc|tbd|^[-–/?.\s]*$/i;

/** The columns of hours of an event that lasts all day are filled with midnights. */
const HOURS: readonly Field[] = ['times', 'startTime', 'endTime', 'duration'];
const YES = /^(?:oui|yes|x|1|vrai|true)$/i;

/** « nocturne le jeudi jusqu’à 22h »: the opening hour of that day is elsewhere. */
const LATE_OPENING = /[,;.]? ?\(?\bnocturnes?\b.*$/is;
/** Hours that name a day without its month: which day they belong to is not read. */
const ONE_DAY = /\bles? \d{1,2}(?!\d| ?(?:h|:\d|\/|[a-z]{3}))|\b(?:dernier|premier|last|first) (?:jour|soir|day|evening)\b/i;
/** « du 10 au 12 novembre, le 10 de 9h à 18h ». */
const ONE_DAY_HOURS = /\ble \d{1,2}(?:er)? ?[:,(]? ?(?:de |a |des |jusqu'a |at |from )?\d{1,2} ?(?:h|:\d)/;
/** « le 10 ou le 12 »: one of them, and nobody knows which. */
const ONE_OR_THE_OTHER = /\d[^;\n]{1,30}?\b(?:ou|or) (?:bien )?(?:le |the )?(?:[a-z]{3,9} )?\d/;
/** « du 10 novembre au printemps ». */
const UNTIL_A_SEASON = /\b(?:au|a|jusqu'au|jusqu'a|until|to|till) ?(?:l'|the )?(?:printemps|ete|automne|hiver|spring|summer|autumn|winter)\b/;
/** A period with only one end. */
const ONLY_END =
  /^(?:au|a) (?=(?:le )?\d)|\bjusqu'?au\b|\bjusqu'a (?=(?:le )?[a-z]* ?\d{1,2}(?! ?(?:h|:)))|\b(?:until|till|before|avant) (?:le |the )?(?:[a-z]+ )?(?=\d{1,2}(?! ?(?:h|:|[ap]\.?m)))/;
const ONLY_START =
  /\b(?:a partir du|a compter du|vers le|autour du|around|des le|depuis(?: le)?|(?:from|since|starting)(?: on)?(?: the)?(?: [a-z]+day,?)?) (?=(?:[a-z]+ )?\d{1,2}(?! ?(?:h|:|[ap]\.?m)))/;
/** « 14 novembre, reporté au 21 novembre »: the day before it no longer counts. */
const POSTPONED = /^.{0,200}?\breport[ée]e?s? (?:du [^,;\n]{1,60} )?au (?=\D{0,30}\d)/is;
/** « 14 novembre, inscription avant le 5 »: the second is no day of the event. */
const REGISTRATION = /[,;.(]? ?\b(?:inscriptions?|s['’]inscrire|r[ée]servations?|registration|rsvp)\b.*$/is;
const DATE = String.raw`(?:le )?(?:\p{L}+\.? )?\d{1,2}(?:[/.-]\d{1,2}[/.-]\d|(?:er)? \p{L}{3,})`;
const TO_DATE = new RegExp(` ?(?:\\bau|jusqu['’]au|[-–—>→]) (?=${DATE})`, 'iu');
const BETWEEN_DATES = new RegExp(String.raw`[\n;]+|, ?| puis | et (?=\D)| ?(?:\bet|[/&+]|[-–—]) (?=${DATE})`, 'iu');

type DatedHours = Pick<RowTimes, 'startDate' | 'endDate'>;
type CellOf = (...fields: readonly Field[]) => string;

/** A row's sessions, with what else its cells say of them, and which of them are only understood in part. */
export function timesOf(cellOf: CellOf, dates: DateReader): readonly RowTimes[] {
  const cell: CellOf = (...fields) => cellOf(...fields).slice(0, LONGEST);
  const status = statusIn(cell('date', 'start')) ?? statusIn(cell('times'));
  const isOfOne = (times: readonly RowTimes[]) => times.length === 1;
  const texts: CellOf = (...fields) => (status ? withoutStatus(cell(...fields)) : cell(...fields));
  const times = sessionsOf(texts, dates);
  const doubts = DOUBTFUL.filter((field) => cellOf(field).length > LONGEST || (isStatusUnread(cell(field)) && !(status && isOfOne(times))));
  return times.map((each) => ({ ...each, status: isOfOne(times) ? status : null, doubts: [...(own(each, 'doubts') ?? []), ...doubts] }));
}

function sessionsOf(cellOf: CellOf, dates: DateReader): readonly RowTimes[] {
  const isAllDay = YES.test(cellOf('allDay'));
  const whole: CellOf = (...fields) => cellOf(...(isAllDay ? fields.filter((field) => !HOURS.includes(field)) : fields));
  const cell: CellOf = (...fields) =>
    whole(...fields)
      .replace(fields[0] === 'times' ? LATE_OPENING : REGISTRATION, '')
      .replace(POSTPONED, '');
  const [dateField, dateText] = cell('date') ? (['date', cell('date')] as const) : (['start', cell('start')] as const);
  const startFields: readonly Field[] = [dateField, 'date', 'start'];
  const endText = cell('end');
  const exact = [dateText, endText].map(exactTime);
  const days = dates.daysIn(dateText).length > 0 ? dates.daysIn(dateText) : dates.daysIn(cell('start'));
  if (days.length === 0) return [{ startDate: exact[0] ?? (dateText || cell('start')), endDate: exact[1] ?? null, startFields, endFields: ['end'] }];
  if (exact[0] && (exact[1] || !endText)) return [{ startDate: exact[0], endDate: exact[1] ?? null, startFields, endFields: ['end'] }];
  const isDateDoubtful = REGISTRATION.test(whole(dateField)) || isDoubtful(dateText, days, dates.daysIn(endText).length > 0);
  const dated = fromHourToHour(dateText, days) ?? datedHours(dateText, dates) ?? datedHours(cell('times'), dates);
  if (dated)
    return dated.map(({ startDate, endDate }) => ({
      startDate,
      endDate,
      startFields,
      endFields: startFields,
      doubts: isDateDoubtful ? [dateField] : [],
    }));

  const [hoursField = 'times', allHours = NO_HOURS] = firstOf(['times', 'startTime', 'start', 'date'], (field) => hoursIn(cell(field)));
  const [endField = 'end', { slots: endSlots } = NO_HOURS] = firstOf(['endTime', 'end'], (field) => hoursIn(cell(field)));
  const endHour = endSlots[0]?.start ?? null;
  const endDay = dates.daysIn(endText).at(-1)?.to ?? null;
  const [first] = days as readonly [Days, ...Days[]];
  const isPeriod = days.length === 1 && first.from === first.to && endDay !== null && endDay !== first.from;
  const spans = isPeriod ? [{ from: first.from, to: endDay }] : days;
  const isLong = spans.some(({ from, to }) => from !== to);
  const isList = days.length > 1;
  const weekly = weeklyHours(cell('times'));
  const hasOwnHours = !isLong && weekly.some((each) => each.week?.isNamed && !each.week.isUnread);
  const week = isLong || hasOwnHours ? restrictionOf(cell, dateField, first.from) : null;
  const isSome = isLong || isList;
  const isDateOfOneDay = isSome && ONE_DAY_HOURS.test(plain(dateText));
  const isOfOneDay = isSome && (hoursField === dateField ? isDateOfOneDay : ONE_DAY.test(exceptionsIn(plain(cell('times'))).main));
  // Of which day they are is not known.
  const slots = isOfOneDay ? [] : week && weekly.length === 1 ? weekly[0]!.slots : allHours.slots;
  const isFirstOnly = !week && isRepeated(dateText) && weekIn(dateText) !== null;
  const unread = unreadField(cell, allHours.slots, endHour, endDay);
  const minutes = minutesIn(cell('duration'));
  const endFields: readonly Field[] = unread ? [unread] : endDay && !endHour ? ['end'] : [endField, hoursField];
  const isHoursDoubtful =
    cell('times') !== whole('times') ||
    isOfOneDay ||
    (week ? weekly.some((each) => !each.isWhole) : !allHours.isWhole) ||
    // « mardi 14h » on a Monday.
    (!isLong && !isList && weekly.length > 0 && weekly.every((each) => each.week?.isNamed && !each.week.days.has(weekdayOf(first.from))));
  const doubts: readonly Field[] = [
    ...(isDateDoubtful || isDateOfOneDay || (allHours.slots.length === 0 && !hoursIn(dateText).isWhole) || isFirstOnly || week?.isUnread
      ? [dateField]
      : []),
    ...(isHoursDoubtful && cell(hoursField) ? [hoursField] : []),
  ];
  const make = (startDate: string, endDate: string | null): RowTimes => ({
    startDate,
    endDate: unread ? cell(unread) : endDate,
    startFields,
    endFields,
    doubts,
  });
  const slotOn = (day: PlainDate, { start, end }: Slot): RowTimes => {
    const stop = end ?? endHour ?? (minutes === null ? null : later(start, minutes));
    // Two hours of one and the same day: what is before, of those of the night, is after midnight.
    return make(at(day, start), stop === null ? null : at(day, stop, start));
  };

  if (week) {
    const kept = spans.flatMap(({ from, to }) => (from === to ? [from] : daysOfWeek(daysOf(from, to), week, excludedDays(week, from, to, dates))));
    const hours = isOfOneDay ? [] : weekly;
    const slotsOn = (day: PlainDate) => {
      const own = hours.flatMap((each) => (each.week === null || each.week.days.has(weekdayOf(day)) ? each.slots : []));
      return own.length > 0 || hours.some((each) => each.slots.length > 0) ? own : slots;
    };
    const found = kept.flatMap((day) => {
      const own = slotsOn(day);
      return own.length > 0 ? own.map((slot) => slotOn(day, slot)) : [make(day, null)];
    });
    if (found.length > 0) return week.isUnread ? found.slice(0, 1) : found.slice(0, MOST);
  }
  // « Du 7 au 9, de 14h à 18h » is each of the days; « début le 7 à 14h, fin le 9 à 18h » is one time.
  const isDaily = slots.some(({ end }) => end !== null) || slots.length > 1;
  if (isPeriod && !isDaily) {
    const [slot] = slots;
    const end = endHour === null ? endDay : at(endDay, endHour);
    return [make(slot ? at(first.from, slot.start) : first.from, end)];
  }
  if (slots.length === 0)
    return spans.map(({ from, to }) => make(from, to === from && endHour === null ? null : endHour === null ? to : null)).slice(0, MOST);
  return spans.flatMap(({ from, to }) => daysOf(from, to).flatMap((day) => slots.map((slot) => slotOn(day, slot)))).slice(0, MOST);
}

/** The days of the week that the cells of dates and hours leave of a period; null for all. */
function restrictionOf(cell: CellOf, dateField: Field, first: PlainDate): Week | null {
  const ofDates = weekIn(cell(dateField));
  const ofHours = weeklyHours(cell('times')).map(({ week }) => week);
  const named = ofHours.filter((week) => week !== null);
  // Hours without a day are for all days.
  const days = named.length === 0 || named.length < ofHours.length ? null : new Set(named.flatMap((week) => [...week.days]));
  if (!ofDates && named.length === 0) return null;
  const interval = Math.max(1, ...[ofDates, ...named].map((week) => week?.interval ?? 1));
  const isNamed = [ofDates, ...named].some((week) => week?.isNamed);
  const wanted = [...(ofDates?.days ?? EVERY_DAY)].filter((day) => !days || days.has(day));
  return {
    // Every two weeks, and no day is named: it is that of the first.
    days: new Set(interval > 1 && !isNamed ? [weekdayOf(first)] : wanted),
    isNamed,
    interval,
    except: [ofDates, ...named].map((week) => week?.except ?? '').join(' '),
    isUnread: [ofDates, ...named].some((week) => week?.isUnread),
  };
}

/** « sauf les 4 et 5 novembre », « sauf le 11 »: without its month, a number is a day of the period. */
function excludedDays({ except }: Week, from: PlainDate, to: PlainDate, dates: DateReader): ReadonlySet<PlainDate> {
  const days = dates.daysIn(except);
  if (days.length > 0) return new Set(days.flatMap((each) => daysOf(each.from, each.to)));
  const numbers = new Set(
    [...withoutHours(except).matchAll(/(?<!\d)(\d{1,2})(?!\d)(?: ?(?:au|-|–) ?(\d{1,2})(?!\d))?/g)].flatMap(([, one, last = one]) =>
      listOf(Math.max(1, Number(last) - Number(one) + 1), (step) => Number(one) + step),
    ),
  );
  return new Set(daysOf(from, to).filter((day) => numbers.has(Number(day.slice(8)))));
}

/** « du 14 novembre à 10h au 15 novembre à 12h »: one time, from an hour to an hour. */
function fromHourToHour(text: string, [days, ...others]: readonly Days[]): readonly DatedHours[] | null {
  const [first = [], last = [], ...more] = text.split(TO_DATE).map(slotsIn);
  if (!days || others.length > 0 || days.from === days.to || more.length > 0) return null;
  const [[opens, ...afterFirst], [closes, ...afterLast]] = [first, last];
  if (!opens || !closes || afterFirst.length + afterLast.length > 0 || opens.end !== null || closes.end !== null) return null;
  return [{ startDate: at(days.from, opens.start), endDate: at(days.to, closes.start) }];
}

/** « le 14 novembre de 10h à 12h, le 21 novembre de 14h à 16h »: each day with its own hours; null for a text in which they have them in common. */
function datedHours(text: string, dates: DateReader): readonly DatedHours[] | null {
  const pieces: { days: readonly Days[]; slots: Slot[] }[] = [];
  for (const piece of text.split(BETWEEN_DATES)) {
    const days = dates.daysIn(piece);
    // Hours in brackets are a remark, except where there are no others.
    const slots = slotsIn(piece).length > 0 ? slotsIn(piece) : slotsIn(piece.replace(/[()]/g, ' '));
    if (days.length > 0) pieces.push({ days, slots: [...slots] });
    else pieces.at(-1)?.slots.push(...slots);
  }
  if (pieces.filter(({ slots }) => slots.length > 0).length < 2) return null;
  return pieces.flatMap(({ days, slots }) =>
    days.flatMap(({ from, to }) =>
      slots.length === 0
        ? [{ startDate: from, endDate: to === from ? null : to }]
        : daysOf(from, to).flatMap((day) =>
            slots.map(({ start, end }) => ({ startDate: at(day, start), endDate: end === null ? null : at(day, end, start) })),
          ),
    ),
  );
}

/** ISO 8601 with hours is taken at its word, offset and all. */
function exactTime(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:/.test(text) && readMoment(text, DEFAULT_ZONE) ? text : undefined;
}

function firstOf(fields: readonly Field[], read: (field: Field) => Hours): readonly [Field, Hours] | readonly [] {
  for (const field of fields) {
    const hours = read(field);
    if (hours.slots.length > 0) return [field, hours];
  }
  return [];
}

/** Whether a text says something else of its days than the days themselves. */
function isDoubtful(text: string, days: readonly Days[], hasEnd: boolean): boolean {
  const [first] = days as readonly [Days, ...Days[]];
  const written = plain(text);
  const isOne = days.length === 1 && first.from === first.to;
  return (
    days.some((each) => own(each, 'isDoubtful')) ||
    ONE_OR_THE_OTHER.test(written) ||
    UNTIL_A_SEASON.test(written) ||
    (isOne && contradicts(text, first.from)) ||
    ((isOne || /\bavant\b|\bbefore\b/.test(written)) && ONLY_END.test(written)) ||
    (isOne && !hasEnd && ONLY_START.test(written))
  );
}

/** The column whose hours or last day nobody can read; words such as « matin » are read as « we do not know yet ». */
function unreadField(cell: (field: Field) => string, slots: readonly Slot[], endHour: string | null, endDay: PlainDate | null): Field | null {
  if (slots.length === 0) {
    const field = (['times', 'startTime'] as const).find((each) => cell(each) && !VAGUE.test(cell(each)));
    if (field) return field;
  }
  if (cell('end') && endDay === null && endHour === null && !VAGUE.test(cell('end'))) return 'end';
  return cell('endTime') && endHour === null && !VAGUE.test(cell('endTime')) ? 'endTime' : null;
}

function daysOf(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to && days.length < MOST; day = addDays(day, 1)) days.push(day);
  return days;
}
