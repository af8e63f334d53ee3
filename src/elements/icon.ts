import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** A decorative picture, strokes of 24 × 24: the words beside it say the same. `drawing`: one of `icons.ts`, or `access`. */
export function icon(drawing: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawing}</svg>`;
}

/** By itself, because it alone stands in the list at once. */
export const access = svg`<circle cx="11" cy="4.5" r="1.5"></circle><path d="M11 8v6h5l3 5M11 10.5h4M8.5 12a4.75 4.75 0 1 0 6 6"></path>`;
