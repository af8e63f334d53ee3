import { holdRows } from '../../model/held-rows.js';
import type { Programme } from '../../model/programme.js';
import type { Answer, Query } from '../../model/query.js';

/** Keeps on screen the events that are open or have the focus when their time is over, until they are closed and left (RGAA 12.8). */
export class HeldEvents {
  /** Whether an event is there that time would have taken away. */
  isHolding = false;
  #programme: Programme | null = null;
  /** By question: a list may show the answers to two. */
  readonly #shown = new Map<string, Answer>();

  answer(programme: Programme, query: Query, fresh: Answer, isHeld: (id: string) => boolean): Answer {
    if (query.when === 'past') return fresh;
    if (programme !== this.#programme) this.forget();
    this.#programme = programme;
    const question = JSON.stringify(query);
    const former = this.#shown.get(question);
    const { event } = programme.sessions;
    const answer =
      former && former !== fresh
        ? holdRows(
            fresh,
            former,
            (row) => isHeld(programme.id(event[row]!)),
            (row) => event[row]!,
          )
        : fresh;
    this.isHolding = answer !== fresh;
    this.#shown.set(question, answer);
    return answer;
  }

  /** Another question: what it does not ask for was not on screen. */
  forget(): void {
    this.#shown.clear();
    this.isHolding = false;
  }
}
