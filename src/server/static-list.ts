import { html, nothing } from 'lit';
import { suggest } from '../elements/event-list/suggestions.js';
import { plainRow } from '../elements/event/plain-row.js';
import { heading } from '../elements/heading.js';
import { emptyListWords } from '../locale/empty-list-words.js';
import { sectionName } from '../locale/event-text.js';
import type { Locale } from '../locale/locale.js';
import type { GroupBy } from '../model/groups.js';
import type { Programme } from '../model/programme.js';
import { ask } from '../model/query.js';
import type { Query } from '../model/query.js';
import { webUrl } from '../model/safe-url.js';
import { countOf, sections } from '../model/sections.js';
import type { Section } from '../model/sections.js';
import { findTown } from '../model/towns.js';
import { templateHtml } from './template-html.js';

export interface StaticListOptions {
  readonly query: Query;
  /** `date` is written as `day`, because the page is read on another day. */
  readonly groupBy: GroupBy;
  /** Most events. */
  readonly limit: number;
  /** Level of the first heading, 2 to 6. */
  readonly headingLevel: number;
  readonly locale: Locale;
  /** Epoch milliseconds: separates upcoming from past events. */
  readonly now: number;
}

/**
 * The events as plain HTML in one element with `data-ess-static`: for visitors without JavaScript, search engines, and the first moment of a slow page.
 * `<ess-event-list>` shows it until its programme has loaded.
 */
export async function staticList(programme: Programme, { query, groupBy, limit, headingLevel, locale, now }: StaticListOptions): Promise<string> {
  const answer = ask(programme, query, now);
  const town = query.town === null ? null : (findTown(query.town, programme.towns) ?? { key: query.town, name: query.town, slug: query.town });
  const site = webUrl(programme.url);
  return templateHtml(html`<div data-ess-static>
    ${countOf(answer) === 0 ? html`<p>${suggest(programme, query, town, now, locale).sentence}</p>` : nothing}
    ${sections(programme, answer, groupBy === 'date' ? 'day' : groupBy, limit, now).map((section) => staticSection(section, programme, headingLevel, locale))}
    ${site ? html`<p><a href=${site}>${emptyListWords(locale).wholeProgramme}</a></p>` : nothing}
  </div>`);
}

function staticSection(section: Section, { timeZone, inLanguage }: Programme, headingLevel: number, locale: Locale) {
  const name = sectionName(section, timeZone, locale);
  const isTownSaid = section.by === 'town';
  const context = { locale, timeZone, inLanguage, isTownSaid, level: headingLevel + (name ? 1 : 0) } as const;
  return html`${name ? heading(headingLevel, name, nothing) : nothing}
    <ul>
      ${section.listings.map((listing) => plainRow(listing, context))}
    </ul>`;
}
