import { isServer, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { NarrowingController } from '../../controllers/narrowing-controller.js';
import { isReady, ProgrammeController } from '../../controllers/programme-controller.js';
import type { ReadyView } from '../../controllers/programme-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { foreignLanguage } from '../../locale/event-text.js';
import { subscribeWords } from '../../locale/subscribe-words.js';
import type { Programme, Town } from '../../model/programme.js';
import { ask } from '../../model/query.js';
import type { Answer, Query } from '../../model/query.js';
import { countOf } from '../../model/sections.js';
import { findTown, keyOfTown } from '../../model/towns.js';
import { control } from '../../styles/control.js';
import { warnOf } from '../../warn/warn-of.js';
import { feedFailure, loadingSentence, unfilteredNotice } from '../feed-failure.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import { ProgrammeElement } from '../programme-element.js';
import { queryFromAttributes } from '../query-from-attributes.js';
import { staleness } from '../staleness.js';
import { calendarAddress } from './calendar-address.js';
import type { CalendarToSave } from '../calendar-download.js';
import { SubscribeActions } from './subscribe-actions.js';
import styles from './subscribe.styles.js';

/**
 * The coming events in the visitor's own calendar. With `calendar`, as a subscription, which follows each change, of the town chosen in the page or of all;
 * without it, as a file that is made in the page, of what the visitor has chosen in the town filter and the event filter.
 *
 * @summary The programme in one's calendar: a subscription, or a file.
 * @slot - Shown without JavaScript, and when the feed cannot be read.
 * @csspart base - Everything.
 * @csspart heading - What it is for.
 * @csspart count - The name of the programme, and how many events are coming.
 * @csspart actions - The links and buttons.
 * @csspart action - One of them.
 * @csspart action-main - The first of them.
 * @csspart empty - The sentence when no event is coming.
 * @csspart unfiltered - The sentence and the button when a file that filters could not be loaded.
 * @csspart stale - Since when the programme could not be updated.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class Subscribe extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, styles];

  /** Address of the calendar (.ics) that the site publishes, e.g. by `ess ics`. In that of a town, `{town}` stands for its slug; that of all towns may follow, after a space. */
  @property() calendar = '';

  /** Only the events of this organizer. */
  @property() organizer = '';

  /** Only the events with one of these keywords; commas between them. */
  @property() keyword = '';

  readonly #programme: ProgrammeController = new ProgrammeController(this, {
    isEmpty: (programme) => countOf(this.#ask(programme)) === 0,
    wanted: (programme) => ({ query: this.#query(programme), now: this.clock.now(programme.timeZone) }),
    isWaiting: () => this.#narrowing.isComing,
    town: () => this.#chosen,
  });
  readonly #selection: SelectionController = new SelectionController(this, this.#programme);
  readonly #narrowing: NarrowingController = new NarrowingController(this, this.#selection);
  readonly #actions = new SubscribeActions(this);

  constructor() {
    super();
    new FocusController(this, ['[part="heading"]', '[part="empty"]', '[part="failure"] p']);
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.language.foreign}>${this.#renderView()}</div>`;
  }

  #renderView() {
    const { view } = this.#programme;
    if (isReady(view)) return this.#renderReady(view);
    switch (view.status) {
      case 'unneeded':
      case 'unserved':
        return html`<slot></slot>`;
      case 'loading':
        return this.#renderSkeleton();
      case 'failed':
        return feedFailure(view.error, 'subscribe', this.language.locale.messages, this.#programme);
    }
  }

  /** The same lines as what comes, so that nothing moves. */
  #renderSkeleton() {
    const bone = (what: string) => html`<p class="bone ${what}" aria-hidden="true">&nbsp;</p>`;
    const bones = ['', 'sentence', 'sentence', this.calendar ? 'links' : 'button'].map(bone);
    return html`${loadingSentence(this.language.locale.messages)} ${bones}`;
  }

  #renderReady(view: ReadyView) {
    const { programme } = view;
    const { locale } = this.language;
    const words = subscribeWords(locale);
    const answer = this.#ask(programme);
    this.clock.wakeAt(answer.validUntil);
    const address = this.#address(programme);
    const isEmpty = view.status === 'empty';
    const { narrowing } = this.#narrowing;
    return html`
      ${heading(this.headingLevel, words.heading)} ${isEmpty ? html`<p part="empty">${narrowing && !address ? words.noneChosen : words.none}</p>` : this.#renderCount(programme, answer)}
      ${address ? this.#actions.renderSubscription(address, narrowing !== null) : isEmpty ? nothing : this.#actions.renderDownload(() => this.#calendar(programme))}
      ${unfilteredNotice(this.#narrowing, 'subscribe', locale.messages)} ${staleness(view, locale)}
    `;
  }

  #renderCount(programme: Programme, answer: Answer) {
    const { locale } = this.language;
    const { events, eventsAt } = locale.messages.list;
    const town = this.#town(programme);
    const lang = foreignLanguage(programme.inLanguage, locale) ?? nothing;
    const count = town ? eventsAt(countOf(answer), town.name) : events(countOf(answer));
    return html`<p part="count">${programme.name ? html`<span lang=${lang}>${programme.name}</span>${locale.dates.words.colon} ` : nothing}${count}</p>`;
  }

  #calendar(programme: Programme): CalendarToSave {
    const { rows, ongoing, listing } = this.#ask(programme);
    const name = [programme.name, this.#town(programme)?.name, this.organizer].filter(Boolean).join(' – ');
    const events = [...ongoing, ...rows].map((row) => listing(row).event);
    return { programme, events, name, locale: this.language.locale, now: this.clock.now(programme.timeZone) };
  }

  #address(programme: Programme): string | null {
    if (!this.calendar || isServer) return null;
    const town = this.#town(programme);
    // A town that a visitor chose, and that has no event, has no calendar either.
    const hasCalendar = this.town || programme.towns.some(({ key }) => key === town?.key);
    const address = calendarAddress(this.calendar, hasCalendar ? town : null, document.baseURI);
    if (!address && !this.calendar.includes('{town}')) warnOf('calendar', this.localName, this.calendar);
    return address;
  }

  #ask(programme: Programme): Answer {
    return ask(programme, this.#query(programme), this.clock.now(programme.timeZone));
  }

  #query(programme: Programme): Query {
    const { localName, organizer, keyword } = this;
    const query = queryFromAttributes({ localName, organizer, keyword, when: 'upcoming', from: null, to: null });
    // A published calendar cannot follow the filters.
    const narrowing = this.#address(programme) ? null : this.#narrowing.narrowing;
    return { ...query, town: keyOfTown(this.#chosen, programme.towns), narrowing };
  }

  #town({ towns }: Programme): Town | null {
    return this.#chosen ? findTown(this.#chosen, towns) : null;
  }

  /** The webmaster's town, or else the visitor's. */
  get #chosen(): string | null {
    return this.town || this.#selection.selection.town || null;
  }
}
