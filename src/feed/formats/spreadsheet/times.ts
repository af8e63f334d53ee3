/** When a row is: its columns of days and hours, however they share them, as dates of schema.org. */

import { addDays } from '../../../model/zoned-time.js';
import type { PlainDate } from '../../../model/zoned-time.js';
import { readMoment } from '../../normalise/moment.js';
import { DEFAULT_ZONE } from '../source-objects.js';
import type { Field } from './columns.js';
import { at, later, minutesIn, slotsIn } from './dates.js';
import type { DateReader, Days, Slot } from './dates.js';

export interface RowTimes {
  readonly startDate: string;
  readonly endDate: string | null;
  /** The columns to look at when one of the two is wrong. */
  readonly startFields: readonly Field[];
  readonly endFields: readonly Field[];
}

const MOST = 801;
/** Words for hours that are none. */
const VAGUE = /journ[ée]e|matin|midi|soir|nuit|d[ée]finir|pr[ée]ciser|confirmer|venir|variable|libre|continu|nc\b|day|tbc|tbd|^[-–/?.\s]*$/i;

export function timesOf(cell: (...fields: readonly Field[]) => string, dates: DateReader): readonly RowTimes[] {
  const [dateField, dateText] = cell('date') ? (['date', cell('date')] as const) : (['start', cell('start')] as const);
  const startFields: readonly Field[] = [dateField, 'date', 'start'];
  const endText = cell('end');
  const exact = [dateText, endText].map(exactTime);
  const days = dates.daysIn(dateText).length > 0 ? dates.daysIn(dateText) : dates.daysIn(cell('start'));
  if (days.length === 0) return [{ startDate: exact[0] ?? (dateText || cell('start')), endDate: exact[1] ?? null, startFields, endFields: ['end'] }];
  if (exact[0] && (exact[1] || !endText)) return [{ startDate: exact[0], endDate: exact[1] ?? null, startFields, endFields: ['end'] }];

  const [hoursField = 'times', slots = []] = firstOf(['times', 'startTime', 'start', 'date'], (field) => slotsIn(cell(field)));
  const [endField = 'end', endSlots = []] = firstOf(['endTime', 'end'], (field) => slotsIn(cell(field)));
  const endHour = endSlots[0]?.start ?? null;
  const endDay = dates.daysIn(endText).at(-1)?.to ?? null;
  const unread = unreadField(cell, slots, endHour, endDay);
  const minutes = minutesIn(cell('duration'));
  const endFields: readonly Field[] = unread ? [unread] : endDay && !endHour ? ['end'] : [endField, hoursField];
  const make = (startDate: string, endDate: string | null): RowTimes => ({
    startDate,
    endDate: unread ? cell(unread) : endDate,
    startFields,
    endFields,
  });
  const slotOn = (day: PlainDate, { start, end }: Slot): RowTimes => {
    const stop = end ?? endHour ?? (minutes === null ? null : later(start, minutes));
    // Two hours of one and the same day: what is before, of those of the night, is after midnight.
    return make(at(day, start), stop === null ? null : at(day, stop, start));
  };

  const [first] = days as readonly [Days, ...Days[]];
  const isPeriod = days.length === 1 && first.from === first.to && endDay !== null && endDay !== first.from;
  const range = isPeriod ? { from: first.from, to: endDay } : first;
  // « Du 7 au 9, de 14h à 18h » is each of the days; « début le 7 à 14h, fin le 9 à 18h » is one time.
  const isDaily = slots.some(({ end }) => end !== null) || slots.length > 1;
  if (isPeriod && !isDaily) {
    const [slot] = slots;
    const end = endHour === null ? endDay : at(endDay, endHour);
    return [make(slot ? at(range.from, slot.start) : range.from, end)];
  }
  const spans = isPeriod ? [range] : days;
  if (slots.length === 0)
    return spans.map(({ from, to }) => make(from, to === from && endHour === null ? null : endHour === null ? to : null)).slice(0, MOST);
  return spans.flatMap(({ from, to }) => daysOf(from, to).flatMap((day) => slots.map((slot) => slotOn(day, slot)))).slice(0, MOST);
}

/** ISO 8601 with hours is taken at its word, offset and all. */
function exactTime(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:/.test(text) && readMoment(text, DEFAULT_ZONE) ? text : undefined;
}

function firstOf(fields: readonly Field[], read: (field: Field) => readonly Slot[]): readonly [Field, readonly Slot[]] | readonly [] {
  for (const field of fields) {
    const slots = read(field);
    if (slots.length > 0) return [field, slots];
  }
  return [];
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
