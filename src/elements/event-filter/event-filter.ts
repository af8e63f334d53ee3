import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { provideNarrowing } from '../../controllers/narrowing-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { eventFilterWords } from '../../locale/event-filter-words.js';
import { foreignLanguage } from '../../locale/event-text.js';
import * as narrowingModule from '../../model/narrowing.js';
import type { Programme } from '../../model/programme.js';
import type { Facet } from '../../model/selection.js';
import { control } from '../../styles/control.js';
import { feedFailure, loadingSentence } from '../feed-failure.js';
import { html } from '../html.js';
import { ProgrammeElement } from '../programme-element.js';
import { staleness } from '../staleness.js';
import { activeFilters } from './active-filters.js';
import styles from './event-filter.styles.js';
import type { FilterView } from './facet-view.js';
import { facetsOf } from './facets-from-attribute.js';
import { FilterChoices } from './filter-choices.js';
import { dateField, facetField, searchField, showChoices } from './filter-fields.js';
import type { FieldContext } from './filter-fields.js';
import { FilterQuestion } from './filter-question.js';
import { prepareInSlices } from './search-preparation.js';

/**
 * Search and filters: the lists of the page that read the same feed and group follow at once, and town filters count what is left. Several choices of one
 * facet add up, each facet leaves less. Each choice says how many events the list would hold if it were the only one of its facet. A facet in which no
 * choice would change the list is not shown. In a narrow column, a button folds all but the search.
 *
 * @summary Search, dates, topics and other filters, with their numbers of events.
 * @slot - Shown without JavaScript, and when the feed cannot be read.
 * @fires {FilterEvent} ess-filter - A visitor chooses, types or clears; `selection` is what then is chosen. Cancelable.
 * @csspart base - The whole element.
 * @csspart hint - The sentence that says that the list updates by itself.
 * @csspart label - The label of a field, or the legend of a facet.
 * @csspart search - The search field.
 * @csspart toggle - The button that folds the other fields, in a narrow column.
 * @csspart facets - These fields.
 * @csspart select - The native select of the dates.
 * @csspart day - A native date field.
 * @csspart facet - A facet: its legend and its choices.
 * @csspart choice - A choice: its box, name and number.
 * @csspart choice-chosen - One that is chosen.
 * @csspart choice-empty - One that no event has, with the other facets.
 * @csspart choice-count - Its number of events.
 * @csspart others - The button that shows the rarer choices of a facet.
 * @csspart show - The button below the fields that folds them, in a narrow column.
 * @csspart active - What is chosen.
 * @csspart chip - A button that takes one choice back.
 * @csspart clear - The button that takes all back.
 * @csspart empty - The sentence when there is no event to filter.
 * @csspart stale - Since when the programme could not be updated.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class EventFilter extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, styles];

  /** `search` | `date` | `category` (keywords) | `audience` | `age` | `free` | `attendance` | `registration` | `access`, several with spaces between them, in their order on screen. Default: all but `audience`. */
  @property() facets = '';

  /** Which events are counted: `upcoming` | `all` | `past`. Write this and the next four as on the list beside. */
  @property() when = 'upcoming';

  /** Counts the events of this organizer only. */
  @property() organizer = '';

  /** Counts the events with one of these keywords only; commas between them. */
  @property() keyword = '';

  /** First day that is counted: `2026-11-06`. */
  @property() from = '';

  /** Last day that is counted. */
  @property() to = '';

  /** In a narrow column. */
  @state() private isOpen = false;

  readonly #programme: ProgrammeController = new ProgrammeController(this, {
    isEmpty: (programme) => this.#question.isEmpty(programme),
    wanted: (programme) => ({ query: this.#question.query(programme), now: this.#question.now(programme) }),
    town: () => this.#question.townName,
  });
  readonly #selection: SelectionController = new SelectionController(this, this.#programme);
  readonly #question: FilterQuestion = new FilterQuestion(this, this.#selection);
  readonly #focus = new FocusController(this, [
    '[part="search"]:enabled',
    '[part="toggle"]',
    '[part="facets"] :is(select, input)',
    '[part="empty"]',
    '[part="failure"] p',
  ]);
  readonly #choices = new FilterChoices(this, this.#selection, this.#focus);

  constructor() {
    super();
    provideNarrowing(narrowingModule);
  }

  protected override updated(): void {
    showChoices(this.shadowRoot!, this.#selection.selection.search[0] ?? '', this.#choices.dateOption);
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.language.foreign}>${this.#renderView()}</div>`;
  }

  #renderView(): unknown {
    const { view } = this.#programme;
    const { locale } = this.language;
    switch (view.status) {
      case 'unneeded':
      case 'unserved':
        return html`<slot></slot>`;
      case 'loading':
        return html`${loadingSentence(locale.messages)}${this.#renderControls(null, null)}`;
      case 'failed':
        return feedFailure(view.error, 'eventFilter', locale.messages, this.#programme);
      case 'empty':
        return html`<p part="empty">${eventFilterWords(locale).none}</p>
          ${this.#renderActive(this.#question.view(view.programme), view.programme)} ${staleness(view, locale)}`;
      case 'ready':
        return html`${this.#renderControls(this.#question.view(view.programme), view.programme)}${staleness(view, locale)}`;
    }
  }

  #renderControls(shown: FilterView | null, programme: Programme | null): TemplateResult {
    const { locale } = this.language;
    const words = eventFilterWords(locale);
    const facets = facetsOf(this.facets);
    const hasSearch = shown?.hasSearch ?? facets.includes('search');
    const context = { ...this.#context(programme), isHintSaid: hasSearch };
    const isFolding = shown ? shown.dates !== null || shown.facets.length > 0 : facets.some((facet) => facet !== 'search');
    const active = shown?.active.filter(({ facet }) => facet !== 'search').length ?? 0;
    return html`
      <div class="controls">
        <p id="hint" class="muted small" part="hint">${locale.messages.townFilter.hint}</p>
        ${hasSearch ? searchField(context, this.#onSearch) : nothing}
        ${
          isFolding
            ? html`<button type="button" class="toggle" part="toggle" aria-expanded=${this.isOpen} aria-controls="facets" ?disabled=${!shown} @click=${this.#onToggle}>${words.toggle(active)}</button>
              <div id="facets" class="facets ${this.isOpen ? 'open' : ''}" part="facets">
                ${facets.map((facet) => this.#renderFacet(facet, shown, context))}
                <button type="button" class="show" part="show" @click=${this.#onShow}>${words.show(shown?.count ?? 0)}</button>
              </div>`
            : nothing
        }
        ${shown && programme ? this.#renderActive(shown, programme) : nothing}
      </div>
    `;
  }

  #renderFacet(facet: Facet, shown: FilterView | null, context: FieldContext): unknown {
    if (facet === 'search') return nothing;
    if (facet === 'date') {
      const date = shown?.chosen.date[0] ?? '';
      const { dateOption, chooseDateOption } = this.#choices;
      return shown && !shown.dates ? nothing : dateField(context, shown?.dates ?? null, dateOption, date, chooseDateOption);
    }
    if (!shown) return html`<div class="bone" aria-hidden="true"></div>`;
    const found = shown.facets.find((each) => each.facet === facet);
    return found ? facetField(found, context, this.#choices.isExpanded(facet), this.#choices.expand) : nothing;
  }

  #renderActive({ active }: FilterView, programme: Programme) {
    return activeFilters(active, this.#context(programme), this.#choices.remove, this.#choices.clear);
  }

  #context(programme: Programme | null): FieldContext {
    const { locale } = this.language;
    const lang = programme && foreignLanguage(programme.inLanguage, locale);
    const { choose: onChoose, leaveDays: onLeave } = this.#choices;
    return { locale, lang, isReady: programme !== null, isHintSaid: false, onChoose, onLeave };
  }

  readonly #onToggle = (): void => {
    this.isOpen = !this.isOpen;
  };

  readonly #onShow = (): void => {
    this.isOpen = false;
    this.#focus.moveTo(() => this.renderRoot.querySelector('[part="toggle"]'));
  };

  readonly #onSearch = (): void => {
    const { programme } = this.#programme;
    if (programme) prepareInSlices(programme, () => this.isConnected);
  };
}
