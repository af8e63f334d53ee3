import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { calendarWords } from '../../locale/calendar-words.js';
import { foreignLanguage } from '../../locale/event-text.js';
import type { Locale } from '../../locale/locale.js';
import type { DayEvents } from '../../model/events-by-day.js';
import { isWithin, monthOf } from '../../model/month-grid.js';
import { listOf } from '../../model/lists.js';
import type { PlainDate } from '../../model/zoned-time.js';
import { html } from '../html.js';
import type { CalendarLook } from './calendar-days.js';
import { dayText, monthText, weekText } from './day-text.js';

/** Titles in a day, where there is room. */
const MOST_TITLES = 2;

export interface TableContext {
  readonly locale: Locale;
  /** Language of the feed's texts. */
  readonly inLanguage: string | null;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onPress: (event: Event) => void;
}

/**
 * A month as a table, whose days are a grid for the keyboard: one tab stop, arrow keys from day to day. A day with events is a button; others can be reached
 * and read. In a narrow column, the style sheet leaves the week of the cursor, with the days of the neighbouring month.
 */
export function monthTable(look: CalendarLook, context: TableContext): TemplateResult {
  const { locale, onKey, onFocus } = context;
  const { month, weeks, cursor } = look;
  const { weekday, weekdayShort } = locale.dates.words;
  return html`<table role="grid" part="grid" aria-labelledby="caption" aria-describedby="keys" @keydown=${onKey} @focusin=${onFocus}>
    <caption id="caption" part="caption">
      <span class="of-month">${monthText(month, locale)}</span><span class="of-week">${weekText(cursor, locale)}</span>
    </caption>
    <thead>
      <tr>
        ${listOf(7, (index) => (index + 1) % 7).map(
          (day) =>
            html`<th scope="col" part="column">
              <span class="visually-hidden">${weekday(day)}</span><span class="short" aria-hidden="true">${weekdayShort(day)}</span
              ><span class="letter" aria-hidden="true">${weekday(day).charAt(0)}</span>
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (days) =>
          html`<tr class=${days.includes(cursor) ? 'shown' : nothing}>
            ${days.map((day) => cell(day, look, context))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cell(day: PlainDate, look: CalendarLook, context: TableContext): TemplateResult {
  const { month, byDay, cursor, chosen } = look;
  const events = byDay.get(day);
  const isOutside = monthOf(day) !== month;
  const classes = [isOutside && 'outside', (events?.ongoing.length ?? 0) > 0 && 'ongoing', events && events.rows.length > 0 && 'busy'];
  const tabIndex = day === cursor ? 0 : -1;
  const isButton = events !== undefined || day === chosen;
  return html`<td class=${classes.filter(Boolean).join(' ') || nothing} data-day=${day} tabindex=${isButton ? nothing : tabIndex} aria-current=${isButton ? nothing : current(day, look)}>
    ${isButton ? button(day, events, tabIndex, look, context) : plainDay(day, look, context)}
    ${events && !isOutside ? titles(events, look, context) : nothing}
  </td>`;
}

function button(day: PlainDate, events: DayEvents | undefined, tabIndex: number, look: CalendarLook, context: TableContext): TemplateResult {
  const { chosen, range, today } = look;
  const isChosen = day === chosen;
  const isInRange = !chosen && range !== null && isWithin(day, range);
  const parts = ['option', isChosen && 'option-pressed', day === today && 'option-today'].filter(Boolean).join(' ');
  return html`<button
    type="button"
    part=${parts}
    class=${isInRange ? 'in-range' : nothing}
    tabindex=${tabIndex}
    aria-pressed=${isChosen}
    aria-current=${current(day, look)}
    @click=${context.onPress}
  >
    <span class="number" part="option-number" aria-hidden="true">${Number(day.slice(8))}</span>
    ${events && events.rows.length > 0 ? html`<span class="count" part="option-count" aria-hidden="true">${context.locale.messages.townFilter.count(events.rows.length)}</span>` : nothing}
    <span class="visually-hidden">${nameOf(day, events, isInRange, look, context)}</span>
  </button>`;
}

/** A day without events: to be reached and read, not to be pressed. */
function plainDay(day: PlainDate, look: CalendarLook, context: TableContext): TemplateResult {
  return html`<span class="number" aria-hidden="true">${Number(day.slice(8))}</span
    ><span class="visually-hidden">${nameOf(day, undefined, false, look, context)}</span>`;
}

/** Beside the button, whose name has the number of events. */
function titles({ rows }: DayEvents, { answer }: CalendarLook, { locale, inLanguage }: TableContext): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<ul role="list" class="titles">
    ${rows.slice(0, MOST_TITLES).map((row) => {
      const { event, occurrence } = answer.listing(row);
      const lang = foreignLanguage(event.inLanguage ?? inLanguage, locale) ?? nothing;
      return html`<li part="option-title" lang=${lang}>${occurrence.status === 'Cancelled' ? html`<s>${event.name}</s>` : event.name}</li>`;
    })}
  </ul>`;
}

/** « samedi 7 novembre, 3 événements ». */
function nameOf(day: PlainDate, events: DayEvents | undefined, isInRange: boolean, { today }: CalendarLook, { locale }: TableContext): string {
  const words = calendarWords(locale);
  const count = words.count(events?.rows.length ?? 0, events?.ongoing.length ?? 0);
  return [dayText(day, today, locale), count, isInRange && words.isInRange].filter(Boolean).join(', ');
}

function current(day: PlainDate, { today }: CalendarLook): 'date' | typeof nothing {
  return day === today ? 'date' : nothing;
}
