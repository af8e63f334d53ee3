/** What elements/event-map uses of Leaflet 2, which comes without types; those of DefinitelyTyped are of version 1. */
declare module 'leaflet' {
  type LatLng = readonly [latitude: number, longitude: number];
  interface Options {
    readonly [name: string]: unknown;
  }

  export class Map {
    constructor(container: HTMLElement, options: Options);
    readonly dragging: { enable(): void; disable(): void };
    on(events: string, listener: () => void): this;
    fitBounds(points: readonly LatLng[], options: Options): this;
    setView(centre: LatLng, zoom: number, options?: Options): this;
    panInside(point: LatLng, options: Options): this;
    panBy(pixels: readonly [x: number, y: number], options?: Options): this;
    setZoom(zoom: number, options?: Options): this;
    getZoom(): number;
    getBounds(): { pad(share: number): { getWest(): number; getSouth(): number; getEast(): number; getNorth(): number } };
    invalidateSize(options?: Options): this;
    remove(): this;
  }

  export class TileLayer {
    constructor(address: string, options: Options);
    on(events: string, listener: () => void): this;
    addTo(map: Map): this;
  }

  export class DivIcon {
    constructor(options: Options);
  }

  export class Marker {
    constructor(point: LatLng, options: Options);
    addTo(map: Map): this;
    remove(): this;
    getElement(): HTMLElement;
  }

  export const DomUtil: { restoreOutline(): void };
  export const DomEvent: { readonly PointerEvents: { disablePointerDetection(): void } };

  /** All of it, which it also writes to `window.L`. */
  const leaflet: { noConflict(): void };
  export default leaflet;
}
