/** The background behind an element, and colours in spaces that only the browser converts. */

import { mediaQuery } from './page-observer.js';
import { bare } from '../model/own-fields.js';
import { over, srgbColor } from '../model/color.js';
import type { Color } from '../model/color.js';

const WHITE: Color = [1, 1, 1, 1];
/** Browsers paint this behind a page that is dark by `color-scheme` alone. */
const DARK_CANVAS: Color = [0.07, 0.07, 0.07, 1];

let canvas: CanvasRenderingContext2D | null = null;

export function colorOf(computed: string): Color {
  const color = srgbColor(computed);
  if (color) return color;
  canvas ??= document.createElement('canvas').getContext('2d', bare({ willReadFrequently: true }) as CanvasRenderingContext2DSettings);
  if (!canvas) return [0, 0, 0, 0];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = computed;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
  return [red!, green!, blue!, alpha!];
}

/**
 * The opaque colour behind an element's content, from its background and its ancestors', across shadow roots and slots; null over a picture or a gradient.
 * `known` is shared by elements that are measured together.
 */
export function backgroundOf(element: Element | null, known: Map<Element, Color | null>): Color | null {
  if (!element) return isDarkCanvas() ? DARK_CANVAS : WHITE;
  const found = known.get(element);
  if (found !== undefined) return found;
  const style = getComputedStyle(element);
  const color = colorOf(style.getPropertyValue('background-color'));
  let background: Color | null = null;
  if (style.getPropertyValue('background-image') === 'none') {
    const behind = color[3] === 1 ? color : backgroundOf(parentOf(element), known);
    background = behind && color[3] > 0 ? over(color, behind) : behind;
  }
  known.set(element, background);
  return background;
}

/** Whether no ancestor has drawn the background: something that is not an ancestor may have. */
export function isCanvas(background: Color): boolean {
  return background === WHITE || background === DARK_CANVAS;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function isDarkCanvas(): boolean {
  const colorScheme = getComputedStyle(document.documentElement).getPropertyValue('color-scheme');
  if (!colorScheme.includes('dark')) return false;
  return !colorScheme.includes('light') || mediaQuery('(prefers-color-scheme: dark)')?.matches === true;
}
