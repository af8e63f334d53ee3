import type { LitElement } from 'lit';
import type { FocusController } from '../../controllers/focus-controller.js';
import type { SelectionController } from '../../controllers/selection-controller.js';
import type { ListedFacet } from '../../model/facet-values.js';
import { knownChoices } from '../../model/narrowing.js';
import { NOTHING_CHOSEN } from '../../model/selection.js';
import type { Choices, Facet } from '../../model/selection.js';
import { dateOption, withValue } from './facet-view.js';
import type { FilterView } from './facet-view.js';

/** What a visitor does in the fields of a filter, and which of them he has opened. */
export class FilterChoices {
  readonly #host: LitElement;
  readonly #selection: SelectionController;
  readonly #focus: FocusController;
  /** The field for days that a visitor has opened, and the choice with which it stands there: it closes when the date is chosen or cleared elsewhere. */
  #dateField: { readonly option: string; readonly date: string } | null = null;
  /** A visitor is in a field for days, and has changed it: each arrow key changes it again. */
  #isInDays = false;
  #expandedFacets: readonly ListedFacet[] = [];

  constructor(host: LitElement, selection: SelectionController, focus: FocusController) {
    this.#host = host;
    this.#selection = selection;
    this.#focus = focus;
  }

  get chosen(): Choices {
    return knownChoices(this.#selection.selection);
  }

  /** The option of the dates that is shown as chosen: a preset, `day`, `range`, or '' for any date. */
  get dateOption(): string {
    return this.#dateField?.date === this.#date ? this.#dateField.option : dateOption(this.chosen);
  }

  /** Whether the rarer choices of the facet are shown, too. */
  isExpanded(facet: ListedFacet): boolean {
    return this.#expandedFacets.includes(facet);
  }

  get #date(): string {
    return this.chosen.date[0] ?? '';
  }

  /** Each letter of a search and each arrow key in a field for days is a choice, but no step back. */
  readonly choose = (facet: Facet, value: string, isChosen: boolean): void => {
    const isDays = facet === 'date';
    const isStep = facet !== 'search' && !(isDays && this.#isInDays);
    this.#isInDays = isDays;
    this.#selection.choose(withValue(this.chosen, facet, value, isChosen && value !== ''), isStep);
    if (facet === 'date' && this.#dateField) this.#openDateField(this.#dateField.option);
  };

  readonly chooseDateOption = (option: string): void => {
    const isField = option === 'day' || option === 'range';
    const date = isField || !option ? [] : [option];
    if (date.join() !== this.#date) this.#selection.choose({ date });
    // The page may have prevented that the former date goes.
    if (isField && !this.#date) this.#openDateField(option);
    else this.#dateField = null;
  };

  /** The fields for days show the choice that holds again. */
  readonly leaveDays = (): void => {
    this.#isInDays = false;
    this.#host.requestUpdate();
  };

  #openDateField(option: string): void {
    this.#dateField = { option, date: this.#date };
    this.#host.requestUpdate();
  }

  readonly expand = (facet: ListedFacet): void => {
    const choices = () => this.#host.renderRoot.querySelectorAll(`input[name="${facet}"]`);
    const before = choices().length;
    this.#expandedFacets = [...this.#expandedFacets, facet];
    // The button goes: the first choice that it brought takes the focus.
    this.#focus.moveTo(() => choices()[before]);
  };

  readonly remove = ({ facet, value }: FilterView['active'][number], index: number): void => {
    this.#selection.choose(withValue(this.chosen, facet, value, false));
    this.#focus.moveTo(() => [...this.#host.renderRoot.querySelectorAll('[part="chip"]')].slice(0, index + 1).at(-1));
  };

  readonly clear = (): void => {
    this.#selection.choose(NOTHING_CHOSEN);
    this.#focus.moveTo(() => null);
  };
}
