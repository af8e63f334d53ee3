import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FocusController } from '../../controllers/focus-controller.js';
import { eventMapWords } from '../../locale/event-map-words.js';
import { everyPlaceOf } from '../../model/map-places.js';
import type { MapPlace, MapPlaces } from '../../model/map-places.js';
import type { Programme } from '../../model/programme.js';
import type { Answer } from '../../model/query.js';
import { isOfTerritory } from '../../model/towns.js';
import { DetailsInPlace } from '../event/details-in-place.js';
import { SelectEvent } from '../event/select-event.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import { Paging } from '../paging.js';
import type { MapHost } from './map-host.js';
import { openedPlace } from './opened-place.js';
import { placeList } from './place-list.js';
import { Plan } from './plan.js';

/** Places and events that are shown at first. */
const PAGE_SIZE = 12;

interface Look {
  readonly answer: Answer;
  readonly found: MapPlaces;
  readonly opened: MapPlace | null;
}

/** The plan, and beside it the places or the events of one, and what visitors do with them. */
export class MapContent {
  readonly #host: MapHost;
  readonly #focus: FocusController;
  readonly #plan: Plan;
  readonly #details: DetailsInPlace;
  readonly #places: Paging;
  readonly #events: Paging;
  /** On screen; null before the first programme. */
  #look: Look | null = null;
  /** `MapPlace.key` of the place whose events are shown, and where it was chosen. */
  #opened: { readonly key: string; readonly from: 'map' | 'list' } | null = null;

  constructor(host: MapHost, focus: FocusController) {
    this.#host = host;
    this.#focus = focus;
    this.#details = new DetailsInPlace(host);
    this.#places = new Paging(host, focus, () => PAGE_SIZE);
    this.#events = new Paging(host, focus, () => PAGE_SIZE);
    this.#plan = new Plan(host, focus, (key) => this.#toggle(key));
  }

  render(programme: Programme, answer: Answer, found: MapPlaces): TemplateResult {
    const words = eventMapWords(this.#host.language.locale);
    const opened = everyPlaceOf(found).find(({ key }) => key === this.#opened?.key) ?? null;
    if (this.#look?.answer !== answer) this.#places.reset();
    if (!opened) this.#opened = null;
    this.#look = { answer, found, opened };
    const isNone = answer.rows.length + answer.ongoing.length === 0;
    return html`
      <div class="layout">
        ${this.#plan.render(found.places, isOfTerritory(programme))}
        <div class="beside" part="section">
          ${opened ? this.#renderOpened(opened, programme, answer) : nothing}
          <div class=${opened ? 'behind' : nothing}>${isNone ? html`<p part="none">${words.noneChosen}</p>` : this.#renderPlaces(programme, found)}</div>
        </div>
      </div>
    `;
  }

  /** Once the drawing stands: the map is not lit's, and follows it. */
  updated(): void {
    this.#plan.updated(this.#look?.found.places ?? [], this.#look?.opened?.key ?? null);
  }

  #renderPlaces({ inLanguage }: Programme, found: MapPlaces) {
    const { language, headingLevel } = this.#host;
    const { locale } = language;
    const words = eventMapWords(locale);
    const { places, online, unlocated } = found;
    const absent = [online?.rows.length ?? 0, unlocated?.rows.length ?? 0] as const;
    const { shown, pageSize } = this.#places;
    return html`
      ${places.length > 0 ? heading(headingLevel, words.places(places.length)) : html`<p part="none">${words.noneLocated}</p>`}
      ${places.length > 0 && absent[0] + absent[1] > 0 ? html`<p class="absent muted small" part="absent">${words.absent(...absent)}</p>` : nothing}
      ${placeList(found, { locale, inLanguage, shown, pageSize, onOpen: this.#onOpen, onMore: this.#onMorePlaces })}
    `;
  }

  #renderOpened(place: MapPlace, { timeZone, inLanguage }: Programme, answer: Answer) {
    const { clock, language, headingLevel } = this.#host;
    const { locale } = language;
    const details = this.#details;
    const { onApproach, onPointerDown, onClick } = details;
    const opened = openedPlace(place, answer, {
      locale,
      timeZone,
      inLanguage,
      now: clock.now(timeZone),
      headingLevel,
      shown: this.#events.shown,
      pageSize: this.#events.pageSize,
      isOpen: (event) => details.isOpen(event),
      details: (event) => details.render(event, locale, clock.now(event.timeZone), inLanguage),
      onToggle: details.onToggle,
      onBack: this.#onBack,
      onMore: this.#onMoreEvents,
    });
    return html`<div
      class="opened"
      @keydown=${this.#onKey}
      @pointerover=${onApproach}
      @pointerdown=${onPointerDown}
      @click=${onClick}
      @focusin=${onApproach}
    >
      ${opened}
    </div>`;
  }

  readonly #onOpen = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLButtonElement;
    this.#open(value, 'list');
    this.#plan.reveal(value);
  };

  readonly #onMorePlaces = (): void => {
    const { shown } = this.#places;
    this.#places.reach(shown + 1);
    this.#focus.moveTo(() => this.#host.renderRoot.querySelectorAll('.place')[shown]);
  };

  readonly #onMoreEvents = (): void => this.#events.more(this.#look!.opened!.rows.length);

  readonly #onBack = (): void => this.#close();

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#close();
  };

  /** A second press on a marker takes the first back. */
  #toggle(key: string): void {
    if (key === this.#opened?.key) this.#close();
    else this.#open(key, 'map');
  }

  #open(key: string, from: 'map' | 'list'): void {
    this.#opened = { key, from };
    this.#events.reset();
    this.#focus.moveTo(() => this.#host.renderRoot.querySelector('.opened [part="heading"]'));
    const place = everyPlaceOf(this.#look!.found).find((each) => each.key === key);
    if (place?.rows.length === 1) this.#openOnly(place.rows[0]!);
  }

  /** A place with one event opens that event. */
  #openOnly(row: number): void {
    const { event } = this.#look!.answer.listing(row);
    if (this.#details.isOpen(event)) return;
    this.#details.setOpen(event.id, true);
    this.#host.dispatchEvent(new SelectEvent(event));
  }

  /** The focus goes back to where the place was chosen. */
  #close(): void {
    const opened = this.#opened;
    this.#opened = null;
    if (!opened) return;
    this.#focus.moveTo(() => (opened.from === 'map' && this.#plan.marker(opened.key)) || this.#line(opened.key));
  }

  #line(key: string): Element | null {
    const line = [...this.#host.renderRoot.querySelectorAll<HTMLButtonElement>('.place')].find(({ value }) => value === key);
    return line?.checkVisibility() ? line : null;
  }
}
