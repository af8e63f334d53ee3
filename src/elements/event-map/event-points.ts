import type { LitElement } from 'lit';
import { mapPlaces, writtenPoint } from '../../model/map-places.js';
import type { MapPlaces } from '../../model/map-places.js';
import type { Coordinates } from '../../model/postal-address.js';
import type { Programme, ProgrammeEvent } from '../../model/programme.js';
import type { Answer } from '../../model/query.js';
import { guarded, unawaited } from '../../warn/guarded.js';

/** The points of events. Where the feed does not write them plainly, the details have them, which are read then. */
export class EventPoints {
  readonly #host: LitElement;
  /** `lost`: what reads them could not be loaded. */
  readonly #read = new WeakMap<ProgrammeEvent, Coordinates | 'none' | 'lost'>();
  readonly #placed = new WeakMap<Answer, MapPlaces>();
  /** All of whose points are known. */
  readonly #known = new WeakSet<Answer>();
  /** Events whose details are being read. */
  #awaited: Set<ProgrammeEvent> | null = null;
  #isLost = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Whether some points could not be read. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Whether points of the answer are still being read; the host is asked to update when they are there. */
  isComing({ sessions, event }: Programme, answer: Answer): boolean {
    if (this.#known.has(answer)) return false;
    const { rows, ongoing } = answer;
    const missing = new Set<ProgrammeEvent>();
    for (const row of [...ongoing, ...rows]) {
      const one = event(sessions.event[row]!);
      if (!this.#read.has(one) && writtenPoint(one, sessions.ordinal[row]!) === undefined) missing.add(one);
    }
    if (missing.size > 0) this.#ask(missing);
    else this.#known.add(answer);
    return missing.size > 0;
  }

  placesOf(programme: Programme, answer: Answer): MapPlaces {
    let places = this.#placed.get(answer);
    if (!places) this.#placed.set(answer, (places = mapPlaces(programme, answer, (event, ordinal) => this.#point(event, ordinal))));
    return places;
  }

  /** Details tell the point of the event; of a session elsewhere only what is written plainly. */
  #point(event: ProgrammeEvent, ordinal: number): Coordinates | null {
    const written = writtenPoint(event, ordinal);
    if (written !== undefined) return written;
    const read = event.occurrences[ordinal]!.location ? undefined : this.#read.get(event);
    return typeof read === 'object' ? read : null;
  }

  #ask(events: ReadonlySet<ProgrammeEvent>): void {
    const awaited = this.#awaited;
    if (awaited && [...events].every((event) => awaited.has(event))) return;
    const asked = (this.#awaited = new Set(events));
    const end = guarded(() => {
      if (this.#awaited === asked) this.#awaited = null;
      this.#host.requestUpdate();
    });
    unawaited(Promise.all([...events].map((event) => this.#readPoint(event))).then(end), this.#host);
  }

  async #readPoint(event: ProgrammeEvent): Promise<void> {
    try {
      const { location } = await event.details();
      const { latitude = null, longitude = null } = location ?? {};
      this.#read.set(event, latitude === null || longitude === null ? 'none' : { latitude, longitude });
    } catch {
      this.#isLost = true;
      this.#read.set(event, 'lost');
    }
  }
}
