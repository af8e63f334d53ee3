import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { Messages } from '../../locale/messages.js';
import type { Occurrence, Place, ProgrammeEvent } from '../../model/programme.js';
import { directionsLink } from '../../output/directions-link.js';
import { machineDate, placeName } from './event-card.js';
import { richTextView } from './rich-text-view.js';

/** A programme may give a date for every day of a year; the visitor needs the next ones. */
const MOST_SESSIONS = 20;

/** What opening an event shows: all its sessions, the whole text, practical information, ways to go further. */
export function eventDetails(event: ProgrammeEvent, locale: Locale, now: number): TemplateResult {
  const { list } = locale.messages;
  return html`
    ${event.occurrences.length > 1 ? sessions(event, locale, now) : nothing}
    ${richTextView(event.description || event.abstract)}
    <dl>
      ${entry(list.terms.date, event.occurrences.length === 1 && locale.dates.sentence(event.occurrences[0]!, event.timeZone))}
      ${entry(list.terms.location, event.location && address(event.location))} ${entry(list.terms.access, event.location?.access)}
      ${entry(list.terms.price, event.price || (event.isAccessibleForFree && list.free))} ${entry(list.terms.audience, event.audience)}
      ${entry(list.terms.age, event.ageRange && list.age(event.ageRange))}
      ${entry(list.terms.accessibility, event.accessibility.map((need) => list.accessibility[need]).join(', '))}
      ${entry(list.terms.organizer, organizers(event))} ${entry(list.terms.registration, registrations(event, locale, list))}
      ${entry(list.terms.superEvent, event.superEvent)}
    </dl>
    ${actions(event, list)}
    ${event.image?.credit ? html`<p class="muted small">${list.photo(event.image.credit)}</p>` : nothing}
  `;
}

function sessions(event: ProgrammeEvent, { dates, messages: { list } }: Locale, now: number): TemplateResult {
  const coming = event.occurrences.filter(({ until }) => until > now);
  const isLong = event.occurrences.length > MOST_SESSIONS;
  const shown = (isLong && coming.length > 0 ? coming : event.occurrences).slice(0, MOST_SESSIONS);
  const session = (occurrence: Occurrence) => {
    const notes = [
      occurrence.name,
      occurrence.status !== 'Scheduled' && occurrence.status !== event.status && list.status[occurrence.status],
      placeName(occurrence.location, undefined),
      occurrence.until <= now && list.sessionOver,
    ].filter(Boolean);
    const sentence = dates.sentence(occurrence, event.timeZone);
    const time = html`<time datetime=${machineDate(occurrence, event.timeZone)}>${sentence}</time>`;
    return html`<li>${occurrence.status === 'Cancelled' ? html`<s>${time}</s>` : time}${notes.length ? ` – ${notes.join(', ')}` : nothing}</li>`;
  };
  return html`
    <p class="term">${list.sessions}</p>
    <ul role="list" part="sessions">
      ${shown.map(session)}${event.occurrences.length > shown.length ? html`<li class="muted">${list.otherDates(event.occurrences.length - shown.length)}</li>` : nothing}
    </ul>
  `;
}

function entry(term: string, value: unknown): TemplateResult | typeof nothing {
  return value ? html`<div><dt>${term}</dt><dd>${value}</dd></div>` : nothing; // prettier-ignore
}

function address({ name, streetAddress, postalCode, addressLocality, telephone }: Place): TemplateResult[] {
  const lines = [name, streetAddress, [postalCode, addressLocality].filter(Boolean).join(' '), telephone].filter(Boolean);
  return lines.map((line, index) => html`${index ? html`<br />` : nothing}${line}`);
}

function organizers({ organizers }: ProgrammeEvent): TemplateResult[] | null {
  if (organizers.length === 0) return null;
  return organizers.map(({ name, url }, index) => html`${index ? ', ' : nothing}${url ? html`<a href=${url} rel="noopener noreferrer">${name}</a>` : name}`);
}

function registrations({ registrations, name }: ProgrammeEvent, locale: Locale, list: Messages['list']): TemplateResult[] | null {
  if (registrations.length === 0) return null;
  return registrations.map(({ kind, text, href }, index) => {
    const words = kind === 'telephone' ? locale.telephone(href.slice('tel:'.length)) : kind === 'url' ? list.register : text;
    const more = kind === 'url' ? html`<span class="visually-hidden"> – ${name} (${text})</span>` : nothing;
    return html`${index ? html`<br />` : nothing}<a href=${href} rel="noopener noreferrer">${words}${more}</a>`;
  });
}

/** Each link says which event it is about: « Itinéraire » seventy times over means nothing in a list of links (RGAA 6.1). */
function actions(event: ProgrammeEvent, list: Messages['list']): TemplateResult | typeof nothing {
  const { location, url, onlineUrl, name } = event;
  const destination =
    location &&
    (location.latitude !== null && location.longitude !== null
      ? { latitude: location.latitude, longitude: location.longitude }
      : [location.streetAddress, location.postalCode, location.addressLocality].filter(Boolean).join(', '));
  const links = [
    [destination && directionsLink(destination), list.directions],
    [onlineUrl, list.join],
    [url, list.site],
  ].filter(([href]) => href);
  if (links.length === 0) return nothing;
  return html`<p class="actions" part="actions">
    ${links.map(([href, words]) => html`<a href=${href} rel="noopener noreferrer">${words}<span class="visually-hidden"> – ${name}</span></a> `)}
  </p>`;
}
