import { isServer, nothing } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { detailsWords } from '../../locale/details-words.js';
import { foreignLanguage, machineDate, placeName, postalAddress } from '../../locale/event-text.js';
import type { Locale } from '../../locale/locale.js';
import { telephoneText } from '../../locale/telephone-text.js';
import type { DetailedPlace, EventDetails, Occurrence, Organizer, ProgrammeEvent } from '../../model/programme.js';
import { telephone } from '../../model/telephone.js';
import { directionsLink } from '../../output/directions-link.js';
import { html } from '../html.js';
import { icon } from '../icon.js';
import { globe, route, ticket } from '../icons.js';
import { marked } from '../marked.js';
import { richTextView } from './rich-text-view.js';

export { default as eventDetailsStyles } from './event-details.styles.js';

type Lang = string | typeof nothing;

/** An event may have a date every day of a year; visitors need the next ones. */
const MOST_SESSIONS = 12;

/** An opened event: the whole text, its sessions, practical information, actions. */
export function eventDetails(event: ProgrammeEvent, details: EventDetails, locale: Locale, now: number, inLanguage: string | null): TemplateResult {
  const { list } = locale.messages;
  const words = detailsWords(locale);
  const lang = foreignLanguage(event.inLanguage ?? inLanguage, locale) ?? nothing;
  return html`
    ${details.description ? html`<div class="description" lang=${lang}>${richTextView(details.description)}</div>` : nothing}
    <dl>
      ${entry(words.terms.date, dates(event, details, locale, now, lang))} ${entry(words.terms.location, details.location && location(details.location, lang))}
      ${entry(words.terms.access, details.location?.access, lang)} ${entry(words.terms.price, details.price || (event.isAccessibleForFree && list.free), details.price ? lang : nothing)}
      ${entry(words.terms.audience, details.audience, lang)} ${entry(words.terms.age, details.ageRange && words.age(details.ageRange))}
      ${entry(words.terms.accessibility, event.accessibility.map((need) => list.accessibility[need]).join(', '))}
      ${entry(
        words.terms.organizer,
        lines(details.organizers, (organizer) => organizerLine(organizer, lang)),
      )}
      ${entry(
        words.terms.registration,
        lines(registrations(details), ({ kind, text, href }) => link(href, kind === 'telephone' ? telephoneText(href.slice(4)) : text)),
      )}
      ${entry(words.terms.superEvent, event.superEvent, lang)}
    </dl>
    ${actions(event, details, locale, lang)}
    ${details.imageCredit ? html`<p class="muted small">${marked(words.photo(details.imageCredit), details.imageCredit, foreignLanguage(event.inLanguage ?? inLanguage, locale))}</p>` : nothing}
  `;
}

/** One date as a sentence, several as a list that marks past ones; of a long run, the next ones and how many others there are. */
function dates(event: ProgrammeEvent, { previousStart }: EventDetails, locale: Locale, now: number, lang: Lang): TemplateResult {
  const { list } = locale.messages;
  const words = detailsWords(locale);
  const { occurrences, timeZone } = event;
  const coming = occurrences.filter(({ until }) => until > now);
  const shown = occurrences.length > MOST_SESSIONS && coming.length > 0 ? coming.slice(0, MOST_SESSIONS) : occurrences.slice(0, MOST_SESSIONS);
  const left = occurrences.length - shown.length;
  const before = previousStart === null ? nothing : html`<p class="muted">${words.previously(locale.dates.day(previousStart, timeZone))}</p>`;
  if (occurrences.length === 1) return html`${session(occurrences[0]!, event, locale, now, lang)}${before}`;
  return html`
    <ul role="list" part="sessions">
      ${shown.map((occurrence) => html`<li>${session(occurrence, event, locale, now, lang)}</li>`)} ${left ? html`<li class="muted">${list.otherDates(left)}</li>` : nothing}
    </ul>
    ${before}
  `;
}

function session(occurrence: Occurrence, { timeZone, status }: ProgrammeEvent, locale: Locale, now: number, lang: Lang): TemplateResult {
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

/** All addresses but the first, which is the action « S’inscrire ». */
function registrations({ registrations }: EventDetails) {
  return registrations.filter((registration) => registration !== signUp(registrations));
}

function signUp(registrations: EventDetails['registrations']) {
  return registrations.find(({ kind }) => kind === 'url');
}

/** Each link names its event: « Itinéraire » seventy times means nothing in a list of links (RGAA 6.1). */
function actions(
  { url, name }: ProgrammeEvent,
  { location, registrations, onlineUrl }: EventDetails,
  locale: Locale,
  lang: Lang,
): TemplateResult | typeof nothing {
  const words = detailsWords(locale);
  const destination =
    location &&
    (location.latitude !== null && location.longitude !== null
      ? { latitude: location.latitude, longitude: location.longitude }
      : postalAddress(location));
  const links = (
    [
      [ticket, signUp(registrations)?.href, words.register],
      [globe, onlineUrl, words.join],
      [route, destination && directionsLink(destination), words.directions],
      [globe, url, words.site],
    ] as const
  ).filter(([, href]) => href);
  if (links.length === 0) return nothing;
  return html`<p class="actions" part="actions">${links.map(([picture, href, text]) => action(picture, href!, text, spoken(name, lang)))}</p>`;
}

function action(picture: SVGTemplateResult, href: string, words: string, name: unknown): TemplateResult {
  return html`<a href=${href} rel="noopener noreferrer">${icon(picture)}<span>${words}<span class="visually-hidden"> – ${name}</span></span></a> `;
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
