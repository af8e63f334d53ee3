/**
 * schema.org JSON-LD in the shapes that sites publish: a Festival with its `subEvent`s (our profile, see docs/feed.md), an array, a `@graph` whose
 * nodes refer to each other, an ItemList, a lone Event. Only the outer shape is undone here; the objects themselves are read by `normalise/`.
 */

import { field, isEvent, isObject, list, typesOf } from '../json.js';
import type { JsonObject } from '../json.js';
import type { SourceFestival, SourceObject, SourceProgramme } from './feed-format.js';

/** Containers: the property that holds the nodes, and in each of these the property that holds the thing. */
const CONTAINERS = ['@graph', 'itemListElement', 'dataFeedElement', 'mainEntity'];
const DEEPEST = 6;

export function isSchemaOrg(document: unknown): boolean {
  return isEmpty(document) || CONTAINERS.some((key) => isEmpty(field(document, key))) || nodesOf(document).length > 0;
}

export function readSchemaOrg(document: unknown): SourceProgramme {
  const nodes = nodesOf(document).map(withReferences(document));
  const holders = new Set(nodes.map(({ value }) => field(field(value, 'superEvent'), '@id')).filter(Boolean));
  const isFestival = (node: SourceObject) => isProgramme(node) || holders.has(field(node.value, '@id'));
  const main = nodes.find(isFestival);
  const nested: SourceFestival[] = [];
  const events = main ? subEvents(main, nested) : [];
  for (const node of nodes) {
    if (node === main) continue;
    if (isFestival(node)) nested.push({ ...node, events: subEvents(node, nested) });
    else events.push(node);
  }
  // Without a festival, what the page says of its list (name, language) stands for one; a lone Festival that holds no events is both.
  const lone = nodes.length === 1 && isFestivalType(nodes[0]!.value) ? nodes[0]! : null;
  return [{ ...(main ?? lone ?? { path: '', value: pageOf(document) }), events }, ...nested];
}

/** An empty list is a programme that has no event yet. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A Festival that says which events it holds, even none yet. */
function isProgramme({ value }: SourceObject): boolean {
  return isFestivalType(value) && isObject(value) && Object.hasOwn(value, 'subEvent');
}

function isFestivalType(value: unknown): boolean {
  return typesOf(value).includes('Festival');
}

/** The events of a festival; festivals among them go to `nested`, with theirs. */
function subEvents(festival: SourceObject, nested: SourceFestival[], depth = 0): SourceObject[] {
  const events: SourceObject[] = [];
  const given = field(festival.value, 'subEvent');
  list(given).forEach((value, index) => {
    const node = { path: `${festival.path}/subEvent${Array.isArray(given) ? `/${index}` : ''}`, value };
    if (depth < DEEPEST && isProgramme(node)) nested.push({ ...node, events: subEvents(node, nested, depth + 1) });
    else events.push(node);
  });
  return events;
}

/** The events and festivals of a document that is an array, a container of some kind, or one of them itself. */
function nodesOf(value: unknown, path = '', depth = 0): SourceObject[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each, index) => nodesOf(each, `${path}/${index}`, depth + 1));
  if (!isObject(value)) return [];
  if (isEvent(value, Object.hasOwn(value, 'startDate'))) return [{ path, value }];
  return [...CONTAINERS, 'item'].flatMap((key) => (Object.hasOwn(value, key) ? nodesOf(value[key], `${path}/${key}`, depth + 1) : []));
}

/** What a list or a page says of itself; an event or a list of them says nothing of a programme. */
function pageOf(document: unknown): unknown {
  if (!isObject(document) || isEvent(document, Object.hasOwn(document, 'startDate'))) return {};
  return field(document, 'mainEntity') ?? document;
}

/** Puts the nodes of a `@graph` where others only name them: `"location": {"@id": "#salle"}`. One level, so that circles end. */
function withReferences(document: unknown): (node: SourceObject) => SourceObject {
  const known = new Map<unknown, JsonObject>();
  for (const node of list(field(document, '@graph')))
    if (isObject(node) && typeof field(node, '@id') === 'string') known.set(field(node, '@id'), node);
  if (known.size === 0) return (node) => node;
  const resolved = (value: unknown) => (isObject(value) && Object.keys(value).length === 1 ? (known.get(field(value, '@id')) ?? value) : value);
  return ({ path, value }) => ({
    path,
    value: Object.fromEntries(
      Object.entries(value as JsonObject).map(([key, each]) => [key, Array.isArray(each) ? each.map(resolved) : resolved(each)]),
    ),
  });
}
