/** Microdata (https://html.spec.whatwg.org/multipage/microdata.html): the items of a page as objects of schema.org. */

import { canParse } from '../../../model/can-parse.js';
import { pointerStep } from '../../../model/feed-location.js';
import { plainLine } from '../../../model/rich-text.js';
import type { JsonObject } from '../../json.js';
import { elementsOf } from './elements.js';
import type { Element } from './elements.js';

export interface Item {
  readonly value: JsonObject;
  /** Where each property is in the page, by JSON Pointer in the value; '' for the item itself. */
  readonly places: ReadonlyMap<string, number>;
}

/** What holds an address, in the elements that have one. */
const ADDRESSES: Readonly<Record<string, string>> = {
  a: 'href', area: 'href', link: 'href', audio: 'src', embed: 'src', iframe: 'src', img: 'src', source: 'src', track: 'src', video: 'src', object: 'data',
}; // prettier-ignore
/** A link gives its address for these, and its text for others: a title that is a link is still a title. */
const LINKS =
  /^(?:url|sameAs|image|photo|logo|target|urlTemplate|potentialAction|availability|eventStatus|eventAttendanceMode|item|mainEntityOfPage|hasMap)$/;
/** For programs: no markup may be left in it. */
const WORDS = /^(?:\w*Date|\w*Time|duration|price|\w+Price|priceCurrency|latitude|longitude|postalCode|identifier|availability|event(?:Status|AttendanceMode)|email|telephone|inLanguage|url)$/; // prettier-ignore
const DEEPEST = 8;
const MOST_ITEMS = 10_000;
const MOST_PROPERTIES = 5000;
const LONGEST = 100_000;

/** Those that are in no other, in the order of the page. `url` is the page's address. */
export function itemsIn(page: string, url: string): readonly Item[] {
  if (!/\bitemscope\b/i.test(page)) return [];
  const { root, base } = elementsOf(page);
  const ids = new Map<string, Element>();
  const tops: Element[] = [];
  const walk = (element: Element) => {
    for (const child of element.children) {
      const id = child.attributes.get('id');
      if (id && !ids.has(id)) ids.set(id, child);
      if (child.attributes.has('itemscope') && !child.attributes.has('itemprop') && tops.length < MOST_ITEMS) tops.push(child);
      walk(child);
    }
  };
  walk(root);
  const absolute = (address: string) => resolved(address, resolved(base, url));
  return tops.map((element) => {
    const places = new Map([['', element.start]]);
    return { value: new ItemReader(page, ids, absolute, places).read(element, '', 0), places };
  });
}

class ItemReader {
  readonly #page: string;
  readonly #ids: ReadonlyMap<string, Element>;
  readonly #absolute: (address: string) => string;
  readonly #places: Map<string, number>;
  #left = MOST_PROPERTIES;

  constructor(page: string, ids: ReadonlyMap<string, Element>, absolute: (address: string) => string, places: Map<string, number>) {
    this.#page = page;
    this.#ids = ids;
    this.#absolute = absolute;
    this.#places = places;
  }

  read(item: Element, pointer: string, depth: number): JsonObject {
    const properties = new Map<string, Element[]>();
    for (const element of this.#elementsOf(item))
      for (const name of wordsOf(element.attributes.get('itemprop')).map(shortName)) properties.set(name, [...(properties.get(name) ?? []), element]);
    const id = item.attributes.get('itemid');
    const types = wordsOf(item.attributes.get('itemtype')).map(shortName);
    return Object.fromEntries([
      ...(types.length > 0 ? [['@type', types.length === 1 ? types[0] : types]] : []),
      ...(id ? [['@id', this.#absolute(id)]] : []),
      ...[...properties].map(([name, elements]) => {
        const path = `${pointer}/${pointerStep(name)}`;
        const values = elements.map((element, index) => {
          const own = elements.length > 1 ? `${path}/${index}` : path;
          this.#places.set(own, element.start);
          return this.#valueOf(element, name, own, depth);
        });
        return [name, values.length > 1 ? values : values[0]];
      }),
    ]) as JsonObject;
  }

  /** The elements with a property of the item: inside it and inside what it refers to, but not inside other items. */
  #elementsOf(item: Element): readonly Element[] {
    const found: Element[] = [];
    const seen = new Set([item]);
    const visit = (element: Element) => {
      if (seen.has(element) || this.#left <= 0) return;
      seen.add(element);
      if (element.attributes.get('itemprop')) {
        found.push(element);
        this.#left--;
      }
      if (!element.attributes.has('itemscope')) element.children.forEach(visit);
    };
    item.children.forEach(visit);
    for (const id of wordsOf(item.attributes.get('itemref'))) {
      const element = this.#ids.get(id);
      if (element) visit(element);
    }
    return found;
  }

  #valueOf(element: Element, name: string, pointer: string, depth: number): unknown {
    const { attributes } = element;
    if (attributes.has('itemscope')) return depth < DEEPEST ? this.read(element, pointer, depth + 1) : null;
    const content =
      attributes.get('content') ?? attributes.get('datetime') ?? (/^(?:data|meter)$/.test(element.name) ? attributes.get('value') : undefined);
    if (content !== undefined) return LINKS.test(name) && element.name !== 'meta' ? this.#absolute(content) : content;
    const address = Object.hasOwn(ADDRESSES, element.name) ? attributes.get(ADDRESSES[element.name]!) : undefined;
    const text = this.#page.slice(element.inner, Math.min(element.end, element.inner + LONGEST));
    if (address !== undefined && (LINKS.test(name) || element.name !== 'a' || !plainLine(text))) return this.#absolute(address);
    return WORDS.test(name) ? plainLine(text) : text;
  }
}

function wordsOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\s+/, 20).filter(Boolean);
}

/** `https://schema.org/Event`, `schema:name`. */
function shortName(name: string): string {
  return name.slice(-200).replace(/^.*[/:#]/, '');
}

function resolved(address: string, base: string): string {
  const written = plainLine(address);
  if (!written) return base;
  return canParse(written, base || undefined) ? new URL(written, base || undefined).href : written;
}
