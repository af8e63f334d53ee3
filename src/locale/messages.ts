import type { FeedErrorCode } from '../model/feed-codes.js';
import type { AccessibilityNeed, AgeRange, EventStatus } from '../model/programme.js';

export type CountdownUnit = 'days' | 'hours' | 'minutes' | 'seconds';

/**
 * Every sentence that a visitor reads, by element. Each language is one object of this type, so that the compiler refuses gaps. Arguments are already in the
 * language (dates by `Locale`); sentences with a number make their own plural.
 */
export interface Messages {
  /** Days, months, and the words around them and hours. */
  readonly dates: {
    /** Between days and hours, with its spaces except the last. */
    readonly colon: string;
    /** 0–23, 0–59: « 18 h 30 », « 18 h », « minuit ». */
    readonly time: (hour: number, minute: number) => string;
    /** Day of the month: « 1er », « 5 ». */
    readonly day: (day: number) => string;
    /** 0 is Sunday: « dimanche », « dim. ». */
    readonly weekday: (weekday: number) => string;
    readonly weekdayShort: (weekday: number) => string;
    /** 1–12: « janvier », « janv. ». */
    readonly month: (month: number) => string;
    readonly monthShort: (month: number) => string;
    readonly allDay: string;
    readonly on: (date: string) => string;
    readonly onAt: (date: string, time: string) => string;
    readonly fromTo: (start: string, end: string) => string;
    /** After a date or below it: « de 18 h 30 à 20 h ». */
    readonly hoursFromTo: (start: string, end: string) => string;
    readonly at: (time: string) => string;
    /** `city`: last part of the IANA zone, « Paris », « New York », or « UTC ». */
    readonly zone: (city: string) => string;
  };
  readonly feed: {
    readonly loading: string;
    readonly retry: string;
    /** What the button retries, by element: `retry` is the same for all. */
    readonly subject: Readonly<Record<'list' | 'townFilter' | 'countdown' | 'contact', string>>;
    /** On the same button, during the retry. */
    readonly retrying: string;
    /** Result of a retry, in an element without a count. */
    readonly loaded: string;
    /** One calm sentence that names the cause. */
    readonly failed: (code: FeedErrorCode) => string;
    /** `when`: « à 14 h 05 » or « le 5 novembre à 14 h 05 ». */
    /** One of several feeds could not be read. */
    readonly partial: string;
    /** A file of the script could not be loaded. */
    readonly fileMissing: string;
    readonly stale: (when: string) => string;
  };
  readonly list: {
    readonly events: (count: number) => string;
    readonly eventsAt: (count: number, town: string) => string;
    readonly ongoing: string;
    readonly online: string;
    readonly elsewhere: string;
    readonly more: (count: number) => string;
    readonly added: (count: number, shown: number, total: number) => string;
    readonly status: Readonly<Record<EventStatus, string>>;
    readonly free: string;
    readonly isOnline: string;
    readonly isMixed: string;
    readonly accessibility: Readonly<Record<AccessibilityNeed, string>>;
    readonly accessible: (needs: string) => string;
    /** `zone`: « heure de Paris ». */
    readonly hoursIn: (zone: string) => string;
    readonly otherDates: (count: number) => string;
    /** Above the day of the date block: « jusqu’au ». */
    readonly untilShort: string;
    readonly details: string;
    /** Below a partly printed list: `address` has the others. */
    readonly printed: (shown: number, total: number, address: string) => string;
  };
  /** An empty list. */
  readonly emptyList: {
    readonly noneUpcoming: string;
    readonly noneUpcomingAt: (town: string) => string;
    readonly nonePast: string;
    readonly nonePastAt: (town: string) => string;
    readonly none: string;
    readonly noneAt: (town: string) => string;
    /** `words`: organizer and keywords that the webmaster asked for. */
    readonly noneFor: (words: string) => string;
    readonly over: (programme: string) => string;
    readonly showPast: (count: number) => string;
    readonly showUpcoming: (count: number) => string;
    readonly wholeProgramme: string;
    readonly neighbours: string;
    readonly otherTowns: string;
    readonly allTowns: string;
    readonly townCount: (town: string, count: number) => string;
  };
  /** The details of an event. */
  readonly details: {
    readonly previously: (date: string) => string;
    readonly sessionOver: string;
    readonly terms: Readonly<
      Record<'date' | 'location' | 'access' | 'price' | 'audience' | 'age' | 'accessibility' | 'organizer' | 'registration' | 'superEvent', string>
    >;
    readonly age: (range: AgeRange) => string;
    readonly directions: string;
    readonly site: string;
    readonly join: string;
    readonly register: string;
    readonly photo: (credit: string) => string;
  };
  readonly townFilter: {
    readonly label: string;
    readonly all: string;
    readonly hint: string;
    /** Text of an option: « Orly (3) ». */
    readonly option: (name: string, count: number) => string;
    /** The number on a chip or tile, as in its accessible name: « 2 000 ». */
    readonly count: (count: number) => string;
    /** Accessible name of a chip or tile, « Orly, 3 événements », with the number on screen, 0 included (WCAG 2.5.3). */
    readonly choice: (name: string, count: number) => string;
    readonly locked: (label: string, town: string) => string;
    /** Name of the toolbar, beside the label of its group. */
    readonly choices: (label: string) => string;
    /** How to move between the buttons. */
    readonly keys: string;
  };
  readonly countdown: {
    readonly inDays: (count: number) => string;
    readonly tomorrow: string;
    readonly todayAt: (time: string) => string;
    readonly today: string;
    readonly inHours: (count: number) => string;
    readonly inMinutes: (count: number) => string;
    readonly inLessThanAMinute: string;
    /** Before tiles of figures. */
    readonly in: string;
    /** « En ce moment, jusqu’au 30 novembre ». */
    readonly ongoingUntil: (day: string) => string;
    readonly ongoingUntilTime: (time: string) => string;
    readonly lastDay: string;
    /** Begun, with an unknown end. */
    readonly begun: (time: string) => string;
    readonly editionOver: (year: number) => string;
    readonly over: string;
    /** Over, with an unknown end. */
    readonly past: string;
    /** « Prochain rendez-vous : Semaine de l’économie circulaire, dans 7 jours ». */
    readonly next: (name: string, when: string) => string;
    readonly unit: (unit: CountdownUnit, count: number) => string;
    /** « 1 200 jours », which `inFigures` puts into a sentence. */
    readonly figure: (unit: CountdownUnit, count: number) => string;
    /** « dans 344 jours, 4 heures et 56 minutes ». */
    readonly inFigures: (figures: readonly string[]) => string;
    readonly pause: string;
    readonly resume: string;
    readonly noDate: string;
    readonly noEvent: string;
    readonly cancelled: string;
    readonly postponed: string;
    /** Before the date of a cancelled or postponed event. */
    readonly planned: string;
  };
  readonly contact: {
    readonly telephone: string;
    readonly email: string;
    readonly site: string;
    readonly hours: string;
    readonly accessibility: string;
    readonly directions: string;
    readonly save: string;
    readonly saveFailed: string;
    /** The programme has no contact. */
    readonly none: string;
  };
}

/** Groups that come with the chunk that shows them. */
export const MESSAGE_PARTS = ['emptyList', 'details', 'countdown', 'contact'] as const;

export type MessagePart = (typeof MESSAGE_PARTS)[number];

/** Every page carries these. */
export type CoreMessages = Omit<Messages, MessagePart>;
