/** A session in one line each: its name, and where it is. */

import { postalAddress } from '../locale/event-text.js';
import type { EventDetails, Occurrence, Place, ProgrammeEvent } from '../model/programme.js';

/** An event and one of its sessions. */
export interface Session {
  readonly event: ProgrammeEvent;
  readonly occurrence: Occurrence;
  readonly details: EventDetails;
}

/** « Fête de la récup’ – atelier bois ». */
export function sessionName({ name }: ProgrammeEvent, occurrence: Occurrence): string {
  return [name, occurrence.name].filter(Boolean).join(' – ');
}

/** « Atelier d’exemple, 2 rue de l’Exemple, 94110 Arcueil », or the address where one joins online, or ''. `own`: a session's own place. */
export function placeOfSession(event: ProgrammeEvent, own: Place | null, details: EventDetails): string {
  return placeLine(own ?? details.location, own ? '' : (event.town?.name ?? '')) || (details.onlineUrl ?? '');
}

function placeLine(place: Place | null, town: string): string {
  if (!place) return '';
  const address = postalAddress({
    ...place,
    streetAddress: place.streetAddress.replace(/\s*\n\s*/g, ', '),
    addressLocality: place.addressLocality || town,
  });
  return [place.name, address].filter(Boolean).join(', ');
}
