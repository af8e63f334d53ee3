/** What an element takes from the page around it: the font of its headings, and the colour of its links. */

import type { Color } from '../model/color.js';
import { colorOf } from './page-colors.js';

/** Links that no style sheet of the page has coloured: browsers' own blue, in a light and in a dark page. */
const UNSTYLED = new Set(['rgb(0, 0, 238)', 'rgb(158, 158, 255)', 'rgb(140, 140, 255)']);

/** The part of the page that the element is in, with its own headings and links: not the menu, the banner or the footer. */
function around(host: Element): Element | null {
  return host.closest('article, main, [role="main"]');
}

/** Of the nearest kind that is seen: the element's headings are mostly `h2`. Null on a page without a heading. */
export function pageHeading(host: Element): CSSStyleDeclaration | null {
  for (const part of [around(host), host.getRootNode() as Document | ShadowRoot]) {
    for (const level of ['h2', 'h3', 'h1']) {
      for (const heading of part?.querySelectorAll(level) ?? []) if (heading.checkVisibility()) return getComputedStyle(heading);
    }
  }
  return null;
}

/** Of a link in the text around the element, not of a menu; null where the page has coloured none. */
export function pageLink(host: Element): Color | null {
  const link = (around(host) ?? document.body).querySelector('p a[href]') ?? host.querySelector('a[href]');
  const color = link ? getComputedStyle(link).getPropertyValue('color') : '';
  return !color || UNSTYLED.has(color) ? null : colorOf(color);
}
