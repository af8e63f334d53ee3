import { nothing } from 'lit';
import type { LitElement } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { ProgrammeEvent } from '../../model/programme.js';
import { unawaited } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';
import { html } from '../html.js';
import type { RowDetails } from './event-row.js';
import type { OpenedEvents } from './opened-events.js';
import { SelectEvent } from './select-event.js';

/** Pixels that a hand may move during a click. */
const CLICK_SLOP = 5;

/** The open events of a list, and their details. A chunk reads and draws them, loaded when a visitor comes near. */
export class DetailsInPlace {
  readonly #host: LitElement;
  /** Ids of events that were ever opened, and whether they are open. */
  readonly #openings = new Map<string, boolean>();
  /** null until a visitor comes near, false when it failed to load. */
  #opened: OpenedEvents | false | null = null;
  #isNear = false;
  /** Where the pointer was pressed. */
  #down = { x: 0, y: 0 };

  constructor(host: LitElement) {
    this.#host = host;
  }

  isOpen({ id }: Pick<ProgrammeEvent, 'id'>): boolean {
    return this.#openings.get(id) === true;
  }

  /** Nothing for an event never opened. */
  render(event: ProgrammeEvent, locale: Locale, now: number, inLanguage: string | null) {
    if (!this.#openings.has(event.id)) return nothing;
    if (this.#opened) return this.#opened.render(event, locale, now, inLanguage);
    return this.#opened === false ? html`<p>${locale.messages.feed.failed('unreachable')}</p>` : nothing;
  }

  readonly onToggle = ({ target }: Event): void => {
    const { open, programmeEvent } = target as RowDetails;
    if (!programmeEvent) return;
    const { id } = programmeEvent;
    // Details that are drawn open also send `toggle`.
    if (open === (this.#openings.get(id) ?? false)) return;
    this.#openings.set(id, open);
    this.#host.requestUpdate();
    if (!open) return;
    this.#load();
    this.#host.dispatchEvent(new SelectEvent(programmeEvent));
  };

  readonly onPointerDown = ({ clientX: x, clientY: y }: PointerEvent): void => {
    this.#down = { x, y };
  };

  /** A pointer opens a closed event anywhere; keyboards have the summary. A drag opens nothing, so that text can be selected. */
  readonly onClick = ({ target, clientX, clientY, shiftKey }: MouseEvent): void => {
    const pressed = target as Element;
    const details = pressed.closest('.event')?.querySelector<RowDetails>('details:not([open])');
    if (!details || pressed.closest('a, button, details')) return;
    const isDrag = Math.hypot(clientX - this.#down.x, clientY - this.#down.y) > CLICK_SLOP;
    if (!isDrag && !shiftKey) details.open = true;
  };

  /** Once, because without a network each movement would request it again. */
  readonly onApproach = (): void => {
    if (!this.#isNear) this.#load();
    this.#isNear = true;
  };

  #load(): void {
    if (this.#opened) return;
    unawaited(
      lazy(async () => new (await import('./opened-events.js')).OpenedEvents(this.#host)).then((opened) => {
        this.#opened = opened ?? false;
        this.#host.requestUpdate();
      }),
      this.#host,
    );
  }
}
