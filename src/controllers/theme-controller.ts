import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { TEXT, weaknesses } from '../model/palette.js';
import type { LowContrast, Palette } from '../model/palette.js';
import { contrast, over } from '../model/color.js';
import type { Color } from '../model/color.js';
import { backgroundOf, colorOf, isCanvas } from './page-colors.js';
import { mediaQuery, onPageChange } from './page-observer.js';
import { pageHeading, pageLink } from './page-style.js';
import { lazy } from '../warn/lazy.js';
import { guarded, unawaited } from '../warn/guarded.js';

type Background = Parameters<typeof backgroundOf>[1];
type Host = ReactiveControllerHost & HTMLElement & { theme: string };

const STATUSES = ['cancelled', 'postponed', 'sold-out', 'online'] as const;

/** Controllers that wait for the next frame: all write before any reads, so that the page computes its styles only twice. */
const due = new Set<ThemeController>();
let frame = 0;

/**
 * Fits the element's colours to its page. `data-scheme` is light or dark; `auto` follows the inherited text colour, never the system alone.
 * Headings have the font of the page's, and the accent is the colour of its links where that can be read. `data-surface` says that the element has a
 * background of its own. `data-low-contrast` names the colours that are too near their background: the styles replace them, and the webmaster is told once.
 */
export class ThemeController implements ReactiveController {
  readonly #host: Host;
  #unsubscribe: (() => void) | null = null;
  /** What was last measured; '' before the first time. */
  #measured = '';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = onPageChange(() => {
      this.#measured = '';
      this.hostUpdated();
    });
    this.#measured = '';
    this.hostUpdated();
  }

  /** In the next frame, before it is painted: measuring now would compute the page's styles once more. */
  hostUpdated(): void {
    due.add(this);
    frame ||= requestAnimationFrame(guarded(followAll));
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    due.delete(this);
  }

  /** Reads the text colour at each update, the rest only after a change of it or of the theme. Null when nothing has changed. */
  readText(known: Background): (() => void) | null {
    const { theme } = this.#host;
    const color = getComputedStyle(this.#host).getPropertyValue('color');
    const key = `${theme} ${color}`;
    if (key === this.#measured) return null;
    this.#measured = key;
    const scheme = theme === 'light' || theme === 'dark' ? theme : isDark(colorOf(color), backgroundOf(this.#host, known)) ? 'dark' : 'light';
    return () => {
      if (this.#host.getAttribute('data-scheme') !== scheme) this.#host.dataset['scheme'] = scheme;
    };
  }

  /** Measures nothing over a picture, nor where the system chooses the colours. */
  readPalette(known: Background): () => void {
    const base = this.#host.shadowRoot?.querySelector<HTMLElement>('.base');
    // Not drawn yet; the next update measures.
    if (!base) this.#measured = '';
    const background = base && !mediaQuery('(forced-colors: active)')?.matches ? backgroundOf(base, known) : null;
    const style = base && getComputedStyle(base);
    const hasSurface = style && colorOf(style.getPropertyValue('background-color'))[3] > 0;
    const heading = base && pageHeading(this.#host);
    const link = background && !style!.getPropertyValue('--ess-color-accent') ? pageLink(this.#host) : null;
    const accent = link && contrast(over(link, background!), background!) >= TEXT ? link : null;
    const palette = background && { ...paletteOf(base!, background), ...(accent && { accent }) };
    const { weak, low } = palette && isPlausible(palette) ? weaknesses(palette) : { weak: [], low: [] };
    const isTold = palette && (low.length > 0 || hasStatusColors(base!));
    const own = {
      '--_page-link': accent && cssOf(accent),
      '--_page-heading-font': heading?.fontFamily,
      '--_page-heading-weight': heading?.fontWeight,
    };
    return () => {
      for (const [name, value] of Object.entries(own)) {
        if (value) base!.style.setProperty(name, value);
        else base?.style.removeProperty(name);
      }
      this.#host.toggleAttribute('data-surface', hasSurface === true);
      if (weak.length > 0) this.#host.dataset['lowContrast'] = weak.join(' ');
      else delete this.#host.dataset['lowContrast'];
      if (isTold) warnOfLowContrast(base!, low);
    };
  }
}

function followAll(): void {
  frame = 0;
  const all = [...due];
  due.clear();
  const known: Background = new Map();
  const changed = all.flatMap((each) => {
    const write = each.readText(known);
    return write ? [{ each, write }] : [];
  });
  for (const { write } of changed) write();
  const writes = changed.map(({ each }) => each.readPalette(known));
  for (const write of writes) write();
}

function cssOf([red, green, blue, alpha]: Color): string {
  return `rgb(${[red, green, blue].map((value) => Math.round(value * 255)).join(' ')} / ${alpha})`;
}

/** Computed by `.base` and its `::before`: see styles/contrast.ts. */
function paletteOf(base: Element, background: Color): Palette {
  const style = getComputedStyle(base, '::before');
  const probe = (property: string) => colorOf(style.getPropertyValue(property));
  return {
    background,
    text: probe('color'),
    muted: probe('border-block-start-color'),
    controlBorder: probe('border-block-end-color'),
    accentText: probe('border-inline-start-color'),
    quiet: probe('background-color'),
    accent: probe('outline-color'),
  };
}

/** Status colours come with their backgrounds: they need a check only when the page sets others. */
function hasStatusColors(base: Element): boolean {
  const style = getComputedStyle(base);
  return STATUSES.some((status) => style.getPropertyValue(`--ess-color-${status}`) || style.getPropertyValue(`--ess-color-${status}-surface`));
}

/** Without this file the colours are replaced all the same. */
function warnOfLowContrast(base: Element, low: readonly LowContrast[]): void {
  unawaited(lazy(() => import('./low-contrast.js')).then((chunk) => chunk?.tellLowContrast(base, low)));
}

/** Light text means a dark page: text lighter than its background, or of a luma above one half where that is unknown. */
function isDark(text: Color, background: Color | null): boolean {
  return luma(text) > (background && !isCanvas(background) ? luma(background) : 0.5);
}

function luma([red, green, blue]: Color): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Nobody writes white on white: something that is not an ancestor must lie behind the element. */
function isPlausible({ text, background }: Palette): boolean {
  return !isCanvas(background) || contrast(over(text, background), background) >= 3;
}
