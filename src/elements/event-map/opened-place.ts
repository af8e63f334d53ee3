import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { eventMapWords } from '../../locale/event-map-words.js';
import type { MapPlace } from '../../model/map-places.js';
import type { Answer } from '../../model/query.js';
import { eventRow } from '../event/event-row.js';
import type { RowContext } from '../event/event-row.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import { fullName, langOf } from './place-list.js';

export interface OpenedContext extends Omit<RowContext, 'level' | 'isTownSaid' | 'isDaySaid' | 'shared' | 'hasImages' | 'isPrinted'> {
  readonly headingLevel: number;
  /** Events that are on screen, and those that the button adds. */
  readonly shown: number;
  readonly pageSize: number;
  readonly onBack: () => void;
  readonly onMore: () => void;
}

/** The events of a place; their details open in place. */
export function openedPlace(place: MapPlace, { listing }: Answer, context: OpenedContext): TemplateResult {
  const { locale, inLanguage, headingLevel, shown, pageSize, onBack, onMore } = context;
  const { events, more } = locale.messages.list;
  const { rows } = place;
  const left = rows.length - shown;
  const name = html`<span lang=${langOf(place, locale, inLanguage)}>${fullName(place, locale)}</span>
    <span class="total muted" part="heading-count">${events(rows.length)}</span>`;
  return html`
    <button type="button" class="back" part="back" @click=${onBack}>${eventMapWords(locale).back}</button>
    ${heading(headingLevel, name)}
    <ul role="list" class=${place.names.length === 1 ? 'list named' : 'list'} part="list">
      ${repeat(
        rows.slice(0, shown).map(listing),
        ({ event }) => event.id,
        (each) =>
          eventRow(each, {
            ...context,
            level: (headingLevel || 2) + 1,
            isTownSaid: place.town !== null,
            isDaySaid: false,
            hasImages: true,
            isPrinted: false,
            shared: NOTHING_SHARED,
          }),
      )}
    </ul>
    ${left > 0 ? html`<button type="button" class="more" part="more" @click=${onMore}>${more(Math.min(pageSize, left))}</button>` : nothing}
  `;
}

/** No line above the events says what all of them are. */
const NOTHING_SHARED = { free: 'some', isByRegistration: false } as const;
