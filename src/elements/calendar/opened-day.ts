import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { calendarWords } from '../../locale/calendar-words.js';
import { capitalised } from '../../locale/typography.js';
import type { Rows } from '../../model/query.js';
import { plainDate } from '../../model/zoned-time.js';
import { eventRow } from '../event/event-row.js';
import type { RowContext } from '../event/event-row.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import type { CalendarLook } from './calendar-days.js';
import { dayText } from './day-text.js';

export interface OpenedContext extends Omit<RowContext, 'level' | 'isDaySaid' | 'shared' | 'hasImages' | 'isPrinted'> {
  readonly headingLevel: number;
  /** Events that are on screen, and those that the button adds. */
  readonly shown: number;
  readonly pageSize: number;
  readonly onMore: () => void;
}

/** The events of the chosen day, and below them those that go on over several days; their details open in place. */
export function openedDay(look: CalendarLook, context: OpenedContext): TemplateResult | typeof nothing {
  const { chosen, opened, today } = look;
  if (!chosen) return nothing;
  const { locale, headingLevel, shown, pageSize, onMore } = context;
  const { rows, ongoing } = opened;
  const words = calendarWords(locale);
  const { events, more } = locale.messages.list;
  const count = rows.length + ongoing.length;
  const lane = rows.length > 0 && ongoing.length > 0 && shown > rows.length;
  const level = headingLevel || 2;
  const name = html`<span>${capitalised(dayText(chosen, today, locale))}\u00a0</span>${count ? html`<span class="total muted" part="heading-count">${events(count)}</span>` : nothing}`;
  return html`
    ${heading(headingLevel, name)}
    ${count === 0 ? html`<p part="none">${words.noneOnDay}</p>` : nothing}
    ${list(rows.slice(0, shown), level + 1, look, context)}
    ${lane ? heading(level + 1, words.severalDays, 'lane') : nothing}
    ${list(ongoing.slice(0, Math.max(shown - rows.length, 0)), level + (lane ? 2 : 1), look, context)}
    ${count > shown ? html`<button type="button" class="more" part="more" @click=${onMore}>${more(Math.min(pageSize, count - shown))}</button>` : nothing}
  `;
}

function list(rows: Rows, level: number, { answer, chosen }: CalendarLook, context: OpenedContext): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<ul role="list" class="list" part="list">
    ${repeat(
      rows.map((row) => answer.listing(row)),
      ({ event }) => event.id,
      (listing) => {
        const isDaySaid = !listing.event.isLongRunning && plainDate(listing.occurrence.start, context.timeZone) === chosen;
        return eventRow(listing, { ...context, level, isDaySaid, hasImages: true, isPrinted: false, shared: NOTHING_SHARED });
      },
    )}
  </ul>`;
}

/** No line above the events says what all of them are. */
const NOTHING_SHARED = { free: 'some', isByRegistration: false } as const;
