/**
 * Time that passes only when a test decides: `Date.now()` and the page's timers. A countdown of a day then takes no time, and its timers can be counted.
 */
export class VirtualClock {
  /** Timers that have fired since the start. */
  rung = 0;
  #now: number;
  #next = 1e9;
  readonly #timers = new Map<number, { at: number; ring: () => void }>();
  readonly #real = { now: Date.now, setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };

  /** From an ISO 8601 instant with its offset. `stop()` restores real time. */
  constructor(start: string) {
    this.#now = Date.parse(start);
    Date.now = () => this.#now;
    window.setTimeout = ((ring: () => void, delay = 0) => {
      this.#timers.set(this.#next, { at: this.#now + delay, ring });
      return this.#next++;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((id: number) => void (this.#timers.delete(id) || this.#real.clearTimeout.call(window, id))) as typeof window.clearTimeout;
  }

  /** Waiting timers. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets time pass up to an instant; after each timer, the page draws. */
  async goTo(instant: string): Promise<void> {
    const end = Date.parse(instant);
    for (;;) {
      const [id, first] = [...this.#timers].sort(([, one], [, other]) => one.at - other.at)[0] ?? [];
      if (!first || first.at > end) break;
      this.#timers.delete(id!);
      this.#now = Math.max(this.#now, first.at);
      this.rung++;
      first.ring();
      // Lit draws in microtasks.
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    }
    this.#now = end;
  }

  stop(): void {
    Date.now = this.#real.now;
    window.setTimeout = this.#real.setTimeout;
    window.clearTimeout = this.#real.clearTimeout;
  }
}
