import type { Locale } from '../../locale/locale.js';
import { telephoneText } from '../../locale/telephone-text.js';
import { NBSP } from '../../locale/typography.js';
import type { AgeRange, ContactLink, EventDetails, ProgrammeEvent } from '../../model/programme.js';
import { telephone } from '../../model/telephone.js';
import { markupSafe } from '../../model/markup-safe.js';
import type { Cells } from './columns.js';

/** In the order in which a cell is read. */
const KINDS: readonly ContactLink['kind'][] = ['url', 'email', 'telephone'];

/** What the first row of an event says for all of them. */
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

/** Whether it is free stands apart where the price does not say so, or says something else. */
function priceCells({ isAccessibleForFree }: ProgrammeEvent, { price }: EventDetails): Cells {
  if (!price && isAccessibleForFree) return { Tarif: 'Gratuit' };
  return { Tarif: markupSafe(price), Gratuit: isAccessibleForFree === null ? '' : isAccessibleForFree ? 'oui' : 'non' };
}

function contactText({ kind, text, href }: ContactLink): string {
  return kind === 'url' ? href : kind === 'email' ? text : inPairs(href);
}

/** A name among others, in which a semicolon begins the next one: not even one of an entity may stand there. */
function inList(name: string): string {
  return name.replaceAll(';', ',').replace(/<(?=[!/a-z])/gi, '< ');
}

/** A number without spaces as people read it: spreadsheets take its first zero for nothing. */
function inPairs(text: string): string {
  const number = /\s/.test(text) ? null : telephone(text);
  return number && !number.extension ? telephoneText(number.e164).replaceAll(NBSP, ' ') : text;
}

/** Spreadsheets in French take « 2.33 » for a day in February. */
function degrees(value: number): string {
  return String(value).replace('.', ',');
}

/** In words: spreadsheets take « 7-12 » for a day in July or December. */
function ageText({ min, max }: AgeRange): string {
  if (min === null) return `jusqu’à ${max} ans`;
  return max === null ? `dès ${min} ans` : `de ${min} à ${max} ans`;
}
