import { nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { EventDetails, ProgrammeEvent } from '../../model/programme.js';
import { unawaited } from '../../warn/guarded.js';
import { adoptStyles } from '../adopt-styles.js';
import { html } from '../html.js';
import { eventDetails, eventDetailsStyles } from './event-details.js';

/** Details of the opened events, each read once. A chunk, loaded when a visitor comes near an event. */
export class OpenedEvents {
  readonly #host: ReactiveControllerHost;
  readonly #details = new WeakMap<ProgrammeEvent, EventDetails | 'coming' | 'lost'>();

  constructor(host: ReactiveControllerHost & Parameters<typeof adoptStyles>[0]) {
    this.#host = host;
    adoptStyles(host, eventDetailsStyles);
  }

  /** Nothing while they load. */
  render(event: ProgrammeEvent, locale: Locale, now: number, inLanguage: string | null): TemplateResult | typeof nothing {
    const details = this.#details.get(event);
    if (details === 'lost') return html`<p>${locale.messages.feed.failed('unreachable')}</p>`;
    if (!details) this.#read(event);
    return details && details !== 'coming' ? eventDetails(event, details, locale, now, inLanguage) : nothing;
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
