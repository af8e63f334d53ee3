/** The map itself: Leaflet with the places as buttons. A chunk, requested when a visitor asks for the map, as are the images. ADR 0063. */

import leaflet, { DomEvent, DomUtil, Map as LeafletMap, TileLayer } from 'leaflet';
import type { Coordinates } from '../../model/postal-address.js';
import { guarded } from '../../warn/guarded.js';
import { Clusters } from './clusters.js';
import type { Mark, MarkedPlace } from './clusters.js';
import { Markers, pointOf } from './markers.js';
import type { MarkerHost } from './markers.js';
import type { TileSource } from './tile-source.js';

export { default as styles } from './tile-map.styles.js';

// The page may have a Leaflet of its own under this name.
leaflet.noConflict();

/** Pixels that the keys move the map by, and that stay free around a marker. */
const STEP = 80;
const EDGE = 40;
/** Milliseconds from the pressing of a pointer to the focus that it gives. */
const PRESS = 500;
/** Streets, not houses: one place alone is shown with what is around it. */
const NEAREST = 16;
const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

let open = 0;

export interface TileMapHost extends Pick<MarkerHost, 'clusterName' | 'countText'> {
  readonly isCalm: boolean;
  /** A place was pressed. */
  readonly onPress: (key: string) => void;
  /** Whether no image at all has arrived. */
  readonly onTiles: (areFailing: boolean) => void;
}

export class TileMap {
  readonly container: HTMLElement;
  readonly #host: TileMapHost;
  readonly #map: LeafletMap;
  readonly #maxZoom: number;
  readonly #resize: ResizeObserver;
  readonly #markers: Markers;
  #places: readonly MarkedPlace[] = [];
  #clusters = new Clusters([], 1, '');
  #generation = 0;
  /** The key of the place that is open. */
  #pressed: string | null = null;
  /** When a pointer was pressed last. */
  #pressedAt = -Infinity;
  /** A cluster was pressed, and the map is on its way. */
  #parting: Mark | null = null;

  constructor(container: HTMLElement, source: TileSource, places: readonly MarkedPlace[], host: TileMapHost) {
    this.container = container;
    this.#host = host;
    this.#maxZoom = source.maxZoom;
    this.#map = new LeafletMap(container, {
      // They write HTML, which a strict policy forbids, and are not in the visitor's language.
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      // The wheel scrolls the page.
      scrollWheelZoom: false,
      boxZoom: false,
      tapHold: false,
      trackResize: false,
      minZoom: 3,
      maxZoom: source.maxZoom,
      zoomAnimation: !host.isCalm,
      fadeAnimation: false,
      // Its next frame would not know that the map is gone.
      inertia: false,
    });
    open++;
    const { clusterName, countText } = host;
    this.#markers = new Markers(this.#map, container, { clusterName, countText, onPress: this.#onPress, onFocus: this.#onFocus });
    this.#map.on('moveend', guarded(this.#draw));
    this.#resize = new ResizeObserver(guarded(() => this.#map.invalidateSize({ animate: false })));
    this.#resize.observe(container);
    container.addEventListener('pointerdown', this.#onPointerDown, { capture: true });
    container.addEventListener('touchmove', this.#onTouchMove, { passive: false });
    this.show(places, null);
    this.#addTiles(source);
  }

  /** Draws these places; moves there if they are others than before. */
  show(places: readonly MarkedPlace[], pressed: string | null): void {
    const areOthers = differ(places, this.#places, ({ key }) => key);
    const isChange = areOthers || differ(places, this.#places, ({ name }) => name);
    this.#places = places;
    this.#pressed = pressed;
    if (isChange) this.#clusters = new Clusters(places, this.#maxZoom, `${++this.#generation} `);
    if (areOthers) this.fit();
    this.#draw();
  }

  /** All places. */
  fit(): void {
    if (this.#places.length === 0) return;
    const points = this.#places.map(({ point }) => pointOf(point));
    this.#map.fitBounds(points, { paddingTopLeft: [EDGE / 2, EDGE], paddingBottomRight: [EDGE / 2, EDGE / 2], maxZoom: NEAREST, ...this.#motion });
  }

  zoom(by: 1 | -1): void {
    this.#map.setZoom(this.#map.getZoom() + by, this.#motion);
  }

  /** Of a place that stands alone. */
  marker(key: string): HTMLButtonElement | null {
    return this.#markers.button(key);
  }

  /** Where a place is that was chosen in the list. */
  reveal(key: string): void {
    const place = this.#places.find((each) => each.key === key);
    if (!place) return;
    if (this.marker(key)) this.#map.panInside(pointOf(place.point), { padding: [EDGE, EDGE], ...this.#motion });
    else this.#map.setView(pointOf(place.point), this.#clusters.aloneAt(place, NEAREST), this.#motion);
  }

  onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = Object.hasOwn(KEYS, event.key) ? KEYS[event.key]! : null;
    const by = event.key === '+' || event.key === '=' ? 1 : event.key === '-' ? -1 : 0;
    if (!way && !by) return;
    event.preventDefault();
    if (way) this.#map.panBy(way, this.#motion);
    else this.zoom(by as 1 | -1);
  }

  remove(): void {
    this.#resize.disconnect();
    this.container.removeEventListener('pointerdown', this.#onPointerDown, { capture: true });
    this.container.removeEventListener('touchmove', this.#onTouchMove);
    this.#map.remove();
    // Leaflet itself goes on to listen to the page.
    DomUtil.restoreOutline();
    if (--open === 0) DomEvent.PointerEvents.disablePointerDetection();
  }

  get #motion() {
    return this.#host.isCalm ? { animate: false } : {};
  }

  #addTiles({ address, referrerPolicy, maxZoom }: TileSource): void {
    let hasImage = false;
    const onLoad = guarded(() => {
      if (!hasImage) this.#host.onTiles(false);
      hasImage = true;
    });
    const onError = guarded(() => hasImage || this.#host.onTiles(true));
    const tiles = new TileLayer(address, { referrerPolicy, maxZoom, alt: '' });
    tiles.on('tileload', onLoad).on('tileerror', onError).addTo(this.#map);
  }

  readonly #draw = (): void => {
    const bounds = this.#map.getBounds().pad(0.25);
    const zoom = this.#map.getZoom();
    const view = { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth(), zoom };
    this.#markers.draw(this.#clusters.marks(view), this.#pressed, this.#partedFrom(zoom));
  };

  readonly #onPress = (mark: Mark): void => {
    if (mark.place) return this.#host.onPress(mark.place.key);
    this.#parting = mark;
    this.#map.setView(pointOf(mark.point), mark.partsAt, this.#motion);
  };

  /** The map follows the focus; a marker under a pointer stays there. Not by `:focus-visible`, which WebKit sets too late. */
  readonly #onFocus = ({ point }: Mark, timeStamp: number): void => {
    if (timeStamp - this.#pressedAt > PRESS) this.#map.panInside(pointOf(point), { padding: [EDGE, EDGE], ...this.#motion });
  };

  /** Where a cluster was that has now parted. */
  #partedFrom(zoom: number): Coordinates | null {
    const parting = this.#parting;
    if (!parting || zoom < parting.partsAt) return null;
    this.#parting = null;
    return parting.point;
  }

  /** One finger scrolls the page, two move the map; a mouse drags it. */
  readonly #onPointerDown = guarded(({ pointerType, timeStamp }: PointerEvent): void => {
    this.#pressedAt = timeStamp;
    this.#parting = null;
    if (pointerType === 'touch') this.#map.dragging.disable();
    else this.#map.dragging.enable();
  });

  /** Else two fingers would scroll the page, too. */
  readonly #onTouchMove = guarded((event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  });
}

function differ(places: readonly MarkedPlace[], others: readonly MarkedPlace[], by: (place: MarkedPlace) => string): boolean {
  return places.map(by).join('\n') !== others.map(by).join('\n');
}
