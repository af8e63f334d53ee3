import type { LitElement } from 'lit';
import type { ClockController } from '../../controllers/clock-controller.js';
import { withEndedRows } from '../../model/ended-rows.js';
import type { Programme } from '../../model/programme.js';
import type { Answer, Query } from '../../model/query.js';
import type { DetailsInPlace } from '../event/details-in-place.js';
import type { RowDetails } from '../event/event-row.js';

type List = LitElement & { readonly clock: ClockController };

/** Keeps an event that ends while it is open or has the focus on screen, until it is closed and left (RGAA 12.8). */
export class EndedEvents {
  readonly #list: List;
  readonly #details: DetailsInPlace;
  #isKeeping = false;
  #programme: Programme | null = null;
  /** By question: a list may show the answers to two. */
  readonly #shown = new Map<string, Answer>();

  constructor(list: List, details: DetailsInPlace) {
    this.#list = list;
    this.#details = details;
  }

  /** The answer, with the ended events that stay. */
  keep(programme: Programme, query: Query, answer: Answer): Answer {
    if (query.when === 'past') return answer;
    if (programme !== this.#programme) this.forget();
    this.#programme = programme;
    const question = JSON.stringify(query);
    const former = this.#shown.get(question);
    const focused = this.#focusedRow?.querySelector<RowDetails>('details')?.programmeEvent?.id;
    const { event } = programme.sessions;
    const eventOf = (row: number) => event[row]!;
    const isKept = (row: number) => {
      const id = programme.id(eventOf(row));
      return id === focused || this.#details.isOpen({ id });
    };
    const shown = former && former !== answer ? withEndedRows(answer, former, isKept, eventOf) : answer;
    this.#isKeeping = shown !== answer;
    this.#shown.set(question, shown);
    return shown;
  }

  /** An ended event goes after the focus leaves its row; not at once, because a click under way would miss its button. */
  readonly onLeave = ({ relatedTarget }: FocusEvent): void => {
    if (this.#isKeeping && !this.#focusedRow?.contains(relatedTarget as Node | null)) this.#list.clock.wakeAt(Date.now() + 1000);
  };

  /** After another question, ended events of the former one are gone. */
  forget(): void {
    this.#shown.clear();
    this.#isKeeping = false;
  }

  get #focusedRow() {
    return this.#list.shadowRoot?.activeElement?.closest('.event');
  }
}
