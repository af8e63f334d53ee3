import { isServer, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { feedSource } from '../../controllers/feed-source.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { isReady, ProgrammeController } from '../../controllers/programme-controller.js';
import type { ReadyView } from '../../controllers/programme-controller.js';
import { servedTo } from '../../controllers/served-programme.js';
import { eventWords } from '../../locale/event-words.js';
import { foreignLanguage } from '../../locale/event-text.js';
import type { Programme, ProgrammeEvent } from '../../model/programme.js';
import { control } from '../../styles/control.js';
import { unawaited } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';
import { feedFailure } from '../feed-failure.js';
import { html } from '../html.js';
import { ProgrammeElement } from '../programme-element.js';
import { staleness } from '../staleness.js';
import { openedEvent } from './event-action.js';
import detailsStyles from './event-details.styles.js';
import rowStyles from './event-row.styles.js';
import { EventSearch } from './event-search.js';
import { eventSkeleton } from './event-skeleton.js';
import { changesAt } from './event-state.js';
import { eventBody, eventTop } from './event-view.js';
import styles from './event.styles.js';
import { OpenedEvents } from './opened-events.js';
import { OwnEvent } from './own-event.js';

/**
 * One event, whole: its date, state, picture, text, practical information, and what a visitor can do with it. It comes from the programme, by `event`; or
 * its author writes it, in attributes or as schema.org JSON-LD between the tags, and no programme is requested. It says by itself when it has begun, is over,
 * cancelled or moved. One event is one event: what a visitor chooses elsewhere in the page changes nothing.
 *
 * @summary One event, from the programme or written by hand.
 * @slot - Shown without JavaScript, when the feed cannot be read, and below the sentence when the event is no longer in the programme. Of an event in attributes: its description.
 * @csspart base - Everything.
 * @csspart title - The name of the event, its heading.
 * @csspart date - Its date block.
 * @csspart weekday - The weekday in it.
 * @csspart day - The day of the month in it.
 * @csspart month - The month in it.
 * @csspart when - The line of its hours and place.
 * @csspart time - Its hours, in that line.
 * @csspart where - Its place, in that line.
 * @csspart others - How many other dates it has, in that line.
 * @csspart badge - What is exceptional about it, in a word.
 * @csspart badge-cancelled - The badge of a cancelled event.
 * @csspart badge-postponed - The badge of a postponed event.
 * @csspart badge-rescheduled - The badge of an event with a new date.
 * @csspart badge-sold-out - The badge of an event that is sold out.
 * @csspart badge-online - The badge of an event that is online, or online too.
 * @csspart badge-free - The badge of a free event.
 * @csspart badge-paid - The badge of an event that is not free.
 * @csspart badge-registration - The badge of an event by registration.
 * @csspart state - The sentence that says that it is on, over, cancelled, postponed, moved or sold out, and its former date.
 * @csspart image - Its picture.
 * @csspart details - All below its top: text, practical information, actions.
 * @csspart session-count - How many dates it has, and the next one.
 * @csspart sessions - The list of all its dates.
 * @csspart actions - The links and buttons.
 * @csspart action - One of them.
 * @csspart action-main - The first of them, to register or to join.
 * @csspart panel - What one of these buttons opens.
 * @csspart empty - The sentence when the event is no longer in the programme.
 * @csspart stale - Since when the programme could not be updated.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class EventElement extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, rowStyles, detailsStyles, styles];

  /** The event of the programme, by its `@id` or `url` in the feed, or by the end of one of these: `fete-du-velo` for `https://…/agenda/fete-du-velo`. */
  @property() event = '';

  /** Name of an event that is written in attributes; without `event` and `src`. */
  @property() name = '';

  /** When it starts: `2026-11-06T18:30`, in Paris without an offset, or a day. */
  @property({ attribute: 'start-date' }) startDate = '';

  /** When it ends; a day counts to its last minute. */
  @property({ attribute: 'end-date' }) endDate = '';

  /** When it was first planned, if that has changed. */
  @property({ attribute: 'previous-start-date' }) previousStartDate = '';

  /** `cancelled` | `postponed` | `rescheduled` | `moved-online` | `sold-out`. */
  @property({ attribute: 'event-status' }) eventStatus = '';

  /** Name of the place: « Salle des fêtes ». */
  @property() location = '';

  /** Postal address of the place, with post code and town: « 1 rue de l’Exemple, 94110 Arcueil ». */
  @property() address = '';

  /** Price, in words: « Gratuit », « 5 € ». */
  @property() price = '';

  /** Address of the event's own page. */
  @property() url = '';

  /** Address of its picture. */
  @property() image = '';

  /** Where « Itinéraire » leads: `openstreetmap` | `geoportail` | an address in which `{latitude}`, `{longitude}` and `{address}` are replaced. */
  @property() directions = '';

  readonly #own = new OwnEvent(this);
  readonly #opened = new OpenedEvents(this);
  readonly #search = new EventSearch(this.#opened);

  readonly #programme = new ProgrammeController(this, {
    source: (_, src) => {
      const text = this.#own.feed;
      return text === null ? feedSource(this, src) : { text, baseUrl: document.baseURI };
    },
    isEmpty: (programme) => this.#eventIn(programme) === null,
    isWaiting: ({ programme }) => {
      const event = isServer ? null : this.#eventIn(programme);
      return event !== null && this.#search.found(event) === undefined;
    },
    // The event may be in any part of the feed; once it is found, the others are not waited for.
    wanted: (programme) => ({ query: this.#own.named && this.#eventIn(programme) ? undefined : null, now: 0 }),
    town: () => this.town,
    onLoad: (ready) => unawaited(this.#warn(ready), this),
  });

  constructor() {
    super();
    new FocusController(this, ['[part="title"]', '[part="empty"]', '[part="failure"] p']);
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.language.foreign}>${this.#renderView()}</div>`;
  }

  #renderView(): unknown {
    const { view } = this.#programme;
    if (isReady(view)) return this.#renderReady(view);
    switch (view.status) {
      case 'unneeded':
      case 'unserved':
        return html`<slot></slot>`;
      case 'loading':
        return eventSkeleton(this.language.locale.messages);
      case 'failed':
        return feedFailure(view.error, 'event', this.language.locale.messages, this.#programme);
    }
  }

  #renderReady(view: ReadyView): TemplateResult {
    const { programme } = view;
    const { locale } = this.language;
    const event = this.#eventIn(programme);
    // An unreadable event in the tag was never in a programme: what else the author wrote there stands for it.
    if (!event)
      return html`${this.#own.feed !== null && this.#own.hasContent ? nothing : html`<p part="empty">${eventWords(locale).gone}</p>`}<slot></slot>`;
    return html`${this.#renderEvent(event, programme)} ${staleness(view, locale)}`;
  }

  #renderEvent(event: ProgrammeEvent, { inLanguage }: Programme): TemplateResult {
    const { locale } = this.language;
    const now = this.clock.now(event.timeZone);
    const found = isServer ? null : this.#search.found(event)!;
    this.clock.wakeAt(changesAt(event, now));
    if (!found || found.details === 'lost') {
      const lang = foreignLanguage(event.inLanguage ?? inLanguage, locale) ?? nothing;
      return html`${eventTop({ event, locale, now, lang }, null, this.headingLevel)}
        <div class="details" part="details">${found ? html`<p>${locale.messages.feed.fileMissing}</p><slot></slot>` : servedTo(this)?.details?.(event)}</div>`;
    }
    const opened = openedEvent(found.event, found.details, locale, now, inLanguage);
    return html`${eventTop(opened, opened.details.previousStart, this.headingLevel)}
    ${eventBody(opened, this.#opened.interactions(opened), this.#own.isInAttributes ? this.#renderDescription() : nothing)}`;
  }

  /** The author's children, which may come later. */
  #renderDescription(): TemplateResult {
    return html`<slot class=${this.#own.hasContent ? 'filled' : ''} @slotchange=${() => this.requestUpdate()}></slot>`;
  }

  #eventIn(programme: Programme): ProgrammeEvent | null {
    return this.#search.eventIn(programme, this.#own.named, this.clock.now(programme.timeZone));
  }

  async #warn({ programme, report }: ReadyView): Promise<void> {
    const isOwn = this.#own.feed !== null;
    const isGone = this.#own.named !== '' && this.#eventIn(programme) === null;
    const isAmbiguous = !this.#own.named && this.#search.numbersIn(programme, '').length > 1;
    if (!isGone && !isAmbiguous && !(isOwn && report.problems.length > 0)) return;
    const chunk = await lazy(() => import('./event-warnings.js'));
    if (isGone) chunk?.warnOfGone(this, programme);
    if (isAmbiguous) chunk?.warnOfChoice(this, programme);
    if (isOwn) chunk?.warnOfProblems(this, report, this.#own.isInAttributes);
  }
}
