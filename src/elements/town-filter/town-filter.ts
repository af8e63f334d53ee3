import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FilterEvent } from '../../controllers/filter-event.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import type { ReadyView } from '../../controllers/programme-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { ask } from '../../model/query.js';
import type { Answer } from '../../model/query.js';
import type { Programme, Town } from '../../model/programme.js';
import { findTown, isOfTerritory } from '../../model/towns.js';
import { control } from '../../styles/control.js';
import { warnOf } from '../../warn/warn-of.js';
import { adoptStyles } from '../adopt-styles.js';
import { feedFailure, loadingSentence } from '../feed-failure.js';
import { queryFromAttributes } from '../query-from-attributes.js';
import { ProgrammeElement } from '../programme-element.js';
import { staleness } from '../staleness.js';
import { townChoices } from './town-choices.js';
import type { townButtons } from './town-buttons.js';
import styles from './town-filter.styles.js';
import { townSelect } from './town-select.js';
import type { TownControl } from './town-select.js';
import { lazy } from '../../warn/lazy.js';

const APPEARANCES = ['select', 'chips', 'map'] as const;
type Appearance = (typeof APPEARANCES)[number];

/**
 * Choose a town: the lists of the page that read the same feed and group show it at once. Each town says how many events it has; the choice itself
 * does not change these counts. With `town`, the webmaster chooses, and the filter only says so.
 *
 * @summary Choice of a town, as a select, as chips or as a map of the territory.
 * @slot - Shown without JavaScript, and when the feed cannot be read.
 * @fires {FilterEvent} ess-filter - A visitor chose a town, or all of them; `selection.town` is its INSEE code or slug, or null.
 * @csspart base - The whole element.
 * @csspart label - The label above the control.
 * @csspart hint - The sentence that says that the list updates by itself.
 * @csspart select - The native select.
 * @csspart options - The chips, or the map.
 * @csspart option - One chip or tile, « Toutes les villes » included.
 * @csspart locked - The town that the webmaster fixed.
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

  /** What draws chips and the map, once it is here; false when it cannot be had: a select then does the same. */
  @state() private drawButtons: typeof townButtons | false | null = null;

  readonly #programme = new ProgrammeController(this, {
    isEmpty: (programme) => total(this.#ask(programme)) === 0,
    town: () => this.town,
  });
  readonly #selection = new SelectionController(this, this.#programme);
  #arriving: Promise<void> | null = null;
  /** What the lock last asked of which group of which feed: asked once, so that two locks in a group cannot chase each other. */
  #asked = '';

  constructor() {
    super();
    new FocusController(this, ['select', '[part="option"][tabindex="0"]', '[part="label"]', '[part="locked"]', '[part="failure"] p']);
  }

  /** Also waits for the chips and the map to be here. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#arriving) return isComplete;
    await this.#arriving;
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    if (!this.#locked && this.#appearance(this.#programme.programme) !== 'select') this.#arriving ??= this.#loadButtons();
  }

  override updated(): void {
    // Also when nothing else has changed: a select shows what the visitor picked, whatever became of it.
    const select = this.renderRoot.querySelector('select');
    if (select) select.value = this.#selection.selection.town ?? '';
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
        return html`${this.#renderControl(view)}${staleness(view, Date.now(), this.language.locale)}`;
    }
  }

  #renderControl(view: ReadyView | null): TemplateResult {
    const programme = view?.programme ?? null;
    const answer = programme && this.#ask(programme);
    if (answer) this.clock.wakeAt(answer.validUntil);
    const selected = this.#selection.selection.town;
    // Of a feed in parts, not every town's events may be there.
    const isKnown = (town: string | null) =>
      view !== null && this.#programme.isWhole(view, { ...queryFromAttributes(this), town }, this.clock.now(view.programme.timeZone));
    const control: TownControl = {
      texts: this.#texts,
      choices: townChoices(programme, answer?.counts ?? new Map(), selected, isKnown),
      isReady: answer !== null,
      total: answer && isKnown(null) ? total(answer) : null,
      selected,
      tabStop: this.tabStop ?? selected ?? '',
      onChoose: (town) => this.#choose(town),
      onFocus: (town) => (this.tabStop = town),
    };
    const appearance = this.#appearance(programme);
    const hint = (isSaidByControl: boolean) =>
      html`<p id="hint" class="muted small" part="hint" aria-hidden=${isSaidByControl || nothing}>${this.#texts.hint}</p>`;
    if (appearance === 'select' || this.drawButtons === false) {
      return html`<label for="select" part="label">${this.#label}</label>${hint(true)}${townSelect(control)}`;
    }
    return html`
      <fieldset ?disabled=${!answer}>
        <legend id="label" part="label">${this.#label}</legend>
        ${hint(false)} ${this.drawButtons?.(control, appearance, this.#label)}
      </fieldset>
    `;
  }

  async #loadButtons(): Promise<void> {
    const chunk = await lazy(() => import('./town-buttons.js'));
    if (chunk) adoptStyles(this, chunk.townButtonStyles);
    this.drawButtons = chunk?.townButtons ?? false;
  }

  get #texts() {
    return this.language.locale.messages.townFilter;
  }

  get #label(): string {
    return this.label || this.#texts.label;
  }

  /** The town that the webmaster fixed. One that only the feed names is known when the feed is. */
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
    return ask(programme, queryFromAttributes(this), this.clock.now(programme.timeZone));
  }

  #choose(town: string | null): void {
    if (town === this.#selection.selection.town) return;
    this.#selection.request({ town });
    this.dispatchEvent(new FilterEvent(this.#selection.selection));
  }
}

/** Events of every town and of none: what « Toutes les villes » gives. */
function total({ counts }: Answer): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
