import type { FailureCode, Messages } from './messages.js';
import { NBSP } from './typography.js';

const WEEKDAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const SHORT_MONTHS = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');

/** « 10 000 », by narrow no-break spaces. */
const number = (count: number): string =>
  count < 1000 ? String(count) : `${number(Math.trunc(count / 1000))}\u202f${String(count % 1000).padStart(3, '0')}`;
/** « 1 événement », « 2 événements »: zero and one are singular in French. */
const counted = (count: number, one: string, many = `${one}s`) => `${number(count)}${NBSP}${count < 2 ? one : many}`;
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

export const fr: Messages = {
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
    dateFromTo: (date, start, end) => `${date}, de ${start} à ${end}`,
    at: (time) => `à ${time}`,
    zone: (city) => `heure ${city === 'UTC' ? city : of(city)}`,
  },
  feed: {
    loading: 'Chargement du programme…',
    retry: 'Réessayer',
    failed: (code) => FAILURES[code],
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
    noneUpcoming: 'Aucun événement à venir.',
    noneUpcomingAt: (town) => `Aucun événement à venir ${at(town)}.`,
    nonePast: 'Aucun événement passé.',
    nonePastAt: (town) => `Aucun événement passé ${at(town)}.`,
    none: 'Aucun événement.',
    noneAt: (town) => `Aucun événement ${at(town)}.`,
    noneFor: (words) => `Aucun événement pour «${NBSP}${words}${NBSP}».`,
    over: (programme) => (programme ? `«${NBSP}${programme}${NBSP}» est terminé.` : 'Ce programme est terminé.'),
    showPast: (count) => `Voir ${count < 2 ? 'l’événement passé' : `les ${counted(count, 'événement passé', 'événements passés')}`}`,
    showUpcoming: (count) => `Voir ${count < 2 ? 'l’événement à venir' : `les ${counted(count, '', 'événements à venir')}`}`,
    wholeProgramme: 'Voir tout le programme',
    neighbours: `Dans les communes voisines${NBSP}:`,
    otherTowns: `Dans les autres communes${NBSP}:`,
    allTowns: 'Toutes les villes',
    townCount: (town, count) => `${town} (${number(count)})`,
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
    previously: (date) => `initialement prévu le ${date}`,
    details: 'Détails',
    sessionOver: 'passé',
    terms: {
      date: 'Date',
      location: 'Lieu',
      access: 'Accès',
      price: 'Tarif',
      audience: 'Public',
      age: 'Âge',
      accessibility: 'Accessibilité',
      organizer: 'Organisation',
      registration: 'Inscription',
      superEvent: 'Dans le cadre de',
    },
    age: ({ min, max }) =>
      min === null
        ? `jusqu’à ${counted(max ?? 0, 'an')}`
        : max === null
          ? `dès ${counted(min, 'an')}`
          : min === max
            ? counted(min, 'an')
            : `de ${min} à ${counted(max, 'an')}`,
    directions: 'Itinéraire',
    site: 'Page de l’événement',
    join: 'Participer en ligne',
    register: 'S’inscrire',
    photo: (credit) => `Photo${NBSP}: ${credit}`,
  },
  townFilter: {
    label: 'Ville',
    all: 'Toutes les villes',
    hint: 'La liste se met à jour automatiquement.',
    option: (name, count) => `${name} (${number(count)})`,
    count: number,
    choice: (name, count) => `${name}, ${counted(count, 'événement')}`,
    locked: (label, town) => `${label}${NBSP}: ${town}`,
  },
  countdown: {
    inDays: (count) => `dans ${counted(count, 'jour')}`,
    tomorrow: 'demain',
    todayAt: (time) => `aujourd’hui à ${time}`,
    today: 'aujourd’hui',
    inHours: (count) => `dans ${counted(count, 'heure')}`,
    inMinutes: (count) => `dans ${counted(count, 'minute')}`,
    inLessThanAMinute: 'dans moins d’une minute',
    in: 'dans',
    ongoingUntil: (day) => `En ce moment, jusqu’au ${day}`,
    ongoingUntilTime: (time) => `En ce moment, jusqu’à ${time}`,
    lastDay: 'En ce moment, dernier jour',
    begun: (time) => `A commencé à ${time}`,
    editionOver: (year) => `L’édition ${year} est terminée.`,
    over: 'C’est terminé.',
    past: 'C’est passé.',
    next: (name, when) => `Prochain rendez-vous${NBSP}: ${name}, ${when}`,
    unit: (unit, count) => UNITS[unit] + (count < 2 ? '' : 's'),
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    noDate: 'La date sera bientôt connue.',
    noEvent: 'Cet événement n’est plus au programme.',
    cancelled: 'Annulé',
    postponed: 'Reporté à une date ultérieure',
    planned: `Date prévue${NBSP}:`,
  },
  contact: {
    telephone: `Téléphone${NBSP}:`,
    email: `Courriel${NBSP}:`,
    site: `Site${NBSP}:`,
    hours: `Horaires${NBSP}:`,
    accessibility: `Accessibilité${NBSP}:`,
    directions: 'Itinéraire',
    save: 'Ajouter aux contacts',
    saveFailed: 'La fiche n’a pas pu être préparée. Réessayez plus tard.',
  },
};

const UNITS = { days: 'jour', hours: 'heure', minutes: 'minute', seconds: 'seconde' } as const;

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
