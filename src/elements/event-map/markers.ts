import { DivIcon, Marker } from 'leaflet';
import type { Map as LeafletMap } from 'leaflet';
import type { Coordinates } from '../../model/postal-address.js';
import { guarded } from '../../warn/guarded.js';
import type { Mark } from './clusters.js';

export interface MarkerHost {
  readonly onPress: (mark: Mark) => void;
  readonly onFocus: (mark: Mark, timeStamp: number) => void;
  readonly clusterName: (places: number, count: number) => string;
  readonly countText: (count: number) => string;
}

interface Drawn {
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
}

/** The markers on the map: buttons of ours, which stay the same nodes while they stand for the same. */
export class Markers {
  readonly #map: LeafletMap;
  readonly #container: HTMLElement;
  readonly #host: MarkerHost;
  readonly #drawn = new Map<string, Drawn>();

  constructor(map: LeafletMap, container: HTMLElement, host: MarkerHost) {
    this.#map = map;
    this.#container = container;
    this.#host = host;
  }

  button(id: string): HTMLButtonElement | null {
    return this.#drawn.get(id)?.button ?? null;
  }

  /** `pressed`: the key of a place. `parted`: where a cluster was pressed, whose nearest part takes the focus. */
  draw(marks: readonly Mark[], pressed: string | null, parted: Coordinates | null): void {
    const ids = new Set(marks.map(({ id }) => id));
    const hadFocus = this.#hasFocus;
    for (const [id, { marker }] of this.#drawn) {
      if (ids.has(id)) continue;
      marker.remove();
      this.#drawn.delete(id);
    }
    // From the last to the first: each goes before the next one.
    let next: HTMLElement | null = null;
    for (const mark of [...marks].reverse()) {
      const { marker, button } = this.#drawn.get(mark.id) ?? this.#add(mark);
      this.#write(mark, button, pressed);
      const icon = marker.getElement();
      // Former ones stand in the same order already: only new ones move, so that none loses the focus.
      if (icon.nextElementSibling !== next) icon.parentElement!.insertBefore(icon, next);
      next = icon;
    }
    if (parted) this.#nearest(marks, parted)?.focus();
    if (hadFocus && !this.#hasFocus) this.#container.focus();
  }

  #add(mark: Mark): Drawn {
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener(
      'click',
      guarded(() => this.#host.onPress(mark)),
    );
    button.addEventListener(
      'focus',
      guarded(({ timeStamp }: FocusEvent) => this.#host.onFocus(mark, timeStamp)),
    );
    // Leaflet's marker needs neither a role nor a key of its own.
    const icon = new DivIcon({ html: button, className: 'mark', iconSize: null });
    const marker = new Marker(pointOf(mark.point), { icon, keyboard: false, interactive: false }).addTo(this.#map);
    const drawn = { marker, button };
    this.#drawn.set(mark.id, drawn);
    return drawn;
  }

  #write({ place, places, count }: Mark, button: HTMLButtonElement, pressed: string | null): void {
    const isPressed = place !== null && place.key === pressed;
    button.className = place ? 'pin' : 'cluster';
    button.setAttribute('part', place ? `marker${isPressed ? ' marker-pressed' : ''}` : 'cluster');
    button.ariaLabel = place ? place.name : this.#host.clusterName(places, count);
    button.ariaPressed = place ? String(isPressed) : null;
    button.textContent = this.#host.countText(count);
  }

  #nearest(marks: readonly Mark[], { latitude, longitude }: Coordinates): HTMLButtonElement | null {
    const far = ({ point }: Mark) => Math.hypot(point.latitude - latitude, point.longitude - longitude);
    const [nearest] = [...marks].sort((one, other) => far(one) - far(other));
    return nearest ? this.button(nearest.id) : null;
  }

  get #hasFocus(): boolean {
    return this.#container.contains((this.#container.getRootNode() as ShadowRoot).activeElement);
  }
}

export function pointOf({ latitude, longitude }: Coordinates): readonly [number, number] {
  return [latitude, longitude];
}
