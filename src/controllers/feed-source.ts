/** Where an element's feed comes from: first found wins, in the order of the public contract. */

import type { FeedSource } from '../store/programme-store.js';
import { closestAcrossShadows } from './ancestors.js';

/** Address of the module that holds this code: the script tag's, or a chunk of the npm package. */
const MODULE = import.meta.url;

const INLINE = ':scope > script[type="application/json"], :scope > script[type="application/ld+json"]';

/**
 * Own `src` → nearest ancestor with `data-ess-src`, across shadow roots → `data-src` on our script tag → an inline JSON script among the element's
 * children → `programme.json` beside the script. `{town}` in an address stands for the slug of `townSlug`.
 */
export function feedSource(element: Element & { src?: string }, townSlug: string | null): FeedSource {
  const written =
    (element.src ?? element.getAttribute('src')) || dataset(closestAcrossShadows(element, '[data-ess-src]'), 'essSrc') || dataset(scriptTag(), 'src');
  if (written) return { url: resolve(written.replaceAll('{town}', townSlug ?? 'all'), document.baseURI) };
  const inline = element.querySelector(INLINE)?.textContent;
  if (inline?.trim()) return { text: inline, baseUrl: document.baseURI };
  return { url: resolve('programme.json', MODULE) };
}

function dataset(element: Element | null | undefined, name: string): string | undefined {
  return element instanceof HTMLElement ? element.dataset[name] : undefined;
}

/** `document.currentScript` is null in modules, and can be replaced by an element of that name; addresses cannot. */
function scriptTag(): HTMLScriptElement | undefined {
  return Array.from(document.scripts).find((script) => script instanceof HTMLScriptElement && script.src === MODULE);
}

function resolve(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
