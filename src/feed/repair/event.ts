import type { AttendanceMode, EventDetails, EventStatus, Occurrence, ProgrammeEvent } from '../../model/programme.js';
import { isLongRunning } from '../../model/programme.js';
import type { FeedValue } from '../feed-value.js';
import { keywordsOf, MOST_KEYWORDS } from '../keywords.js';
import { readAccessibility, readAgeRange, readAudience } from './audience.js';
import { identity } from './identity.js';
import { readImage, readImageCredit } from './image.js';
import { readMoment } from './moment.js';
import { readOccurrences } from './occurrences.js';
import { readPrice } from './offers.js';
import { readOrganizers } from './organizer.js';
import { briefly, readUrl } from './place.js';
import type { PlaceReader, Whereabouts } from './place.js';
import { readRegistrations } from './registrations.js';
import { readStatus } from './status.js';

/** What an event takes from the programme that it is in. */
export interface Surroundings {
  /** Name of the festival inside the programme, or null. */
  readonly superEvent: string | null;
  /** What the programme says of all its events. */
  readonly isAccessibleForFree: boolean | null;
  readonly places: PlaceReader;
  /** The zone of an event: its own where it names one. */
  readonly zoneOf: (event: FeedValue) => string;
}

const LONGEST_ABSTRACT = 1000;

/** schema.org/Event; null, with an error reported, when it has no name or no start. */
export function readEvent(event: FeedValue, { superEvent, isAccessibleForFree, places, zoneOf }: Surroundings): ProgrammeEvent | null {
  const name = event.line('name');
  if (!name) {
    event.report('name-missing', 'error', 'name');
    return null;
  }
  const timeZone = zoneOf(event);
  const where = places.read(event);
  const status = readStatus(event) ?? 'Scheduled';
  const occurrences = readOccurrences(event, { name, status, location: where.place }, timeZone, places);
  const first = occurrences[0];
  if (!first) return null;
  const url = readUrl(event, 'url');
  const image = readImage(event);
  const price = readPrice(event);
  const organizers = readOrganizers(event);
  const abstract = event.text('abstract', LONGEST_ABSTRACT) || event.text('disambiguatingDescription', LONGEST_ABSTRACT);
  const details: EventDetails = Object.freeze({
    description: event.text('description'),
    audience: readAudience(event),
    ageRange: readAgeRange(event),
    price: price.price,
    location: where.place,
    onlineUrl: where.onlineUrl,
    organizers,
    registrations: readRegistrations(event, url),
    superEvent,
    previousStart: previousStart(event, timeZone),
    imageCredit: readImageCredit(event),
  });
  const keywords = readKeywords(event);
  const organizerNames = Object.freeze(organizers.map((organizer) => organizer.name));
  return Object.freeze({
    id: identity(event, name, first, where.place),
    name,
    abstract,
    teaser: abstract ? '' : details.description.split('\n\n', 1)[0]!,
    url,
    image,
    keywords,
    organizerNames,
    status: overallStatus(status, occurrences),
    attendanceMode: attendanceMode(event, where, status),
    isAccessibleForFree: price.isAccessibleForFree ?? (price.price ? null : isAccessibleForFree),
    location: briefly(where.place),
    accessibility: readAccessibility(event),
    occurrences: Object.freeze(occurrences),
    isLongRunning: isLongRunning(occurrences),
    town: where.town,
    timeZone,
    inLanguage: languageOf(event),
    words: () =>
      [name, abstract, details.description, where.place?.name, where.town?.name, ...organizerNames, ...keywords].filter(Boolean).join('\n'),
    details: () => Promise.resolve(details),
  });
}

/** schema.org/inLanguage: a tag, or a Language node that names one. */
export function languageOf(value: FeedValue): string | null {
  const [language] = value.all('inLanguage', 1);
  const tag = language ? language.word('alternateName') || language.word() : '';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag) ? tag : null;
}

/** One text with commas, several texts, or schema.org/DefinedTerm. */
function readKeywords(event: FeedValue): readonly string[] {
  const words = event.all('keywords', MOST_KEYWORDS).flatMap((keyword) => {
    const text = keyword.line(undefined, 2000);
    return typeof keyword.raw === 'string' ? text.split(/[,;]/) : [text];
  });
  return keywordsOf(words);
}

/** What every session is, the event is. */
function overallStatus(status: EventStatus, occurrences: readonly Occurrence[]): EventStatus {
  const [first] = occurrences;
  return status === 'Scheduled' && first && occurrences.every((one) => one.status === first.status) ? first.status : status;
}

/** schema.org/eventAttendanceMode, else what its places tell. */
function attendanceMode(event: FeedValue, { place, isOnline }: Whereabouts, status: EventStatus): AttendanceMode {
  const [, stated] = /(offline|online|mixed)(?:EventAttendanceMode)?$/i.exec(event.word('eventAttendanceMode')) ?? [];
  if (stated) return /offline/i.test(stated) ? 'Offline' : /mixed/i.test(stated) ? 'Mixed' : 'Online';
  if (isOnline) return place ? 'Mixed' : 'Online';
  return status === 'MovedOnline' ? 'Online' : 'Offline';
}

/** schema.org/previousStartDate; of several, the latest. */
function previousStart(event: FeedValue, zone: string): number | null {
  const text =
    event
      .all('previousStartDate', 20)
      .map((date) => date.word())
      .sort()
      .at(-1) ?? '';
  const moment = readMoment(text, zone);
  if (text && !moment) event.warn('start-invalid', 'previousStartDate');
  return moment?.instant ?? null;
}
