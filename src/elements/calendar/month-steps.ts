import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { calendarWords } from '../../locale/calendar-words.js';
import type { Locale } from '../../locale/locale.js';
import { addMonths, monthOf, weekOf } from '../../model/month-grid.js';
import { addDays } from '../../model/zoned-time.js';
import type { PlainDate } from '../../model/zoned-time.js';
import { html } from '../html.js';
import type { CalendarLook } from './calendar-days.js';
import { monthName } from './day-text.js';

export type Step = 'month' | 'week';

/** The day that a step leads to; null where there is nothing more. */
export function stepped({ cursor, bounds, span }: CalendarLook, step: Step, sign: 1 | -1): PlainDate | null {
  if (step === 'month') {
    const day = addMonths(cursor, sign);
    return monthOf(day) < monthOf(bounds.from) || monthOf(day) > monthOf(bounds.to) ? null : day;
  }
  const { from, to } = weekOf(cursor);
  return (sign < 0 ? from <= span.from : to >= span.to) ? null : addDays(cursor, 7 * sign);
}

/** To the months beside, or in a narrow column to the weeks beside. A button that leads nowhere stays, and keeps the focus. */
export function monthSteps(look: CalendarLook, locale: Locale, onStep: (step: Step, sign: 1 | -1) => void): TemplateResult {
  const words = calendarWords(locale);
  const button = (step: Step, sign: 1 | -1, words: string) => {
    const day = stepped(look, step, sign);
    const name = step === 'month' && day ? html`<span class="visually-hidden"> – </span><span>${monthName(monthOf(day), locale)}</span>` : nothing;
    return html`<button
      type="button"
      class="step of-${step} ${sign < 0 ? 'previous' : 'next'}"
      part=${sign < 0 ? 'previous' : 'next'}
      aria-disabled=${day === null}
      @click=${() => onStep(step, sign)}
    ><span class="visually-hidden">${words}</span>${name}</button>`; // prettier-ignore
  };
  const isOneMonth = monthOf(look.bounds.from) === monthOf(look.bounds.to);
  return html`<div class="steps">
    ${isOneMonth ? nothing : [button('month', -1, words.previousMonth), button('month', 1, words.nextMonth)]}
    ${button('week', -1, words.previousWeek)}${button('week', 1, words.nextWeek)}
  </div>`;
}
