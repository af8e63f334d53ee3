import { bare } from '../../model/own-fields.js';
import type { AttendanceMode, EventDetails, EventImage, EventTraits, Occurrence, Place, ProgrammeEvent, Town } from '../../model/programme.js';
import { isLongRunning } from '../../model/programme.js';
import { imageUrl, webUrl } from '../../model/safe-url.js';
import type { TableEvent } from '../../model/session-table.js';
import { list } from '../json.js';
import type { JsonObject } from '../json.js';
import { keywordsOf } from '../keywords.js';
import { language, nameOf, sessionsOf, statedAsFree, text, timeZone } from './fields.js';
import { ageRangeOf, audienceOf } from './profile-audience.js';
import { accessibilityOf, placeOf, virtualLocationIn } from './profile-place.js';
import type { ProfilePlaces } from './profile-place.js';
import { takesRegistration } from './profile-registration.js';
import { overallStatus, statusOf, term } from './profile-status.js';
import { ProfileTimes } from './profile-times.js';
import type { ProfileTime } from './profile-times.js';

/** Of an event that takes place once. */
const NO_SESSION: JsonObject = bare({});

/** What the events of a festival have in common. */
export interface ProfileContext {
  readonly times: ProfileTimes;
  readonly places: ProfilePlaces;
  readonly timeZone: string;
  readonly isAccessibleForFree: boolean | null;
  /** Name of the festival inside the programme, or null. */
  readonly superEvent: string | null;
  /** Of the programme: preferred after French where a text comes in several. */
  readonly inLanguage: string | null;
  readonly details: DetailsReader;
}

/** Reads what opening an event shows. */
export type DetailsReader = (event: JsonObject, programme: Pick<ProfileContext, 'timeZone' | 'inLanguage'>) => Promise<EventDetails>;

/** An event in the profile. A query needs only its times and its town; the rest is read when it is shown. */
export class ProfileEvent implements TableEvent {
  readonly id: string;
  readonly town: Town | null;
  readonly isLongRunning: boolean;
  readonly isAccessibleForFree: boolean | null;
  readonly takesRegistration: boolean;
  readonly occurrences: readonly ProfileTime[];
  readonly #source: JsonObject;
  readonly #zone: string;
  readonly #context: ProfileContext;

  constructor(source: JsonObject, context: ProfileContext) {
    this.#source = source;
    this.#context = context;
    this.#zone = timeZone(source) || context.timeZone;
    const times = this.#zone === context.timeZone ? context.times : new ProfileTimes(this.#zone);
    const sessions = sessionsOf(source);
    this.id = text(source, '@id');
    this.occurrences = (sessions.length > 0 ? sessions : [source]).map((each) => times.of(each)!);
    this.isLongRunning = isLongRunning(this.occurrences);
    this.isAccessibleForFree = statedAsFree(source) ?? context.isAccessibleForFree;
    this.takesRegistration = takesRegistration(source);
    this.town = context.places.townOf(source);
  }

  make(): ProgrammeEvent {
    const source = this.#source;
    const { superEvent, inLanguage, details } = this.#context;
    const place = placeOf(source);
    const abstract = text(source, 'abstract');
    const status = overallStatus(source);
    const { keywords, attendanceMode, accessibility } = this.traits();
    return Object.freeze({
      id: this.id,
      name: text(source, 'name'),
      abstract,
      teaser: abstract ? '' : text(source, 'description').split('\n\n', 1)[0]!,
      url: webUrl(source['url']),
      image: imageOf(source),
      keywords,
      organizerNames: Object.freeze(organizerNames(source)),
      status,
      attendanceMode,
      isAccessibleForFree: status === 'Cancelled' ? null : this.isAccessibleForFree,
      takesRegistration: this.takesRegistration,
      location: status === 'MovedOnline' ? null : place,
      accessibility,
      occurrences: this.#occurrences(place),
      isLongRunning: this.isLongRunning,
      town: this.town,
      timeZone: this.#zone,
      inLanguage: language(source),
      superEvent,
      words: () => this.words(),
      traits: () => this.traits(),
      json: () => this.json(),
      details: () => details(source, { timeZone: this.#zone, inLanguage }),
    });
  }

  json(): JsonObject {
    return this.#source;
  }

  words(): string {
    const source = this.#source;
    return [
      text(source, 'name'),
      text(source, 'abstract'),
      text(source, 'description'),
      placeOf(source)?.name,
      this.town?.name,
      ...organizerNames(source),
      ...keywordsIn(source),
    ]
      .filter(Boolean)
      .join('\n');
  }

  traits(): EventTraits {
    const source = this.#source;
    return {
      keywords: keywordsOf(keywordsIn(source)),
      attendanceMode: attendanceModeOf(source),
      accessibility: accessibilityOf(source),
      audience: audienceOf(source),
      ageRange: ageRangeOf(source),
    };
  }

  #occurrences(place: Place | null): readonly Occurrence[] {
    const sessions = sessionsOf(this.#source);
    const status = statusOf(this.#source) ?? 'Scheduled';
    return Object.freeze(
      this.occurrences.map(({ start, end, until, isAllDay }, index) => {
        const session = sessions[index] ?? NO_SESSION;
        const name = text(session, 'name');
        const location = placeOf(session);
        return Object.freeze({
          start,
          end,
          until,
          isAllDay,
          status: status === 'Cancelled' ? status : (statusOf(session) ?? status),
          name: name === text(this.#source, 'name') ? '' : name,
          location: JSON.stringify(location) === JSON.stringify(place) ? null : location,
          id: text(session, '@id'),
          url: webUrl(session['url']),
        });
      }),
    );
  }
}

function attendanceModeOf(source: JsonObject): AttendanceMode {
  if (overallStatus(source) === 'MovedOnline') return 'Online';
  const stated = term(source, 'eventAttendanceMode').replace(/EventAttendanceMode$/, '') as AttendanceMode | '';
  return stated || (virtualLocationIn(source) ? (placeOf(source) ? 'Mixed' : 'Online') : 'Offline');
}

/** Texts with commas, or schema.org/DefinedTerm. */
function keywordsIn({ keywords }: JsonObject): readonly string[] {
  return list(keywords).flatMap((each) => (typeof each === 'string' ? each.split(/[,;]/) : nameOf(each)));
}

function organizerNames({ organizer }: JsonObject): readonly string[] {
  return list(organizer).map(nameOf).filter(Boolean);
}

/** Of several, which are the same in other sizes, the first. */
function imageOf({ image: given }: JsonObject): EventImage | null {
  const [image] = list(given) as readonly (JsonObject | string)[];
  if (image === undefined) return null;
  if (typeof image === 'string') return Object.freeze({ url: imageUrl(image)!, alt: '', width: null, height: null });
  return Object.freeze({
    url: imageUrl(text(image, 'contentUrl') || text(image, 'url'))!,
    alt: text(image, 'caption') || text(image, 'description'),
    width: (image['width'] as number | undefined) ?? null,
    height: (image['height'] as number | undefined) ?? null,
  });
}
