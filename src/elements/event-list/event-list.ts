import { html, isServer, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FilterEvent } from '../../controllers/filter-event.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { isReady, ProgrammeController } from '../../controllers/programme-controller.js';
import type { ReadyView } from '../../controllers/programme-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { servedTo } from '../../controllers/served-programme.js';
import { foreignLanguage } from '../../locale/event-text.js';
import type { Programme, Town } from '../../model/programme.js';
import { ask } from '../../model/query.js';
import type { Answer, GroupBy, Query } from '../../model/query.js';
import { countOf, sections } from '../../model/sections.js';
import { findTown, slugOf, TOWNS } from '../../model/towns.js';
import { control } from '../../styles/control.js';
import { warnOf } from '../../warn/warn-of.js';
import { adoptStyles } from '../adopt-styles.js';
import { feedFailure, loadingSentence, retryable } from '../feed-failure.js';
import { queryFromAttributes } from '../query-from-attributes.js';
import { ProgrammeElement } from '../programme-element.js';
import { DetailsInPlace } from '../event/details-in-place.js';
import type { RowDetails } from '../event/event-row.js';
import { AnswerAnnouncer } from './answer-announcer.js';
import type * as emptyListChunk from './empty-list.js';
import type { Suggestion } from './suggestions.js';
import rowStyles from '../event/event-row.styles.js';
import styles from './event-list.styles.js';
import { countLine, eventSection } from './event-section.js';
import type { SectionContext } from './event-section.js';
import { HeldEvents } from './held-events.js';
import type { replaceStaticRows } from './static-rows.js';
import { skeleton } from './skeleton.js';
import { lazy } from '../../warn/lazy.js';

const GROUPINGS = ['town', 'day', 'none'] as const;
const DEFAULT_LIMIT = 12;
/** One screenful; the first frame draws no more. */
const FIRST_ROWS = 5;

/**
 * The events of a programme, by town or by day, with their details in place. Past events leave as time goes by; exhibitions under way stand apart, in
 * « En ce moment ». Follows the town chosen in any filter of the page that reads the same feed and group, unless `town` fixes one.
 *
 * @summary List of events, grouped by town or by day.
 * @slot - Shown without JavaScript, and when the feed cannot be read. A child with `data-ess-static`, the events as HTML, is also shown while the feed loads.
 * @fires {SelectEvent} ess-select - A visitor opened an event: `event`.
 * @fires {FilterEvent} ess-filter - A visitor followed the list to another town; `selection.town` is its INSEE code or slug, or null.
 * @csspart base - The whole element.
 * @csspart count - The line that says how many events there are, and in which zone the hours are to a visitor who lives in another.
 * @csspart stale - The sentence that dates a programme that could not be updated, or says that a part of it could not be read.
 * @csspart heading - Heading of a town, a day or a lane.
 * @csspart event - One event.
 * @csspart date - Its date block.
 * @csspart title - Its title.
 * @csspart when - The line of its hours and place.
 * @csspart where - Its place, in that line.
 * @csspart badge - Its status, price or access in a word.
 * @csspart abstract - Its two lines of text.
 * @csspart image - Its picture.
 * @csspart summary - What opens its details.
 * @csspart details - Its details.
 * @csspart sessions - The list of all its dates, in the details.
 * @csspart actions - Links at the end of its details.
 * @csspart more - The button that shows more events.
 * @csspart empty - What stands there when there is no event: why, and where else to look.
 * @csspart way - A button that shows the events of another town or time.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class EventList extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, rowStyles, styles];

  /** `upcoming`, past ones left out as time goes by | `all` | `past`, the latest first. */
  @property() when = 'upcoming';

  /** `town` | `day` | `none`. */
  @property({ attribute: 'group-by' }) groupBy = 'town';

  /** Events that are shown at first, and that « Afficher plus » adds. */
  @property({ type: Number }) limit: number = DEFAULT_LIMIT;

  /** Only the events of this organizer. */
  @property() organizer = '';

  /** Only the events with one of these keywords; commas between them. */
  @property() keyword = '';

  /** First day: `2026-11-06`. */
  @property() from = '';

  /** Last day. */
  @property() to = '';

  /** Leaves the pictures out. */
  @property({ type: Boolean, attribute: 'without-images' }) withoutImages = false;

  /** How often « Afficher plus » was pressed, plus one. */
  @state() private pages = 1;

  /** The suggestion whose events a visitor looks at, below a list that has none of its own. */
  @state() private suggested: Suggestion | null = null;

  /** What a list with no event says; a chunk: null until it comes, false when it cannot. */
  @state() private whenEmpty: typeof emptyListChunk | false | null = null;

  readonly #details = new DetailsInPlace(this);
  readonly #held = new HeldEvents();
  /** A line that says the zone only would say less than the heading. */
  readonly #focus = new FocusController(this, [
    '[part="count"]:has(> .total)',
    '[part="heading"]',
    '[part="title"]',
    '[part="empty"] p',
    '[part="failure"] p',
  ]);
  readonly #answers = new AnswerAnnouncer(this);
  #replaceStaticRows: typeof replaceStaticRows | null = null;

  /** The first frame has been drawn: the events below it may come. Where a server has drawn them all, none may be away meanwhile. */
  @state() private isSettled = isServer || this.shadowRoot !== null || this.#hasRows;

  readonly #programme: ProgrammeController = new ProgrammeController(this, {
    isEmpty: (programme) => countOf(this.#ask(programme)) === 0,
    wanted: (programme) => ({ query: this.#query(programme), now: this.clock.now(programme.timeZone) }),
    town: () => this.town || this.#selection.selection.town,
    onLoad: ({ report }) =>
      void (report.problems.length > 0 && lazy(() => import('./feed-warning.js')).then((chunk) => chunk?.warnOfProblems(report))),
    saysOutcome: true,
  });
  readonly #selection: SelectionController = new SelectionController(this, this.#programme);

  constructor() {
    super();
    if (this.#hasRows) void lazy(() => import('./static-rows.js')).then((chunk) => (this.#replaceStaticRows = chunk?.replaceStaticRows ?? null));
  }

  /** Not `willUpdate`: the controller looks up its view between the two. */
  protected override update(changed: PropertyValues<this>): void {
    const { view } = this.#programme;
    if (view.status === 'failed') this.#answers.failed(view);
    else if (isReady(view)) this.#followQuestion(view);
    if (view.status === 'empty' && this.whenEmpty === null && !isServer) void this.#loadEmptyList();
    const goOn = this.#replaceStaticRows?.(this);
    super.update(changed);
    goOn?.();
  }

  protected override updated(): void {
    if (!this.#programme.programme || this.isSettled) return;
    const settle = () => void (this.isSettled = true);
    // A page in the background draws no frame.
    if (document.hidden) settle();
    else requestAnimationFrame(() => requestAnimationFrame(settle));
  }

  protected override render(): TemplateResult {
    // As the page has drawn them: in our styles they would move.
    if (this.#hasRows && this.#programme.view.status === 'loading') return html`<slot></slot>`;
    // A click on a card is a shortcut: its summary does the same for the keyboard.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div
      class=${this.isSettled ? 'base settled' : 'base'}
      part="base"
      lang=${this.language.foreign}
      @pointerover=${this.#details.onApproach}
      @pointerdown=${this.#details.onPointerDown}
      @click=${this.#details.onClick}
      @focusin=${this.#details.onApproach}
      @focusout=${this.#onLeave}
    >
      ${this.#renderView()}
    </div>`;
  }

  #renderView(): unknown {
    const { view } = this.#programme;
    switch (view.status) {
      case 'unneeded':
      case 'unserved':
        return html`<slot></slot>`;
      case 'loading':
        return skeleton(Math.min(this.#pageSize, DEFAULT_LIMIT), this.language.locale.messages);
      case 'failed':
        return feedFailure(view.error, 'list', this.language.locale.messages, this.#retry);
      case 'empty':
        return [view.stale ? this.#renderNotice(view) : nothing, this.#renderEmpty(view.programme)];
      case 'ready':
        // What dates the events stands above them; what is missing comes late, and moves nothing that is read.
        return [view.stale ? this.#renderNotice(view) : nothing, this.#renderEvents(view.programme), view.stale ? nothing : this.#renderNotice(view)];
    }
  }

  #renderNotice(view: ReadyView) {
    const sentence = this.#answers.notice(view);
    return sentence ? retryable('stale', sentence, 'list', this.language.locale.messages, this.#retry) : nothing;
  }

  get #retry() {
    return { isReloading: this.#programme.isReloading || this.#answers.isRetried, retry: this.#onRetry };
  }

  #renderEmpty(programme: Programme) {
    this.clock.wakeAt(this.#ask(programme).validUntil);
    return html`<div class="empty" part="empty">${this.#renderSuggestions(programme)}</div>
      ${this.suggested ? this.#renderEvents(programme) : nothing}`;
  }

  #renderSuggestions(programme: Programme) {
    const { locale } = this.language;
    // A server suggests nothing: its page has no script yet.
    if (isServer) return html`<p>${this.#texts.events(0)}</p>`;
    if (this.whenEmpty === null) return loadingSentence(locale.messages);
    if (!this.whenEmpty) return html`<p>${locale.messages.feed.fileMissing}</p><slot></slot>`;
    return this.whenEmpty.emptyList(this.#suggest(this.whenEmpty, programme), {
      locale,
      url: programme.url,
      name: programme.name,
      lang: foreignLanguage(programme.inLanguage, locale),
      isPressed: (suggestion) => (this.#choosesTown(suggestion) ? null : this.suggested?.text === suggestion.text),
      onChoose: (suggestion) => this.#onChoose(suggestion),
    });
  }

  #renderEvents(programme: Programme) {
    const answer = this.#askSuggested(programme);
    this.clock.wakeAt(answer.validUntil);
    const count = countOf(answer);
    const shown = this.#pageSize * this.pages;
    const parts = sections(programme, answer, this.#groupBy, shown);
    const { locale } = this.language;
    const { timeZone, inLanguage } = programme;
    let rows = this.isSettled ? -Infinity : 0;
    const context: SectionContext = {
      locale,
      timeZone,
      inLanguage,
      now: this.clock.now(timeZone),
      headingLevel: this.headingLevel,
      hasImages: !this.withoutImages,
      isNext: () => rows++ < FIRST_ROWS,
      isOpen: (event) => this.#details.isOpen(event),
      details: (event) =>
        isServer ? servedTo(this)?.details?.(event) : this.#details.render(event, locale, this.clock.now(event.timeZone), inLanguage),
      onToggle: this.#details.onToggle,
    };
    return html`
      ${countLine(this.#countText(programme, answer), count, parts, programme, locale)}
      ${repeat(
        parts,
        ({ key }) => key,
        (section) => eventSection(section, context),
      )}
      ${
        count > shown
          ? html`<button type="button" class="more" part="more" @click=${this.#onMore}>${this.#texts.more(Math.min(this.#pageSize, count - shown))}</button>
              ${isServer ? nothing : html`<p class="in-print">${this.#texts.printed(shown, count, location.href.replace(/#.*/, ''))}</p>`}`
          : nothing
      }
    `;
  }

  /** Events that are in the page already, written by a server: they stay until those of the feed are there. */
  get #hasRows(): boolean {
    return !isServer && this.querySelector(':scope > [data-ess-static]') !== null;
  }

  get #texts() {
    return this.language.locale.messages.list;
  }

  get #pageSize(): number {
    if (this.limit >= 1) return Math.trunc(this.limit);
    if (this.limit != null) warnOf('limit', this.getAttribute('limit') ?? this.limit);
    return DEFAULT_LIMIT;
  }

  get #groupBy(): GroupBy {
    const groupBy = GROUPINGS.find((known) => known === (this.groupBy || 'town'));
    if (!groupBy) warnOf('group-by', this.groupBy);
    return groupBy ?? 'town';
  }

  #query(programme: Programme): Query {
    return { ...queryFromAttributes(this), town: this.#town(programme)?.key ?? null };
  }

  #ask(programme: Programme, query = this.#query(programme)): Answer {
    const answer = ask(programme, query, this.clock.now(programme.timeZone));
    if (isServer) return answer;
    const focused = this.#focusedRow?.querySelector<RowDetails>('details')?.programmeEvent?.id;
    return this.#held.answer(programme, query, answer, (id) => id === focused || this.#details.isOpen({ id }));
  }

  get #focusedRow() {
    return this.shadowRoot?.activeElement?.closest('.event');
  }

  /** What is on screen: the answer, or that to the suggestion that a visitor follows. */
  #askSuggested(programme: Programme): Answer {
    return this.#ask(programme, { ...this.#query(programme), ...this.suggested?.change });
  }

  #suggest({ suggest }: typeof emptyListChunk, programme: Programme) {
    return suggest(programme, this.#query(programme), this.#town(programme), this.clock.now(programme.timeZone), this.language.locale);
  }

  async #loadEmptyList(): Promise<typeof emptyListChunk | null> {
    if (!this.whenEmpty) {
      const chunk = await lazy(() => import('./empty-list.js'));
      this.whenEmpty = chunk ?? false;
      if (chunk) adoptStyles(this, chunk.emptyListStyles);
    }
    return this.whenEmpty || null;
  }

  /** The webmaster's town, or else the visitor's; also one without events, and one that nobody knows: under its own name, there is nothing. */
  #town({ towns }: Programme): Town | null {
    const asked = this.town || this.#selection.selection.town;
    if (!asked) return null;
    const found = findTown(asked, towns);
    if (!found && this.town) warnOf('town-of-list', this.town, towns.length > 0 ? towns : TOWNS);
    return found ?? { key: slugOf(asked) || asked, name: asked, slug: slugOf(asked) };
  }

  #countText(programme: Programme, answer: Answer): string {
    const key = this.suggested?.change.town === undefined ? this.#query(programme).town : this.suggested.change.town;
    const town = key === null ? null : (findTown(key, programme.towns) ?? this.#town(programme));
    return town ? this.#texts.eventsAt(countOf(answer), town.name) : this.#texts.events(countOf(answer));
  }

  /** Another question starts on the first page. */
  #followQuestion(view: ReadyView): void {
    const { programme } = view;
    if (this.#answers.ask(JSON.stringify(this.#query(programme)))) {
      this.pages = 1;
      this.suggested = null;
      this.#held.forget();
    }
    const answer = this.#ask(programme);
    const isNothing = this.#answers.answered(view, countOf(answer) === 0 ? '' : this.#countText(programme, answer));
    if (isNothing) void this.#sayNothing(programme);
  }

  async #sayNothing(programme: Programme): Promise<void> {
    const { question } = this.#answers;
    const found = await this.#loadEmptyList();
    if (question !== this.#answers.question) return;
    this.announcer.announce(found ? this.#suggest(found, programme).sentence : this.language.locale.messages.feed.fileMissing);
  }

  /** Whether a suggestion is another choice of town, for all lists that share it; a list whose town is fixed goes alone. */
  #choosesTown({ change }: Suggestion): boolean {
    return !this.town && change.when === undefined;
  }

  #onChoose(suggestion: Suggestion): void {
    if (this.#choosesTown(suggestion)) {
      this.#answers.leaveToFocus();
      this.#selection.request(suggestion.change);
      this.dispatchEvent(new FilterEvent(this.#selection.selection));
      // The button goes.
      this.#focus.moveTo(() => null);
      return;
    }
    this.pages = 1;
    this.suggested = this.suggested?.text === suggestion.text ? null : suggestion;
    const { programme } = this.#programme;
    if (!programme) return;
    if (this.suggested) this.announcer.announce(this.#countText(programme, this.#askSuggested(programme)));
    else void this.#sayNothing(programme);
  }

  readonly #onRetry = (): void => {
    if (this.#retry.isReloading) return;
    this.#answers.retry();
    this.#programme.retry();
  };

  /** An event whose time is over goes once it is left; not at once, because a click that is under way would miss its button. */
  readonly #onLeave = ({ relatedTarget }: FocusEvent): void => {
    if (this.#held.isHolding && !this.#focusedRow?.contains(relatedTarget as Node | null)) this.clock.wakeAt(Date.now() + 1000);
  };

  readonly #onMore = (): void => {
    const shown = this.#pageSize * this.pages;
    this.pages++;
    this.#focus.moveTo(() => this.renderRoot.querySelectorAll('[part="title"]')[shown]);
    const { programme } = this.#programme;
    const total = programme ? countOf(this.#askSuggested(programme)) : 0;
    const added = Math.min(this.#pageSize, total - shown);
    if (added > 0) this.announcer.announce(this.#texts.added(added, shown + added, total));
  };
}
