import type { DatePreset } from '../model/date-choice.js';
import type { FeedErrorCode } from '../model/feed-codes.js';
import type { AccessibilityNeed, AgeRange, EventStatus } from '../model/programme.js';
import type { Facet } from '../model/selection.js';
import type { SharedFacts } from '../model/shared-facts.js';

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
    readonly subject: Readonly<
      Record<'list' | 'townFilter' | 'countdown' | 'contact' | 'eventFilter' | 'subscribe' | 'event' | 'calendar' | 'eventMap', string>
    >;
    /** On the same button, during the retry. */
    readonly retrying: string;
    /** Result of a retry, in an element without a count. */
    readonly loaded: string;
    /** One calm sentence that names the cause. */
    readonly failed: (code: FeedErrorCode) => string;
    /** One of several feeds could not be read. */
    readonly partial: string;
    /** A file of the script could not be loaded. */
    readonly fileMissing: string;
    /** The visitor's choices are not followed. */
    readonly unfiltered: string;
    /** `when`: « à 14 h 05 » or « le 5 novembre à 14 h 05 ». */
    readonly stale: (when: string) => string;
  };
  readonly list: {
    readonly events: (count: number) => string;
    readonly eventsAt: (count: number, town: string) => string;
    readonly ongoing: string;
    readonly today: string;
    readonly tomorrow: string;
    readonly week: string;
    readonly weekend: string;
    readonly online: string;
    readonly elsewhere: string;
    readonly more: (count: number) => string;
    readonly added: (count: number, shown: number, total: number) => string;
    readonly status: Readonly<Record<EventStatus, string>>;
    readonly free: string;
    /** In the middle of a line. */
    readonly facts: Readonly<Record<'free' | 'paid' | 'registration', string>>;
    /** After the number of events, what all of them are. `free`: all, or all that do not say otherwise. */
    readonly shared: (facts: SharedFacts) => string;
    readonly isOnline: string;
    readonly isMixed: string;
    readonly accessibility: Readonly<Record<AccessibilityNeed, string>>;
    readonly accessible: (needs: string) => string;
    /** `zone`: « heure de Paris ». */
    readonly hoursIn: (zone: string) => string;
    readonly otherDates: (count: number) => string;
    /** Above the day of the date block, which is the last one: « au ». */
    readonly untilShort: string;
    /** What a row does, at the end of its name. */
    readonly toggle: string;
    /** The button that prints the list. */
    readonly print: string;
  };
  /** An empty list. */
  readonly emptyList: {
    readonly noneUpcoming: string;
    readonly noneUpcomingAt: (town: string) => string;
    readonly nonePast: string;
    readonly nonePastAt: (town: string) => string;
    readonly none: string;
    readonly noneAt: (town: string) => string;
    /** With the visitor's filters. */
    readonly noneFiltered: string;
    /** Clears them. */
    readonly clearFilters: (count: number) => string;
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
    /** « 3 séances, prochaine le samedi 7 novembre 2026 à 14 h ». `next`: '' where none is ahead. */
    readonly sessions: (count: number, next: string) => string;
    /** A button that shows all dates of a long run, or the next ones only. */
    readonly allDates: (count: number) => string;
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
    /** Opens what follows. */
    readonly calendar: string;
    /** Before the choice of one date among several. */
    readonly session: string;
    readonly services: Readonly<Record<'file' | 'google' | 'outlook' | 'office365' | 'yahoo', string>>;
    /** A file with all dates to come. */
    readonly allSessions: (count: number) => string;
    /** Hands the file to another app of the telephone. */
    readonly sendFile: string;
    /** Adds the event to « Mon programme », or takes it away again. */
    readonly bookmark: string;
    readonly unbookmark: string;
    readonly share: string;
    readonly copyLink: string;
    readonly copied: string;
    /** Above the link, to be copied by hand. */
    readonly copyFailed: string;
    readonly byMail: string;
    /** A link to an event that the programme no longer has. */
    readonly linkedGone: string;
    readonly linkedPast: (name: string) => string;
  };
  readonly townFilter: {
    readonly label: string;
    readonly all: string;
    readonly hint: string;
    /** Instead of a zero for each town. */
    readonly none: string;
    /** Text of an option: « Orly (3) ». */
    readonly option: (name: string, count: number) => string;
    /** The number on a chip or tile, as in its accessible name: « 2 000 ». */
    readonly count: (count: number) => string;
    /** Accessible name of a chip or tile, « Orly, 3 événements », with the number on screen, 0 included (WCAG 2.5.3). */
    readonly choice: (name: string, count: number) => string;
    /** Opens the towns without events: « 11 autres villes », or « 24 villes » when there are no others. */
    readonly others: (count: number, areAll: boolean) => string;
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
    /** « En ce moment · jusqu’au 30 novembre ». */
    readonly ongoingUntil: (day: string) => string;
    readonly ongoingUntilTime: (time: string) => string;
    readonly lastDay: string;
    /** Begun, with an unknown end. */
    readonly begun: (time: string) => string;
    readonly editionOver: (year: number) => string;
    readonly over: string;
    /** Over, with an unknown end. */
    readonly past: string;
    /** « Terminé : Mois de l’ESS 2026 », below the next milestone. */
    readonly finished: (name: string) => string;
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
  readonly eventFilter: {
    /** Legend or label of a facet. */
    readonly facet: Readonly<Record<Facet, string>>;
    /** Names of fixed values, see `facet-values.ts`; those of `access` are in `list.accessibility`. */
    readonly choice: Readonly<Record<string, string>>;
    readonly preset: Readonly<Record<DatePreset, string>>;
    readonly anyDate: string;
    /** Options that open a field for one day, and for two. */
    readonly oneDay: string;
    readonly range: string;
    readonly day: string;
    readonly from: string;
    readonly to: string;
    /** On the chip of a range that is open on one side. */
    readonly fromDay: (day: string) => string;
    readonly toDay: (day: string) => string;
    /** On the chip of a search. */
    readonly searched: (text: string) => string;
    /** What is heard after the name of a choice. */
    readonly count: (count: number) => string;
    /** Shows the less frequent choices of a facet. */
    readonly others: (count: number) => string;
    /** The button that folds the controls, on a narrow screen: « Filtres (2 actifs) ». */
    readonly toggle: (active: number) => string;
    /** Folds them, below them. */
    readonly show: (count: number) => string;
    /** Name of the list of what is chosen. */
    readonly active: string;
    /** At the end of the name of a chip. */
    readonly remove: string;
    readonly clear: string;
    /** There are no events to filter. */
    readonly none: string;
  };

  readonly subscribe: {
    readonly heading: string;
    /** What a subscription does. */
    readonly subscription: string;
    /** After it, when a visitor has chosen in a filter. */
    readonly unnarrowed: string;
    /** What a file does. */
    readonly file: string;
    readonly subscribe: string;
    readonly google: string;
    readonly copy: string;
    readonly copied: string;
    /** Above the address, to be copied by hand. */
    readonly copyFailed: string;
    readonly download: string;
    /** Hands the file to another app of the telephone. */
    readonly send: string;
    readonly failed: string;
    readonly none: string;
    /** None that the filters leave. */
    readonly noneChosen: string;
  };

  /** One event by itself. */
  readonly event: {
    /** The programme does not have it any more. */
    readonly gone: string;
    /** `missed`: it was cancelled, and would be over. */
    readonly state: Readonly<Record<'ongoing' | 'past' | 'cancelled' | 'missed' | 'postponed' | 'rescheduled' | 'online' | 'sold-out', string>>;
    /** After the state: the date that is not kept. */
    readonly planned: (date: string) => string;
  };
  /** Months, weeks and days come in words. */
  readonly calendar: {
    /** Above the grid: what choosing a day does. */
    readonly hint: string;
    /** How to move between the days. */
    readonly keys: string;
    readonly previousMonth: string;
    readonly nextMonth: string;
    readonly previousWeek: string;
    readonly nextWeek: string;
    /** After a day, in its name; `ongoing`: exhibitions and the like, besides. */
    readonly count: (count: number, ongoing: number) => string;
    /** After a day, in its name. */
    readonly isInRange: string;
    /** Exhibitions and the like: beside the line that marks their days, and above them when a day is open. */
    readonly severalDays: string;
    readonly noneInMonth: (month: string) => string;
    /** `days`: « du 2 au 8 novembre 2026 ». */
    readonly noneInWeek: (days: string) => string;
    readonly noneOnDay: string;
    /** There is no event at all. */
    readonly none: string;
  };
  /** « Mon programme ». */
  readonly bookmarks: {
    readonly name: string;
    /** How to add an event. */
    readonly none: string;
    /** Where it is kept. */
    readonly kept: string;
    /** Events that the programme does not have any more. */
    readonly gone: (count: number) => string;
    /** `count`: events that it now has. */
    readonly added: (count: number) => string;
    readonly removed: (count: number) => string;
    readonly full: (most: number) => string;
    readonly cleared: string;
    readonly save: string;
    /** Hands the file to another app of the telephone. */
    readonly send: string;
    readonly failed: string;
    readonly share: string;
    readonly copy: string;
    readonly copied: string;
    /** Above the address, to be copied by hand. */
    readonly copyFailed: string;
    readonly print: string;
    readonly clear: string;
  };
  readonly eventMap: {
    /** The button that loads the map. */
    readonly show: string;
    readonly loading: string;
    /** Beside it: whom the browser will ask for images, and what that server learns. */
    readonly requests: (host: string) => string;
    /** Name of the map, and how to move it with the keyboard and with fingers. */
    readonly map: string;
    readonly keys: string;
    readonly fingers: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly whole: string;
    /** Who made the images. */
    readonly credit: Readonly<Record<'ign' | 'openstreetmap', string>>;
    readonly places: (count: number) => string;
    /** Names of a marker; `place`: « Salle des fêtes, Arcueil ». */
    readonly marker: (place: string, count: number) => string;
    readonly cluster: (places: number, count: number) => string;
    /** A place of which the feed gives coordinates only, and one of several names. */
    readonly unnamed: string;
    readonly several: (count: number) => string;
    /** Events that are not on the map: the name of their group in the list of places, their lines there, and the sentence that counts them. */
    readonly off: string;
    readonly online: string;
    readonly unlocated: string;
    readonly absent: (online: number, unlocated: number) => string;
    /** From the events of a place to all places. */
    readonly back: string;
    readonly more: (count: number) => string;
    readonly failed: string;
    readonly tilesFailed: string;
    /** There are events, none of them with coordinates. */
    readonly noneLocated: string;
    /** None that the visitor's choices leave, and none at all. */
    readonly noneChosen: string;
    readonly none: string;
  };
}

/** Groups that come with the chunk that shows them. */
export const MESSAGE_PARTS = [
  'emptyList',
  'details',
  'countdown',
  'contact',
  'eventFilter',
  'subscribe',
  'event',
  'calendar',
  'bookmarks',
  'eventMap',
] as const;

export type MessagePart = (typeof MESSAGE_PARTS)[number];

/** Every page carries these. */
export type CoreMessages = Omit<Messages, MessagePart>;
