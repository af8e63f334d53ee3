/**
 * A page that publishes its events for search engines: the JSON-LD of its scripts, read together because they may refer to each other, and its microdata. The
 * text is walked without a DOM: Node has none, and a browser would load the pictures of the page.
 */

import { itemText, scriptText } from '../../model/feed-location.js';
import { plainLine } from '../../model/rich-text.js';
import { fold } from '../../model/towns.js';
import { plainDate } from '../../model/zoned-time.js';
import { textIn } from '../localized-text.js';
import { field, list } from '../json.js';
import { readMoment } from '../repair/moment.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { parsedScript, unescapedTexts } from './html-page/json-in-script.js';
import { itemsIn } from './html-page/microdata.js';
import { readSchemaOrg } from './schema-org.js';
import { DEFAULT_ZONE } from './source-objects.js';

/** No page has more; a text made of nothing but their beginnings would. */
const MOST_SCRIPTS = 500;
const LONGEST_TAG = 2000;
const JSON_LD = /\btype ?= ?["']? ?application\/ld\+json/i;

interface Script {
  readonly text: string;
  /** Where the text stands in the page. */
  readonly start: number;
  readonly end: number;
  /** Among the page's JSON-LD, from 1. */
  readonly number: number;
}

/** A value of a script, and its place: `script 2/0`. */
interface Part {
  readonly value: unknown;
  readonly place: string;
}

export function readHtmlPage(document: unknown, url = ''): SourceProgramme {
  const page = typeof document === 'string' ? document : '';
  const scripts = readScripts(page);
  const items = readItems(page, url);
  if (items[0].events.length === 0 && items.length === 1) return scripts;
  // Themes and plug-ins often publish an event in both ways: JSON-LD says more.
  const known = new Set(scripts.flatMap(({ events }) => events.flatMap(({ value }) => keysOf(value))));
  const unknown = (events: readonly SourceObject[]) => events.filter(({ value }) => !keysOf(value).some((key) => known.has(key)));
  const [own, ...nested] = scripts;
  const [ofItems, ...nestedInItems] = items;
  const programme = own.events.length > 0 || nested.length > 0 || field(own.value, 'name') !== undefined ? own : ofItems;
  return [
    { ...programme, events: [...own.events, ...unknown(ofItems.events)] },
    ...nested,
    ...nestedInItems.map((festival) => ({ ...festival, events: unknown(festival.events) })),
  ];
}

/** What an event is known by, said in one way or in another: its name or its page, each with its days. */
function keysOf(event: unknown): readonly string[] {
  const days = [event, ...list(field(event, 'subEvent'))].flatMap((each) => list(field(each, 'startDate'))).map((date) => {
    const text = textIn(date, null);
    const moment = readMoment(text.trim(), DEFAULT_ZONE);
    return moment ? plainDate(moment.instant, DEFAULT_ZONE) : text;
  }); // prettier-ignore
  const names = [
    `name ${fold(plainLine(textIn(field(event, 'name'), null)))}`,
    ...list(field(event, 'url')).map((each) => `url ${textIn(each, null)}`),
  ];
  return names.flatMap((name) => days.map((day) => `${name} ${day}`));
}

/** The items of microdata, of which each may be a programme, a list or an event. */
function readItems(page: string, url: string): SourceProgramme {
  const items = itemsIn(page, url);
  const [own, ...nested] = readSchemaOrg(items.map(({ value }) => value));
  const placed = <T extends SourceObject>(source: T): T => ({ ...source, path: itemPath(source.path) });
  const festival = <T extends SourceObject & { readonly events: readonly SourceObject[] }>(source: T): T => ({ ...placed(source), events: source.events.map(placed) }); // prettier-ignore
  return [festival(own), ...nested.map(festival)];
}

function itemPath(path: string): string {
  const [, index = '0', ...rest] = path.split('/');
  return [itemText(Number(index) + 1), ...rest].join('/');
}

function readScripts(page: string): SourceProgramme {
  const scripts = scriptsOf(page).map((script) => ({ ...script, value: unescapedTexts(parsedScript(script.text)) }));
  const parts = scripts.flatMap(({ value, number }): Part[] => {
    const place = scriptText(number);
    return Array.isArray(value) ? value.map((each: unknown, index) => ({ value: each, place: `${place}/${index}` })) : [{ value, place }];
  });
  const found = parts.filter(({ value }) => value !== undefined);
  const isOne = found.length === 1;
  const [own, ...nested] = readSchemaOrg(isOne ? found[0]!.value : found.map(({ value }) => value));
  const placed = <T extends SourceObject>(source: T): T => ({ ...source, path: placeOf(source.path, found, isOne) });
  const festival = <T extends SourceObject & { readonly events: readonly SourceObject[] }>(source: T): T => ({
    ...placed(source),
    events: source.events.map(placed),
  });
  const broken = scripts
    .filter(({ value, text }) => value === undefined && /Event|startDate/.test(text))
    .map(({ text, number }) => ({ value: text.trim(), path: scriptText(number) }));
  const programme = festival(own);
  return [{ ...programme, events: [...programme.events, ...broken] }, ...nested.map(festival)];
}

function placeOf(path: string, found: readonly Part[], isOne: boolean): string {
  if (isOne) return found[0]!.place + path;
  const [, index = '', ...rest] = path.split('/');
  return [found[Number(index)]?.place ?? scriptText(1), ...rest].join('/');
}

/** The page's JSON-LD. Comments are none of it, and neither is what other scripts write. */
export function scriptsOf(page: string): readonly Script[] {
  const scripts: Script[] = [];
  const beginning = /<!--|<script\b/gi;
  let number = 0;
  let hasCommentEnds = true;
  for (let match = beginning.exec(page); match && number < MOST_SCRIPTS; match = beginning.exec(page)) {
    if (match[0] === '<!--') {
      const end: number = hasCommentEnds ? page.indexOf('-->', match.index) : -1;
      hasCommentEnds = end >= 0;
      if (hasCommentEnds) beginning.lastIndex = end;
      continue;
    }
    const tag = page.slice(beginning.lastIndex, beginning.lastIndex + LONGEST_TAG);
    const length = tagLength(tag);
    if (length === 0) continue;
    const start = beginning.lastIndex + length;
    const isJson = JSON_LD.test(tag.slice(0, length));
    const end = endOf(page, start, isJson);
    if (isJson) scripts.push({ text: page.slice(start, end), start, end, number: ++number });
    beginning.lastIndex = end;
  }
  return scripts;
}

/** What is left of a tag, with its end; 0 when something else begins before it does. Quotes may hide an end, and may be left open. */
function tagLength(tag: string): number {
  const [whole] = /^(?:[^"'<>]|"[^"<]*"|'[^'<]*')*>/.exec(tag) ?? /^[^<>]*>/.exec(tag) ?? [''];
  return whole.length;
}

/** Where a script ends: at its end, or, of JSON, where the next begins when that comes first in a page that forgot it. */
function endOf(page: string, start: number, isJson: boolean): number {
  const ends = isJson ? /<\/?script\b/gi : /<\/script\b/gi;
  ends.lastIndex = start;
  return ends.exec(page)?.index ?? page.length;
}
