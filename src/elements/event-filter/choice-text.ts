/** What a visitor reads of a choice. */

import { nothing } from 'lit';
import { readDateChoice } from '../../model/date-choice.js';
import type { AccessibilityNeed } from '../../model/programme.js';
import type { Facet } from '../../model/selection.js';
import { parseDateTime } from '../../model/zoned-time.js';
import type { Locale } from '../../locale/locale.js';
import { eventFilterWords } from '../../locale/event-filter-words.js';
import { capitalised } from '../../locale/typography.js';

/** « Gratuit », « Handicap moteur »; a category as the feed writes it. */
export function choiceText(facet: Facet, value: string, name: string, locale: Locale): string {
  const { choice, searched } = eventFilterWords(locale);
  if (facet === 'search') return searched(value);
  if (facet === 'date') return dateText(value, locale);
  if (facet === 'category' || facet === 'audience') return capitalised(name);
  if (facet === 'access') return capitalised(locale.messages.list.accessibility[value as AccessibilityNeed]);
  return choice[`${facet} ${value}`] ?? choice[value] ?? value;
}

/** Language of the feed's words among them, if it is not the interface's. */
export function languageOfChoice(facet: Facet, lang: string | null): string | typeof nothing {
  return ((facet === 'category' || facet === 'audience') && lang) || nothing;
}

/** « Ce week-end », « le 6 novembre 2026 », « du 6 au 8 novembre 2026 ». */
function dateText(value: string, locale: Locale): string {
  const words = eventFilterWords(locale);
  const choice = readDateChoice(value);
  if (choice === null) return value;
  if (typeof choice === 'string') return words.preset[choice];
  const instant = (day: string | null) => (day ? parseDateTime(day, 'UTC')!.instant : null);
  const [first, last] = [instant(choice.from), instant(choice.to)];
  if (last === null) return words.fromDay(locale.dates.day(first!, 'UTC'));
  if (first === null) return words.toDay(locale.dates.day(last, 'UTC'));
  return capitalised(locale.dates.days(first, last + 1, 'UTC'));
}
