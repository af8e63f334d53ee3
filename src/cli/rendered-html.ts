/** An element with its events in it, ready to paste into a page. */

import { createHash } from 'node:crypto';
import { loadLocale } from '../locale/locale.js';
import type { Programme } from '../model/programme.js';
import { EVERYTHING } from '../model/query.js';
import type { GroupBy } from '../model/groups.js';
import type { When } from '../model/query.js';
import { keyOfTown } from '../model/towns.js';
import { block, inline, jsonScript, startTag } from '../output/html-markup.js';
import type { Attributes, Lines } from '../output/html-markup.js';
import type { DrawableElement } from '../server/shadow-html.js';

export const DRAWABLE = ['ess-event-list', 'ess-countdown', 'ess-contact-block'] as const satisfies readonly DrawableElement[];

/** The element's attributes; null ones are left out. */
export interface RenderedAttributes {
  /** Address of the feed, for the page. */
  readonly src: string | null;
  readonly town: string | null;
  readonly when: When | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly groupBy: GroupBy | null;
  readonly limit: number | null;
  readonly headingLevel: number | null;
  readonly lang: string | null;
}

export interface RenderOptions {
  readonly element: DrawableElement;
  readonly attributes: RenderedAttributes;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Declarative shadow root instead of plain HTML; styles in the page or at an address. */
  readonly shadow: null | { readonly stylesheet: string | null };
  /** schema.org data for search engines, or null. */
  readonly jsonLd: unknown;
  /** Address of the script, or null when the page has it already. */
  readonly script: string | null;
}

export interface Rendered {
  readonly html: string;
  /** Hashes of the inline styles for a Content-Security-Policy's `style-src`. */
  readonly styleHashes: readonly string[];
}

/** @throws {RangeError} for plain HTML of any element but the list. */
export async function renderedHtml(programme: Programme, options: RenderOptions): Promise<Rendered> {
  const { element, attributes, shadow, jsonLd, script } = options;
  const { groupBy, headingLevel, ...others } = attributes;
  const written = { ...others, 'group-by': groupBy, 'heading-level': headingLevel };
  const css = shadow && !shadow.stylesheet ? await stylesOf(element) : '';
  const content = shadow ? await shadowRoot(programme, options, written, css) : await plainContent(programme, options);
  const data = jsonLd ? [jsonScript('application/ld+json', jsonLd)] : [];
  const lines = [...(script ? [inline('script', { type: 'module', src: script }, '')] : []), ...block(element, written, [...content, ...data])];
  return { html: `${lines.join('\n')}\n`, styleHashes: css ? [hashOf(css)] : [] };
}

/** An element's styles, for a file that pages link. */
export async function stylesOf(element: DrawableElement): Promise<string> {
  const { shadowStyles } = await import('../server/shadow-html.js');
  return shadowStyles(element);
}

async function shadowRoot(programme: Programme, { element, now, shadow }: RenderOptions, written: Attributes, css: string): Promise<Lines> {
  const { shadowHtml } = await import('../server/shadow-html.js');
  const given = Object.entries(written).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)] as const]));
  const styles = css ? inline('style', {}, css) : startTag('link', { rel: 'stylesheet', href: shadow?.stylesheet ?? '' });
  return [inline('template', { shadowrootmode: 'open' }, styles + (await shadowHtml(element, Object.fromEntries(given), programme, now)))];
}

async function plainContent(programme: Programme, { element, attributes, now }: RenderOptions): Promise<Lines> {
  if (element !== 'ess-event-list') throw new RangeError(element);
  const { town, when, from, to, groupBy, limit, headingLevel, lang } = attributes;
  const { staticList } = await import('../server/static-list.js');
  const list = await staticList(programme, {
    query: { ...EVERYTHING, when: when ?? 'upcoming', from, to, town: keyOfTown(town, programme.towns) },
    groupBy: groupBy ?? (town ? 'day' : 'town'),
    limit: limit ?? 12,
    headingLevel: headingLevel ?? 2,
    locale: await loadLocale(lang ?? 'fr'),
    now,
  });
  return list.split('\n');
}

/** Hash of the text between the tags. Source: CSP Level 3, § 2.3.1. */
function hashOf(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}
