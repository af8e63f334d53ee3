import { isServer, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FilterEvent } from '../../controllers/filter-event.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { isReady, ProgrammeController } from '../../controllers/programme-controller.js';
import type { ReadyView } from '../../controllers/programme-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { servedTo } from '../../controllers/served-programme.js';
import type { Programme } from '../../model/programme.js';
import type { Answer } from '../../model/query.js';
import { countOf } from '../../model/sections.js';
import { control } from '../../styles/control.js';
import { unawaited } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';
import { DetailsInPlace } from '../event/details-in-place.js';
import rowStyles from '../event/event-row.styles.js';
import { feedFailure, retryable } from '../feed-failure.js';
import { html } from '../html.js';
import { ProgrammeElement } from '../programme-element.js';
import { AnswerAnnouncer } from './answer-announcer.js';
import { EmptyListController } from './empty-list-controller.js';
import styles from './event-list.styles.js';
import { FirstFrame } from './first-frame.js';
import { DEFAULT_LIMIT, groupingOf, pageSizeOf } from './list-attributes.js';
import { ListQuestion } from './list-question.js';
import { listedEvents } from './listed-events.js';
import { skeleton } from './skeleton.js';
import type { replaceStaticRows } from './static-rows.js';
import type { Suggestion } from './suggestions.js';

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

  readonly #details = new DetailsInPlace(this);
  /** A count line with only the time zone says less than the heading. */
  readonly #focus = new FocusController(this, [
    '[part="count"]:has(> .total)',
    '[part="heading"]',
    '[part="title"]',
    '[part="empty"] p',
    '[part="failure"] p',
  ]);
  readonly #answers = new AnswerAnnouncer(this);
  #replaceStaticRows: typeof replaceStaticRows | null = null;

  /** A list with served or static events draws all at once. */
  readonly #firstFrame: FirstFrame = new FirstFrame(
    this,
    () => Boolean(this.#programme.programme),
    isServer || this.shadowRoot !== null || this.#hasRows,
  );

  readonly #programme: ProgrammeController = new ProgrammeController(this, {
    isEmpty: (programme) => countOf(this.#question.answer(programme)) === 0,
    wanted: (programme) => ({ query: this.#question.query(programme), now: this.#question.now(programme) }),
    town: () => this.#question.townName,
    onLoad: ({ report }) => {
      if (report.problems.length > 0) unawaited(lazy(() => import('./feed-warning.js')).then((chunk) => chunk?.warnOfProblems(report)));
    },
    saysOutcome: true,
  });
  readonly #selection: SelectionController = new SelectionController(this, this.#programme);
  readonly #question: ListQuestion = new ListQuestion(this, this.#selection, this.#details);
  readonly #emptyList: EmptyListController = new EmptyListController(this, this.#question);

  constructor() {
    super();
    if (this.#hasRows)
      unawaited(lazy(() => import('./static-rows.js')).then((chunk) => (this.#replaceStaticRows = chunk?.replaceStaticRows ?? null)));
  }

  /** Not in `willUpdate`, because the controller looks up its view after it. */
  protected override update(changed: PropertyValues<this>): void {
    const { view } = this.#programme;
    if (view.status === 'failed') this.#answers.failed(view);
    else if (isReady(view)) this.#followQuestion(view);
    if (view.status === 'empty' && !isServer) this.#emptyList.want();
    const goOn = this.#replaceStaticRows?.(this);
    super.update(changed);
    goOn?.();
  }

  protected override render(): TemplateResult {
    // Unchanged: in our styles they would move.
    if (this.#hasRows && this.#programme.view.status === 'loading') return html`<slot></slot>`;
    // A click on a card is a shortcut: its summary does the same for the keyboard.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div
      class=${this.#firstFrame.isOver ? 'base settled' : 'base'}
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
        // A stale notice is above the events; one about missing parts is below, because it comes late and must move nothing.
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
    this.clock.wakeAt(this.#question.answer(programme).validUntil);
    return html`<div class="empty" part="empty">${this.#emptyList.render(programme, this.#onChoose)}</div>
      ${this.#emptyList.followed ? this.#renderEvents(programme) : nothing}`;
  }

  #renderEvents(programme: Programme) {
    const answer = this.#answerShown(programme);
    this.clock.wakeAt(answer.validUntil);
    const { locale } = this.language;
    const { timeZone, inLanguage } = programme;
    return listedEvents(programme, answer, {
      locale,
      timeZone,
      inLanguage,
      now: this.#question.now(programme),
      headingLevel: this.headingLevel,
      hasImages: !this.withoutImages,
      groupBy: groupingOf(this),
      countText: this.#countText(programme),
      shown: this.#pageSize * this.pages,
      pageSize: this.#pageSize,
      isNext: this.#firstFrame.counter(),
      isOpen: (event) => this.#details.isOpen(event),
      details: (event) =>
        isServer ? servedTo(this)?.details?.(event) : this.#details.render(event, locale, this.clock.now(event.timeZone), inLanguage),
      onToggle: this.#details.onToggle,
      onMore: this.#onMore,
    });
  }

  /** Static events in the tag: they stay until the feed's arrive. */
  get #hasRows(): boolean {
    return !isServer && this.querySelector(':scope > [data-ess-static]') !== null;
  }

  get #texts() {
    return this.language.locale.messages.list;
  }

  get #pageSize(): number {
    return pageSizeOf(this);
  }

  /** The answer on screen, which may be that of a suggestion. */
  #answerShown(programme: Programme): Answer {
    return this.#question.answer(programme, this.#emptyList.followed?.change);
  }

  #countText(programme: Programme): string {
    return this.#question.countText(programme, this.#emptyList.followed?.change, this.#texts);
  }

  /** A new question starts on the first page. */
  #followQuestion(view: ReadyView): void {
    const { programme } = view;
    if (this.#answers.ask(JSON.stringify(this.#question.query(programme)))) {
      this.pages = 1;
      this.#emptyList.forget();
      this.#question.ended.forget();
    }
    const isEmpty = countOf(this.#question.answer(programme)) === 0;
    const isNothing = this.#answers.answered(view, isEmpty ? '' : this.#countText(programme));
    if (isNothing) unawaited(this.#sayNothing(programme), this);
  }

  async #sayNothing(programme: Programme): Promise<void> {
    const { question } = this.#answers;
    await this.#emptyList.announce(programme, () => question === this.#answers.question);
  }

  readonly #onChoose = (suggestion: Suggestion): void => {
    if (this.#emptyList.choosesTown(suggestion)) {
      this.#answers.leaveToFocus();
      this.#selection.request(suggestion.change);
      this.dispatchEvent(new FilterEvent(this.#selection.selection));
      // The button disappears.
      this.#focus.moveTo(() => null);
      return;
    }
    this.pages = 1;
    this.#emptyList.toggle(suggestion);
    const { programme } = this.#programme;
    if (!programme) return;
    if (this.#emptyList.followed) this.announcer.announce(this.#countText(programme));
    else unawaited(this.#sayNothing(programme), this);
  };

  readonly #onRetry = (): void => {
    if (this.#retry.isReloading) return;
    this.#answers.retry();
    this.#programme.retry();
  };

  /** An ended event goes after it is left; not at once, because a click under way would miss its button. */
  readonly #onLeave = (event: FocusEvent): void => {
    if (this.#question.ended.isLeft(event)) this.clock.wakeAt(Date.now() + 1000);
  };

  readonly #onMore = (): void => {
    const shown = this.#pageSize * this.pages;
    this.pages++;
    this.#focus.moveTo(() => this.renderRoot.querySelectorAll('[part="title"]')[shown]);
    const { programme } = this.#programme;
    const total = programme ? countOf(this.#answerShown(programme)) : 0;
    const added = Math.min(this.#pageSize, total - shown);
    if (added > 0) this.announcer.announce(this.#texts.added(added, shown + added, total));
  };
}
