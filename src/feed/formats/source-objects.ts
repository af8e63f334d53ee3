/** What the readers of foreign JSON share: the objects of a list with their places in it, and their field names for ours. */

import { isTimeZone, toIsoString } from '../../model/zoned-time.js';
import { field } from '../json.js';
import type { SourceObject } from './feed-format.js';

const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(2200, 0);

/** The zone of times that name none. */
export const DEFAULT_ZONE = 'Europe/Paris';
/** Names for an instant, not for the clock of a place. */
export const UNIVERSAL = /^(?:Etc\/)?(?:UTC|GMT|Z|Zulu|Universal|UCT|Greenwich)(?:[+-]?0)?$/i;

/** Each item of an array, or the one value given instead of an array, with its JSON Pointer. */
export function itemsOf(value: unknown, path: string): SourceObject[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map((each: unknown, index) => ({ value: each, path: `${path}/${index}` })) : [{ value, path }];
}

/** The items under a key of a document, or of each page if several answers of a service are in one array; a bare array is its own items. */
export function listed(document: unknown, ...keys: readonly string[]): SourceObject[] {
  const pages = Array.isArray(document) ? itemsOf(document, '') : [{ value: document, path: '' }];
  return pages.flatMap((page) => {
    const key = keys.find((each) => Array.isArray(field(page.value, each)));
    return key === undefined ? [page] : itemsOf(field(page.value, key), `${page.path}/${key}`);
  });
}

/**
 * Where the last page of an answer says that there are more items than the `count` of all its pages: the address of the next page, or a total. A total
 * that is reached counts more than an address, because some services always give one.
 */
export function moreThan(count: number, pages: readonly SourceObject[], totals: readonly string[], next = ''): { readonly nextPage?: string } {
  const last = pages.at(-1);
  const has = (pointer: string) => wordOf(pointer.split('/').reduce<unknown>(field, last?.value));
  const total = totals.find(has);
  if (!last || (total === undefined ? !has(next) : Number(has(total)) <= count)) return {};
  return { nextPage: `${last.path}/${has(next) ? next : total}` };
}

/**
 * Where our fields are in a foreign object: the entry of the longest beginning of the pointer, in which `*` is any index; the object itself for a
 * field that it has no place for.
 */
export function fieldPaths(fields: Readonly<Record<string, string>>): (pointer: string) => string {
  return (pointer) => {
    const steps = pointer.split('/');
    for (let length = steps.length; length > 1; length--) {
      const beginning = steps.slice(0, length);
      const pattern = [beginning.join('/'), beginning.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('/')].find((each) =>
        Object.hasOwn(fields, each),
      );
      const indexes = beginning.filter((step) => /^\d+$/.test(step));
      if (pattern !== undefined) return fields[pattern]!.replace(/\*/g, () => indexes.shift() ?? '');
    }
    return '';
  };
}

/** A word or a number for programs; '' for anything else. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** An instant as a text with the zone's offset; `Z` would do, were « T00:00:00Z » not how many programs write a day. */
export function instantText(instant: number, zone: string): string {
  return instant >= EARLIEST && instant < LATEST ? toIsoString(instant, zone) : String(instant);
}

/** A date text as it is; one in universal time with the zone's offset, for the same reason. */
export function dateText(value: unknown, zone: string): unknown {
  return typeof value === 'string' && value.length < 40 && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/i.test(value) && !Number.isNaN(new Date(value).getTime())
    ? instantText(new Date(value).getTime(), zone)
    : value;
}

/** The zone that a feed names, where the browser knows it. */
export function knownZone(zone: unknown): string {
  return typeof zone === 'string' && zone.length < 60 && zone !== '' && isTimeZone(zone) ? zone : DEFAULT_ZONE;
}
