/** Where an element's feed comes from: the first that is found, in the order of the public contract. */

import { canParse } from '../model/can-parse.js';
import { own } from '../model/own-fields.js';
import { findTown, slugOf } from '../model/towns.js';
import { isInPage } from '../store/programme-store.js';
import type { FeedSource } from '../store/programme-store.js';
import { closestAcrossShadows } from './ancestors.js';

/** Address of this module: the script tag's, or a chunk of the npm package. */
const MODULE = import.meta.url;

/** `application/json`, `application/ld+json`. */
const INLINE = ':scope > script[type$="json"]';

/** `{town}` as `new URL` writes it. */
const TOWN = /%7Btown%7D|\{town\}/gi;

/**
 * Own `src` → nearest ancestor with `data-ess-src`, across shadow roots → `data-src` on our script tag → an inline JSON script among the element's children →
 * `programme.json` beside the script. White space separates several addresses; `ofTown` replaces `{town}`.
 */
export function feedSource(element: Element, src = own(element as Element & { src?: string }, 'src') ?? element.getAttribute('src')): FeedSource {
  const written = src || closestAcrossShadows(element, '[data-ess-src]')?.getAttribute('data-ess-src') || scriptTag()?.getAttribute('data-src');
  if (written) {
    const addresses = written.trim().split(/,?\s+/);
    // « mon programme.json » is one address.
    const several = addresses.every((each) => /[./]/.test(each)) ? addresses : [written];
    return { url: several.map((each) => resolve(each, document.baseURI)).join(' ') };
  }
  const inline = element.querySelector(INLINE)?.textContent;
  if (inline?.trim()) return { text: inline, baseUrl: document.baseURI };
  return { url: resolve('programme.json', MODULE) };
}

/** Whether the address contains `{town}`. */
export function isByTown(source: FeedSource): boolean {
  return !isInPage(source) && source.url.search(TOWN) >= 0;
}

/** The source for one town, by its slug; `all` for no town. */
export function ofTown(source: FeedSource, town: string): FeedSource {
  return isInPage(source) ? source : { url: source.url.replace(TOWN, () => findTown(town)?.slug ?? (slugOf(town) || 'all')) };
}

/** `document.currentScript` is null in modules, and an element of that name can replace it. */
function scriptTag(): HTMLScriptElement | undefined {
  return [...document.scripts].find((script) => script instanceof HTMLScriptElement && script.src === MODULE);
}

function resolve(address: string, base: string): string {
  return canParse(address, base) ? new URL(address, base).href : address;
}
