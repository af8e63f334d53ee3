import { isServer, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../locale/locale.js';
import type { Programme } from '../../model/programme.js';
import type { Answer, GroupBy } from '../../model/query.js';
import { countOf, sections } from '../../model/sections.js';
import type { Section } from '../../model/sections.js';
import { html } from '../html.js';
import { eventSection } from './event-section.js';
import type { SectionContext } from './event-section.js';

export interface ListContext extends SectionContext {
  readonly groupBy: GroupBy;
  /** How many events in all, in words. */
  readonly countText: string;
  /** Events that are on screen. */
  readonly shown: number;
  /** Events that « Afficher plus » adds. */
  readonly pageSize: number;
  readonly onMore: () => void;
}

/** How many events there are, the first of them under their headings, and the button for more. */
export function listedEvents(programme: Programme, answer: Answer, context: ListContext): TemplateResult {
  const { groupBy, shown } = context;
  const parts = sections(programme, answer, groupBy, shown);
  return html`
    ${countLine(context.countText, countOf(answer), parts, programme, context.locale)}
    ${repeat(
      parts,
      ({ key }) => key,
      (section) => eventSection(section, context),
    )}
    ${moreButton(countOf(answer), context)}
  `;
}

/** How many events, unless the only heading says as much; and the time zone of the hours, to a visitor in another. */
function countLine(text: string, count: number, parts: readonly Section[], { timeZone }: Programme, { dates, messages }: Locale) {
  const listing = parts.flatMap(({ listings }) => listings).find(({ occurrence }) => !occurrence.isAllDay);
  const zone = !isServer && listing && dates.zoneNote(listing.occurrence.start, timeZone);
  const isSaid = parts[0]?.by === 'town' && parts[0].count === count;
  if (isSaid && !zone) return nothing;
  return html`<p class="muted dotted" part="count">
    ${isSaid ? nothing : html`<span class="total">${text}</span>`} ${zone ? html`<span>${messages.list.hoursIn(zone)}</span>` : nothing}
  </p>`;
}

function moreButton(count: number, { locale, shown, pageSize, onMore }: ListContext) {
  if (count <= shown) return nothing;
  const { list } = locale.messages;
  return html`<button type="button" class="more" part="more" @click=${onMore}>${list.more(Math.min(pageSize, count - shown))}</button>
    ${isServer ? nothing : html`<p class="in-print">${list.printed(shown, count, location.href.replace(/#.*/, ''))}</p>`}`;
}
