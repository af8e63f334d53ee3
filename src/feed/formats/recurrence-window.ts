/** How much is read of a document's rules. */

import { addDays } from '../../model/zoned-time.js';
import type { PlainDate } from '../../model/zoned-time.js';
import { field } from '../json.js';
import { recurrenceDays } from './recurrence-rule.js';
import type { RecurrenceRule } from './recurrence-rule.js';
import { wordOf } from './source-objects.js';

/** Of the sessions that an event may have; the next is only there to be reported. */
export const MOST_SESSIONS = 801;
/** Days that the rules of a whole document may ask for: two years of some thousands of weekly events. */
const MOST_DAYS = 2_000_000;
/** Rules that have an end are read to it; an end after this (« 9999 ») is none. */
const LONGEST_RULE = 20 * 366;
const YEAR = 366;

/**
 * What is read of endless rules: a year before and after the event's own start or, if that is later, the time at which the calendar was kept last. For
 * that, nine tenths of its events count, so that one wrong date does not move the others out of sight.
 */
export class Window {
  readonly #kept: PlainDate;
  readonly patience = { days: MOST_DAYS };

  constructor(events: readonly unknown[]) {
    const updated = datesIn(events, 'updated');
    const dates = updated.length > 0 ? updated : datesIn(events, 'start');
    this.#kept = dates[Math.floor((dates.length - 1) * 0.9)] ?? '';
  }

  /** The days of a rule that are read; null when no more are. */
  daysOf(rule: RecurrenceRule, start: PlainDate, isExcluding = false): readonly PlainDate[] | null {
    if (this.patience.days <= 0) return null;
    const [from, to] = isEndless(rule, start) ? this.#around(start) : [start, addDays(start, LONGEST_RULE)];
    return recurrenceDays(rule, start, from, to, this.patience, isExcluding);
  }

  /** Whether an endless series began so long ago that its first day is not read. */
  isPast(rules: readonly RecurrenceRule[], start: PlainDate): boolean {
    return rules.some((rule) => isEndless(rule, start)) && start < this.#around(start)[0];
  }

  #around(start: PlainDate): readonly [from: PlainDate, to: PlainDate] {
    const middle = start > this.#kept ? start : this.#kept;
    return [addDays(middle, -YEAR), addDays(middle, YEAR)];
  }
}

function isEndless({ count, until }: RecurrenceRule, start: PlainDate): boolean {
  return count === null && (until === null || until > addDays(start, LONGEST_RULE));
}

function datesIn(events: readonly unknown[], key: string): readonly PlainDate[] {
  return events
    .map((event) => wordOf(field(event, key)).slice(0, 10))
    .filter((date) => /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(date) && !Number.isNaN(new Date(date).getTime()))
    .sort();
}
