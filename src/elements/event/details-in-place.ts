import { nothing } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { ProgrammeEvent } from '../../model/programme.js';
import { unawaited } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';
import { html } from '../html.js';
import type { EventBookmarks } from './event-action.js';
import type { ActionsHost } from './event-actions.js';
import type { RowDetails } from './event-row.js';
import type { OpenedEvents } from './opened-events.js';
import { SelectEvent } from './select-event.js';

/** Pixels that a hand may move during a click. */
const CLICK_SLOP = 5;

/** The open events of a list, and their details. A chunk reads and draws them, loaded when a visitor comes near. */
export class DetailsInPlace {
  readonly #host: ActionsHost;
  readonly #bookmarks: (() => EventBookmarks | null) | undefined;
  /** Ids of events that were ever opened, and whether they are open. */
  readonly #openings = new Map<string, boolean>();
  /** null until a visitor comes near, false when it failed to load. */
  #opened: OpenedEvents | false | null = null;
  #isNear = false;
  /** Where the pointer was pressed, until its click. */
  #down: { readonly x: number; readonly y: number } | null = null;

  constructor(host: ActionsHost, bookmarks?: () => EventBookmarks | null) {
    this.#host = host;
    this.#bookmarks = bookmarks;
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

  /** Returns whether a visitor did it: details that are drawn open also send `toggle`. */
  readonly onToggle = ({ target }: Event): boolean => {
    const { open, programmeEvent } = target as RowDetails;
    if (!programmeEvent) return false;
    const { id } = programmeEvent;
    if (open === this.isOpen(programmeEvent)) return false;
    this.setOpen(id, open);
    if (open) this.#host.dispatchEvent(new SelectEvent(programmeEvent));
    return true;
  };

  setOpen(id: string, isOpen: boolean): void {
    this.#openings.set(id, isOpen);
    this.#host.requestUpdate();
    if (isOpen) this.#load();
  }

  readonly onPointerDown = ({ clientX: x, clientY: y }: PointerEvent): void => {
    this.#down = { x, y };
  };

  /** A row is a summary, and its text can still be selected: the click that ends a drag, or extends a selection, opens nothing. */
  readonly onClick = (event: MouseEvent): void => {
    const { clientX, clientY, detail, shiftKey } = event;
    const down = this.#down;
    this.#down = null;
    // Keyboards and assistive technologies click without pressing.
    const isDrag = detail > 0 && down !== null && Math.hypot(clientX - down.x, clientY - down.y) > CLICK_SLOP;
    if ((isDrag || (detail > 0 && shiftKey)) && (event.target as Element).closest('summary')) event.preventDefault();
  };

  /** Once, because without a network each movement would request it again. */
  readonly onApproach = (): void => {
    if (!this.#isNear) this.#load();
    this.#isNear = true;
  };

  #load(): void {
    if (this.#opened) return;
    unawaited(
      lazy(async () => new (await import('./opened-events.js')).OpenedEvents(this.#host, this.#bookmarks)).then((opened) => {
        this.#opened = opened ?? false;
        this.#host.requestUpdate();
      }),
      this.#host,
    );
  }
}
