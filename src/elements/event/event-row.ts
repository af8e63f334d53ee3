import { isServer, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { badgesOf, endOf, foreignLanguage, machineDate, placeName, postalAddress } from '../../locale/event-text.js';
import type { Locale } from '../../locale/locale.js';
import type { EventImage, ProgrammeEvent } from '../../model/programme.js';
import type { Listing } from '../../model/query.js';
import { wallTime } from '../../model/zoned-time.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import { access, icon } from '../icon.js';

/** Shared by all rows under a heading. */
export interface RowContext {
  readonly locale: Locale;
  readonly now: number;
  /** Level of the title. */
  readonly level: number;
  /** What the heading above says. */
  readonly by: 'town' | 'day' | 'other';
  readonly hasImages: boolean;
  /** The programme's zone and language, which need no mention. */
  readonly timeZone: string;
  readonly inLanguage: string | null;
  readonly isOpen: (event: ProgrammeEvent) => boolean;
  /** The details' content; nothing before they are opened. */
  readonly details: (event: ProgrammeEvent) => unknown;
  readonly onToggle: (event: Event) => void;
}

/** One handler serves all rows, so each element names its event; served rows do not. */
export type RowDetails = HTMLDetailsElement & { programmeEvent?: ProgrammeEvent };

/** One event: date block, title, hours and place, badges, two lines of text, details in place. */
export function eventRow(listing: Listing, context: RowContext): TemplateResult {
  const { event, occurrence } = listing;
  const { name } = event;
  const lang = foreignLanguage(event.inLanguage ?? context.inLanguage, context.locale) ?? nothing;
  return html`
    <li class="event" part="event">
      ${context.by === 'day' ? nothing : dateBlock(listing, context)}
      <div class="main">
        ${heading(context.level, html`<span lang=${lang}>${occurrence.status === 'Cancelled' ? html`<s>${name}</s>` : name}</span>`, 'title')}
        ${whenAndWhere(listing, context, lang)} ${badges(listing, context.locale)}
        ${event.abstract || event.teaser ? html`<p class=${event.abstract ? 'abstract' : 'abstract teaser'} part="abstract" lang=${lang}>${event.abstract || event.teaser}</p>` : nothing}
        <details ?open=${context.isOpen(event)} .programmeEvent=${event} @toggle=${context.onToggle}>
          <summary part="summary"><span>${context.locale.messages.list.details}</span><span class="visually-hidden"> – <span lang=${lang}>${name}</span></span></summary>
          <div class="details" part="details">${context.details(event)}</div>
        </details>
      </div>
      ${context.hasImages && event.image ? picture(event.image, lang) : nothing}
    </li>
  `;
}

/** For the eye only: screen readers hear the full date in the line of hours. */
function dateBlock({ event, occurrence }: Listing, { locale, now }: RowContext): TemplateResult {
  const isUnderWay = event.isLongRunning && event.occurrences[0]!.start <= now && endOf(event) > now;
  const instant = isUnderWay ? endOf(event) - 1 : occurrence.start;
  const { weekday, day, month } = locale.dates.block(instant, event.timeZone);
  const { year } = wallTime(instant, event.timeZone);
  return html`
    <div class="date" part="date" aria-hidden="true">
      <span>${isUnderWay ? locale.messages.list.untilShort : weekday}</span> <span class="day">${day}</span> <span>${month}</span>
      ${year === wallTime(now, event.timeZone).year ? nothing : html`<span>${year}</span>`}
    </div>
  `;
}

/** « 18 h 30 – 20 h · + 2 autres dates · Salle d’exemple »; screen readers hear the full date first, unless the heading says it. */
function whenAndWhere({ event, occurrence, others }: Listing, { locale, by, timeZone }: RowContext, lang: string | typeof nothing): TemplateResult {
  const { dates, messages } = locale;
  const zone = event.timeZone;
  const run = event.isLongRunning ? dates.days(event.occurrences[0]!.start, endOf(event), zone) : '';
  const note = isServer || zone === timeZone || occurrence.isAllDay ? '' : dates.zoneNote(occurrence.start, zone);
  const place = placeName(occurrence.location ?? event.location, by === 'town' ? undefined : event.town?.name);
  return html`
    <p class="muted dotted" part="when">
      <time datetime=${machineDate(occurrence, zone)}>
        ${run || html`<span class="visually-hidden">${by === 'day' && zone === timeZone ? dates.sentenceOfHours(occurrence, zone) : dates.sentence(occurrence, zone)}</span><span aria-hidden="true">${dates.hours(occurrence, zone)}</span>`}
      </time>
      ${[note, others && messages.list.otherDates(others)].map((text) => (text ? html`<span>${text}</span> ` : nothing))}
      ${place ? html`<span part="where" lang=${lang}>${place}</span>` : nothing}
      ${place ? html`<span class="in-print">${postalAddress(occurrence.location ?? event.location)}</span>` : nothing}
    </p>
  `;
}

function badges({ event, occurrence }: Listing, locale: Locale): TemplateResult | typeof nothing {
  const shown = badgesOf(event, occurrence, locale).map(({ kind, text }) => {
    const style = kind === 'status' ? STATUS_STYLES[occurrence.status] : kind;
    return html`<span class="badge ${style}" part="badge">${kind === 'accessible' ? html`${icon(access)}<span>${text}</span>` : text}</span>`;
  });
  if (shown.length === 0) return nothing;
  // Not a list for one word: screen readers would announce « list of one item » in nearly every row.
  if (shown.length === 1) return html`<p class="badges">${shown}</p>`;
  return html`<ul class="badges" role="list">
    ${shown.map((badge) => html`<li>${badge}</li>`)}
  </ul>`;
}

const STATUS_STYLES = {
  Scheduled: '',
  Rescheduled: 'postponed',
  MovedOnline: 'online',
  Postponed: 'postponed',
  SoldOut: 'sold-out',
  Cancelled: 'cancelled',
} as const;

function picture({ url, alt, width, height }: EventImage, lang: string | typeof nothing): TemplateResult {
  return html`<img
    part="image"
    src=${url}
    alt=${alt}
    lang=${lang}
    width=${width ?? 400}
    height=${height ?? 300}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @error=${leave}
  />`;
}

/** A picture that fails to load leaves neither a gap nor a broken frame. */
function leave({ target }: Event): void {
  (target as HTMLElement).hidden = true;
}
