import { isServer, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { GroupBy } from '../../model/groups.js';
import type { Programme } from '../../model/programme.js';
import type { Answer } from '../../model/query.js';
import { countOf, sections } from '../../model/sections.js';
import type { Section } from '../../model/sections.js';
import { sharedFacts } from '../../model/shared-facts.js';
import { html } from '../html.js';
import { eventSection } from './event-section.js';
import type { SectionContext } from './event-section.js';

export interface ListContext extends Omit<SectionContext, 'shared'> {
  readonly groupBy: GroupBy;
  /** How many events in all, in words. */
  readonly countText: string;
  /** Events that are on screen. */
  readonly shown: number;
  /** Events that « Afficher plus » adds. */
  readonly pageSize: number;
  readonly onMore: () => void;
  /** null for a list without the button. */
  readonly onPrint: (() => void) | null;
}

/** How many events there are and what they have in common, the first of them under their headings, and the button for more. */
export function listedEvents(programme: Programme, answer: Answer, context: ListContext): TemplateResult {
  const { groupBy, shown, now } = context;
  const count = countOf(answer);
  const shared = sharedFacts(programme, answer);
  // Headings that a server writes are read on another day.
  const parts = sections(programme, answer, isServer && groupBy === 'date' ? 'day' : groupBy, shown, now);
  return html`
    ${countLine(context, count, context.locale.messages.list.shared(shared), parts)}
    ${repeat(
      parts,
      ({ key }) => key,
      (section) => eventSection(section, { ...context, shared }),
    )}
    ${moreButton(count, context)} ${printButton(context)}
  `;
}

/** « 69 événements, tous gratuits », unless the only heading says as much; and the time zone of the hours, to a visitor in another. */
function countLine({ countText, timeZone, locale }: ListContext, count: number, facts: string, parts: readonly Section[]) {
  const { dates, messages } = locale;
  const listing = parts.flatMap(({ listings }) => listings).find(({ occurrence }) => !occurrence.isAllDay);
  const zone = !isServer && listing && dates.zoneNote(listing.occurrence.start, timeZone);
  const isSaid = !facts && parts[0]?.by === 'town' && parts[0].count === count;
  if (isSaid && !zone) return nothing;
  return html`<p class="muted dotted" part="count">
    ${isSaid ? nothing : html`<span class="total">${[countText, facts].filter(Boolean).join(', ')}</span>`}
    ${zone ? html`<span>${messages.list.hoursIn(zone)}</span>` : nothing}
  </p>`;
}

function moreButton(count: number, { locale, shown, pageSize, onMore }: ListContext) {
  return count <= shown
    ? nothing
    : html`<button type="button" class="more" part="more" @click=${onMore}>${locale.messages.list.more(Math.min(pageSize, count - shown))}</button>`;
}

function printButton({ locale, onPrint }: ListContext) {
  return onPrint ? html`<button type="button" class="print" part="print" @click=${onPrint}>${locale.messages.list.print}</button>` : nothing;
}
