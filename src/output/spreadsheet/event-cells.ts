import type { Locale } from '../../locale/locale.js';
import { telephoneText } from '../../locale/telephone-text.js';
import { NBSP } from '../../locale/typography.js';
import type { AgeRange, ContactLink, EventDetails, ProgrammeEvent } from '../../model/programme.js';
import { telephone } from '../../model/telephone.js';
import { markupSafe } from '../../model/markup-safe.js';
import type { Cells } from './columns.js';

/** In the reader's order. */
const KINDS: readonly ContactLink['kind'][] = ['url', 'email', 'telephone'];

/** Cells of an event's first row only. */
export function eventCells(event: ProgrammeEvent, details: EventDetails, { messages }: Locale): Cells {
  const [main] = details.organizers;
  const { location, onlineUrl } = details;
  const isOnMap = location && location.latitude !== null && location.longitude !== null;
  return {
    Résumé: markupSafe(event.abstract),
    Description: markupSafe(details.description),
    Organisateur: event.organizerNames.map(inList).join(' ; '),
    Téléphone: markupSafe(inPairs(main?.telephone ?? '')),
    Courriel: main?.email ?? '',
    Contact: main?.url ?? '',
    Lien: event.url ?? '',
    Inscription: KINDS.flatMap((kind) => details.registrations.filter((each) => each.kind === kind).map(contactText)).join(' ; '),
    ...priceCells(event, details),
    Public: markupSafe(details.audience),
    Âge: details.ageRange ? ageText(details.ageRange) : '',
    'Mots-clés': event.keywords.map(inList).join(', '),
    Image: event.image?.url ?? '',
    'Texte alternatif': markupSafe(event.image?.alt ?? ''),
    'Crédit photo': markupSafe(details.imageCredit),
    Accessibilité: event.accessibility.map((need) => messages.list.accessibility[need]).join(', '),
    Accès: markupSafe(location?.access ?? ''),
    Latitude: isOnMap ? degrees(location.latitude) : '',
    Longitude: isOnMap ? degrees(location.longitude) : '',
    'Lien visio': onlineUrl ?? (event.attendanceMode === 'Mixed' ? 'oui' : ''),
  };
}

/** Free or not gets its own cell when the price implies nothing, or the opposite. */
function priceCells({ isAccessibleForFree }: ProgrammeEvent, { price }: EventDetails): Cells {
  if (!price && isAccessibleForFree) return { Tarif: 'Gratuit' };
  return { Tarif: markupSafe(price), Gratuit: isAccessibleForFree === null ? '' : isAccessibleForFree ? 'oui' : 'non' };
}

function contactText({ kind, text, href }: ContactLink): string {
  return kind === 'url' ? href : kind === 'email' ? text : inPairs(href);
}

/** A name in a list that semicolons separate: it may contain none, not even in an entity. */
function inList(name: string): string {
  return name.replaceAll(';', ',').replace(/<(?=[!/a-z])/gi, '< ');
}

/** Spaces keep the first zero, which spreadsheets drop from a number. */
function inPairs(text: string): string {
  const number = /\s/.test(text) ? null : telephone(text);
  return number && !number.extension ? telephoneText(number.e164).replaceAll(NBSP, ' ') : text;
}

/** French spreadsheets read « 2.33 » as a day in February. */
function degrees(value: number): string {
  return String(value).replace('.', ',');
}

/** In words, because spreadsheets read « 7-12 » as a day. */
function ageText({ min, max }: AgeRange): string {
  if (min === null) return max === null ? 'de 0 à 99 ans' : `jusqu’à ${max} ans`;
  return max === null ? `dès ${min} ans` : `de ${min} à ${max} ans`;
}
