/**
 * What a programme is, in the words of schema.org, without the shapes that JSON-LD allows for each of them.
 * Everything is frozen by the reader: an element may keep a reference, compare it by identity, and never copy it.
 * Instants are epoch milliseconds; the wall clock is found with `zoned-time.ts` and the event's zone, never with the browser's.
 */

/** A whole feed, read. Source: schema.org/Festival. */
export interface Programme {
  readonly name: string;
  readonly description: string;
  readonly url: string | null;
  /** IANA zone in which times without an offset are read, and days are counted. */
  readonly timeZone: string;
  /** BCP 47 language of the feed's texts, where it says so. */
  readonly inLanguage: string | null;
  readonly organizer: Organizer | null;
  /** The programme's own dates first, then each festival inside it (the December week of the Mois de l'ESS). */
  readonly periods: readonly Period[];
  /** By first occurrence, then in the feed's order. Made when first asked for. */
  readonly events: readonly ProgrammeEvent[];
  /** Every town that an event names, or that a part of the feed is of, in French alphabetical order. */
  readonly towns: readonly Town[];
  /** What a question to the whole programme looks at; an event is only made when it is shown. */
  readonly sessions: SessionTable;
  /** One of `events`, by its number. */
  event(number: number): ProgrammeEvent;
  /** The `ProgrammeEvent.id` of that event. The event itself is not made for it. */
  id(number: number): string;
  /** What a search looks through of that event, as the feed writes it. The event itself is not made for it. */
  words(number: number): string;
  /** What facets look at of that event. The event itself is not made for it. */
  traits(number: number): EventTraits;
  /** That event as docs/feed.md writes it. The event itself is not made for it. */
  json(number: number): Readonly<Record<string, unknown>>;
}

/** All sessions as columns of numbers. They stand in the order of their starts; events have the numbers of `Programme.events`, towns those of `Programme.towns`. */
export interface SessionTable {
  /** Per session: epoch milliseconds, see `Occurrence.start`. */
  readonly start: Float64Array;
  /** Per session: epoch milliseconds, see `Occurrence.until`. */
  readonly until: Float64Array;
  /** Per session: the number of its event. */
  readonly event: Uint32Array;
  /** Per session: its number among the event's `occurrences`. */
  readonly ordinal: Uint16Array;
  /** Per event: the number of its town; `NO_TOWN` of session-table.ts for none. */
  readonly town: Uint32Array;
  /** Per event: when its first session starts. */
  readonly firstStart: Float64Array;
  /** Per event: when its last session is past. */
  readonly lastUntil: Float64Array;
  /** Per event: see `ProgrammeEvent.isLongRunning`; 1 is yes. */
  readonly isLongRunning: Uint8Array;
  /** Per event: see `ProgrammeEvent.isAccessibleForFree`; 1 is yes, 0 is no, -1 is not said. */
  readonly isAccessibleForFree: Int8Array;
  /** Per event: see `ProgrammeEvent.takesRegistration`; 1 is yes. */
  readonly takesRegistration: Uint8Array;
}

/** What can be said of a programme without its events. */
export type ProgrammeFacts = Omit<Programme, 'events' | 'towns' | 'sessions' | 'event' | 'id' | 'words' | 'traits' | 'json'>;

/** A stretch of the programme with a name of its own. Source: schema.org/Festival, startDate, endDate. */
export interface Period {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly start: number;
  /** Exclusive: the midnight after the last day when the feed gives days. */
  readonly end: number;
  /** The feed gives days and no hours. */
  readonly isAllDay: boolean;
}

/** What facets look at of an event. Source: schema.org/Event. */
export interface EventTraits {
  readonly keywords: readonly string[];
  /** An event that was moved online is online. */
  readonly attendanceMode: AttendanceMode;
  readonly accessibility: readonly AccessibilityNeed[];
  /** Free text: « tout public », « professionnels ». Source: schema.org/audience. */
  readonly audience: string;
  /** null: the feed does not say. Source: schema.org/typicalAgeRange. */
  readonly ageRange: AgeRange | null;
}

/** One event, listed once however many sessions it has: what a list shows of it. Source: schema.org/Event. Not the DOM's `Event`. */
export interface ProgrammeEvent {
  /** The feed's own identity where it has one (@id, uid, url), else made from name, start and place. Never a DOM id. */
  readonly id: string;
  readonly name: string;
  /** One or two sentences, plain text, or ''. Source: schema.org/abstract, disambiguatingDescription. */
  readonly abstract: string;
  /** First paragraph of the description of an event without an abstract, else ''. */
  readonly teaser: string;
  /** The event's own page: absolute http(s), already checked. */
  readonly url: string | null;
  readonly image: EventImage | null;
  readonly keywords: readonly string[];
  readonly organizerNames: readonly string[];
  readonly status: EventStatus;
  /** An event that was moved online is online. */
  readonly attendanceMode: AttendanceMode;
  /** null: the feed does not say, or the event is cancelled. Source: schema.org/isAccessibleForFree. */
  readonly isAccessibleForFree: boolean | null;
  /** The feed says how to register. Source: schema.org/potentialAction, and url of its offers. */
  readonly takesRegistration: boolean;
  /** null for an event that was moved online: there is no place to go to. */
  readonly location: Place | null;
  readonly accessibility: readonly AccessibilityNeed[];
  /** Sessions by start; never empty. */
  readonly occurrences: readonly Occurrence[];
  /** Exhibitions and the like, which would else sit for weeks at the top of the list. See `isLongRunning`. */
  readonly isLongRunning: boolean;
  readonly town: Town | null;
  /** IANA zone of the event's wall clock. */
  readonly timeZone: string;
  readonly inLanguage: string | null;
  /** Name of the festival inside the programme that holds the event, or null. Source: schema.org/superEvent. */
  readonly superEvent: string | null;
  /** What a search looks through: name, texts, place, town, organizers, keywords, as the feed writes them. */
  words(): string;
  /** What facets look at. */
  traits(): EventTraits;
  /** The event as docs/feed.md writes it: schema.org/Event. Not to be changed. */
  json(): Readonly<Record<string, unknown>>;
  /** The rest of what the feed says: read when a visitor opens the event. Rejects when what reads it cannot be loaded. */
  details(): Promise<EventDetails>;
}

/** What opening an event shows. Source: schema.org/Event. */
export interface EventDetails {
  /** The whole text, plain: blank lines between paragraphs, "- " before list items; see `rich-text.ts`. */
  readonly description: string;
  /** Free text: « tout public », « professionnels ». Source: schema.org/audience. */
  readonly audience: string;
  readonly ageRange: AgeRange | null;
  /** Price in the feed's words, plain text, or ''; '' for a cancelled event. */
  readonly price: string;
  /** The event's place, with how to find and ask it. */
  readonly location: DetailedPlace | null;
  /** Where an online or mixed event is joined: absolute http(s). Source: schema.org/VirtualLocation. */
  readonly onlineUrl: string | null;
  readonly organizers: readonly Organizer[];
  /** Ways to register, in the feed's order, without duplicates. */
  readonly registrations: readonly ContactLink[];
  /** Start before a rescheduling. Source: schema.org/previousStartDate. */
  readonly previousStart: number | null;
  /** The event as a file that its site publishes for calendars: absolute http(s). Source: schema.org/subjectOf, encodingFormat text/calendar. */
  readonly calendarUrl: string | null;
  /** Who made the picture, or ''. Source: schema.org/creditText, copyrightNotice, creator. */
  readonly imageCredit: string;
}

/** One session. Source: schema.org/subEvent of an Event; iCalendar's recurrence instance. */
export interface Occurrence {
  /** For a day without hours: its midnight in the event's zone. */
  readonly start: number;
  /** Exclusive; null when the feed gives no end. */
  readonly end: number | null;
  /**
   * When the session counts as past: its end, or, without one, the end of its first day, and at least two hours after its start
   * (a session at 23 h is not over at midnight). ADR 0011.
   */
  readonly until: number;
  readonly isAllDay: boolean;
  readonly status: EventStatus;
  /** The session's own title when it differs from the event's, else ''. */
  readonly name: string;
  /** Only when the session is elsewhere than its event. */
  readonly location: Place | null;
  /** Its own identity, where the feed gives one; else ''. An event that was entered once for each date has its sessions from these entries. */
  readonly id: string;
  /** Its own page: absolute http(s), already checked. */
  readonly url: string | null;
}

/**
 * schema.org/EventStatusType without the prefix `Event`, and schema.org/SoldOut, which is an ItemAvailability of the offer there
 * but answers the same question for a visitor: may I go?
 */
export type EventStatus = 'Scheduled' | 'Rescheduled' | 'MovedOnline' | 'Postponed' | 'SoldOut' | 'Cancelled';

/** schema.org/EventAttendanceModeEnumeration without its suffix. */
export type AttendanceMode = 'Offline' | 'Online' | 'Mixed';

/** Needs that the organizer says the event meets: OpenAgenda's mi, hi, vi, pi, ii; schema.org/amenityFeature of the place. */
export type AccessibilityNeed = 'mobility' | 'hearing' | 'sight' | 'psychic' | 'learning';

/** schema.org/Place. */
export interface Place {
  readonly name: string;
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly addressLocality: string;
}

/** A place, with how to find and ask it. Source: schema.org/Place. */
export interface DetailedPlace extends Place {
  /** WGS 84 degrees. Source: schema.org/geo. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly url: string | null;
  readonly telephone: string;
  /** How to get there, plain text, or ''. */
  readonly access: string;
}

/** schema.org/Organization or Person, with its contact point. */
export interface Organizer {
  readonly name: string;
  readonly url: string | null;
  readonly telephone: string;
  readonly email: string;
  readonly address: PostalAddress | null;
  /** Opening hours in the feed's words or schema.org/openingHours ("Mo-Fr 09:00-17:00"), one per line. */
  readonly openingHours: readonly string[];
}

/** schema.org/PostalAddress. */
export interface PostalAddress {
  /** Building or service line above the street: « Bâtiment Askia ». Source: schema.org/name of the address. */
  readonly name: string;
  readonly streetAddress: string;
  /** « BP 748 ». Source: schema.org/postOfficeBoxNumber. */
  readonly postOfficeBoxNumber: string;
  readonly postalCode: string;
  readonly addressLocality: string;
  readonly addressCountry: string;
}

/** Something to click to register or ask: already checked, so `href` may stand in a link. */
export interface ContactLink {
  readonly kind: 'url' | 'email' | 'telephone';
  /** What is read: the address, the number, or the host name of a link. */
  readonly text: string;
  readonly href: string;
}

/** Years, both ends included; null on a side without limit, and on both for everybody. Source: schema.org/typicalAgeRange. */
export interface AgeRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** schema.org/ImageObject: https only. */
export interface EventImage {
  readonly url: string;
  /** '' for an image that adds nothing to the text. Source: schema.org/caption, description. */
  readonly alt: string;
  /** CSS pixels, where the feed says. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A commune. The 24 of the territory are known by INSEE code; a feed may name others. */
export interface Town {
  /** INSEE code of a known commune, else the slug. Two towns are the same when their keys are. */
  readonly key: string;
  readonly name: string;
  /** Lower case, ASCII, hyphens: for addresses and `{town}`. */
  readonly slug: string;
}

const DAY = 86_400_000;
const LONG_SESSION = 2 * DAY;
const MANY_SESSIONS = 5;

/**
 * Whether an event is in the lane « En ce moment » rather than on a day: a session of more than two days (an exhibition), or five sessions
 * and more on nearly consecutive days (the opening hours of one, as OpenAgenda writes them).
 */
export function isLongRunning(occurrences: readonly Pick<Occurrence, 'start' | 'end'>[]): boolean {
  if (occurrences.some(({ start, end }) => end !== null && end - start > LONG_SESSION)) return true;
  if (occurrences.length < MANY_SESSIONS) return false;
  const first = occurrences[0]!.start;
  const last = occurrences.at(-1)!.start;
  return last - first >= LONG_SESSION && last - first <= occurrences.length * 1.5 * DAY;
}

/** The first and the last instant of events; Infinity and -Infinity when there are none. */
export function spanOf(events: readonly { readonly occurrences: readonly Pick<Occurrence, 'start' | 'end'>[] }[]): readonly [number, number] {
  let first = Infinity;
  let last = -Infinity;
  for (const { occurrences } of events) {
    for (const { start, end } of occurrences) {
      first = Math.min(first, start);
      last = Math.max(last, end === null ? start : end - 1);
    }
  }
  return [first, last];
}
