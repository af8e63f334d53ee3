/** Colours that are too near their background, and their replacements. Source: WCAG 2.2, 1.4.3 (4.5:1) and 1.4.11 (3:1). */

import { contrast, faded, over } from './color.js';
import type { Color } from './color.js';

export const TEXT = 4.5;
const CONTROL = 3;

/** As requested by the page and its tokens, before replacements; `background` is opaque. */
export interface Palette {
  readonly background: Color;
  readonly text: Color;
  readonly muted: Color;
  readonly accent: Color;
  readonly accentText: Color;
  readonly controlBorder: Color;
  readonly quiet: Color;
}

/**
 * Colours that the styles replace, each a word of `data-low-contrast`. `muted`: a mix of 88 %; `muted-text`, `accent`, `border`: the text colour; `quiet`: no
 * background; `tint`: none on pressed buttons and tiles; `accent-fill`: an outline instead of a filled tile.
 */
export type Weakness = 'muted' | 'muted-text' | 'accent' | 'border' | 'quiet' | 'tint' | 'accent-fill';

/** A colour, its contrast with its background, and the required contrast. */
export interface LowContrast {
  readonly name: 'text' | 'muted' | 'accent' | 'accentText' | 'controlBorder' | 'quiet';
  readonly color: Color;
  readonly behind: Color;
  readonly ratio: number;
  readonly needed: number;
}

/** A text colour that is too weak replaces no stronger colour. */
export function weaknesses(palette: Palette): { readonly weak: readonly Weakness[]; readonly low: readonly LowContrast[] } {
  const { background } = palette;
  const [text, muted, accent, border] = [palette.text, palette.muted, palette.accent, palette.controlBorder].map((color) =>
    over(color, background),
  ) as [Color, Color, Color, Color];
  const weak: Weakness[] = [];
  const low: LowContrast[] = [];
  const own = contrast(text, background);
  const isLow = (name: LowContrast['name'], color: Color, needed = TEXT, behind = background) => {
    const ratio = contrast(color, behind);
    if (ratio < needed) low.push({ name, color, behind, ratio, needed });
    return ratio < needed && (ratio < own || behind !== background);
  };

  isLow('text', text);
  if (isLow('muted', muted)) weak.push(contrast(over(faded(palette.text, 0.88), background), background) < TEXT ? 'muted-text' : 'muted');
  if (isLow('controlBorder', border, CONTROL)) weak.push('border');
  const isAccentLow = isLow('accent', accent);
  if (isAccentLow) weak.push('accent');
  const shown = isAccentLow ? text : accent;
  if (isAccentLow || isLow('accentText', over(palette.accentText, accent), TEXT, accent)) weak.push('accent-fill');
  const quiet = over(palette.quiet, background);
  if (isLow('quiet', text, TEXT, quiet) || contrast(shown, quiet) < TEXT) weak.push('quiet');
  const tinted = (share: number) => over(faded(isAccentLow ? palette.text : palette.accent, share), background);
  if (contrast(shown, tinted(0.08)) < TEXT || contrast(text, tinted(0.27)) < TEXT) weak.push('tint');
  return { weak, low };
}
