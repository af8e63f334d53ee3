import { isServer } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import { AddressParameter } from '../../controllers/address-parameter.js';
import type { ClockController } from '../../controllers/clock-controller.js';
import type { SelectionController } from '../../controllers/selection-controller.js';
import { daysOf, readDateChoice } from '../../model/date-choice.js';
import type { DayRange } from '../../model/date-choice.js';
import { eventsByDay, spanOfDays } from '../../model/events-by-day.js';
import type { DayEvents } from '../../model/events-by-day.js';
import { clampDay, daysOfMonth, isWithin, monthOf, readMonth, weeksOf } from '../../model/month-grid.js';
import type { Days, PlainMonth } from '../../model/month-grid.js';
import { narrowing } from '../../model/narrowing.js';
import type { Programme } from '../../model/programme.js';
import { ask } from '../../model/query.js';
import type { Answer, Query } from '../../model/query.js';
import { countOf } from '../../model/sections.js';
import { keyOfTown } from '../../model/towns.js';
import { nextMidnight, plainDate } from '../../model/zoned-time.js';
import type { PlainDate } from '../../model/zoned-time.js';
import { guarded } from '../../warn/guarded.js';
import { warnOf } from '../../warn/warn-of.js';
import { queryFromAttributes } from '../query-from-attributes.js';
import type { QueryAttributes } from '../query-from-attributes.js';

interface Host extends LitElement, QueryAttributes {
  readonly town: string;
  readonly month: string | null;
  readonly urlKey: string;
  readonly clock: ClockController;
}

const NO_EVENTS: DayEvents = { rows: [], ongoing: [] };

/** What a calendar shows of a programme. */
export interface CalendarLook {
  /** Of the visitor's choices but the date. */
  readonly answer: Answer;
  readonly month: PlainMonth;
  readonly weeks: readonly (readonly PlainDate[])[];
  readonly byDay: ReadonlyMap<PlainDate, DayEvents>;
  /** The tab stop; its month is shown, in a narrow column its week. */
  readonly cursor: PlainDate;
  readonly today: PlainDate;
  /** The day that is chosen. */
  readonly chosen: PlainDate | null;
  /** Its events; its month need not be shown. */
  readonly opened: DayEvents;
  /** The days that are chosen. */
  readonly range: DayRange | null;
  /** From the first day with an event to the last one, whatever the visitor's choices, with the chosen day. */
  readonly span: Days;
  /** Whole months. */
  readonly bounds: Days;
  readonly validUntil: number;
}

/** The days of a calendar: what they hold, and which of them is shown. With `url-key` the page's address keeps the month that a visitor has gone to. */
export class CalendarDays implements ReactiveController {
  readonly #host: Host;
  readonly #selection: SelectionController;
  /** null until a visitor moves: the first coming day with events. */
  #cursor: PlainDate | null = null;
  /** The date that the cursor has followed last. */
  #followed = '';
  readonly #address: AddressParameter;
  /** On screen. */
  #month: PlainMonth | null = null;

  constructor(host: Host, selection: SelectionController) {
    this.#host = host;
    this.#selection = selection;
    this.#address = new AddressParameter(host, 'month');
    if (!isServer) host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /** As it is written or chosen, before any programme is there. */
  get townName(): string | null {
    return this.#host.town || this.#selection.selection.town;
  }

  now({ timeZone }: Programme): number {
    return this.#host.clock.now(timeZone);
  }

  /** With the visitor's choices but the date: of it, the calendar shows what else there is to choose. */
  query(programme: Programme): Query {
    return { ...this.#query(programme, this.townName), narrowing: narrowing({ ...this.#selection.selection, date: [] }) };
  }

  /** Whether there is nothing in it, whatever is chosen. */
  isEmpty(programme: Programme): boolean {
    return countOf(ask(programme, this.#query(programme, this.#host.town), this.now(programme))) === 0;
  }

  /** Shows this day; the element draws again. */
  goTo(day: PlainDate): void {
    const month = monthOf(day);
    if (month !== (this.#address.value ?? this.#month)) this.#address.value = month;
    this.#cursor = day;
    this.#host.requestUpdate();
  }

  look(programme: Programme): CalendarLook {
    const { timeZone } = programme;
    const now = this.now(programme);
    const today = plainDate(now, timeZone);
    const query = this.query(programme);
    const answer = ask(programme, query, now);
    const range = this.#range(now, timeZone);
    const chosen = range && range.from === range.to ? range.from : null;
    const span = this.#span(programme, chosen, today);
    const bounds = { from: daysOfMonth(monthOf(span.from)).from, to: daysOfMonth(monthOf(span.to)).to };
    const asked = this.#cursor ?? this.#first(programme, answer, today, now);
    // It wins: a new choice of a date takes it out of the address.
    const kept = readMonth(this.#address.value ?? '');
    const cursor = clampDay(kept && kept !== monthOf(asked) ? `${kept}-01` : asked, bounds);
    const month = monthOf(cursor);
    this.#month = month;
    const weeks = weeksOf(month);
    const byDay = eventsByDay(programme, answer, query, { from: weeks[0]![0]!, to: weeks.at(-1)![6]! }, now);
    const opened = (chosen === null ? null : eventsByDay(programme, answer, query, { from: chosen, to: chosen }, now).get(chosen)) ?? NO_EVENTS;
    const validUntil = Math.min(answer.validUntil, nextMidnight(now, timeZone));
    return { answer, month, weeks, byDay, cursor, today, chosen, opened, range, span, bounds, validUntil };
  }

  #query(programme: Programme, town: string | null): Query {
    return { ...queryFromAttributes(this.#host), town: keyOfTown(town, programme.towns) };
  }

  /** The days that are chosen; a new choice moves the calendar to today, if it is one of them, or else to their first. */
  #range(now: number, timeZone: string): DayRange | null {
    const today = plainDate(now, timeZone);
    const written = this.#selection.selection.date[0] ?? '';
    const choice = readDateChoice(written);
    const range = choice && daysOf(choice, now, timeZone);
    if (written !== this.#followed) {
      this.#followed = written;
      if (range) this.#cursor = isWithin(today, range) ? today : (range.from ?? range.to);
    }
    return range;
  }

  #span(programme: Programme, chosen: PlainDate | null, today: PlainDate): Days {
    const now = this.now(programme);
    const query = this.#query(programme, this.#host.town);
    const { from, to } = spanOfDays(programme, ask(programme, query, now), query, now) ?? { from: today, to: today };
    return chosen ? { from: chosen < from ? chosen : from, to: chosen > to ? chosen : to } : { from, to };
  }

  /** The first day to come with an event, or else the last one that was; in the webmaster's month, if there is one. */
  #first({ sessions, timeZone }: Programme, { rows, ongoing }: Answer, today: PlainDate, now: number): PlainDate {
    const { when, month } = this.#host;
    const all = rows.length > 0 ? rows : ongoing;
    const row = when === 'past' ? all[0] : (all.find((each) => sessions.until[each]! > now) ?? all.at(-1));
    const day = row === undefined ? today : plainDate(sessions.start[row]!, timeZone);
    const first = row !== undefined && sessions.until[row]! > now && day < today ? today : day;
    const asked = month ? readMonth(month) : null;
    if (month && !asked) warnOf('month', this.#host.localName, month);
    return asked && asked !== monthOf(first) ? `${asked}-01` : first;
  }

  readonly #onPopState = guarded((): void => this.#host.requestUpdate());
}
