import type { ClockController } from '../../controllers/clock-controller.js';
import type { SelectionController } from '../../controllers/selection-controller.js';
import type { Programme } from '../../model/programme.js';
import { ask } from '../../model/query.js';
import type { Query } from '../../model/query.js';
import { countOf } from '../../model/sections.js';
import { keyOfTown } from '../../model/towns.js';
import { queryFromAttributes } from '../query-from-attributes.js';
import type { QueryAttributes } from '../query-from-attributes.js';
import { filterView } from './facet-view.js';
import type { FilterView } from './facet-view.js';
import { facetsOf } from './facets-from-attribute.js';

type Filter = QueryAttributes & { readonly town: string; readonly facets: string; readonly clock: ClockController };

/** What a filter asks of a programme, by its attributes and the visitor's town. */
export class FilterQuestion {
  readonly #filter: Filter;
  readonly #selection: SelectionController;

  constructor(filter: Filter, selection: SelectionController) {
    this.#filter = filter;
    this.#selection = selection;
  }

  /** As it is written or chosen, before any programme is there. */
  get townName(): string | null {
    return this.#filter.town || this.#selection.selection.town;
  }

  /** Without the visitor's facets. */
  query({ towns }: Programme): Query {
    return { ...queryFromAttributes(this.#filter), town: keyOfTown(this.townName, towns) };
  }

  now({ timeZone }: Programme): number {
    return this.#filter.clock.now(timeZone);
  }

  isEmpty(programme: Programme): boolean {
    return countOf(ask(programme, this.query(programme), this.now(programme))) === 0;
  }

  /** The facets, their counts and what is chosen, until the next event ends. */
  view(programme: Programme): FilterView {
    const query = this.query(programme);
    const whole = { ...query, town: this.#filter.town ? query.town : null };
    const view = filterView(programme, query, whole, this.#selection.selection, facetsOf(this.#filter.facets), this.now(programme));
    this.#filter.clock.wakeAt(view.answer.validUntil);
    return view;
  }
}
