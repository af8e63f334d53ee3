import { isServer } from 'lit';
import type { LitElement } from 'lit';
import type { ClockController } from '../../controllers/clock-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { NarrowingController } from '../../controllers/narrowing-controller.js';
import type { SelectionController } from '../../controllers/selection-controller.js';
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
import type { Suggestion } from './suggestions.js';

type List = LitElement & QueryAttributes & { readonly town: string; readonly clock: ClockController; readonly language: LocaleController };

export interface ShownAnswer {
  readonly answer: Answer;
  readonly town: Town | null;
  readonly countText: string;
}

/** What a list asks of a programme, by its attributes and the visitor's choices, and the answer. */
export class ListQuestion {
  readonly #list: List;
  readonly #selection: SelectionController;
  readonly #narrowing: NarrowingController;
  readonly ended: EndedEvents;
  /** The suggestion whose events are shown below an empty list. */
  followed: Suggestion | null = null;

  constructor(list: List, selection: SelectionController, narrowing: NarrowingController, details: DetailsInPlace) {
    this.#list = list;
    this.#selection = selection;
    this.#narrowing = narrowing;
    this.ended = new EndedEvents(list, details);
  }

  /** As it is written or chosen, before any programme is there. */
  get townName(): string | null {
    return this.#list.town || this.#selection.selection.town;
  }

  /** The text of a search, which is typed letter by letter. */
  get search(): string {
    return this.#selection.selection.search[0] ?? '';
  }

  town({ towns }: Programme): Town | null {
    return townOf(this.#list.town, this.#selection.selection.town, towns);
  }

  now({ timeZone }: Programme): number {
    return this.#list.clock.now(timeZone);
  }

  /** `change`: what a suggestion asks instead. */
  query(programme: Programme, change: Partial<Query> = {}): Query {
    return { ...queryFromAttributes(this.#list), town: this.town(programme)?.key ?? null, narrowing: this.#narrowing.narrowing, ...change };
  }

  answer(programme: Programme, change?: Partial<Query>): Answer {
    const query = this.query(programme, change);
    const answer = ask(programme, query, this.now(programme));
    return isServer ? answer : this.ended.keep(programme, query, answer);
  }

  /** The answer on screen, which may be that of a suggestion; its one town; how many events it has, in words. */
  shown(programme: Programme): ShownAnswer {
    const change = this.followed?.change;
    const answer = this.answer(programme, change);
    const { town: key } = this.query(programme, change);
    const town = key === null ? null : (findTown(key, programme.towns) ?? this.town(programme));
    const texts = this.#list.language.locale.messages.list;
    return { answer, town, countText: town ? texts.eventsAt(countOf(answer), town.name) : texts.events(countOf(answer)) };
  }
}
