import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import type { LoadedProgramme } from '../../controllers/programme-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import type { Programme, ProgrammeEvent, Town } from '../../model/programme.js';
import { ask } from '../../model/query.js';
import type { Answer, GroupBy } from '../../model/query.js';
import { findTown, slugOf } from '../../model/towns.js';
import { control } from '../../styles/control.js';
import { visuallyHidden } from '../../styles/visually-hidden.js';
import { warn } from '../../warn.js';
import { feedFailure } from '../feed-failure.js';
import { heading } from '../heading.js';
import { narrowing } from '../narrowing.js';
import { ProgrammeElement } from '../programme-element.js';
import { elsewhere } from './elsewhere.js';
import { eventCard } from './event-card.js';
import type { CardContext } from './event-card.js';
import type { eventDetails } from './event-details.js';
import styles from './event-list.styles.js';
import { countOf, sections } from './list-rows.js';
import type { Section } from './list-rows.js';
import { SelectEvent } from './select-event.js';

const GROUPINGS = ['town', 'day', 'none'] as const;
const DEFAULT_LIMIT = 12;

/**
 * The events of a programme, by town or by day, with their details in place. Past events leave as time goes by; exhibitions under way stand apart, in
 * « En ce moment ». Follows the town chosen in any filter of the page that reads the same feed and group, unless `town` fixes one.
 *
 * @summary List of events, grouped by town or by day.
 * @slot - Shown without JavaScript, and when the feed cannot be read.
 * @fires {ProgrammeLoadEvent} ess-load - There is a programme to show.
 * @fires {ProgrammeErrorEvent} ess-error - There is nothing, or nothing newer, to show.
 * @fires {SelectEvent} ess-select - A visitor opened an event.
 * @csspart base - The whole element.
 * @csspart count - The line that says how many events there are.
 * @csspart heading - Heading of a town, a day or a lane.
 * @csspart event - One event.
 * @csspart date - Its date block.
 * @csspart title - Its title.
 * @csspart when - Its hours.
 * @csspart where - Its place.
 * @csspart badge - Its status, price or access in a word.
 * @csspart abstract - Its two lines of text.
 * @csspart image - Its picture.
 * @csspart summary - What opens its details.
 * @csspart details - Its details.
 * @csspart sessions - The list of all its dates, in the details.
 * @csspart actions - Links at the end of its details.
 * @csspart more - The button that shows more events.
 * @csspart empty - What stands there when there is no event.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class EventList extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, visuallyHidden, styles];

  /** `upcoming`, past ones left out as time goes by | `all` | `past`, the latest first. */
  @property() when = 'upcoming';

  /** `town` | `day` | `none`. */
  @property({ attribute: 'group-by' }) groupBy = 'town';

  /** Events that are shown at first, and that « Afficher plus » adds. */
  @property({ type: Number }) limit = DEFAULT_LIMIT;

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

  /** Town of a list with a fixed one that the visitor looks at meanwhile. */
  @state() private visited: string | null = null;

  /** What draws the details: a chunk of its own, which comes when a visitor opens the first event. */
  @state() private drawDetails: typeof eventDetails | null = null;

  readonly #opened = new Set<string>();
  readonly #everOpened = new Set<string>();
  /** What the answer on screen was asked with: a change of it is said, the first one is not. */
  #town: string | null | undefined;

  readonly #programme = new ProgrammeController(this, {
    isEmpty: (programme) => countOf(this.#ask(programme)) === 0,
    townSlug: () => this.town && (findTown(this.town)?.slug ?? slugOf(this.town)),
  });
  readonly #selection = new SelectionController(this, this.#programme);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('town')) this.visited = null;
    const { programme } = this.#programme;
    if (!programme) return;
    const town = this.#townKey(programme);
    if (this.#town !== undefined && town !== this.#town) {
      this.pages = 1;
      this.#announceCount(programme);
    }
    this.#town = town;
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base">
      ${this.#programme.render<unknown>({
        loading: () => this.#renderSkeleton(),
        failed: (error) => feedFailure(error, this.language.locale.messages, () => this.#programme.retry()),
        empty: (programme, loaded) => [this.#renderStale(programme, loaded), this.#renderEmpty(programme)],
        ready: (programme, loaded) => [this.#renderStale(programme, loaded), this.#renderEvents(programme)],
      })}
    </div>`;
  }

  #renderStale({ timeZone }: Programme, { staleBecause, loadedAt }: LoadedProgramme) {
    const { dates, messages } = this.language.locale;
    return staleBecause ? html`<p class="stale" part="stale">${messages.feed.stale(dates.moment(loadedAt, Date.now(), timeZone))}</p>` : nothing;
  }

  #renderEvents(programme: Programme) {
    const answer = this.#ask(programme);
    this.clock.wakeAt(answer.validUntil);
    const shown = this.#pageSize * this.pages;
    const count = countOf(answer);
    return html`
      ${this.#renderCount(programme, answer)}
      ${sections(answer, this.#groupBy, programme.timeZone, shown).map((section) => this.#renderSection(section, programme))}
      ${count > shown
        ? html`<button type="button" class="more" part="more" @click=${this.#onMore}>${this.#texts.more(Math.min(this.#pageSize, count - shown))}</button>`
        : nothing}
    `;
  }

  #renderCount(programme: Programme, answer: Answer) {
    const first = answer.listings[0] ?? answer.ongoing[0];
    const zone = first && this.language.locale.dates.zoneNote(first.occurrence.start, first.event.timeZone);
    return html`<p class="count" part="count" tabindex="-1">
      ${this.#countText(programme, answer)}${zone ? html`<span class="muted">${`\u00a0· ${zone}`}</span>` : nothing} ${this.#renderBack(programme)}
    </p>`;
  }

  #renderBack(programme: Programme) {
    const fixed = this.visited !== null && findTown(this.town, programme.towns);
    return fixed ? html`<button type="button" class="link" @click=${() => this.#visit(null)}>${this.#texts.backTo(fixed.name)}</button>` : nothing;
  }

  #renderSection(section: Section, { timeZone }: Programme) {
    const hasHeading = section.by !== 'none';
    const context: CardContext = {
      locale: this.language.locale,
      now: this.clock.now(timeZone),
      level: this.headingLevel + (hasHeading ? 1 : 0),
      hasTown: section.by !== 'town',
      hasImages: !this.withoutImages,
      details: this.#renderDetails,
      isOpen: ({ id }) => this.#opened.has(id),
      onToggle: this.#onToggle,
    };
    const title = html`${this.#headingText(section, timeZone)} <span class="number muted">${this.#texts.events(section.count)}</span>`;
    return html`
      ${hasHeading ? heading(this.headingLevel, title) : nothing}
      <ul role="list" class="events">
        ${section.listings.map((listing) => eventCard(listing, context))}
      </ul>
    `;
  }

  readonly #renderDetails = (event: ProgrammeEvent) =>
    this.#everOpened.has(event.id) ? this.drawDetails?.(event, this.language.locale, this.clock.now(event.timeZone)) : nothing;

  #renderEmpty(programme: Programme) {
    const answer = this.#ask(programme);
    this.clock.wakeAt(answer.validUntil);
    const town = this.#townNamed(programme);
    const isOver = !town && this.when === 'upcoming' && programme.events.length > 0 && answer.validUntil === Infinity;
    return html`<div class="empty" part="empty">
      <p tabindex="-1" part="count">${isOver ? this.#texts.over(programme.name) : this.#noneText(town)} ${this.#renderBack(programme)}</p>
      ${town ? this.#renderElsewhere(programme, answer, town) : nothing}
    </div>`;
  }

  #renderElsewhere(programme: Programme, answer: Answer, town: Town) {
    const { areNeighbours, towns } = elsewhere(programme, answer, town.key);
    if (towns.length === 0) return nothing;
    return html`
      <p>${areNeighbours ? this.#texts.neighbours : this.#texts.otherTowns}</p>
      <ul role="list" class="towns">
        ${towns.map(({ town, count }) => html`<li><button type="button" @click=${() => this.#visit(town.key)}>${this.#texts.townCount(town.name, count)}</button></li>`)}
        ${this.town ? nothing : html`<li><button type="button" @click=${() => this.#visit(null)}>${this.#texts.allTowns}</button></li>`}
      </ul>
    `;
  }

  /** As many rows as will come, as high as most are: the page below must not move. */
  #renderSkeleton() {
    const row = html`<li class="event"><div class="date bone"></div><div class="main"><p class="bone"></p><p class="bone"></p><p class="bone"></p></div></li>`;
    return html`
      <p class="count muted">${this.language.locale.messages.feed.loading}</p>
      <ul class="events skeleton" aria-hidden="true">
        ${Array.from({ length: Math.min(this.#pageSize, DEFAULT_LIMIT) }, () => row)}
      </ul>
    `;
  }

  get #texts() {
    return this.language.locale.messages.list;
  }

  get #pageSize(): number {
    return this.limit >= 1 ? Math.trunc(this.limit) : DEFAULT_LIMIT;
  }

  get #groupBy(): GroupBy {
    const groupBy = GROUPINGS.find((known) => known === this.groupBy);
    if (!groupBy) warn(`<ess-event-list group-by="${this.groupBy}">: write "town", "day" or "none". Events are grouped by town.`);
    return groupBy ?? 'town';
  }

  #ask(programme: Programme): Answer {
    return ask(programme, { ...narrowing(this), town: this.#townKey(programme) }, this.clock.now(programme.timeZone));
  }

  #townKey(programme: Programme): string | null {
    if (!this.town) return this.#selection.selection.town;
    const fixed = findTown(this.town, programme.towns);
    if (!fixed) warn(`<ess-event-list town="${this.town}">: no such town in the programme; write its name or INSEE code, e.g. town="Orly". No event is shown.`);
    return this.visited ?? fixed?.key ?? slugOf(this.town);
  }

  /** The town that is asked for, also one without events. */
  #townNamed(programme: Programme): Town | null {
    const key = this.#townKey(programme);
    return key === null ? null : (findTown(key, programme.towns) ?? { key, name: this.town || key, slug: key });
  }

  #headingText({ by, town, day }: Section, timeZone: string): string {
    if (by === 'day') return this.language.locale.dates.long(day!, timeZone);
    return by === 'town' ? town!.name : by === 'none' ? '' : this.#texts[by];
  }

  #countText(programme: Programme, answer: Answer): string {
    const town = this.#townNamed(programme);
    return town ? this.#texts.eventsAt(countOf(answer), town.name) : this.#texts.events(countOf(answer));
  }

  #noneText(town: Town | null): string {
    const kind = this.when === 'past' ? 'nonePast' : this.when === 'all' ? 'none' : 'noneUpcoming';
    return town ? this.#texts[`${kind}At`](town.name) : this.#texts[kind];
  }

  #announceCount(programme: Programme): void {
    const answer = this.#ask(programme);
    this.announcer.announce(countOf(answer) ? this.#countText(programme, answer) : this.#noneText(this.#townNamed(programme)));
  }

  /** Shows another town: in the whole group, or in this list alone when its own town is fixed. The button goes, so the focus moves to the count. */
  async #visit(town: string | null): Promise<void> {
    if (this.town) this.visited = town;
    else this.#selection.request({ town });
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[part="count"]')?.focus();
  }

  readonly #onMore = async (): Promise<void> => {
    const { programme } = this.#programme;
    if (!programme) return;
    const shown = this.#pageSize * this.pages;
    this.pages++;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('summary')[shown]?.focus();
    const total = countOf(this.#ask(programme));
    const added = Math.min(this.#pageSize, total - shown);
    this.announcer.announce(this.#texts.added(added, shown + added, total));
  };

  readonly #onToggle = (event: ProgrammeEvent, { open }: HTMLDetailsElement): void => {
    if (open === this.#opened.has(event.id)) return;
    if (open) {
      void import('./event-details.js').then(({ eventDetails }) => (this.drawDetails = eventDetails), () => this.#everOpened.delete(event.id));
      this.#opened.add(event.id);
      this.#everOpened.add(event.id);
      this.dispatchEvent(new SelectEvent(event));
    } else {
      this.#opened.delete(event.id);
    }
    this.requestUpdate();
  };
}
