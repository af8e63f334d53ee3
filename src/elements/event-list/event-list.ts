import { isServer, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { NarrowingController } from '../../controllers/narrowing-controller.js';
import { isReady, ProgrammeController } from '../../controllers/programme-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import type { Programme } from '../../model/programme.js';
import { countOf } from '../../model/sections.js';
import { control } from '../../styles/control.js';
import { unawaited } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';
import { DetailsInPlace } from '../event/details-in-place.js';
import layoutStyles from '../event/event-layouts.styles.js';
import rowStyles from '../event/event-row.styles.js';
import { html } from '../html.js';
import { ProgrammeElement } from '../programme-element.js';
import { LazyBookmarks } from './lazy-bookmarks.js';
import { EmptyListController } from './empty-list-controller.js';
import styles from './event-list.styles.js';
import { FirstFrame } from './first-frame.js';
import { JsonLdController } from './json-ld-controller.js';
import { LinkedEventController } from './linked-event-controller.js';
import { ListAnswers } from './list-answers.js';
import { DEFAULT_LIMIT, layoutOf } from './list-attributes.js';
import { ListContent } from './list-content.js';
import { ListQuestion } from './list-question.js';
import { skeleton } from './skeleton.js';
import { StaticRowsController } from './static-rows-controller.js';

/**
 * The events of a programme, by town or by date, with their details in place. Past events leave as time goes by; exhibitions under way stand apart, in
 * « En ce moment ». Follows what is chosen in any filter of the page that reads the same feed and group; `town` fixes the town.
 *
 * @summary List of events, grouped by town or by date.
 * @slot - Shown without JavaScript, and when the feed cannot be read. A child with `data-ess-static`, the events as HTML, is also shown while the feed loads.
 * @fires {SelectEvent} ess-select - A visitor opened an event: `event`.
 * @fires {FilterEvent} ess-filter - A visitor follows an empty list to another town, or clears the filters: `selection`. Cancelable.
 * @csspart base - The whole element.
 * @csspart bookmarks - « Mon programme »: what a visitor has added.
 * @csspart bookmarks-toggle - The button that opens and closes it.
 * @csspart count - The line that says how many events there are, what all of them are (« tous gratuits »), and in which zone the hours are to a visitor who lives in another.
 * @csspart stale - The sentence that dates a programme that could not be updated, or says that a part of it could not be read.
 * @csspart section - A town, a day or a lane, with its events.
 * @csspart heading - Heading of a section.
 * @csspart heading-count - Its number of events, in that heading.
 * @csspart list - The events of a section.
 * @csspart event - One event.
 * @csspart summary - Its row, which opens and closes its details: a grid of the parts that follow.
 * @csspart date - Its date block.
 * @csspart weekday - The weekday in it.
 * @csspart day - The day of the month in it.
 * @csspart month - The month in it.
 * @csspart title - Its title.
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
 * @csspart badge-free - The badge of a free event among others.
 * @csspart badge-paid - The badge of an event that is not free.
 * @csspart badge-registration - The badge of an event by registration.
 * @csspart abstract - Its line of text, in a wide column.
 * @csspart image - Its picture.
 * @csspart details - Its details.
 * @csspart session-count - How many dates it has, and the next one, in the details.
 * @csspart sessions - The list of all its dates, in the details.
 * @csspart actions - Links and buttons at the end of its details.
 * @csspart action - One of them.
 * @csspart action-main - The first of them, to register or to join.
 * @csspart panel - What one of these buttons opens.
 * @csspart print - The button that prints the list.
 * @csspart more - The button that shows more events.
 * @csspart empty - What stands there when there is no event: why, and where else to look.
 * @csspart way - A button that clears the filters, or shows the events of another town or time.
 * @csspart unfiltered - The sentence and the button when a file that filters could not be loaded.
 * @csspart linked - The sentence when a link names an event that is over, or no longer in the programme.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class EventList extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, rowStyles, layoutStyles, styles];

  /** `upcoming`, past ones left out as time goes by | `all` | `past`, the latest first. */
  @property() when = 'upcoming';

  /** `town` | `date` (today, tomorrow, this weekend, then by month) | `day` | `none`. Default: `town`, or `date` where a town is fixed or chosen. */
  @property({ attribute: 'group-by' }) groupBy = '';

  /** `list` | `compact` (a line an event, where there is room) | `cards` (a grid, with the picture on top). */
  @property() layout = 'list';

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

  /** Where « Itinéraire » leads: `openstreetmap` | `geoportail` | an address in which `{latitude}`, `{longitude}` and `{address}` are replaced. */
  @property() directions = '';

  /** Leaves the pictures out. */
  @property({ type: Boolean, attribute: 'without-images' }) withoutImages = false;

  /** Shows a button that prints the whole list. */
  @property({ type: Boolean, attribute: 'with-print' }) withPrint = false;

  /** « Mon programme », above the list: each event can be added to it. It is in the page's address only, so `url-key` is needed too. */
  @property({ type: Boolean, attribute: 'with-bookmarks' }) withBookmarks = false;

  /** Tells search engines about the coming events: schema.org JSON-LD in the page's head. On one list of a site is enough. */
  @property({ type: Boolean, attribute: 'with-json-ld' }) withJsonLd = false;

  readonly #details: DetailsInPlace = new DetailsInPlace(this, () => this.#bookmarks.value());
  /** A count line with only the time zone says less than the heading. */
  readonly #focus = new FocusController(this, [
    '[part="count"]:has(> .total)',
    '[part="heading"]',
    '[part="title"]',
    '[part="empty"] p',
    '[part="failure"] p',
  ]);
  readonly #staticRows = new StaticRowsController(this);

  /** A list with served or static events draws all at once. */
  readonly #firstFrame: FirstFrame = new FirstFrame(
    this,
    () => Boolean(this.#programme.programme),
    isServer || this.shadowRoot !== null || this.#staticRows.areThere,
  );

  readonly #programme: ProgrammeController = new ProgrammeController(this, {
    isEmpty: (programme) => countOf(this.#question.answer(programme)) === 0,
    wanted: (programme) => ({ query: this.#bookmarks.query(programme) ?? this.#question.query(programme), now: this.#question.now(programme) }),
    isWaiting: () => this.#narrowing.isComing,
    town: () => this.#question.townName,
    onLoad: ({ report }) => {
      if (report.problems.length > 0) unawaited(lazy(() => import('./feed-warning.js')).then((chunk) => chunk?.warnOfProblems(report)));
    },
    saysOutcome: true,
  });
  readonly #selection: SelectionController = new SelectionController(this, this.#programme);
  readonly #narrowing: NarrowingController = new NarrowingController(this, this.#selection);
  readonly #question: ListQuestion = new ListQuestion(this, this.#selection, this.#narrowing, this.#details);
  readonly #emptyList: EmptyListController = new EmptyListController(this, this.#question);

  readonly #linked: LinkedEventController = new LinkedEventController(this, {
    details: this.#details,
    programme: () => this.#programme.programme,
    isPartial: () => isReady(this.#programme.view) && this.#programme.view.missing === true,
    question: this.#question,
    paging: () => this.#content.paging,
  });

  readonly #bookmarks: LazyBookmarks = new LazyBookmarks(this, {
    focus: this.#focus,
    isPartial: () => isReady(this.#programme.view) && this.#programme.view.missing !== false,
  });

  readonly #content: ListContent = new ListContent(this, {
    question: this.#question,
    details: this.#details,
    linked: this.#linked,
    focus: this.#focus,
    firstFrame: this.#firstFrame,
    programme: () => this.#programme.programme,
    draw: () => {
      this.requestUpdate();
      this.performUpdate();
    },
  });

  readonly #answers = new ListAnswers(this, {
    programme: this.#programme,
    selection: this.#selection,
    narrowing: this.#narrowing,
    question: this.#question,
    emptyList: this.#emptyList,
    paging: this.#content.paging,
    focus: this.#focus,
  });

  /** Prints the whole list by itself: two columns on A4, with all dates, addresses and telephone numbers. Resolves when the browser has been asked to. */
  print(): Promise<void> {
    return this.#content.print();
  }

  constructor() {
    super();
    new JsonLdController(this, () => this.#programme.programme);
  }

  /** Not in `willUpdate`, because the controller looks up its view after it. */
  protected override update(changed: PropertyValues<this>): void {
    const { view } = this.#programme;
    if (view.status === 'failed') this.#answers.failed(view);
    else if (isReady(view)) this.#answers.answered(view);
    if (view.status === 'empty' && !isServer) this.#emptyList.want();
    this.#staticRows.around(() => super.update(changed));
  }

  protected override render(): TemplateResult {
    // Unchanged: in our styles they would move.
    if (this.#staticRows.areThere && this.#programme.view.status === 'loading') return html`<slot></slot>`;
    // Only clicks that end a selection of text are of interest.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div
      class=${this.#firstFrame.isOver ? 'base settled' : 'base'}
      part="base"
      lang=${this.language.foreign}
      @pointerover=${this.#details.onApproach}
      @pointerdown=${this.#details.onPointerDown}
      @click=${this.#details.onClick}
      @focusin=${this.#details.onApproach}
      @focusout=${this.#question.ended.onLeave}
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
        return skeleton(Math.min(this.#content.paging.pageSize, DEFAULT_LIMIT), layoutOf(this), this.language.locale.messages);
      case 'failed':
        return this.#answers.failure(view);
      case 'empty':
        return [this.#answers.above(view), this.#renderLinked(), this.#bookmarks.render(view.programme), this.#renderEmpty(view.programme)];
      case 'ready':
        return [
          this.#answers.above(view),
          this.#renderLinked(),
          this.#bookmarks.render(view.programme),
          this.#content.render(view.programme),
          this.#answers.below(view),
        ];
    }
  }

  #renderLinked() {
    const { notice } = this.#linked;
    return notice ? html`<p part="linked">${notice(this.language.locale)}</p>` : nothing;
  }

  #renderEmpty(programme: Programme) {
    this.clock.wakeAt(this.#question.answer(programme).validUntil);
    return html`<div class="empty" part="empty">${this.#emptyList.render(programme, this.#answers.choose)}</div>
      ${this.#question.followed ? this.#content.render(programme) : nothing}`;
  }
}
