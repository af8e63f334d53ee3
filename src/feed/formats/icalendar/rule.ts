import type { JsonObject } from '../../json.js';

const LISTS: Readonly<Record<string, string>> = {
  BYMONTHDAY: 'byMonthDay',
  BYMONTH: 'byMonth',
  BYYEARDAY: 'byYearDay',
  BYSETPOS: 'bySetPosition',
  BYWEEKNO: 'byWeekNo',
  BYHOUR: 'byHour',
  BYMINUTE: 'byMinute',
  BYSECOND: 'bySecond',
};
/** Its offset in `YYYY-MM-DDTHH:MM:SS`. */
const CLOCK: Readonly<Record<string, number>> = { BYHOUR: 11, BYMINUTE: 14, BYSECOND: 17 };

/**
 * RFC 5545 §3.3.10 in the words of JSCalendar, which are checked by `readRule`: what cannot be read here is not readable there.
 *
 * @param start The first time (`YYYY-MM-DDTHH:MM:SS`): an hour that the rule only repeats after it is no rule.
 * @param localOf What UNTIL is on the clock of the event.
 */
export function ruleOf(text: string, start = '', localOf: (until: string) => string | null = (until) => until): JsonObject {
  const rule: Record<string, unknown> = {};
  for (const part of text.split(';').slice(0, 30)) {
    const [name = '', value = ''] = part.split('=', 2).map((each) => each.trim().toUpperCase());
    if (name === 'FREQ') rule['frequency'] = value.toLowerCase();
    // Some programs write -1 for « no number of times ».
    else if (name === 'COUNT' && numberOf(value) < 0) continue;
    else if (name === 'INTERVAL' || name === 'COUNT') rule[name.toLowerCase()] = numberOf(value);
    else if (name === 'WKST') rule['firstDayOfWeek'] = value.toLowerCase();
    // « For ever », as some programs write it.
    else if (name === 'UNTIL' && /^(?:2[2-9]|[3-9]\d)\d\d/.test(value)) continue;
    else if (name === 'UNTIL') rule['until'] = localOf(value) ?? value;
    else if (name === 'BYDAY') rule['byDay'] = value.split(',').map(weekdayOf);
    else if (name === 'RSCALE' || name === 'SKIP') rule[name.toLowerCase()] = value.toLowerCase();
    else if (Object.hasOwn(CLOCK, name) && /^\d{1,2}$/.test(value) && Number(value) === Number(start.slice(CLOCK[name]).slice(0, 2))) continue;
    else if (Object.hasOwn(LISTS, name)) rule[LISTS[name]!] = value.split(',').map(numberOf);
  }
  return rule;
}

/** « MO », « 2TU », « -1FR ». */
function weekdayOf(text: string): JsonObject {
  const [, nth, day = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text.trim()) ?? [];
  return { day: day.toLowerCase(), nthOfPeriod: nth === undefined ? null : Number(nth) };
}

function numberOf(text: string): number {
  return /^[+-]?\d{1,9}$/.test(text.trim()) ? Number(text) : NaN;
}
