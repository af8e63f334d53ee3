import { isServer, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { sectionName } from '../../locale/event-text.js';
import type { Section } from '../../model/sections.js';
import { eventRow } from '../event/event-row.js';
import type { RowContext } from '../event/event-row.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import type { Layout } from './list-attributes.js';

/** Shared by all sections of a list. */
export interface SectionContext extends Omit<RowContext, 'level' | 'isDaySaid'> {
  readonly headingLevel: number;
  readonly layout: Layout;
  /** Whether the next row is drawn now; otherwise its place is kept. */
  readonly isNext: () => boolean;
}

/** A town, a day or a lane: its heading, its number of events, and the events on screen. */
export function eventSection(section: Section, context: SectionContext): TemplateResult {
  const { by, count, listings } = section;
  const { locale, layout } = context;
  const name = sectionName(section, context.timeZone, locale, isServer ? undefined : context.now);
  const row: RowContext = {
    ...context,
    level: (context.headingLevel || 2) + (name ? 1 : 0),
    isTownSaid: context.isTownSaid || by === 'town',
    isDaySaid: by === 'day',
    hasImages: context.hasImages && layout !== 'compact',
  };
  // Laid out by flex, the heading loses ordinary spaces: Chromium would give screen readers « Arcueil2 événements ».
  const countText = html`<span class="number muted" part="heading-count">${locale.messages.list.events(count)}</span>`;
  return html`
    <div class="section" part="section">
      ${name ? heading(context.headingLevel, html`<span>${name}\u00a0</span>${countText}`) : nothing}
      <ul role="list" class=${layout} part="list">
        ${repeat(
          listings,
          ({ event }) => event.id,
          (listing) => (context.isNext() ? eventRow(listing, row) : html`<li class="event"></li>`),
        )}
      </ul>
    </div>
  `;
}
