import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { badgesOf, endOf, foreignLanguage, machineDate, placeName, postalAddress } from '../../locale/event-text.js';
import type { Locale } from '../../locale/locale.js';
import type { Occurrence, ProgrammeEvent } from '../../model/programme.js';
import type { Listing } from '../../model/query.js';
import { webUrl } from '../../model/safe-url.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import type { RowContext } from './event-row.js';

export type PlainContext = Pick<RowContext, 'locale' | 'level' | 'isTownSaid' | 'timeZone' | 'inLanguage'>;

/** An event without styles or script: everything in words, nothing to open. */
export function plainRow({ event, occurrence, others }: Listing, { locale, level, isTownSaid, timeZone, inLanguage }: PlainContext): TemplateResult {
  const lang = foreignLanguage(event.inLanguage ?? inLanguage, locale) ?? nothing;
  const name = occurrence.status === 'Cancelled' ? html`<s>${event.name}</s>` : event.name;
  const url = webUrl(event.url);
  const place = occurrence.location ?? event.location;
  const isElsewhere = event.timeZone !== timeZone && !occurrence.isAllDay;
  const notes = [
    isElsewhere && locale.dates.words.zone(event.timeZone.split('/').at(-1)!.replaceAll('_', ' ')),
    others > 0 && locale.messages.list.otherDates(others),
  ].filter(Boolean);
  const time = html`<time datetime=${machineDate(occurrence, event.timeZone)}>${dateText(event, occurrence, locale)}</time>`;
  const where = [placeName(place, isTownSaid ? undefined : event.town?.name), place?.name ? postalAddress(place) : ''].filter(Boolean);
  const badges = badgesOf(event, occurrence, locale).map(({ text }) => text);
  const text = (event.abstract || event.teaser).split('\n');
  return html`<li>
    ${heading(level, url ? html`<a href=${url} lang=${lang}>${name}</a>` : lang === nothing ? name : html`<span lang=${lang}>${name}</span>`, nothing)}
    <p>${time}${notes.map((note) => html` · ${note}`)}</p>
    ${where.length > 0 ? html`<p>${where.join(' – ')}</p>` : nothing} ${badges.length > 0 ? html`<p>${badges.join(' · ')}</p>` : nothing}
    ${text[0] ? html`<p lang=${lang}>${text.map((line, index) => [index ? html`<br />` : nothing, line])}</p>` : nothing}
  </li>`;
}

/** « jeudi 5 novembre 2026, de 18 h 30 à 20 h »; all days of an exhibition. */
function dateText(event: ProgrammeEvent, occurrence: Occurrence, { dates }: Locale): string {
  return event.isLongRunning ? dates.days(event.occurrences[0]!.start, endOf(event), event.timeZone) : dates.sentence(occurrence, event.timeZone);
}
