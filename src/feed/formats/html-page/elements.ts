/**
 * The elements of a page that say something in microdata, out of its text: without a DOM, which Node has not. Tags that pages leave out are put in as
 * browsers do, as far as they move the end of an element.
 */

import { plainLine } from '../../../model/rich-text.js';

export interface Element {
  readonly name: string;
  /** Names in small letters; values as they are written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  /** The markup between its tags. */
  readonly inner: number;
  end: number;
  readonly children: Element[];
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Whose text holds no elements. */
const RAW = new Set('script style template title textarea iframe noframes xmp'.split(' '));
/** What an element ends that is still open, and within what. */
const ENDS: Readonly<Record<string, readonly [closed: readonly string[], within: readonly string[]]>> = {
  li: [['li'], ['ul', 'ol', 'menu']],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
  tr: [['tr'], ['table', 'thead', 'tbody', 'tfoot']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  option: [['option'], ['select', 'datalist', 'optgroup']],
};
const OUTSIDE_PARAGRAPH = new Set('address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(' ')); // prettier-ignore
const AROUND_PARAGRAPH = ['button', 'td', 'th', 'caption', 'object'];
const SAYS = ['itemscope', 'itemprop'];
const DEEPEST = 500;
const LONGEST_TAG = 8000;
/** Each broken tag costs a search as long as the longest tag. */
const MOST_BROKEN = 2000;
const MOST_ELEMENTS = 100_000;

interface Open {
  readonly name: string;
  /** null for an element that says nothing. */
  readonly element: Element | null;
}

/** Those with `itemscope` or `itemprop`, and with an `id` where the page refers to some, each inside the nearest around it; and the page's `<base>`. */
export function elementsOf(page: string): { readonly root: Element; readonly base: string } {
  const root: Element = { name: '', attributes: new Map(), start: 0, inner: 0, end: page.length, children: [] };
  const hasReferences = /\bitemref\b/i.test(page);
  const open: Open[] = [];
  let [base, broken, count] = ['', 0, 0];
  const close = (index: number, end: number) => {
    for (const { element } of open.splice(index)) if (element) element.end = end;
  };
  const endless = new Set<string>();
  const token = /<!--|<(\/?)([a-z][a-z\d-]{0,40})(?=[\s/>])/gi;
  for (let match = token.exec(page); match && count < MOST_ELEMENTS && broken < MOST_BROKEN; match = token.exec(page)) {
    const [tag, slash, written = ''] = match;
    if (tag === '<!--') {
      const end = endless.has(tag) ? -1 : page.indexOf('-->', match.index);
      // One that does not end would hide the rest of the page; as for scripts, the next need not be looked for.
      if (end < 0) endless.add(tag);
      else token.lastIndex = end + 3;
      continue;
    }
    const name = written.toLowerCase();
    const [rest] = /^(?:[^"'<>]|"[^"]*"|'[^']*')*>/.exec(page.slice(token.lastIndex, token.lastIndex + LONGEST_TAG)) ?? [''];
    if (!rest) {
      broken++;
      continue;
    }
    token.lastIndex += rest.length;
    if (slash) {
      const index = open.findLastIndex((each) => each.name === name);
      if (index >= 0) close(index, match.index);
      continue;
    }
    for (const index of [endedBy(open, name), OUTSIDE_PARAGRAPH.has(name) ? lastOf(open, ['p'], AROUND_PARAGRAPH) : -1])
      if (index >= 0) close(index, match.index);
    const attributes = /\b(?:item(?:scope|prop)|id|href)\b/i.test(rest) ? attributesOf(rest) : null;
    if (name === 'base') base ||= plainLine(attributes?.get('href') ?? '');
    const isSaying = attributes && (SAYS.some((each) => attributes.has(each)) || (hasReferences && attributes.has('id')));
    const element: Element | null = isSaying
      ? { name, attributes, start: match.index, inner: token.lastIndex, end: page.length, children: [] }
      : null;
    if (element) {
      count++;
      (open.findLast((each) => each.element)?.element ?? root).children.push(element);
    }
    if (VOID.has(name)) {
      if (element) element.end = element.inner;
    } else if (RAW.has(name)) {
      const end = endless.has(name) ? null : endOfRaw(page, name, token.lastIndex);
      if (end === null) endless.add(name);
      if (element) element.end = end ?? element.inner;
      token.lastIndex = end ?? token.lastIndex;
    } else if (open.length < DEEPEST) open.push({ name, element });
  }
  return { root, base };
}

function endedBy(open: readonly Open[], name: string): number {
  const rule = Object.hasOwn(ENDS, name) ? ENDS[name] : undefined;
  return rule ? lastOf(open, ...rule) : -1;
}

/** The last open element of these, unless one of those around has begun since. */
function lastOf(open: readonly Open[], names: readonly string[], within: readonly string[]): number {
  const index = open.findLastIndex((each) => names.includes(each.name) || within.includes(each.name));
  return index >= 0 && names.includes(open[index]!.name) ? index : -1;
}

function endOfRaw(page: string, name: string, from: number): number | null {
  const end = new RegExp(`</${name}\\b`, 'gi');
  end.lastIndex = from;
  return end.exec(page)?.index ?? null;
}

/** Of two of a name, the first counts. */
function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g))
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  return attributes;
}
