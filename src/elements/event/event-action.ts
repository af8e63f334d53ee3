import { nothing } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { foreignLanguage } from '../../locale/event-text.js';
import type { Locale } from '../../locale/locale.js';
import type { EventDetails, Occurrence, ProgrammeEvent } from '../../model/programme.js';
import { html } from '../html.js';
import { icon } from '../icon.js';

/** An event with its details, and how to say its name. */
export interface OpenedEvent {
  readonly event: ProgrammeEvent;
  readonly details: EventDetails;
  readonly locale: Locale;
  readonly now: number;
  /** The feed's language, when it is not the interface's. */
  readonly lang: string | typeof nothing;
}

/** `inLanguage`: of the feed. */
export function openedEvent(event: ProgrammeEvent, details: EventDetails, locale: Locale, now: number, inLanguage: string | null): OpenedEvent {
  return { event, details, locale, now, lang: foreignLanguage(event.inLanguage ?? inLanguage, locale) ?? nothing };
}

/** « Mon programme »: the visitor's own list. */
export interface EventBookmarks {
  has(event: ProgrammeEvent): boolean;
  /** Adds or removes it. */
  toggle(event: ProgrammeEvent): void;
}

export interface Disclosed {
  /** null for a button that opens nothing in the page. */
  readonly isOpen: boolean | null;
  readonly onToggle: () => unknown;
  readonly content: unknown;
}

/** The sessions that a visitor can still go to: neither over nor cancelled. */
export function sessionsAhead({ event, now }: Pick<OpenedEvent, 'event' | 'now'>): readonly Occurrence[] {
  return event.occurrences.filter(({ until, status }) => until > now && status !== 'Cancelled');
}

/** A link that names its event: « Itinéraire » seventy times means nothing in a list of links (RGAA 6.1). */
export function linkAction(href: string | null, words: unknown, opened: OpenedEvent, picture?: SVGTemplateResult, kind = ''): unknown {
  if (!href) return nothing;
  return html`<a class=${kind} href=${href} rel="noopener noreferrer" part="action${kind && ` action-${kind}`}">${named(words, opened, picture)}</a>`;
}

export function buttonAction(onClick: (event: Event) => unknown, words: unknown, opened: OpenedEvent, picture?: SVGTemplateResult): TemplateResult {
  return html`<button type="button" part="action" @click=${onClick}>${named(words, opened, picture)}</button>`;
}

/** A button that shows what follows it. Source: WAI-ARIA Authoring Practices, disclosure. */
export function disclosureAction(
  { isOpen, onToggle, content }: Disclosed,
  words: string,
  opened: OpenedEvent,
  picture: SVGTemplateResult,
): TemplateResult {
  return html`<button type="button" part="action" aria-expanded=${isOpen ?? nothing} @click=${onToggle}>${named(words, opened, picture)}</button>
    ${isOpen ? html`<div class="panel" part="panel">${content}</div>` : nothing}`;
}

function named(words: unknown, { event: { name }, lang }: OpenedEvent, picture?: SVGTemplateResult): TemplateResult {
  return html`${picture ? icon(picture) : nothing}<span>${words}<span class="visually-hidden"> – <span lang=${lang}>${name}</span></span></span>`;
}
