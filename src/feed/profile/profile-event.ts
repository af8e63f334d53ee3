import type { AttendanceMode, EventImage, EventStatus, Occurrence, Place, ProgrammeEvent, Town } from '../../model/programme.js';
import { isLongRunning } from '../../model/programme.js';
import { imageUrl, webUrl } from '../../model/safe-url.js';
import type { TableEvent } from '../../model/session-table.js';
import { isEventType, list } from '../json.js';
import type { JsonObject } from '../json.js';
import { keywordsOf, MOST_KEYWORDS } from '../keywords.js';
import { isMissing, language, line, must, object, objects, text, timeZone, word } from './plain-value.js';
import { accessibility } from './profile-place.js';
import type { ProfilePlaces } from './profile-place.js';
import type { ProfileTimes, Times } from './profile-times.js';

const LONGEST_ABSTRACT = 1000;
const LONGEST_DESCRIPTION = 20_000;
const MOST_OCCURRENCES = 800;
const MOST_ORGANIZERS = 30;
const MOST_PIXELS = 20_000;

/** What the events of a festival have in common. */
export interface ProfileContext {
  readonly times: ProfileTimes;
  readonly places: ProfilePlaces;
  readonly timeZone: string;
  readonly isAccessibleForFree: boolean | null;
}

/** An event in the plain form of the profile: checked whole at once, for the tolerant reader must know before anything is shown; made when it is shown. */
export class ProfileEvent implements TableEvent {
  readonly id: string;
  readonly town: Town | null;
  readonly isLongRunning: boolean;
  readonly occurrences: readonly Times[];
  readonly source: JsonObject;
  readonly #context: ProfileContext;

  constructor(source: JsonObject, context: ProfileContext) {
    this.source = source;
    this.#context = context;
    this.id = word(source['@id']);
    const sessions = this.#sessions();
    this.occurrences = (sessions.length > 0 ? sessions : [source]).map((each) => context.times.of(each));
    this.isLongRunning = isLongRunning(this.occurrences);
    this.town = context.places.of(source).town;
    must(isEventType(word(source['@type'])) && this.id && this.id.length <= 500 && !source['disambiguatingDescription']);
    must(this.occurrences.every(({ start }, index) => !index || start > this.occurrences[index - 1]!.start));
    must(timeZone(source, context.timeZone) === context.timeZone && ![source, ...sessions].some((each) => 'duration' in each));
    must(/^(?:https?:\/\/[^\s@/]+(?:\/\S*)?)?$/.test(word(source['url'])));
    for (const check of [name, abstract, status, keywords, organizerNames, accessibility, language, image, attendanceMode]) check(source);
    must(name(source));
    for (const session of sessions) {
      name(session);
      status(session);
      context.places.of(session);
    }
    this.#isFree();
  }

  make(details: ProgrammeEvent['details']): ProgrammeEvent {
    const source = this.source;
    const { places, timeZone: zone } = this.#context;
    const { place, isOnline } = places.of(source);
    const own = status(source) ?? 'Scheduled';
    const occurrences = this.#occurrences(own, place);
    const short = abstract(source);
    return Object.freeze({
      id: this.id,
      name: name(source),
      abstract: short,
      teaser: short ? '' : text(source['description'], LONGEST_DESCRIPTION).split('\n\n', 1)[0]!,
      url: webUrl(source['url']),
      image: image(source),
      keywords: keywordsOf(keywords(source)),
      organizerNames: Object.freeze(organizerNames(source)),
      status: own === 'Scheduled' && occurrences.every((one) => one.status === occurrences[0]!.status) ? occurrences[0]!.status : own,
      attendanceMode: attendanceMode(source) ?? (isOnline ? (place ? 'Mixed' : 'Online') : own === 'MovedOnline' ? 'Online' : 'Offline'),
      isAccessibleForFree: this.#isFree(),
      location: place,
      accessibility: accessibility(source),
      occurrences,
      isLongRunning: this.isLongRunning,
      town: this.town,
      timeZone: zone,
      inLanguage: language(source),
      words: () => this.words(),
      details,
    });
  }

  words(): string {
    const { source } = this;
    const { place } = this.#context.places.of(source);
    const texts = [
      name(source),
      abstract(source),
      source['description'],
      place?.name,
      this.town?.name,
      ...organizerNames(source),
      ...keywords(source),
    ];
    return texts.filter((each) => typeof each === 'string').join('\n');
  }

  #sessions(): readonly JsonObject[] {
    return objects(this.source['subEvent'], MOST_OCCURRENCES);
  }

  #occurrences(own: EventStatus, place: Place | null): readonly Occurrence[] {
    const sessions = this.#sessions();
    return Object.freeze(
      this.occurrences.map((times, index) => {
        const session = sessions[index] ?? {};
        const called = name(session);
        const elsewhere = this.#context.places.of(session).place;
        return Object.freeze({
          ...times,
          status: own === 'Cancelled' ? own : (status(session) ?? own),
          name: called === name(this.source) ? '' : called,
          location: JSON.stringify(elsewhere) === JSON.stringify(place) ? null : elsewhere,
        });
      }),
    );
  }

  #isFree(): boolean | null {
    const { isAccessibleForFree, offers } = this.source;
    if (typeof isAccessibleForFree === 'boolean') return isAccessibleForFree;
    const otherwise = this.#context.isAccessibleForFree;
    // Prices and texts are concluded from; what is written for nobody to conclude from stands above what the programme says.
    must(isMissing(isAccessibleForFree) && objects(offers).every((offer) => otherwise === null && !/name|desc|rice(?:,|$)/.test(Object.keys(offer).join()))); // prettier-ignore
    return otherwise;
  }
}

function name(value: JsonObject): string {
  return line(value['name']);
}

/** The description only counts where it stands in for the abstract. */
function abstract(event: JsonObject): string {
  const written = text(event['abstract'], LONGEST_ABSTRACT);
  if (!written) text(event['description'], LONGEST_DESCRIPTION);
  return written;
}

/** schema.org/eventStatus, or that all offers are sold out; null where nothing is said. */
function status(value: JsonObject): EventStatus | null {
  const stated = term(value['eventStatus'], /^Event(Scheduled|Rescheduled|MovedOnline|Postponed|Cancelled)$/) as EventStatus | null;
  const availabilities = objects(value['offers']).flatMap(({ availability }) => line(availability) || []);
  const isSoldOut = availabilities.length > 0 && availabilities.every((each) => /(?:SoldOut|OutOfStock)$/i.test(each));
  return isSoldOut && stated !== 'Cancelled' && stated !== 'Postponed' ? 'SoldOut' : stated;
}

function attendanceMode(event: JsonObject): AttendanceMode | null {
  return term(event['eventAttendanceMode'], /^(Offline|Online|Mixed)EventAttendanceMode$/) as AttendanceMode | null;
}

/** A schema.org term with or without its namespace. */
function term(value: unknown, known: RegExp): string | null {
  const written = word(value);
  if (!written) return null;
  const [, found] = known.exec(written.replace(/^https?:\/\/schema\.org\//, '')) ?? [];
  must(found);
  return found;
}

function keywords({ keywords: given }: JsonObject): readonly string[] {
  must(list(given).length <= MOST_KEYWORDS);
  return list(given).flatMap((keyword) => {
    if (typeof keyword === 'string') return line(keyword, 2000).split(/[,;]/);
    const term = object(keyword);
    must(term['@type'] === 'DefinedTerm');
    return line(term['name'], 2000);
  });
}

function organizerNames({ organizer }: JsonObject): readonly string[] {
  must(list(organizer).length <= MOST_ORGANIZERS);
  return list(organizer)
    .map((each) => line(typeof each === 'string' ? each : object(each)['name']))
    .filter(Boolean);
}

/** Of several, which are the same in other sizes, the first. */
function image({ image: given }: JsonObject): EventImage | null {
  const [first] = list(given);
  if (first === undefined) return null;
  const { contentUrl, url, caption, description, width, height } = typeof first === 'string' ? { url: first } : object(first);
  const address = imageUrl(word(contentUrl) || word(url));
  must(address);
  return Object.freeze({ url: address, alt: line(caption, 500) || line(description, 500), width: pixels(width), height: pixels(height) });
}

function pixels(value: unknown): number | null {
  if (isMissing(value)) return null;
  must(Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_PIXELS);
  return value as number;
}
