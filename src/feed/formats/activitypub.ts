/**
 * Events as Mobilizon, Gancio and the WordPress plug-ins of the fediverse send them to each other: an Event, the activity that announces it, a
 * collection of these. Vocabulary: https://www.w3.org/TR/activitystreams-vocabulary/#dfn-event, and what Mobilizon adds to it.
 */

import { field, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { dateText, fieldPaths, itemsOf, knownZone, moreThan, wordOf } from './source-objects.js';

const ITEMS = ['orderedItems', 'items'];
/** An activity that takes an event away, or only speaks about it, is no event. */
const ANNOUNCING = ['Create', 'Update', 'Announce', 'Add'];
const COLLECTION = /^(?:Ordered)?Collection(?:Page)?$/;
const DEEPEST = 5;

const pathIn = fieldPaths({
  '/@id': '/id',
  '/url': '/url',
  '/name': '/name',
  '/abstract': '/summary',
  '/description': '/content',
  '/startDate': '/startTime',
  '/endDate': '/endTime',
  '/eventSchedule': '/timezone',
  '/eventStatus': '/status',
  '/location': '/location',
  '/image': '/attachment',
  '/potentialAction': '/externalParticipationUrl',
  '/organizer': '/attributedTo',
  '/keywords': '/tag',
  '/inLanguage': '/inLanguage',
});

export function readActivityPub(document: unknown): SourceProgramme {
  const found: Found = { pages: [], count: 0 };
  const events = eventsIn({ value: document, path: '' }, found).map(readEvent);
  return [{ path: '', value: {}, events, ...moreThan(found.count, found.pages, ['totalItems'], found.count > 0 ? 'next' : 'first') }];
}

/** Collections and their pages that a document holds, and how many items there are in all of these. */
interface Found {
  readonly pages: SourceObject[];
  count: number;
}

/** The events of a collection, of its embedded first page, and of activities. Anything else is kept, to be reported. */
function eventsIn(source: SourceObject, found: Found, depth = 0): SourceObject[] {
  const { value, path } = source;
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return itemsOf(value, path).flatMap((each) => eventsIn(each, found, depth + 1));
  const key = [...ITEMS, 'first'].find((each) => typeof field(value, each) === 'object') ?? null;
  if (key !== null || COLLECTION.test(wordOf(field(value, 'type')))) {
    const items = key === null ? null : field(value, key);
    const events = items === null ? [] : eventsIn({ value: items, path: `${path}/${key}` }, found, depth + 1);
    if (key !== 'first') found.count += list(items).length;
    // A collection knows more of its first page than that page itself.
    if (key !== 'first' || wordOf(field(value, 'totalItems'))) found.pages.push(source);
    return events;
  }
  if (!isObject(value) || !Object.hasOwn(value, 'object')) return [source];
  if (!ANNOUNCING.includes(wordOf(field(value, 'type')))) return [];
  // Somebody passes on what another server has: only its address is here.
  return typeof field(value, 'object') === 'string' ? [] : eventsIn({ value: field(value, 'object'), path: `${path}/object` }, found, depth + 1);
}

function readEvent({ value, path }: SourceObject): SourceObject {
  if (!isObject(value)) return { value, path };
  const get = (key: string) => field(value, key);
  const type = wordOf(get('type'));
  // Notes, articles and whatever else an outbox holds.
  if (type && type !== 'Event' && !Object.hasOwn(value, 'startTime')) return { value: { '@type': type }, path };
  const timezone = get('timezone');
  const zone = knownZone(timezone);
  const event: JsonObject = {
    '@type': 'Event',
    '@id': get('id'),
    url: addressOf(get('url')) || get('id'),
    name: get('name'),
    abstract: summaryOf(get('summary'), get('content')),
    description: get('content'),
    startDate: dateText(get('startTime'), zone),
    endDate: get('displayEndTime') === false ? null : dateText(get('endTime'), zone),
    eventSchedule: { scheduleTimezone: timezone },
    eventStatus: statusOf(get('status') ?? get('ical:status')),
    location: [
      ...list(get('location')).map(placeOf),
      get('isOnline') === true ? { '@type': 'VirtualLocation', url: onlineAddress(get('attachment')) } : null,
    ],
    image: [...list(get('attachment')), ...list(get('image'))].map(imageOf).filter(Boolean),
    potentialAction: get('externalParticipationUrl') ? { '@type': 'RegisterAction', target: get('externalParticipationUrl') } : null,
    organizer: list(get('attributedTo')).map(organizerOf),
    keywords: list(get('tag')).map(keywordOf),
    inLanguage: get('inLanguage'),
  };
  return { value: event, path, sourcePath: pathIn };
}

/** The status that the model does not have, « perhaps », says nothing that could be shown. */
function statusOf(status: unknown): unknown {
  return wordOf(status).toUpperCase() === 'TENTATIVE' ? null : status;
}

/** Gancio's summary is the whole text again. */
function summaryOf(summary: unknown, content: unknown): unknown {
  return summary === content ? null : summary;
}

/** An address, a Link, or several of these, of which the page is meant. */
function addressOf(url: unknown): unknown {
  const links = list(url);
  const page = links.find((link) => typeof link === 'string' || field(link, 'mediaType') === 'text/html') ?? links[0];
  return isObject(page) ? field(page, 'href') : page;
}

function placeOf(location: unknown): unknown {
  if (!isObject(location)) return location;
  const get = (key: string) => field(location, key);
  if (get('type') === 'VirtualLocation') return { '@type': 'VirtualLocation', url: get('url') };
  return {
    '@type': 'Place',
    name: get('name'),
    address: get('address'),
    geo: { latitude: get('latitude'), longitude: get('longitude') },
    url: null,
  };
}

/** Mobilizon puts the address of an online event among the links, as « Website ». */
function onlineAddress(attachments: unknown): unknown {
  return list(attachments)
    .filter((each) => field(each, 'type') === 'Link' && /^(?:website|site)/i.test(wordOf(field(each, 'name'))))
    .map((each) => field(each, 'href'))[0];
}

function imageOf(attachment: unknown): JsonObject | null {
  const isImage = field(attachment, 'type') === 'Image' || /^image\//.test(wordOf(field(attachment, 'mediaType')));
  if (!isImage) return null;
  // « Banner » is the picture's use, not what is on it.
  const caption = field(attachment, 'name');
  return {
    url: addressOf(field(attachment, 'url')),
    caption: caption === 'Banner' ? null : caption,
    width: field(attachment, 'width'),
    height: field(attachment, 'height'),
  };
}

/** An actor with a name; one that is only an address would have to be asked for. */
function organizerOf(actor: unknown): JsonObject | null {
  return isObject(actor) ? { name: field(actor, 'name'), url: addressOf(field(actor, 'url')) } : null;
}

/** « #musique ». A mention of somebody is no keyword. */
function keywordOf(tag: unknown): JsonObject | null {
  return field(tag, 'type') === 'Hashtag' ? { '@type': 'DefinedTerm', name: wordOf(field(tag, 'name')).replace(/^#/, '') } : null;
}
