/** What is said of an event in the same words wherever it stands: in a list, in its details, in a page without a script. */

import type { Occurrence, Place, ProgrammeEvent } from '../model/programme.js';
import { toIsoString } from '../model/zoned-time.js';
import type { Locale } from './locale.js';

/** End of the last session of a run, exclusive. */
export function endOf({ occurrences }: ProgrammeEvent): number {
  const { end, start } = occurrences.at(-1)!;
  return end ?? start + 1;
}

/** The language of a text that is not in the language of the interface, for `lang` (WCAG 3.1.2); else null. */
export function foreignLanguage(language: string | null, { lang }: Locale): string | null {
  return !language || language.split('-')[0]!.toLowerCase() === lang.split('-')[0] ? null : language;
}

/** « Salle d’exemple, Orly »; a place without a name by its street. */
export function placeName(place: Place | null, town?: string): string {
  return [place?.name || place?.streetAddress, town].filter(Boolean).join(', ');
}

/** « 1 rue de l’Exemple, 94110 Arcueil ». */
export function postalAddress(place: Place | null): string {
  return [place?.streetAddress, [place?.postalCode, place?.addressLocality].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** HTML's `datetime`: a day without hours is a day. */
export function machineDate({ start, isAllDay }: Occurrence, zone: string): string {
  return toIsoString(start, zone).slice(0, isAllDay ? 10 : undefined);
}
