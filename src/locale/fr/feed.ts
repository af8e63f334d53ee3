import type { FeedErrorCode } from '../../model/feed-codes.js';
import type { Messages } from '../messages.js';

const FILE_MISSING = 'Une partie de l’affichage n’a pas pu être chargée. Rechargez la page.';

export const feed: Messages['feed'] = {
  loading: 'Chargement du programme…',
  retry: 'Réessayer',
  subject: {
    list: 'liste des événements',
    townFilter: 'choix de la ville',
    countdown: 'compte à rebours',
    contact: 'coordonnées',
    eventFilter: 'filtres',
    subscribe: 'abonnement à l’agenda',
    event: 'événement',
    calendar: 'calendrier',
    eventMap: 'carte des événements',
  },
  retrying: 'Chargement…',
  loaded: 'Programme chargé.',
  failed: (code) => FAILURES[code],
  partial: 'Une partie du programme n’a pas pu être lue.',
  fileMissing: FILE_MISSING,
  unfiltered: 'Les filtres n’ont pas pu être appliqués.',
  stale: (when) => `Programme reçu ${when}. La mise à jour a échoué.`,
};

const FAILURES: Readonly<Record<FeedErrorCode, string>> = {
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
  'script-incomplete': FILE_MISSING,
};
