import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { EventDetails, ProgrammeEvent } from '../../model/programme.js';
import { unawaited } from '../../warn/guarded.js';
import { adoptStyles } from '../adopt-styles.js';
import { html } from '../html.js';
import { openedEvent } from './event-action.js';
import type { EventBookmarks, OpenedEvent } from './event-action.js';
import { EventActions } from './event-actions.js';
import type { ActionsHost } from './event-actions.js';
import { eventDetails, eventDetailsStyles } from './event-details.js';
import type { Interactions } from './event-details.js';

/** Details of the opened events, each read once. A chunk, loaded when a visitor comes near an event. */
export class OpenedEvents {
  readonly #host: ActionsHost;
  readonly #actions: EventActions;
  /** Ids of the events all of whose dates are shown. */
  readonly #withAllDates = new Set<string>();
  readonly #details = new WeakMap<ProgrammeEvent, EventDetails | 'coming' | 'lost'>();

  constructor(host: ActionsHost, bookmarks: () => EventBookmarks | null = () => null) {
    this.#host = host;
    this.#actions = new EventActions(host, bookmarks);
    adoptStyles(host, eventDetailsStyles);
  }

  /** Nothing while they load. */
  render(event: ProgrammeEvent, locale: Locale, now: number, inLanguage: string | null): TemplateResult | typeof nothing {
    const details = this.detailsOf(event);
    if (details === 'coming') return nothing;
    if (details === 'lost') return html`<p>${locale.messages.feed.failed('unreachable')}</p>`;
    const opened = openedEvent(event, details, locale, now, inLanguage);
    return eventDetails(opened, this.interactions(opened));
  }

  /** Read when first asked for; the host renders again once they are. */
  detailsOf(event: ProgrammeEvent): EventDetails | 'coming' | 'lost' {
    const details = this.#details.get(event);
    if (!details) this.#read(event);
    return details ?? 'coming';
  }

  interactions(opened: OpenedEvent): Interactions {
    const { id } = opened.event;
    const areAll = this.#withAllDates.has(id);
    return { sessions: { areAll, onToggle: () => this.#showAllDates(id, !areAll) }, actions: this.#actions.render(opened) };
  }

  #showAllDates(id: string, areAll: boolean): void {
    if (areAll) this.#withAllDates.add(id);
    else this.#withAllDates.delete(id);
    this.#host.requestUpdate();
  }

  #read(event: ProgrammeEvent): void {
    const keep = (details: EventDetails | 'lost') => {
      this.#details.set(event, details);
      this.#host.requestUpdate();
    };
    this.#details.set(event, 'coming');
    unawaited(event.details().then(keep, () => keep('lost')));
  }
}
