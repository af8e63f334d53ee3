import type { EventDetails, Programme, ProgrammeEvent } from '../../model/programme.js';
import { numbersOf } from './find-event.js';
import type { OpenedEvents } from './opened-events.js';

/** An event with all that the feed says of it. */
export interface FoundEvent {
  readonly event: ProgrammeEvent;
  /** `lost`: what reads them could not be loaded. */
  readonly details: EventDetails | 'lost';
}

/** The event of a programme that a tag names, with its details. */
export class EventSearch {
  readonly #opened: OpenedEvents;
  #asked: { readonly programme: Programme; readonly written: string; readonly numbers: readonly number[] } | null = null;
  #last: FoundEvent | null = null;

  constructor(opened: OpenedEvents) {
    this.#opened = opened;
  }

  /** Null for none. Of several, the first that is not over. */
  eventIn(programme: Programme, written: string, now: number): ProgrammeEvent | null {
    const numbers = this.numbersIn(programme, written);
    const number = numbers.find((each) => programme.sessions.lastUntil[each]! > now) ?? numbers.at(-1);
    return number === undefined ? null : programme.event(number);
  }

  numbersIn(programme: Programme, written: string): readonly number[] {
    if (this.#asked?.programme !== programme || this.#asked.written !== written)
      this.#asked = { programme, written, numbers: numbersOf(programme, written) };
    return this.#asked.numbers;
  }

  /** Undefined while its details are read; meanwhile the same event of the former programme stays. */
  found(event: ProgrammeEvent): FoundEvent | undefined {
    const details = this.#opened.detailsOf(event);
    if (details !== 'coming') return (this.#last = { event, details });
    return this.#last?.event.id === event.id ? this.#last : undefined;
  }
}
