/** What stands behind an element, and colours in spaces that only the browser converts. */

import { mediaQuery } from './page-observer.js';
import { bare } from '../model/own-fields.js';
import { over, srgbColor } from '../model/color.js';
import type { Color } from '../model/color.js';

const WHITE: Color = [1, 1, 1, 1];
/** What browsers paint behind a page that is dark by `color-scheme` alone. */
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
 * The opaque colour behind the content of an element: its background and those of what it stands in, across shadow roots and slots. null where a picture
 * or a gradient is: what is behind a letter is then not known. Several elements of one moment share what is `known`.
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

/** Whether no element has drawn it: then something that is not above the element may have. */
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
