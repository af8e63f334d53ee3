/** Puts a phase into words: the locale's sentences with its dates. */

import { countdownWords } from '../../locale/countdown-words.js';
import type { Locale } from '../../locale/locale.js';
import { plainDate } from '../../model/zoned-time.js';
import type { Milestone, Phase, Remaining } from './countdown-phase.js';

/** The one large sentence: « dans 12 jours », « En ce moment · jusqu’au 30 novembre », « L’édition 2026 est terminée. » */
export function phaseText(phase: Phase, locale: Locale): string {
  const { list } = locale.messages;
  const countdown = countdownWords(locale);
  const { milestone } = phase;
  switch (phase.name) {
    case 'before':
      return remainingText(phase.remaining, milestone, locale);
    case 'during':
      return duringText(milestone, phase.isLastDay, locale);
    case 'called-off':
      return milestone.status === 'Cancelled'
        ? countdown.cancelled
        : milestone.status === 'Postponed'
          ? countdown.postponed
          : list.status.MovedOnline;
    case 'after':
      if (milestone.of === 'edition') return countdown.editionOver(Number(plainDate(milestone.start, milestone.timeZone).slice(0, 4)));
      return milestone.end === null ? countdown.past : countdown.over;
  }
}

/** « dans 12 jours », « demain », « aujourd’hui à 18 h ». */
function remainingText({ unit, count }: Remaining, { start, isAllDay, timeZone }: Milestone, locale: Locale): string {
  const countdown = countdownWords(locale);
  if (unit === 'minutes') return count > 1 ? countdown.inMinutes(count) : countdown.inLessThanAMinute;
  if (unit === 'hours') return countdown.inHours(count);
  if (count > 1) return countdown.inDays(count);
  if (count === 1) return countdown.tomorrow;
  return isAllDay ? countdown.today : countdown.todayAt(locale.dates.time(start, timeZone));
}

/** The absolute date, with its zone for a visitor in another: « vendredi 6 novembre 2026, de 18 h 30 à 20 h (heure de Paris) ». */
export function dateText(milestone: Milestone, { dates }: Locale): string {
  const { start, end, isAllDay, timeZone } = milestone;
  if (isAllDay) return isOneDay(milestone) ? dates.long(start, timeZone) : dates.days(start, end!, timeZone);
  const note = dates.zoneNote(start, timeZone);
  return dates.sentence({ start, end, isAllDay }, timeZone) + (note && ` (${note})`);
}

function duringText(milestone: Milestone, isLastDay: boolean, locale: Locale): string {
  const { dates } = locale;
  const countdown = countdownWords(locale);
  const { start, end, isAllDay, timeZone } = milestone;
  if (end === null) return isAllDay ? countdown.today : countdown.begun(dates.time(start, timeZone));
  if (isAllDay) {
    if (isLastDay) return isOneDay(milestone) ? countdown.today : countdown.lastDay;
    return countdown.ongoingUntil(dates.day(end - 1, timeZone, { year: false }));
  }
  const time = dates.time(end, timeZone);
  return isLastDay ? countdown.ongoingUntilTime(time) : countdown.ongoingUntil(dates.words.onAt(dates.day(end, timeZone, { year: false }), time));
}

/** Whether the sentence during a milestone says when it ends, so that its dates say nothing more. */
export function saysItsEnd(milestone: Milestone): boolean {
  return milestone.end !== null && !(milestone.isAllDay && isOneDay(milestone));
}

function isOneDay({ start, end, timeZone }: Milestone): boolean {
  return end === null || plainDate(start, timeZone) === plainDate(end - 1, timeZone);
}
