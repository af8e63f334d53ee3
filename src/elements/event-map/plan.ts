import { nothing, svg } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import type { FocusController } from '../../controllers/focus-controller.js';
import { mediaQuery } from '../../controllers/page-observer.js';
import { eventMapWords } from '../../locale/event-map-words.js';
import type { MapPlace } from '../../model/map-places.js';
import { tellError } from '../../warn/guarded.js';
import { html } from '../html.js';
import { LazyPart } from '../lazy-part.js';
import type { MapHost } from './map-host.js';
import { fullName } from './place-list.js';
import { sketch } from './sketch.js';
import type * as TileMapPart from './tile-map.js';
import { tileSource } from './tile-source.js';
import type { TileSource } from './tile-source.js';

/** As `icon()` draws them; a file shared with other elements would be one more request for pages without a map. */
const PLUS = svg`<path d="M12 5v14M5 12h14"></path>`;
const MINUS = svg`<path d="M5 12h14"></path>`;
const FRAME = svg`<path d="M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15"></path>`;

/** The drawing of the places, and from a visitor's click on the map. */
export class Plan implements ReactiveController {
  readonly #host: MapHost;
  readonly #focus: FocusController;
  readonly #onPress: (key: string) => void;
  readonly #part: LazyPart<typeof TileMapPart>;
  /** A visitor has asked for the map. */
  #isAsked = false;
  #areTilesFailing = false;
  #map: TileMapPart.TileMap | null = null;
  /** The address of its images. */
  #address = '';

  /** `onPress`: a marker, by the key of its place. */
  constructor(host: MapHost, focus: FocusController, onPress: (key: string) => void) {
    this.#host = host;
    this.#focus = focus;
    this.#onPress = onPress;
    this.#part = new LazyPart(host, () => import('./tile-map.js'));
    host.addController(this);
  }

  render(places: readonly MapPlace[], isOfTerritory: boolean): TemplateResult | typeof nothing {
    const isMap = this.#isAsked && this.#part.value;
    // The map stays while a visitor's choices leave no place.
    if (places.length === 0 && !isMap) return nothing;
    const source = this.#source;
    return html`<div class="plan">
      <div class="view" part="view">${isMap ? this.#renderMap() : sketch(places, isOfTerritory)}</div>
      ${isMap ? this.#renderBelow(source) : this.#renderAsk(source)}
    </div>`;
  }

  /** Draws on the map what is on screen beside it. */
  updated(places: readonly MapPlace[], pressed: string | null): void {
    const container = this.#host.renderRoot.querySelector<HTMLElement>('.tiles');
    const source = this.#source;
    if (this.#map && (this.#map.container !== container || this.#address !== source.address)) this.#close();
    const { locale } = this.#host.language;
    const { value: part } = this.#part;
    const marked = places.map((place) => {
      const count = place.rows.length;
      return { key: place.key, point: place.point!, count, name: eventMapWords(locale).marker(fullName(place, locale), count) };
    });
    if (this.#map) this.#map.show(marked, pressed);
    else if (container && part && marked.length > 0) this.#open(container, source, () => new part.TileMap(container, source, marked, this.#mapHost));
  }

  /** A map that a CMS moves is made anew where it goes. */
  hostDisconnected(): void {
    this.#close();
  }

  /** A place that was chosen in the list. */
  reveal(key: string): void {
    this.#map?.reveal(key);
  }

  marker(key: string): Element | null {
    return this.#map?.marker(key) ?? null;
  }

  #renderAsk({ host }: TileSource) {
    const words = eventMapWords(this.#host.language.locale);
    const isLoading = this.#isAsked && this.#part.value === null;
    return html`<div class="ask">
      <button type="button" class="show" part="show" aria-disabled=${isLoading} @click=${this.#onShow}>${isLoading ? words.loading : words.show}</button>
      ${host ? html`<p class="muted small" part="requests">${words.requests(host)}</p>` : nothing}
      ${this.#isAsked && this.#part.value === false ? html`<p class="failed" part="map-failure">${words.failed}</p>` : nothing}
    </div>`;
  }

  #renderMap() {
    const words = eventMapWords(this.#host.language.locale);
    const button = (part: string, name: string, drawing: typeof PLUS, onClick: () => void) =>
      html`<button type="button" part=${part} aria-label=${name} title=${name} @click=${onClick}>${svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawing}</svg>`}</button>`;
    return html`
      <div class="scale" part="scale">
        ${button('zoom-in', words.zoomIn, PLUS, this.#onZoomIn)} ${button('zoom-out', words.zoomOut, MINUS, this.#onZoomOut)}
        ${button('whole', words.whole, FRAME, this.#onWhole)}
      </div>
      <div class="tiles" part="map" role="group" tabindex="0" aria-label=${words.map} aria-describedby="keys" @keydown=${this.#onKey}></div>
      <span id="keys" hidden>${words.keys}</span>
    `;
  }

  #renderBelow({ credit, creditUrl }: TileSource) {
    const words = eventMapWords(this.#host.language.locale);
    const link = creditUrl ? html`<a href=${creditUrl} rel="noopener noreferrer">${credit}</a>` : credit;
    return html`
      ${credit ? html`<p class="credit muted small" part="attribution">${link}</p>` : nothing}
      ${this.#areTilesFailing ? html`<p class="failed" part="map-failure">${words.tilesFailed}</p>` : nothing}
      <p class="fingers muted small">${words.fingers}</p>
    `;
  }

  readonly #onShow = async (): Promise<void> => {
    if (this.#isAsked && this.#part.value === null) return;
    this.#isAsked = true;
    this.#host.requestUpdate();
    const { language, announcer } = this.#host;
    if (await this.#part.load()) this.#focus.moveTo(() => this.#host.renderRoot.querySelector('.tiles'));
    else announcer.alert(eventMapWords(language.locale).failed);
  };

  readonly #onZoomIn = (): void => this.#map?.zoom(1);
  readonly #onZoomOut = (): void => this.#map?.zoom(-1);
  readonly #onWhole = (): void => this.#map?.fit();
  readonly #onKey = (event: KeyboardEvent): void => this.#map?.onKey(event);

  /** A library that fails must not take the list with it. */
  #open(container: HTMLElement, { address }: TileSource, make: () => TileMapPart.TileMap): void {
    try {
      this.#address = address;
      if (this.#areTilesFailing) this.#host.requestUpdate();
      this.#areTilesFailing = false;
      this.#map = make();
    } catch (thrown) {
      tellError(thrown, this.#host);
      container.replaceChildren();
      this.#part.value = false;
      this.#host.requestUpdate();
    }
  }

  #close(): void {
    this.#map?.remove();
    this.#map = null;
  }

  get #source(): TileSource {
    return tileSource(this.#host, eventMapWords(this.#host.language.locale).credit);
  }

  get #mapHost(): TileMapPart.TileMapHost {
    const { language, announcer } = this.#host;
    return {
      isCalm: mediaQuery('(prefers-reduced-motion: reduce)')?.matches ?? false,
      onPress: this.#onPress,
      onTiles: (areFailing) => {
        if (areFailing === this.#areTilesFailing) return;
        this.#areTilesFailing = areFailing;
        if (areFailing) announcer.alert(eventMapWords(language.locale).tilesFailed);
        this.#host.requestUpdate();
      },
      clusterName: (places, count) => eventMapWords(language.locale).cluster(places, count),
      countText: (count) => language.locale.messages.townFilter.count(count),
    };
  }
}
