import { eventWords } from '../../locale/event-words.js';
import type { Locale } from '../../locale/locale.js';
import type { Occurrence, ProgrammeEvent } from '../../model/programme.js';
import { sessionsAhead } from './event-action.js';

/** What a visitor must know of an event before all else. The names of statuses are also those of their colours. */
export type EventState = 'ongoing' | 'past' | 'cancelled' | 'missed' | 'postponed' | 'rescheduled' | 'online' | 'sold-out';

const STATES = {
  Scheduled: null,
  Cancelled: 'cancelled',
  Postponed: 'postponed',
  Rescheduled: 'rescheduled',
  MovedOnline: 'online',
  SoldOut: 'sold-out',
} as const;

/** The session whose date is shown: the next that takes place, else the last that took place, else the next, else the last. */
export function shownSession(event: ProgrammeEvent, now: number): Occurrence {
  const ahead = sessionsAhead({ event, now });
  return (
    ahead.find(({ status }) => status !== 'Postponed') ??
    ahead[0] ??
    event.occurrences.filter(({ until, status }) => until <= now && status !== 'Cancelled' && status !== 'Postponed').at(-1) ??
    event.occurrences.find(({ until }) => until > now) ??
    event.occurrences.at(-1)!
  );
}

/** Null for an event that is to come as announced. */
export function stateOf(event: ProgrammeEvent, now: number): EventState | null {
  const session = shownSession(event, now);
  const isOver = session.until <= now;
  const state = STATES[event.status === 'Scheduled' ? session.status : event.status];
  if (state === 'cancelled') return isOver ? 'missed' : state;
  if (state === 'postponed') return state;
  if (isOver) return 'past';
  // Without an end, nobody knows how long it lasts.
  const isOn = session.start <= now && session.end !== null;
  return state ?? (isOn ? 'ongoing' : null);
}

/** When the state, or the session that is shown, changes; Infinity for never. */
export function changesAt({ occurrences }: ProgrammeEvent, now: number): number {
  return Math.min(Infinity, ...occurrences.flatMap(({ start, until }) => [start, until]).filter((instant) => instant > now));
}

/** « La date de cet événement a changé. Il était prévu le vendredi 13 novembre 2026. » `previousStart`: see `EventDetails`. */
export function stateSentence(state: EventState, event: ProgrammeEvent, previousStart: number | null, locale: Locale): string {
  const words = eventWords(locale);
  const isCalledOff = state === 'cancelled' || state === 'missed' || state === 'postponed';
  // Of several dates, the list says each.
  const planned = previousStart ?? (isCalledOff && event.occurrences.length === 1 ? event.occurrences[0]!.start : null);
  const before = planned === null || state === 'past' || state === 'ongoing' ? '' : words.planned(locale.dates.long(planned, event.timeZone));
  return [words.state[state], before].filter(Boolean).join(' ');
}
