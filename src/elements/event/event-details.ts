import { isServer, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { detailsWords } from '../../locale/details-words.js';
import { machineDate, placeName } from '../../locale/event-text.js';
import { telephoneText } from '../../locale/telephone-text.js';
import type { DetailedPlace, Occurrence, Organizer } from '../../model/programme.js';
import { telephone } from '../../model/telephone.js';
import { html } from '../html.js';
import { marked } from '../marked.js';
import type { OpenedEvent } from './event-action.js';
import { servedActions, signUp } from './event-actions.js';
import { richTextView } from './rich-text-view.js';
import { sessionList } from './session-list.js';
import type { SessionsShown } from './session-list.js';

export { default as eventDetailsStyles } from './event-details.styles.js';

type Lang = string | typeof nothing;

/** What a visitor can do in the details. */
export interface Interactions {
  readonly sessions: SessionsShown;
  readonly actions: unknown;
}

/** An opened event: the whole text, its sessions, practical information, actions. */
export function eventDetails(opened: OpenedEvent, interactions: Interactions | null): TemplateResult {
  return html`
    ${eventText(opened)} ${eventFacts(opened, interactions?.sessions ?? null)} ${interactions ? interactions.actions : servedActions(opened)}
    ${imageCredit(opened)}
  `;
}

/** The line that sums it up, and the whole text. */
export function eventText({ event, details, lang }: OpenedEvent): TemplateResult {
  return html`
    ${event.abstract && !details.description.startsWith(event.abstract) ? html`<p class="lead" lang=${lang}>${event.abstract}</p>` : nothing}
    ${details.description ? html`<div class="description" lang=${lang}>${richTextView(details.description)}</div>` : nothing}
  `;
}

/** Practical information, term by term. `shown`: see `sessionList`. */
export function eventFacts(opened: OpenedEvent, shown: SessionsShown | null): TemplateResult {
  const { event, details, locale, lang } = opened;
  const { list } = locale.messages;
  const words = detailsWords(locale);
  return html`
    <dl>
      ${entry(words.terms.date, dates(opened, shown))} ${entry(words.terms.location, details.location && location(details.location, lang))}
      ${entry(words.terms.access, details.location?.access, lang)} ${entry(words.terms.price, details.price || (event.isAccessibleForFree && list.free), details.price ? lang : nothing)}
      ${entry(words.terms.audience, details.audience, lang)} ${entry(words.terms.age, details.ageRange && words.age(details.ageRange))}
      ${entry(words.terms.accessibility, event.accessibility.map((need) => list.accessibility[need]).join(', '))}
      ${entry(
        words.terms.organizer,
        lines(details.organizers, (organizer) => organizerLine(organizer, lang)),
      )}
      ${entry(
        words.terms.registration,
        lines(registrations(opened), ({ kind, text, href }) => link(href, kind === 'telephone' ? telephoneText(href.slice(4)) : text)),
      )}
      ${entry(words.terms.superEvent, event.superEvent, lang)}
    </dl>
  `;
}

/** Who made the picture. */
export function imageCredit({ details: { imageCredit: credit }, locale, lang }: OpenedEvent): TemplateResult | typeof nothing {
  return credit ? html`<p class="muted small">${marked(detailsWords(locale).photo(credit), credit, lang === nothing ? null : lang)}</p>` : nothing;
}

/** One date as a sentence, several as a list; and the date before a rescheduling. */
function dates(opened: OpenedEvent, shown: SessionsShown | null): TemplateResult {
  const { event, details, locale } = opened;
  const { previousStart } = details;
  const before =
    previousStart === null ? nothing : html`<p class="muted">${detailsWords(locale).previously(locale.dates.day(previousStart, event.timeZone))}</p>`;
  const [only] = event.occurrences;
  const all = event.occurrences.length === 1 ? session(only!, opened) : sessionList(opened, shown, (each) => session(each, opened));
  return html`${all}${before}`;
}

function session(occurrence: Occurrence, { event: { timeZone, status }, locale, now, lang }: OpenedEvent): TemplateResult {
  const { dates, messages } = locale;
  const isPast = occurrence.until <= now;
  const notes = [
    !isServer && !occurrence.isAllDay && dates.zoneNote(occurrence.start, timeZone),
    spoken(occurrence.name, lang),
    spoken(placeName(occurrence.location), lang),
    occurrence.status !== status && messages.list.status[occurrence.status],
    isPast && detailsWords(locale).sessionOver,
  ].filter(Boolean);
  const time = html`<time datetime=${machineDate(occurrence, timeZone)}>${dates.sentence(occurrence, timeZone)}</time>`;
  return html`<span class=${isPast ? 'muted' : ''}>${occurrence.status === 'Cancelled' ? html`<s>${time}</s>` : time}${notes.length ? html` (${notes.map((note, index) => [index ? ', ' : nothing, note])})` : nothing}</span>`;
}

function location(place: DetailedPlace, lang: Lang): unknown {
  const { name, streetAddress, postalCode, addressLocality, url } = place;
  const number = telephone(place.telephone);
  return lines([
    url && name ? link(url, spoken(name, lang)) : spoken(name, lang),
    streetAddress,
    [postalCode, addressLocality].filter(Boolean).join(' '),
    number ? link(`tel:${number.e164}`, telephoneText(number.e164)) : place.telephone,
  ].filter(Boolean)); // prettier-ignore
}

function organizerLine({ name, url, telephone: written, email }: Organizer, lang: Lang): unknown {
  const number = telephone(written);
  const ways = [number ? link(`tel:${number.e164}`, telephoneText(number.e164)) : written, email && link(`mailto:${email}`, email)].filter(Boolean);
  return html`${url ? link(url, spoken(name, lang)) : spoken(name, lang)}${ways.map((way) => html`, ${way}`)}`;
}

/** Leaves out the address of the action « S’inscrire »; none for an event that does not take place. */
function registrations(opened: OpenedEvent) {
  if (opened.event.status === 'Cancelled') return [];
  const action = signUp(opened);
  return opened.details.registrations.filter((registration) => registration !== action);
}

/** A text of the feed in another language than the interface. */
function spoken(words: string | null | undefined, lang: Lang): unknown {
  return words && lang !== nothing ? html`<span lang=${lang}>${words}</span>` : words;
}

function entry(term: string, value: unknown, lang: Lang = nothing): TemplateResult | typeof nothing {
  return value ? html`<div><dt>${term}</dt><dd lang=${lang}>${value}</dd></div>` : nothing; // prettier-ignore
}

/** One per line; null for none. */
function lines<T>(values: readonly T[], draw: (value: T) => unknown = (value) => value): unknown {
  return values.length > 0 ? values.map((value, index) => [index ? html`<br />` : nothing, draw(value)]) : null;
}

function link(href: string, words: unknown): TemplateResult {
  return html`<a href=${href} rel="noopener noreferrer">${words}</a>`;
}
