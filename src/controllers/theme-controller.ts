import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onPageChange } from './page-observer.js';

type Host = ReactiveControllerHost & HTMLElement & { theme: string };

/**
 * Light or dark, on the host as `data-scheme`. `auto` follows the page, never the system alone: what a page shows is known from the colour of the
 * text that the element inherits. Light text stands on a dark page, whether or not the page says `color-scheme`.
 */
export class ThemeController implements ReactiveController {
  readonly #host: Host;
  #stop: (() => void) | null = null;
  #frame = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onPageChange(() => this.#follow());
    this.hostUpdated();
  }

  /** In the frame that draws the update, before it is painted: asking at once would have the page's styles computed once more. */
  hostUpdated(): void {
    this.#frame ||= requestAnimationFrame(() => this.#follow());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #follow(): void {
    const { theme } = this.#host;
    this.#frame = 0;
    const scheme = theme === 'light' || theme === 'dark' ? theme : isLight(getComputedStyle(this.#host).color) ? 'dark' : 'light';
    if (this.#host.dataset['scheme'] !== scheme) this.#host.dataset['scheme'] = scheme;
  }
}

/** `rgb(…)` and `color(srgb …)`, the two ways in which browsers serialise a computed colour; relative luminance over one half of the way by eye. */
function isLight(color: string): boolean {
  const scale = color.startsWith('color(') ? 1 : 255;
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / scale > 0.5;
}
