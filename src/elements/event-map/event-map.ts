import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { NarrowingController } from '../../controllers/narrowing-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import type { ReadyView } from '../../controllers/programme-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { eventMapWords } from '../../locale/event-map-words.js';
import type { Programme } from '../../model/programme.js';
import { ask } from '../../model/query.js';
import type { Answer, Query } from '../../model/query.js';
import { countOf } from '../../model/sections.js';
import { keyOfTown } from '../../model/towns.js';
import { control } from '../../styles/control.js';
import rowStyles from '../event/event-row.styles.js';
import { feedFailure, loadingSentence, unfilteredNotice } from '../feed-failure.js';
import { html } from '../html.js';
import { ProgrammeElement } from '../programme-element.js';
import { queryFromAttributes } from '../query-from-attributes.js';
import { staleness } from '../staleness.js';
import styles from './event-map.styles.js';
import { EventPoints } from './event-points.js';
import { MapContent } from './map-content.js';

/**
 * The places of the events: at first a drawing and a list, for which nobody is asked for anything; after a click, a map whose images come from the server that
 * the webmaster chooses. A place opens its events, on the map as in the list, which says all that the map says. Follows the town and the filters that are
 * chosen. Conditions of the images: docs/carte.md.
 *
 * @summary Places of the events on a map, after a click; the list beside says the same.
 * @slot - Shown without JavaScript, and when the feed cannot be read.
 * @fires {SelectEvent} ess-select - A visitor opened an event: `event`.
 * @csspart base - The whole element.
 * @csspart view - The frame of the drawing, then of the map.
 * @csspart sketch - The drawing.
 * @csspart show - The button that asks for the map.
 * @csspart requests - The sentence that says whom the map asks for images.
 * @csspart map - The map.
 * @csspart scale - The buttons on the map.
 * @csspart zoom-in - The one that enlarges it.
 * @csspart zoom-out - The one that reduces it.
 * @csspart whole - The one that shows all places.
 * @csspart marker - A place on the map: a button.
 * @csspart marker-pressed - The place whose events are open.
 * @csspart cluster - Several places that lie close together: a button that enlarges the map.
 * @csspart attribution - Who made the images.
 * @csspart map-failure - The sentence when the map or its images do not come.
 * @csspart section - The list of the places, or the events of one.
 * @csspart heading - The number of places, or the name of the one that is open.
 * @csspart heading-count - The number of its events, in that heading.
 * @csspart absent - How many events are not on the map.
 * @csspart places - The list of the places.
 * @csspart town - The name of a town above its places.
 * @csspart place - One of them: a button.
 * @csspart back - The button that goes from the events of a place to all places.
 * @csspart list - The events of a place.
 * @csspart event - One event.
 * @csspart summary - Its row, which opens and closes its details: a grid of the parts that follow.
 * @csspart date - Its date block.
 * @csspart weekday - The weekday in it.
 * @csspart day - The day of the month in it.
 * @csspart month - The month in it.
 * @csspart title - Its title.
 * @csspart when - The line of its hours and place.
 * @csspart time - Its hours, in that line.
 * @csspart where - Its place, in that line.
 * @csspart others - How many other dates it has, in that line.
 * @csspart badge - What is exceptional about it, in a word.
 * @csspart badge-cancelled - The badge of a cancelled event.
 * @csspart badge-postponed - The badge of a postponed event.
 * @csspart badge-rescheduled - The badge of an event with a new date.
 * @csspart badge-sold-out - The badge of an event that is sold out.
 * @csspart badge-online - The badge of an event that is online, or online too.
 * @csspart badge-free - The badge of a free event among others.
 * @csspart badge-paid - The badge of an event that is not free.
 * @csspart badge-registration - The badge of an event by registration.
 * @csspart abstract - Its line of text, in a wide column.
 * @csspart image - Its picture.
 * @csspart details - Its details.
 * @csspart session-count - How many dates it has, and the next one, in the details.
 * @csspart sessions - The list of all its dates, in the details.
 * @csspart actions - Links and buttons at the end of its details.
 * @csspart action - One of them.
 * @csspart action-main - The first of them, to register or to join.
 * @csspart panel - What one of these buttons opens.
 * @csspart more - The button that shows more places, or more events of a place.
 * @csspart none - The sentence when no event that is chosen has a place.
 * @csspart empty - The sentence when there is no event at all.
 * @csspart unfiltered - The sentence and the button when a file that filters could not be loaded.
 * @csspart stale - Since when the programme could not be updated.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class EventMap extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, rowStyles, styles];

  /** Images of the map: `ign` | `openstreetmap` | an address (https) with `{z}`, `{x}`, `{y}` and, if it needs one, `{key}`. */
  @property() tiles = 'ign';

  /** What stands for `{key}` in that address. */
  @property({ attribute: 'tiles-key' }) tilesKey = '';

  /** Who made the images at an address of your own: « © Région d’exemple ». */
  @property() attribution = '';

  /** Where that links to. */
  @property({ attribute: 'attribution-url' }) attributionUrl = '';

  /** Which events are shown: `upcoming` | `all` | `past`. Write this and the next four as on the list beside. */
  @property() when = 'upcoming';

  /** Shows the events of this organizer only. */
  @property() organizer = '';

  /** Shows the events with one of these keywords only; commas between them. */
  @property() keyword = '';

  /** First day with events: `2026-11-06`. */
  @property() from = '';

  /** Last day with events. */
  @property() to = '';

  readonly #points = new EventPoints(this);
  readonly #programme: ProgrammeController = new ProgrammeController(this, {
    isEmpty: (programme) => countOf(this.#ask(programme, this.#given(programme))) === 0,
    wanted: (programme) => ({ query: this.#chosen(programme), now: this.clock.now(programme.timeZone) }),
    isWaiting: ({ programme }) => this.#narrowing.isComing || this.#points.isComing(programme, this.#ask(programme, this.#given(programme))),
    town: () => this.#townName,
  });
  readonly #selection: SelectionController = new SelectionController(this, this.#programme);
  readonly #narrowing: NarrowingController = new NarrowingController(this, this.#selection);
  readonly #content = new MapContent(
    this,
    new FocusController(this, ['.beside [part="heading"]', '[part="none"]', '[part="empty"]', '[part="failure"] p']),
  );

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#content.updated();
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.language.foreign}>${this.#renderView()}</div>`;
  }

  #renderView(): unknown {
    const { view } = this.#programme;
    const { locale } = this.language;
    switch (view.status) {
      case 'unneeded':
      case 'unserved':
        return html`<slot></slot>`;
      case 'loading':
        return html`${loadingSentence(locale.messages)}<div class="bones" aria-hidden="true"></div>`;
      case 'failed':
        return feedFailure(view.error, 'eventMap', locale.messages, this.#programme);
      case 'empty':
        return html`<p part="empty">${eventMapWords(locale).none}</p>
          ${staleness(view, locale)}`;
      case 'ready':
        return this.#renderReady(view);
    }
  }

  #renderReady(view: ReadyView) {
    const { programme } = view;
    const { locale } = this.language;
    const answer = this.#ask(programme, this.#chosen(programme));
    this.clock.wakeAt(answer.validUntil);
    return html`
      ${this.#content.render(programme, answer, this.#points.placesOf(programme, answer))}
      ${this.#points.isLost ? html`<p class="failed" part="map-failure">${locale.messages.feed.fileMissing}</p>` : ''}
      ${unfilteredNotice(this.#narrowing, 'eventMap', locale.messages)} ${staleness(view, locale)}
    `;
  }

  #ask(programme: Programme, query: Query): Answer {
    return ask(programme, query, this.clock.now(programme.timeZone));
  }

  /** Without the visitor's choices. */
  #given({ towns }: Programme): Query {
    return { ...queryFromAttributes(this), town: keyOfTown(this.town || null, towns) };
  }

  #chosen({ towns }: Programme): Query {
    return { ...queryFromAttributes(this), town: keyOfTown(this.#townName, towns), narrowing: this.#narrowing.narrowing };
  }

  /** As it is written or chosen, before any programme is there. */
  get #townName(): string | null {
    return this.town || this.#selection.selection.town || null;
  }
}
