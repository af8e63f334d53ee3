import { isServer, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { endOf, foreignLanguage, machineDate, placeName } from '../../locale/event-text.js';
import type { Locale } from '../../locale/locale.js';
import type { EventImage, ProgrammeEvent } from '../../model/programme.js';
import type { Listing } from '../../model/query.js';
import type { SharedFacts } from '../../model/shared-facts.js';
import { wallTime } from '../../model/zoned-time.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import { printedLines } from './printed-lines.js';
import { factBadges, statusBadge } from './row-badges.js';

/** Shared by all rows under a heading. */
export interface RowContext {
  readonly locale: Locale;
  readonly now: number;
  /** Level of the title. */
  readonly level: number;
  /** Whether the heading above, or the list's own town, says where; and the heading, on which day. */
  readonly isTownSaid: boolean;
  readonly isDaySaid: boolean;
  /** What the line above the list says of all its events. */
  readonly shared: SharedFacts;
  readonly hasImages: boolean;
  /** For paper, each row has all its dates and the address. */
  readonly isPrinted: boolean;
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

/**
 * One event: date, title, hours and place, all of it the summary of its details. Nodes are few, because filtering draws them anew: the cells are placed by
 * the summary's grid. The name of the summary, which screen readers say, is short: the line of text is heard in the details.
 */
export function eventRow(listing: Listing, context: RowContext): TemplateResult {
  const { event, occurrence } = listing;
  const { locale } = context;
  const lang = foreignLanguage(event.inLanguage ?? context.inLanguage, locale) ?? nothing;
  const name = occurrence.status === 'Cancelled' ? html`<s>${event.name}</s>` : event.name;
  const abstract = event.abstract || event.teaser;
  const details = context.details(event);
  return html`
    <li class="event" part="event">
      <details ?open=${context.isOpen(event)} .programmeEvent=${event} @toggle=${context.onToggle}>
        <summary part="summary">
          ${context.isDaySaid ? nothing : dateBlock(listing, context)} ${heading(context.level, name, 'title', lang)}
          <span class="when dotted" part="when">${whenAndWhere(listing, context, lang)}</span>
          ${abstract ? html`<span class="abstract" part="abstract" lang=${lang} aria-hidden="true">${abstract}</span>` : nothing}
          ${context.hasImages && event.image ? picture(event.image, lang) : nothing}
          <span class="visually-hidden">${heardDate(listing, context)} – ${locale.messages.list.toggle}</span>
        </summary>
        ${details && details !== nothing ? html`<div class="details" part="details">${details}</div>` : nothing}
      </details>
      ${context.isPrinted ? printedLines(listing, locale, context.now, lang) : nothing}
    </li>
  `;
}

/** For the eye only, as are the hours: screen readers hear the full date at the end of the summary. */
export function dateBlock({ event, occurrence }: Listing, { locale, now }: Pick<RowContext, 'locale' | 'now'>): TemplateResult {
  const isUnderWay = event.isLongRunning && event.occurrences[0]!.start <= now && endOf(event) > now;
  const instant = isUnderWay ? endOf(event) - 1 : occurrence.start;
  const { weekday, day, month } = locale.dates.block(instant, event.timeZone);
  const { year } = wallTime(instant, event.timeZone);
  return html`
    <span class="date" part="date" aria-hidden="true">
      <span class="muted" part="weekday">${isUnderWay ? locale.messages.list.untilShort : weekday}</span> <span class="day" part="day">${day}</span>
      <span class="muted" part="month">${month}${year === wallTime(now, event.timeZone).year ? nothing : ` ${year}`}</span>
    </span>
  `;
}

/** « 18 h 30 – 20 h · Salle d’exemple · + 2 dates ». */
export function whenAndWhere(
  listing: Listing,
  { locale, isTownSaid, shared, timeZone, now }: Pick<RowContext, 'locale' | 'isTownSaid' | 'shared' | 'timeZone' | 'now'>,
  lang: string | typeof nothing,
): TemplateResult {
  const { event, occurrence, others } = listing;
  const { dates, messages } = locale;
  const zone = event.timeZone;
  const hours = event.isLongRunning ? dates.days(event.occurrences[0]!.start, endOf(event), zone, now) : dates.hours(occurrence, zone, now);
  const note = isServer || zone === timeZone || occurrence.isAllDay ? '' : dates.zoneNote(occurrence.start, zone);
  // The place of an event that was moved online would mislead visitors.
  const place =
    occurrence.status === 'MovedOnline' ? '' : placeName(occurrence.location ?? event.location, isTownSaid ? undefined : event.town?.name);
  return html`
    ${statusBadge(listing, locale)}
    <time part="time" datetime=${machineDate(occurrence, zone)} aria-hidden="true">${hours}${note ? `, ${note}` : nothing}</time>
    ${place ? html`<span class="where muted" part="where" lang=${lang}>${place}</span>` : nothing}
    ${others ? html`<span class="others muted" part="others">${messages.list.otherDates(others)}</span>` : nothing} ${factBadges(listing, shared, locale)}
  `;
}

/** « jeudi 5 novembre 2026, de 18 h 30 à 20 h »; below a heading with the day only the hours. */
export function heardDate(
  { event, occurrence }: Listing,
  { locale: { dates }, isDaySaid, timeZone }: Pick<RowContext, 'locale' | 'isDaySaid' | 'timeZone'>,
): string {
  const zone = event.timeZone;
  if (event.isLongRunning) return dates.days(event.occurrences[0]!.start, endOf(event), zone);
  const note = isServer || zone === timeZone || occurrence.isAllDay ? '' : dates.zoneNote(occurrence.start, zone);
  const date = isDaySaid && zone === timeZone ? dates.sentenceOfHours(occurrence, zone) : dates.sentence(occurrence, zone);
  return note ? `${date}, ${note}` : date;
}

export function picture({ url, alt, width, height }: EventImage, lang: string | typeof nothing): TemplateResult {
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
