import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { EventImage, Occurrence, Place, ProgrammeEvent } from '../../model/programme.js';
import type { Listing } from '../../model/query.js';
import { toIsoString } from '../../model/zoned-time.js';
import { heading } from '../heading.js';
import { icon } from '../icon.js';

/** What all cards of a list have in common. */
export interface CardContext {
  readonly locale: Locale;
  readonly now: number;
  /** Level of the title. */
  readonly level: number;
  /** Whether the place is followed by its town: not under the town's own heading. */
  readonly hasTown: boolean;
  readonly hasImages: boolean;
  /** The details' content, or nothing for details that were never opened. */
  readonly details: (event: ProgrammeEvent) => unknown;
  readonly isOpen: (event: ProgrammeEvent) => boolean;
  readonly onToggle: (event: ProgrammeEvent, details: HTMLDetailsElement) => void;
}

/** One event: date block, title, hours and place, badges, two lines of text, details in place. */
export function eventCard(listing: Listing, context: CardContext): TemplateResult {
  const { event, occurrence } = listing;
  const { messages } = context.locale;
  const isCancelled = occurrence.status === 'Cancelled';
  return html`
    <li class="event" part="event">
      ${dateBlock(listing, context)}
      <div class="main">
        ${heading(context.level, isCancelled ? html`<s>${event.name}</s>` : event.name, 'title')} ${when(listing, context)} ${where(listing, context)}
        ${badges(event, occurrence, context.locale)}
        ${event.abstract ? html`<p class="abstract" part="abstract">${event.abstract}</p>` : nothing}
        <details ?open=${context.isOpen(event)} @toggle=${({ target }: Event) => context.onToggle(event, target as HTMLDetailsElement)}>
          <summary part="summary"><span>${messages.list.details}</span><span class="visually-hidden"> – ${event.name}</span></summary>
          <div class="details" part="details">${context.details(event)}</div>
        </details>
      </div>
      ${context.hasImages && event.image ? picture(event.image) : nothing}
    </li>
  `;
}

/** One glance wide, and silent: the full date is in the line of hours. */
function dateBlock({ event, occurrence }: Listing, { locale, now }: CardContext): TemplateResult {
  const lasts = event.isLongRunning && occurrence.start <= now && endOfRun(event) !== null;
  const { weekday, day, month } = locale.dates.block(lasts ? endOfRun(event)! - 1 : occurrence.start, event.timeZone);
  return html`
    <div class="date" part="date" aria-hidden="true">
      <span class="weekday">${lasts ? locale.messages.list.untilShort : weekday}</span> <span class="day">${day}</span> <span class="month">${month}</span>
    </div>
  `;
}

function when({ event, occurrence, others }: Listing, { locale }: CardContext): TemplateResult {
  const { dates, messages } = locale;
  const sentence = dates.sentence(occurrence, event.timeZone);
  const hours = dates.hours(occurrence, event.timeZone);
  return html`
    <p class="when muted" part="when">
      <time datetime=${machineDate(occurrence, event.timeZone)}><span class="visually-hidden">${sentence}</span><span aria-hidden="true">${hours}</span></time>
      ${others > 0 ? html`<span class="others">${messages.list.otherDates(others)}</span>` : nothing}
    </p>
    ${event.previousStart !== null && occurrence.status !== 'Scheduled'
      ? html`<p class="muted small">${messages.list.previously(dates.day(event.previousStart, event.timeZone))}</p>`
      : nothing}
  `;
}

function where({ event, occurrence }: Listing, { hasTown }: CardContext): TemplateResult | typeof nothing {
  const place = placeName(occurrence.location ?? event.location, hasTown ? event.town?.name : undefined);
  return place ? html`<p class="where muted" part="where">${place}</p>` : nothing;
}

function badges(event: ProgrammeEvent, { status }: Occurrence, { messages: { list } }: Locale): TemplateResult | typeof nothing {
  const words: [kind: string, text: string][] = [];
  if (status !== 'Scheduled') words.push([KINDS[status], list.status[status]]);
  if (event.attendanceMode !== 'Offline' && status !== 'MovedOnline') words.push(['online', event.attendanceMode === 'Online' ? list.isOnline : list.isMixed]);
  if (event.isAccessibleForFree) words.push(['plain', list.free]);
  if (event.accessibility.length > 0) words.push(['plain', list.accessible]);
  if (words.length === 0) return nothing;
  return html`<ul class="badges" role="list">
    ${words.map(([kind, text]) => html`<li class="badge ${kind}" part="badge">${text === list.accessible ? icon('access') : nothing}${text}</li>`)}
  </ul>`;
}

const KINDS = { Scheduled: 'plain', Rescheduled: 'postponed', MovedOnline: 'online', Postponed: 'postponed', SoldOut: 'sold-out', Cancelled: 'cancelled' } as const;

function picture({ url, alt, width, height }: EventImage): TemplateResult {
  return html`<img
    part="image"
    src=${url}
    alt=${alt}
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @error=${hide}
    @load=${show}
  />`;
}

/** A picture that cannot be had leaves no hole and no broken frame. */
function hide({ target }: Event): void {
  (target as HTMLElement).hidden = true;
}

/** The row may be another event's by now. */
function show({ target }: Event): void {
  (target as HTMLElement).hidden = false;
}

/** End of the last session of a run; null when the feed does not say. */
function endOfRun(event: ProgrammeEvent): number | null {
  return event.occurrences.at(-1)!.end;
}

/** « Salle d’exemple, Orly »; a place without a name by its street. */
export function placeName(place: Place | null, town: string | undefined): string {
  return [place?.name || place?.streetAddress, town].filter(Boolean).join(', ');
}

/** HTML's `datetime`: a day without hours is a day. */
export function machineDate({ start, isAllDay }: Occurrence, zone: string): string {
  const iso = toIsoString(start, zone);
  return isAllDay ? iso.slice(0, 10) : iso;
}
