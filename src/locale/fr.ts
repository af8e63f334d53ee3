import type { CoreMessages, FailureCode } from './messages.js';
import { NBSP } from './typography.js';

const WEEKDAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const SHORT_MONTHS = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');

/** « 10 000 », by narrow no-break spaces. */
export const number = (count: number): string =>
  count < 1000 ? String(count) : `${number(Math.trunc(count / 1000))}\u202f${String(count % 1000).padStart(3, '0')}`;
/** « 1 événement », « 2 événements »: zero and one are singular in French. */
export const counted = (count: number, one: string, many = `${one}s`) => `${number(count)}${NBSP}${count < 2 ? one : many}`;
const events = (count: number) => (count ? counted(count, 'événement') : 'Aucun événement');

/** « à Orly », « au Kremlin-Bicêtre », « aux Ulis », « à L’Haÿ-les-Roses »: the article is in the name. */
export function at(town: string): string {
  if (/^les /i.test(town)) return `aux ${town.slice(4)}`;
  return /^le /i.test(town) ? `au ${town.slice(3)}` : `à ${town}`;
}

/** « d’Arcueil », « du Kremlin-Bicêtre », « des Ulis », « de L’Haÿ-les-Roses ». */
export function of(town: string): string {
  if (/^les /i.test(town)) return `des ${town.slice(4)}`;
  if (/^le /i.test(town)) return `du ${town.slice(3)}`;
  return /^[aeiouyàâéèêëîïôœùû]/i.test(town) ? `d’${town}` : `de ${town}`;
}

export const fr: CoreMessages = {
  dates: {
    colon: `${NBSP}:`,
    time: (hour, minute) => (hour || minute ? `${hour}${NBSP}h${minute ? `${NBSP}${String(minute).padStart(2, '0')}` : ''}` : 'minuit'),
    day: (day) => (day === 1 ? '1er' : String(day)),
    weekday: (weekday) => WEEKDAYS[weekday]!,
    weekdayShort: (weekday) => `${WEEKDAYS[weekday]!.slice(0, 3)}.`,
    month: (month) => MONTHS[month - 1]!,
    monthShort: (month) => SHORT_MONTHS[month - 1]!,
    allDay: 'toute la journée',
    on: (date) => `le ${date}`,
    onAt: (date, time) => `${date} à ${time}`,
    fromTo: (start, end) => `du ${start} au ${end}`,
    hoursFromTo: (start, end) => `de ${start} à ${end}`,
    at: (time) => `à ${time}`,
    zone: (city) => `heure ${city === 'UTC' ? city : of(city)}`,
  },
  feed: {
    loading: 'Chargement du programme…',
    retry: 'Réessayer',
    retrying: 'Chargement…',
    loaded: 'Programme chargé.',
    failed: (code) => FAILURES[code],
    partial: 'Une partie du programme n’a pas pu être lue.',
    fileMissing: 'Une partie de l’affichage n’a pas pu être chargée. Rechargez la page.',
    stale: (when) => `Programme enregistré ${when}. Il n’a pas pu être actualisé.`,
  },
  list: {
    events,
    eventsAt: (count, town) => `${events(count)} ${at(town)}`,
    ongoing: 'En ce moment',
    online: 'En ligne',
    elsewhere: 'Autres lieux',
    more: (count) => `Afficher ${count < 2 ? 'un événement' : counted(count, 'événement')} de plus`,
    added: (count, shown, total) => `${counted(count, 'événement ajouté', 'événements ajoutés')}, ${number(shown)} sur ${number(total)}`,
    status: {
      Scheduled: 'Maintenu',
      Rescheduled: 'Nouvelle date',
      MovedOnline: 'Déplacé en ligne',
      Postponed: 'Reporté',
      SoldOut: 'Complet',
      Cancelled: 'Annulé',
    },
    free: 'Gratuit',
    isOnline: 'En ligne',
    isMixed: 'Sur place et en ligne',
    accessibility: {
      mobility: 'handicap moteur',
      hearing: 'handicap auditif',
      sight: 'handicap visuel',
      psychic: 'handicap psychique',
      learning: 'handicap intellectuel',
    },
    accessible: (needs) => `Accessible${NBSP}: ${needs}`,
    hoursIn: (zone) => `Horaires${NBSP}: ${zone}`,
    otherDates: (count) => `+${NBSP}${counted(count, 'autre date', 'autres dates')}`,
    untilShort: 'jusqu’au',
    details: 'Détails',
    printed: (shown, total, address) => `${number(shown)} sur ${number(total)}, la suite sur ${address}`,
  },
  townFilter: {
    label: 'Ville',
    all: 'Toutes les villes',
    hint: 'La liste se met à jour automatiquement.',
    option: (name, count) => `${name} (${number(count)})`,
    count: number,
    choice: (name, count) => `${name}, ${counted(count, 'événement')}`,
    locked: (label, town) => `${label}${NBSP}: ${town}`,
    choices: (label) => `${label}${NBSP}: choix`,
    keys: 'Les flèches du clavier passent d’un bouton à l’autre.',
  },
};

const FAILURES: Readonly<Record<FailureCode, string>> = {
  unreachable: 'Le programme ne répond pas pour le moment.',
  offline: 'Vous êtes hors connexion. Le programme s’affichera au retour du réseau.',
  cors: 'Le programme se trouve sur un autre site, qui n’autorise pas cette page à le lire.',
  'not-found': 'Le programme ne se trouve plus à cette adresse.',
  refused: 'Le site du programme a refusé de répondre.',
  timeout: 'Le programme met trop de temps à répondre.',
  'too-large': 'Le fichier du programme est trop volumineux.',
  'not-json': 'Le fichier du programme est incomplet ou illisible.',
  'not-a-feed': 'Le fichier reçu n’est pas un programme d’événements.',
  'no-address': 'L’adresse du programme n’est pas indiquée dans la page.',
};
