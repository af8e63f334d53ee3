import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { FocusController } from '../../controllers/focus-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import type { ReadyView } from '../../controllers/programme-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { foreignLanguage } from '../../locale/event-text.js';
import { eventXWords } from '../../locale/event-x-words.js';
import type { Programme, Town } from '../../model/programme.js';
import { ask, EVERYTHING } from '../../model/query.js';
import type { Answer, Query } from '../../model/query.js';
import { countOf } from '../../model/sections.js';
import { findTown } from '../../model/towns.js';
import { control } from '../../styles/control.js';
import { feedFailure, loadingSentence } from '../feed-failure.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import { ProgrammeElement } from '../programme-element.js';
import { staleness } from '../staleness.js';
import styles from './event-x.styles.js';

/**
 * What it shows, and for whom.
 *
 * @summary One short sentence for the table of the README.
 * @slot - Shown without JavaScript, and when the feed cannot be read.
 * @csspart base - Everything.
 * @csspart heading - The name of the programme.
 * @csspart count - How many events are coming.
 * @csspart empty - The sentence when there is none.
 * @csspart stale - Since when the programme could not be updated.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class EventX extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, styles];

  readonly #programme = new ProgrammeController(this, {
    isEmpty: (programme) => countOf(this.#ask(programme)) === 0,
    wanted: (programme) => ({ query: this.#query(programme), now: this.clock.now(programme.timeZone) }),
    town: () => this.#chosen,
  });
  readonly #selection: SelectionController = new SelectionController(this, this.#programme);

  constructor() {
    super();
    new FocusController(this, ['[part="heading"]', '[part="empty"]', '[part="failure"] p']);
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.language.foreign}>${this.#renderView()}</div>`;
  }

  #renderView() {
    const { view } = this.#programme;
    switch (view.status) {
      case 'unneeded':
      case 'unserved':
        return html`<slot></slot>`;
      case 'loading':
        return this.#renderSkeleton();
      case 'failed':
        return feedFailure(view.error, 'eventX', this.language.locale.messages, this.#programme);
      case 'empty':
        return html`<p part="empty">${eventXWords(this.language.locale).none}</p>`;
      case 'ready':
        return this.#renderCount(view);
    }
  }

  /** The same lines as the count, so that nothing moves when it comes. */
  #renderSkeleton() {
    return html`
      ${loadingSentence(this.language.locale.messages)}
      <p class="bone" aria-hidden="true">&nbsp;</p>
      <p class="bone" aria-hidden="true">&nbsp;</p>
    `;
  }

  #renderCount(view: ReadyView) {
    const { programme } = view;
    const { locale } = this.language;
    const { events, eventsAt } = locale.messages.list;
    const answer = this.#ask(programme);
    this.clock.wakeAt(answer.validUntil);
    const count = countOf(answer);
    const town = this.#town(programme);
    const lang = foreignLanguage(programme.inLanguage, locale) ?? nothing;
    return html`
      ${heading(this.headingLevel, html`<span lang=${lang}>${programme.name}</span>`)}
      <p part="count">${eventXWords(locale).coming} ${town ? eventsAt(count, town.name) : events(count)}</p>
      ${staleness(view, locale)}
    `;
  }

  #ask(programme: Programme): Answer {
    return ask(programme, this.#query(programme), this.clock.now(programme.timeZone));
  }

  #query(programme: Programme): Query {
    // An unknown town has no events.
    return { ...EVERYTHING, when: 'upcoming', town: this.#town(programme)?.key ?? this.#chosen };
  }

  #town({ towns }: Programme): Town | null {
    return this.#chosen ? findTown(this.#chosen, towns) : null;
  }

  /** The webmaster's town, or else the visitor's. */
  get #chosen(): string | null {
    return this.town || this.#selection.selection.town || null;
  }
}
