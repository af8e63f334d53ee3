import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EventDetails } from '../../model/programme.js';
import type { Listing } from '../../model/query.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import type { OpenedEvent } from './event-action.js';
import { eventFacts, eventText, imageCredit } from './event-details.js';
import type { Interactions } from './event-details.js';
import { dateBlock, heardDate, picture, whenAndWhere } from './event-row.js';
import { shownSession, stateOf, stateSentence } from './event-state.js';

/** The top of an event: name, date, hours and place, and its state in a sentence. `previousStart`: see `EventDetails`. */
export function eventTop({ event, locale, now, lang }: Omit<OpenedEvent, 'details'>, previousStart: number | null, level: number): TemplateResult {
  const occurrence = shownSession(event, now);
  const state = stateOf(event, now);
  const others = event.occurrences.length - 1;
  const listing: Listing = { event, occurrence, others };
  // Nobody registers with what is over.
  const shared = { free: 'some', isByRegistration: state === 'past' } as const;
  const context = { locale, now, timeZone: event.timeZone, isTownSaid: false, isDaySaid: false, shared };
  const name = occurrence.status === 'Cancelled' ? html`<s>${event.name}</s>` : event.name;
  return html`
    <div class="top">
      ${dateBlock(listing, context)} ${heading(level, name, 'title', lang)}
      <p class="when dotted" part="when">${whenAndWhere(listing, context, lang)}</p>
      <p class="visually-hidden">${heardDate(listing, context)}</p>
    </div>
    ${state ? html`<p class="state ${state}" part="state">${stateSentence(state, event, previousStart, locale)}</p>` : nothing}
  `;
}

/** Below it: picture, text, practical information, actions. `description`: the author's, where the tag describes the event. */
export function eventBody(opened: OpenedEvent, { sessions, actions }: Interactions, description: unknown): TemplateResult {
  const { event, lang } = opened;
  const { image } = event;
  const isSized = image?.width && image.height;
  return html`
    <div class="details" part="details">
      <div class="text">
        ${image ? html`<figure class=${isSized ? '' : 'unsized'}>${picture(image, lang)} ${imageCredit(opened)}</figure>` : nothing}
        ${eventText(opened)} ${description}
      </div>
      <div class="facts">${eventFacts({ ...opened, details: said(opened) }, sessions)} ${actions}</div>
    </div>
  `;
}

/** Without the former date, which the sentence above gives, and the ways to register with what is over. */
function said({ event, details, now }: OpenedEvent): EventDetails {
  const state = stateOf(event, now);
  return {
    ...details,
    previousStart: state && state !== 'past' && state !== 'ongoing' ? null : details.previousStart,
    registrations: state === 'past' ? [] : details.registrations,
  };
}
