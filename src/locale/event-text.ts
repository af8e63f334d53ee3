/** Texts about an event that the list, its details and static pages share. */

import type { Occurrence, Place, ProgrammeEvent } from '../model/programme.js';
import type { Section } from '../model/sections.js';
import { toIsoString, wallTime } from '../model/zoned-time.js';
import type { Locale } from './locale.js';
import { capitalised } from './typography.js';

/** A status, attendance mode, price or accessibility in a word or two. */
export interface Badge {
  readonly kind: 'status' | 'online' | 'free' | 'accessible';
  readonly text: string;
}

/** End of the last session of a run, exclusive. */
export function endOf({ occurrences }: ProgrammeEvent): number {
  const { end, start } = occurrences.at(-1)!;
  return end ?? start + 1;
}

/** What is still to come of an event; of one that is over, all. */
export function comingOf({ occurrences }: ProgrammeEvent, now: number): readonly Occurrence[] {
  const coming = occurrences.filter(({ until }) => until > now);
  return coming.length > 0 ? coming : occurrences;
}

/** The text's language for `lang`, when it is not the interface's (WCAG 3.1.2); else null. */
export function foreignLanguage(language: string | null, { lang }: Locale): string | null {
  return !language || language.split('-')[0]!.toLowerCase() === lang.split('-')[0] ? null : language;
}

/** « Salle d’exemple, Orly »; a nameless place by its street. */
export function placeName(place: Place | null, town?: string): string {
  return [place?.name || place?.streetAddress, town].filter(Boolean).join(', ');
}

/** « 1 rue de l’Exemple, 94110 Arcueil ». */
export function postalAddress(place: Place | null): string {
  return [place?.streetAddress, [place?.postalCode, place?.addressLocality].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** For `<time datetime>`: `2026-11-06`, `2026-11-06T18:30:00+01:00`. */
export function machineDate({ start, isAllDay }: Pick<Occurrence, 'start' | 'isAllDay'>, zone: string): string {
  return toIsoString(start, zone).slice(0, isAllDay ? 10 : undefined);
}

/** What is unusual about an event, and what decides whether one can attend. */
export function badgesOf(event: ProgrammeEvent, { status }: Occurrence, { messages: { list } }: Locale): readonly Badge[] {
  const badges: Badge[] = [];
  if (status !== 'Scheduled') badges.push({ kind: 'status', text: list.status[status] });
  if (event.attendanceMode === 'Mixed') badges.push({ kind: 'online', text: list.isMixed });
  else if (event.attendanceMode === 'Online' && status !== 'MovedOnline') badges.push({ kind: 'online', text: list.isOnline });
  if (event.isAccessibleForFree) badges.push({ kind: 'free', text: list.free });
  const needs = event.accessibility.map((need) => list.accessibility[need]).join(', ');
  if (needs) badges.push({ kind: 'accessible', text: list.accessible(needs) });
  return badges;
}

/** « Orly », « Jeudi 12 novembre », « Décembre », « En ce moment »; '' in a list without groups. With `now`, its year is left out. */
export function sectionName({ by, town, day }: Section, timeZone: string, { dates, messages }: Locale, now?: number): string {
  switch (by) {
    case 'town':
      return town!.name;
    case 'day':
    case 'month': {
      const { year, month } = wallTime(day!, timeZone);
      const isWithYear = now === undefined || year !== wallTime(now, timeZone).year;
      if (by === 'day') return capitalised(dates.long(day!, timeZone, { year: isWithYear }));
      return capitalised(dates.words.month(month)) + (isWithYear ? ` ${year}` : '');
    }
    case 'none':
      return '';
    default:
      return messages.list[by];
  }
}
