import { html, isServer, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FilterEvent } from '../../controllers/filter-event.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
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
import { narrowing } from '../narrowing.js';
import { ProgrammeElement } from '../programme-element.js';
import { DetailsInPlace } from '../event/details-in-place.js';
import type { Way } from './elsewhere.js';
import type { RowDetails } from '../event/event-row.js';
import type * as elsewhereModule from './elsewhere-view.js';
import rowStyles from '../event/event-row.styles.js';
import styles from './event-list.styles.js';
import { countLine, eventSection } from './event-section.js';
import type { SectionContext } from './event-section.js';
import { HeldEvents } from './held-events.js';
import type { keepReading } from './keep-reading.js';
import { skeleton } from './skeleton.js';
import { lazy } from '../../warn/lazy.js';

type ElsewhereModule = typeof elsewhereModule;

const GROUPINGS = ['town', 'day', 'none'] as const;
const DEFAULT_LIMIT = 12;
/** As many as a screen shows: the first frame has no others to draw. */
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

  /** What a visitor looks at below, in a list whose own question has no answer. */
  @state() private instead: Way | null = null;

  /** What knows where else to look when there is nothing here; a chunk. */
  /** null until it comes, false when it cannot. */
  @state() private elsewhere: ElsewhereModule | false | null = null;

  readonly #details = new DetailsInPlace(this);
  readonly #held = new HeldEvents();
  readonly #focus = new FocusController(this, ['[part="count"]', '[part="heading"]', '[part="title"]', '[part="empty"] p', '[part="failure"] p']);
  /** What the list was last asked, '' for nothing yet: a change of it is said, the first is not. */
  #question = '';
  #isUnsaid = false;
  /** A visitor waits for the outcome of « Réessayer »: also what is as before is said. */
  #isRetried = false;
  /** What is not as it should be, in a sentence on screen: said when it comes. */
  #notice = '';
  #keepReading: typeof keepReading | null = null;

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
    if (this.#hasRows) void lazy(() => import('./keep-reading.js')).then((chunk) => (this.#keepReading = chunk?.keepReading ?? null));
  }

  /** Not in `willUpdate`: here the controllers have found their stores. */
  protected override update(changed: PropertyValues<this>): void {
    const { view } = this.#programme;
    if (view.status === 'failed') this.#isRetried &&= view.isReloading;
    else if ('programme' in view) this.#followQuestion(view);
    if (view.status === 'empty' && this.elsewhere === null && !isServer) void this.#loadElsewhere();
    const goOn = this.#keepReading?.(this);
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
        return feedFailure(view.error, this.language.locale.messages, this.#retry);
      case 'empty':
        return [this.#renderStale(view), this.#renderEmpty(view.programme)];
      case 'ready':
        return [
          this.#renderStale(view),
          this.#renderEvents(view.programme),
          // Below what is there: it comes late, and moves nothing that is read.
          view.stale ? nothing : this.#renderNotice(this.#isTrying(view) ? this.#notice : this.#noticeOf(view)),
        ];
    }
  }

  #renderStale(view: ReadyView) {
    return view.stale ? this.#renderNotice(this.#noticeOf(view)) : nothing;
  }

  #renderNotice(sentence: string) {
    return sentence ? retryable('stale', sentence, this.language.locale.messages, this.#retry) : nothing;
  }

  get #retry() {
    return { isReloading: this.#programme.isReloading || this.#isRetried, retry: this.#onRetry };
  }

  /** The feed is asked for again, and what is on screen is from before. */
  #isTrying({ isReloading, missing }: ReadyView): boolean {
    return isReloading || (this.#isRetried && missing === true);
  }

  /** '' when all is as it should be. */
  #noticeOf({ programme: { timeZone }, stale, loadedAt, missing }: ReadyView): string {
    const { dates, messages } = this.language.locale;
    if (stale) return messages.feed.stale(dates.moment(loadedAt, Date.now(), timeZone));
    return missing && missing !== true ? messages.feed.partial : '';
  }

  #renderEmpty(programme: Programme) {
    this.clock.wakeAt(this.#ask(programme).validUntil);
    return html`
      <div class="empty" part="empty">
        ${
          this.elsewhere &&
          this.elsewhere.elsewhereView(this.#elsewhere(this.elsewhere, programme), {
            locale: this.language.locale,
            url: programme.url,
            name: programme.name,
            lang: foreignLanguage(programme.inLanguage, this.language.locale),
            isPressed: (way) => (this.#isSelection(way) ? null : this.instead?.text === way.text),
            onWay: (way) => this.#onWay(way),
          })
        }
        ${this.elsewhere ? nothing : this.#renderWithoutElsewhere()}
      </div>
      ${this.instead ? this.#renderEvents(programme) : nothing}
    `;
  }

  /** A server leads nowhere else: its page has no script yet. */
  #renderWithoutElsewhere() {
    if (isServer) return html`<p>${this.#texts.events(0)}</p>`;
    const { messages } = this.language.locale;
    return this.elsewhere === null ? loadingSentence(messages) : html`<p>${messages.feed.fileMissing}</p><slot></slot>`;
  }

  #renderEvents(programme: Programme) {
    const answer = this.#askInstead(programme);
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
    return { ...narrowing(this), town: this.#town(programme)?.key ?? null };
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

  /** What is on screen: the answer, or that to what a visitor asked instead. */
  #askInstead(programme: Programme): Answer {
    return this.#ask(programme, { ...this.#query(programme), ...this.instead?.change });
  }

  #elsewhere({ elsewhere }: ElsewhereModule, programme: Programme) {
    return elsewhere(programme, this.#query(programme), this.#town(programme), this.clock.now(programme.timeZone), this.language.locale);
  }

  async #loadElsewhere(): Promise<ElsewhereModule | null> {
    if (!this.elsewhere) {
      const chunk = await lazy(() => import('./elsewhere-view.js'));
      this.elsewhere = chunk ?? false;
      if (chunk) adoptStyles(this, chunk.elsewhereStyles);
    }
    return this.elsewhere || null;
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
    const key = this.instead?.change.town === undefined ? this.#query(programme).town : this.instead.change.town;
    const town = key === null ? null : (findTown(key, programme.towns) ?? this.#town(programme));
    return town ? this.#texts.eventsAt(countOf(answer), town.name) : this.#texts.events(countOf(answer));
  }

  /** Another question starts on the first page, and its answer is said once: when it is whole. */
  #followQuestion(view: ReadyView): void {
    const { programme, missing } = view;
    const question = JSON.stringify(this.#query(programme));
    if (question !== this.#question) {
      this.#isUnsaid ||= this.#question !== '';
      this.#question = question;
      this.pages = 1;
      this.instead = null;
      this.#held.forget();
    }
    if (this.#isTrying(view)) return;
    const notice = this.#noticeOf(view);
    const news = notice === this.#notice && !this.#isRetried ? '' : notice;
    this.#notice = notice;
    this.#isRetried = false;
    const answer = this.#ask(programme);
    const isSaid = !this.#isUnsaid || missing === true;
    if (!isSaid) this.#isUnsaid = false;
    const count = isSaid || countOf(answer) === 0 ? '' : this.#countText(programme, answer);
    if (news || count) this.announcer.announce(`${news} ${count}`.trim());
    if (!isSaid && !count) void this.#sayNothing(programme);
  }

  async #sayNothing(programme: Programme): Promise<void> {
    const question = this.#question;
    const found = await this.#loadElsewhere();
    if (question === this.#question)
      this.announcer.announce(found ? this.#elsewhere(found, programme).sentence : this.language.locale.messages.feed.fileMissing);
  }

  /** Whether a way is another choice of town, for all lists that share it; a list whose town is fixed goes alone. */
  #isSelection({ change }: Way): boolean {
    return !this.town && change.when === undefined;
  }

  #onWay(way: Way): void {
    if (this.#isSelection(way)) {
      this.#selection.request(way.change);
      this.dispatchEvent(new FilterEvent(this.#selection.selection));
      // The button goes.
      this.#focus.moveTo(() => null);
      return;
    }
    this.pages = 1;
    this.instead = this.instead?.text === way.text ? null : way;
    const { programme } = this.#programme;
    if (this.instead && programme) this.announcer.announce(this.#countText(programme, this.#askInstead(programme)));
  }

  readonly #onRetry = (): void => {
    if (this.#retry.isReloading) return;
    this.#isUnsaid = this.#isRetried = true;
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
    const total = programme ? countOf(this.#askInstead(programme)) : 0;
    const added = Math.min(this.#pageSize, total - shown);
    if (added > 0) this.announcer.announce(this.#texts.added(added, shown + added, total));
  };
}
