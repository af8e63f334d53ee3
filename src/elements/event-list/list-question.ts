import { isServer } from 'lit';
import type { LitElement } from 'lit';
import type { ClockController } from '../../controllers/clock-controller.js';
import type { SelectionController } from '../../controllers/selection-controller.js';
import type { Messages } from '../../locale/messages.js';
import type { Programme, Town } from '../../model/programme.js';
import { ask } from '../../model/query.js';
import type { Answer, Query } from '../../model/query.js';
import { countOf } from '../../model/sections.js';
import { findTown } from '../../model/towns.js';
import type { DetailsInPlace } from '../event/details-in-place.js';
import { queryFromAttributes } from '../query-from-attributes.js';
import type { QueryAttributes } from '../query-from-attributes.js';
import { EndedEvents } from './ended-events.js';
import { townOf } from './list-attributes.js';

type List = LitElement & QueryAttributes & { readonly town: string; readonly clock: ClockController };

/** What a list asks of a programme, by its attributes and the visitor's choice of town, and the answer. */
export class ListQuestion {
  readonly #list: List;
  readonly #selection: SelectionController;
  readonly ended: EndedEvents;

  constructor(list: List, selection: SelectionController, details: DetailsInPlace) {
    this.#list = list;
    this.#selection = selection;
    this.ended = new EndedEvents(list, details);
  }

  /** As it is written or chosen, before any programme is there. */
  get townName(): string | null {
    return this.#list.town || this.#selection.selection.town;
  }

  town({ towns }: Programme): Town | null {
    return townOf(this.#list.town, this.#selection.selection.town, towns);
  }

  now({ timeZone }: Programme): number {
    return this.#list.clock.now(timeZone);
  }

  /** `change`: what a suggestion asks instead. */
  query(programme: Programme, change: Partial<Query> = {}): Query {
    return { ...queryFromAttributes(this.#list), town: this.town(programme)?.key ?? null, ...change };
  }

  answer(programme: Programme, change?: Partial<Query>): Answer {
    const query = this.query(programme, change);
    const answer = ask(programme, query, this.now(programme));
    return isServer ? answer : this.ended.keep(programme, query, answer);
  }

  /** How many events the answer has, in words. */
  countText(programme: Programme, change: Partial<Query> | undefined, texts: Messages['list']): string {
    const { town: key } = this.query(programme, change);
    const town = key === null ? null : (findTown(key, programme.towns) ?? this.town(programme));
    const count = countOf(this.answer(programme, change));
    return town ? texts.eventsAt(count, town.name) : texts.events(count);
  }
}
