import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { NarrowingController } from '../../controllers/narrowing-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import type { ReadyView } from '../../controllers/programme-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import type { Programme, Town } from '../../model/programme.js';
import { ask, totalOf } from '../../model/query.js';
import type { Answer } from '../../model/query.js';
import { findTown, isOfTerritory } from '../../model/towns.js';
import { control } from '../../styles/control.js';
import { unawaited } from '../../warn/guarded.js';
import { warnOf } from '../../warn/warn-of.js';
import { feedFailure, loadingSentence, unfilteredNotice } from '../feed-failure.js';
import { html } from '../html.js';
import { LazyPart } from '../lazy-part.js';
import { ProgrammeElement } from '../programme-element.js';
import { queryFromAttributes } from '../query-from-attributes.js';
import { staleness } from '../staleness.js';
import { labelledControl } from './labelled-control.js';
import type { Appearance } from './labelled-control.js';
import type * as buttonsPart from './town-buttons.js';
import { townChoices } from './town-choices.js';
import styles from './town-filter.styles.js';
import type { TownControl } from './town-select.js';

const APPEARANCES: readonly Appearance[] = ['select', 'chips', 'map'];

/**
 * Choose a town: the lists of the page that read the same feed and group show it at once. Each town says how many events it has among those that other
 * filters leave; the choice of a town does not change these counts. With `town`, the webmaster chooses, and the filter only says so.
 *
 * @summary Choice of a town, as a select, as chips or as a map of the territory.
 * @slot - Shown without JavaScript, and when the feed cannot be read.
 * @fires {FilterEvent} ess-filter - A visitor chooses a town, or all of them; `selection.town` is its INSEE code or slug, or null. Cancelable.
 * @csspart base - The whole element.
 * @csspart label - The label above the control.
 * @csspart hint - The sentence that says that the list updates by itself.
 * @csspart none - The sentence that says that no town has an event.
 * @csspart select - The native select.
 * @csspart options - The chips, or the map.
 * @csspart option - One chip or tile, « Toutes les villes » included.
 * @csspart option-pressed - The one of the chosen town.
 * @csspart option-empty - One of a town without events.
 * @csspart others - The button that shows the chips of towns without events.
 * @csspart locked - The town that the webmaster fixed.
 * @csspart unfiltered - The sentence and the button when a file that filters could not be loaded: the numbers are without the other filters.
 * @csspart stale - Since when the programme could not be updated.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class TownFilter extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, styles];

  /** `select` | `chips` | `map`, the 24 towns as tiles in the territory's shape. */
  @property() appearance = 'select';

  /** Text above the control. Default: « Ville ». */
  @property() label = '';

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

  /** `Town.key` of the button that is the tab stop while the focus is inside; '' for all towns, null for the chosen one. */
  @state() private tabStop: string | null = null;

  readonly #programme: ProgrammeController = new ProgrammeController(this, {
    isEmpty: (programme) => totalOf(this.#ask(programme)) === 0,
    isWaiting: () => this.#narrowing.isComing,
    town: () => this.town,
  });
  readonly #selection: SelectionController = new SelectionController(this, this.#programme);
  readonly #narrowing: NarrowingController = new NarrowingController(this, this.#selection);
  /** If it cannot be loaded, a select replaces it. */
  readonly #buttons: LazyPart<typeof buttonsPart> = new LazyPart(this, () => import('./town-buttons.js'));
  /** The last request of a fixed town, by feed and group: made once, so that two fixed filters of a group cannot alternate. */
  #asked = '';

  constructor() {
    super();
    new FocusController(this, ['select', '[part~="option"][tabindex="0"]', '[part="label"]', '[part="locked"]', '[part="failure"] p']);
  }

  /** Also waits for the chips or the map. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#buttons.pending;
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    if (!this.#locked && this.#appearance(this.#programme.programme) !== 'select') unawaited(this.#buttons.want(), this);
  }

  override updated(): void {
    // At each update, because a select shows the visitor's pick even if the request changed nothing.
    const select = this.renderRoot.querySelector('select');
    const { town } = this.#selection.selection;
    if (select) select.value = town ?? '';
    const buttons = this.#buttons.value;
    if (buttons) buttons.showPressed(this.renderRoot, `${this.#programme.view.status} ${town}`);
    const key = this.#locked?.key ?? null;
    const asked = key && this.#programme.feedKey ? JSON.stringify([this.#programme.feedKey, this.group, key]) : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#selection.request({ town: key });
  }

  override render() {
    const locked = this.#locked;
    return html`
      <div class="base" part="base" lang=${this.language.foreign}>
        ${locked ? html`<p part="locked">${this.#texts.locked(this.#label, locked.name)}</p>` : this.#renderView()}
      </div>
    `;
  }

  #renderView() {
    const { view } = this.#programme;
    switch (view.status) {
      case 'unneeded':
      case 'unserved':
        return html`<slot></slot>`;
      case 'loading':
        return html`${loadingSentence(this.language.locale.messages)}${this.#renderControl(null)}`;
      case 'failed':
        return feedFailure(view.error, 'townFilter', this.language.locale.messages, this.#programme);
      case 'empty':
      case 'ready':
        return html`${this.#renderControl(view)}${unfilteredNotice(this.#narrowing, 'townFilter', this.language.locale.messages)}${staleness(view, this.language.locale)}`;
    }
  }

  #renderControl(view: ReadyView | null): TemplateResult {
    const programme = view?.programme ?? null;
    const answer = programme && this.#ask(programme);
    if (answer) this.clock.wakeAt(answer.validUntil);
    const selected = this.#selection.selection.town;
    // In a feed in parts, some towns' events may be missing.
    const isKnown = (town: string | null) =>
      view !== null && this.#programme.isWhole(view, { ...queryFromAttributes(this), town }, this.clock.now(view.programme.timeZone));
    const control: TownControl = {
      texts: this.#texts,
      choices: townChoices(programme, answer?.counts ?? new Map(), selected, isKnown),
      isReady: answer !== null,
      total: answer && isKnown(null) ? totalOf(answer) : null,
      selected,
      tabStop: this.tabStop ?? selected ?? '',
      onChoose: (town) => this.#choose(town),
      onFocus: (town) => (this.tabStop = town),
    };
    return labelledControl(control, this.#label, this.#appearance(programme), this.#buttons.value);
  }

  get #texts() {
    return this.language.locale.messages.townFilter;
  }

  get #label(): string {
    return this.label || this.#texts.label;
  }

  /** The webmaster’s town. One that only the feed names is known once it has loaded. */
  get #locked(): Town | null {
    if (!this.town) return null;
    const { programme } = this.#programme;
    const town = findTown(this.town, programme?.towns);
    if (!town && programme) warnOf('town-of-filter', this.town);
    return town;
  }

  #appearance(programme: Programme | null): Appearance {
    const appearance = APPEARANCES.find((known) => known === (this.appearance || 'select'));
    if (!appearance) warnOf('appearance', this.appearance);
    if (appearance !== 'map' || !programme || isOfTerritory(programme)) return appearance ?? 'select';
    warnOf('map');
    return 'chips';
  }

  #ask(programme: Programme): Answer {
    return ask(programme, { ...queryFromAttributes(this), narrowing: this.#narrowing.narrowing }, this.clock.now(programme.timeZone));
  }

  #choose(town: string | null): void {
    if (town !== this.#selection.selection.town) this.#selection.choose({ town });
  }
}
