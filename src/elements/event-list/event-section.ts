import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { sectionName } from '../../locale/event-text.js';
import type { Section } from '../../model/sections.js';
import { eventRow } from '../event/event-row.js';
import type { RowContext } from '../event/event-row.js';
import { heading } from '../heading.js';
import { html } from '../html.js';

/** Shared by all sections of a list. */
export interface SectionContext extends Omit<RowContext, 'level' | 'by'> {
  readonly headingLevel: number;
  /** Whether the next row is drawn now; otherwise its place is kept. */
  readonly isNext: () => boolean;
}

/** A town, a day or a lane: its heading, its number of events, and the events on screen. */
export function eventSection(section: Section, context: SectionContext): TemplateResult {
  const { by, count, listings } = section;
  const name = sectionName(section, context.timeZone, context.locale);
  const row: RowContext = {
    ...context,
    level: (context.headingLevel || 2) + (name ? 1 : 0),
    by: by === 'town' || by === 'day' ? by : 'other',
  };
  return html`
    <div class="section">
      ${
        name
          ? heading(
              context.headingLevel,
              html`<span class="dotted"><span>${name}</span> <span class="number muted">${context.locale.messages.list.events(count)}</span></span>`,
            )
          : nothing
      }
      <ul role="list">
        ${repeat(
          listings,
          ({ event }) => event.id,
          (listing) => (context.isNext() ? eventRow(listing, row) : html`<li class="event"></li>`),
        )}
      </ul>
    </div>
  `;
}
