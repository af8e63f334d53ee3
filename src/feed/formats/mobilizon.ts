/**
 * Mobilizon's GraphQL: `events`, `searchEvents`, a group's `organizedEvents` or one `event`, in an answer or bare. What federation sends has other
 * fields: see activitypub.ts.
 */

import { pointerStep } from '../../model/feed-location.js';
import { plainDate } from '../../model/zoned-time.js';
import { field, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { dateText, fieldPaths, itemsOf, knownZone, moreThan, wordOf } from './source-objects.js';

const DEEPEST = 6;
/** Mobilizon's categories; MEETING is what it writes when none was chosen. */
const CATEGORIES: Readonly<Record<string, string>> = {
  ARTS: 'Arts', AUTO_BOAT_AIR: 'Auto, bateau, avion', BOOK_CLUBS: 'Clubs de lecture', BUSINESS: 'Vie professionnelle', CAUSES: 'Causes', COMEDY: 'Humour',
  COMMUNITY: 'Vie associative', CRAFTS: 'Artisanat', FAMILY_EDUCATION: 'Famille et éducation', FASHION_BEAUTY: 'Mode et beauté',
  FILM_MEDIA: 'Cinéma et médias', FOOD_DRINK: 'Cuisine', GAMES: 'Jeux', HEALTH: 'Santé', LANGUAGE_CULTURE: 'Langues et cultures', LEARNING: 'Apprendre',
  LGBTQ: 'LGBTQ', MOVEMENTS_POLITICS: 'Mouvements et politique', MUSIC: 'Musique', NETWORKING: 'Réseautage', OUTDOORS_ADVENTURE: 'Plein air',
  PARTY: 'Fête', PERFORMING_VISUAL_ARTS: 'Spectacle vivant', PETS: 'Animaux', PHOTOGRAPHY: 'Photographie', SCIENCE_TECH: 'Sciences et techniques',
  SPIRITUALITY_RELIGION_BELIEFS: 'Spiritualité', SPORTS: 'Sport', THEATRE: 'Théâtre',
}; // prettier-ignore

const pathIn = fieldPaths({
  '/@id': '/uuid',
  '/url': '/url',
  '/name': '/title',
  '/description': '/description',
  '/startDate': '/beginsOn',
  '/endDate': '/endsOn',
  '/eventStatus': '/status',
  '/location': '/physicalAddress',
  '/location/1': '/onlineAddress',
  '/image': '/picture',
  '/potentialAction': '/externalParticipationUrl',
  '/organizer': '/attributedTo',
  '/keywords': '/tags',
  '/inLanguage': '/language',
});

export function readMobilizon(document: unknown): SourceProgramme {
  const lists = new Map<string, List>();
  const events = eventsIn({ value: document, path: '' }, lists).filter(({ value }) => isPublic(value));
  const [rest] = [...lists.values()].map(({ count, pages }) => moreThan(count, pages, ['total'])).filter((each) => Object.hasOwn(each, 'nextPage'));
  return [{ path: '', value: {}, events: events.map(readEvent), ...rest }];
}

interface List {
  readonly pages: SourceObject[];
  count: number;
}

/** An answer's events, whatever it calls them: a query may give its fields any name. An array that has one event is a list of events. */
function eventsIn(source: SourceObject, lists: Map<string, List>, depth = 0): SourceObject[] {
  const { value, path } = source;
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (isEvent(value)) return [source];
  if (Array.isArray(value)) {
    const items = itemsOf(value, path);
    return items.some((item) => isEvent(item.value)) ? items : items.flatMap((item) => eventsIn(item, lists, depth + 1));
  }
  const elements = field(value, 'elements');
  if (Array.isArray(elements) && (elements.length === 0 || elements.some(isEvent))) {
    // Answers in one array have pages of the same list in the same place.
    const place = path.replace(/^\/\d+(?=\/)/, '');
    const list = lists.get(place) ?? { pages: [], count: 0 };
    list.pages.push(source);
    list.count += elements.length;
    lists.set(place, list);
  }
  return Object.entries(value).flatMap(([key, each]) => eventsIn({ value: each, path: `${path}/${pointerStep(key)}` }, lists, depth + 1));
}

function isEvent(value: unknown): boolean {
  return isObject(value) && Object.hasOwn(value, 'beginsOn');
}

function isPublic(event: unknown): boolean {
  return field(event, 'draft') !== true && !['PRIVATE', 'RESTRICTED'].includes(wordOf(field(event, 'visibility')));
}

function readEvent({ value, path }: SourceObject): SourceObject {
  if (!isObject(value)) return { value, path };
  const get = (key: string) => field(value, key);
  const option = (key: string) => field(get('options'), key);
  const timezone = option('timezone') || field(get('physicalAddress'), 'timezone');
  const zone = knownZone(timezone);
  const event: JsonObject = {
    '@type': 'Event',
    '@id': get('uuid') || get('id'),
    url: get('url'),
    name: get('title'),
    description: get('description'),
    startDate: option('showStartTime') === false ? dayOf(get('beginsOn'), zone) : dateText(get('beginsOn'), zone),
    endDate: option('showEndTime') === false ? dayOf(get('endsOn'), zone) : dateText(get('endsOn'), zone),
    eventSchedule: { scheduleTimezone: timezone },
    // « Perhaps » is no status that could be shown.
    eventStatus: get('status') === 'TENTATIVE' ? null : get('status'),
    location: [placeOf(get('physicalAddress')), option('isOnline') === true ? { '@type': 'VirtualLocation', url: get('onlineAddress') } : null],
    image: imageOf(get('picture')),
    potentialAction: get('externalParticipationUrl') ? { '@type': 'RegisterAction', target: get('externalParticipationUrl') } : null,
    organizer: organizerOf(get('attributedTo')) ?? organizerOf(get('organizerActor')),
    keywords: [categoryOf(get('category')), ...list(get('tags')).map((tag) => ({ '@type': 'DefinedTerm', name: field(tag, 'title') }))],
    inLanguage: get('language'),
  };
  const zonePath = option('timezone') ? '/options/timezone' : '/physicalAddress/timezone';
  return { value: event, path, sourcePath: (pointer) => (pointer.startsWith('/eventSchedule') ? zonePath : pathIn(pointer)) };
}

/** The day alone, for an event whose organizer hides the hour. */
function dayOf(date: unknown, zone: string): unknown {
  const instant = new Date(wordOf(date)).getTime();
  return Math.abs(instant) < 8e15 ? plainDate(instant, zone) : date;
}

function placeOf(address: unknown): unknown {
  if (!isObject(address)) return address;
  const get = (key: string) => field(address, key);
  const [longitude, latitude] = wordOf(get('geom')).split(';');
  return {
    '@type': 'Place',
    name: get('description'),
    address: { streetAddress: get('street'), postalCode: get('postalCode'), addressLocality: get('locality'), addressCountry: get('country') },
    geo: { latitude, longitude },
  };
}

function imageOf(picture: unknown): JsonObject | null {
  if (!isObject(picture)) return null;
  const size = (key: string) => field(field(picture, 'metadata'), key);
  return { url: field(picture, 'url'), caption: field(picture, 'alt'), width: size('width'), height: size('height') };
}

/** The group, else the person, who is shown as the organizer on the event's page. */
function organizerOf(actor: unknown): JsonObject | null {
  const name = field(actor, 'name') || field(actor, 'preferredUsername');
  return name ? { name, url: field(actor, 'url') } : null;
}

function categoryOf(category: unknown): string | null {
  const word = wordOf(category);
  return Object.hasOwn(CATEGORIES, word) ? CATEGORIES[word]! : null;
}
