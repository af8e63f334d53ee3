import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseDateTime } from '../model/zoned-time.js';
import { warnOf } from '../warn/warn-of.js';
import { guarded } from '../warn/guarded.js';

type Host = ReactiveControllerHost & HTMLElement & { now: string };

/** Browsers fire timers of more than 2³¹ ms at once, and a laptop that slept wakes late. */
const LONGEST_SLEEP = 3_600_000;

/** Elements to wake, and when. */
const alarms = new Map<Host, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isWatching = false;

/**
 * The element's time, and one timer for the whole page, set to the next change of any element. A hidden page has no timer; on return all that is due updates.
 * A `now` attribute stops the clock, for previews and tests.
 */
export class ClockController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Epoch milliseconds. A `now` without offset is read in `timeZone`. */
  now(timeZone = 'Europe/Paris'): number {
    const { now } = this.#host;
    if (!now) return Date.now();
    const fixed = parseDateTime(now, timeZone);
    if (!fixed) warnOf('now', this.#host.localName, now);
    return fixed?.instant ?? Date.now();
  }

  /** Requests an update at that instant; replaces the former request. */
  wakeAt(instant: number): void {
    if (this.#host.now || !this.#host.isConnected) return;
    if (instant === Infinity) alarms.delete(this.#host);
    else alarms.set(this.#host, instant);
    schedule();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    alarms.delete(this.#host);
    schedule();
  }
}

function schedule(): void {
  clearTimeout(timer);
  watchVisibility(alarms.size > 0);
  if (alarms.size === 0 || document.visibilityState === 'hidden') return;
  const next = Math.min(...alarms.values());
  timer = setTimeout(ringDue, Math.min(Math.max(next - Date.now(), 0), LONGEST_SLEEP));
}

const ringDue = guarded(() => {
  const now = Date.now();
  for (const [host, at] of alarms) {
    if (at > now) continue;
    alarms.delete(host);
    guarded(host.requestUpdate).call(host);
  }
  schedule();
});

function watchVisibility(wanted: boolean): void {
  if (wanted === isWatching) return;
  isWatching = wanted;
  if (wanted) document.addEventListener('visibilitychange', ringDue);
  else document.removeEventListener('visibilitychange', ringDue);
}
