/**
 * schema.org JSON-LD in the shapes that sites publish: a Festival with its `subEvent`s (our profile, see docs/feed.md), a series, a course with its
 * instances, an array, one `@graph` or several whose nodes refer to each other, an ItemList, a place with its events, a lone Event; with prefixes or
 * without. Only the outer shape is undone here; the objects themselves are read by `repair/`.
 */

import { field, isEvent, isObject, list, typesOf } from '../json.js';
import type { JsonObject } from '../json.js';
import type { SourceFestival, SourceObject, SourceProgramme } from './feed-format.js';
import { compacted, hasPrefixes, withoutPrefix } from './schema-org/compacted.js';
import { withDates } from './schema-org/dates.js';
import { isReference, References } from './schema-org/references.js';
import { pathsIn } from './schema-org/source-path.js';

/** Containers: the property that holds the nodes, and in each of these the property that holds the thing. */
const CONTAINERS = ['@graph', 'itemListElement', 'dataFeedElement', 'mainEntity', 'hasPart', 'event', 'events'];
/** What an instance of a course does not say again. */
const OF_THE_COURSE = ['name', 'description', 'abstract', 'url', 'image', 'keywords', 'offers', 'inLanguage', 'audience', 'isAccessibleForFree'];
const COURSE_MODES: Readonly<Record<string, string>> = { online: 'OnlineEventAttendanceMode', blended: 'MixedEventAttendanceMode' };
/** Of the many types of places, the ones that hold events, by the end of their names. */
const PLACE = /(?:Place|Venue|Theater|Museum|Library|Hall|Park|Center|Centre|Building|Gallery|Stadium|Church|Business)$/;
const DEEPEST = 6;
/** Days that the schedules of a whole document may ask for. */
const MOST_DAYS = 2_000_000;

export function isSchemaOrg(document: unknown): boolean {
  if (isEmpty(document) || CONTAINERS.some((key) => isEmpty(field(document, key)))) return true;
  return hasNode(document);
}

export function readSchemaOrg(given: unknown): SourceProgramme {
  const document = hasPrefixes(given) ? compacted(given) : given;
  const references = new References(document);
  const found = nodesOf(document);
  const nodes = references.withoutHeld(found);
  const byId = new Map(found.map((node) => [field(node.value, '@id'), node]));
  const holders = holdersOf(found, byId);
  const isFestival = (node: SourceObject) => isProgramme(node) || holders.has(field(node.value, '@id'));
  const main = nodes.find(isFestival);
  const nested: SourceFestival[] = [];
  const subEvents = (festival: SourceObject, depth = 0) => subEventsOf(festival, byId, nested, depth);
  const events = main ? subEvents(main) : [];
  for (const node of nodes) {
    if (node === main) continue;
    if (isFestival(node)) nested.push({ ...node, events: subEvents(node) });
    else events.push(node);
  }
  // Without a festival, what the page says of its list (name, language) stands for one; a lone Festival that holds no events is both.
  const lone = nodes.length === 1 && isFestivalType(nodes[0]!.value) ? nodes[0]! : null;
  const own = main ?? lone ?? { path: '', value: pageOf(document) };
  const placed = pathsIn(given);
  const whole = (node: SourceObject): SourceObject => placed({ ...node, value: references.resolved(node.value) });
  const patience = { days: MOST_DAYS };
  const event = (node: SourceObject): SourceObject => withDates(whole(node), patience);
  return [{ ...whole(own), events: events.map(event) }, ...nested.map((festival) => ({ ...whole(festival), events: festival.events.map(event) }))];
}

/** Whether `nodesOf` would find something, in full names too; the first thing is enough. */
function hasNode(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.some((each) => hasNode(each, depth + 1));
  if (!isObject(value)) return false;
  if (isEvent(value, Object.hasOwn(value, 'startDate')) || Object.hasOwn(value, 'hasCourseInstance')) return true;
  return Object.keys(value).some((key) => [...CONTAINERS, 'item', '@list'].includes(withoutPrefix(key)) && hasNode(value[key], depth + 1));
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

/** The `@id`s of what holds events that stand beside it: they name it, or it names them. */
function holdersOf(nodes: readonly SourceObject[], byId: ReadonlyMap<unknown, SourceObject>): ReadonlySet<unknown> {
  const named = nodes.map(({ value }) => field(field(value, 'superEvent'), '@id'));
  const naming = nodes.filter(({ value }) => list(field(value, 'subEvent')).some((each) => isReference(each) && byId.has(field(each, '@id'))));
  return new Set([...named, ...naming.map(({ value }) => field(value, '@id'))].filter(Boolean));
}

/** The events of a festival; festivals among them go to `nested`, with theirs. */
function subEventsOf(festival: SourceObject, byId: ReadonlyMap<unknown, SourceObject>, nested: SourceFestival[], depth: number): SourceObject[] {
  const events: SourceObject[] = [];
  const given = field(festival.value, 'subEvent');
  list(given).forEach((value, index) => {
    const own = { path: `${festival.path}/subEvent${Array.isArray(given) ? `/${index}` : ''}`, value };
    const node = (isReference(value) ? byId.get(field(value, '@id')) : undefined) ?? own;
    if (depth < DEEPEST && isProgramme(node)) nested.push({ ...node, events: subEventsOf(node, byId, nested, depth + 1) });
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
  if (Object.hasOwn(value, 'hasCourseInstance')) return instancesOf(value, path);
  const nodes = [...CONTAINERS, 'item'].flatMap((key) => (Object.hasOwn(value, key) ? nodesOf(value[key], `${path}/${key}`, depth + 1) : []));
  return typesOf(value).some((type) => PLACE.test(type)) ? nodes.map((node) => heldAt(value, node)) : nodes;
}

function instancesOf(course: JsonObject, path: string): SourceObject[] {
  const given = field(course, 'hasCourseInstance');
  const ofTheCourse = Object.fromEntries(OF_THE_COURSE.filter((key) => Object.hasOwn(course, key)).map((key) => [key, course[key]]));
  return list(given).map((instance, index) => {
    const own = { path: `${path}/hasCourseInstance${Array.isArray(given) ? `/${index}` : ''}`, value: instance };
    if (!isObject(instance)) return own;
    const mode = list(field(instance, 'courseMode')).find((each) => typeof each === 'string' && Object.hasOwn(COURSE_MODES, each)) as
      string | undefined;
    const value = {
      ...ofTheCourse,
      organizer: field(course, 'provider'),
      '@type': 'CourseInstance',
      eventSchedule: field(instance, 'courseSchedule'),
      ...(mode ? { eventAttendanceMode: COURSE_MODES[mode] } : {}),
      ...instance,
    };
    return { ...own, value };
  });
}

/** An event in a place's own page seldom says where it is. */
function heldAt(place: JsonObject, node: SourceObject): SourceObject {
  if (!isObject(node.value) || Object.hasOwn(node.value, 'location')) return node;
  const location = Object.fromEntries(Object.entries(place).filter(([key]) => !CONTAINERS.includes(key)));
  return { ...node, value: { location, ...node.value } };
}

/** What a list or a page says of itself; a lone event does not describe a programme. */
function pageOf(document: unknown): unknown {
  if (!isObject(document) || isEvent(document, Object.hasOwn(document, 'startDate'))) return {};
  return field(document, 'mainEntity') ?? document;
}
