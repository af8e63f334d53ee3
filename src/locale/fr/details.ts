import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';
import { counted } from './grammar.js';

export const details: Messages['details'] = {
  previously: (date) => `initialement prévu le ${date}`,
  sessions: (count, next) => `${counted(count, 'séance')}${next && `, prochaine le ${next}`}`,
  allDates: (count) => `Afficher les ${counted(count, 'séance')}`,
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
      ? max === null
        ? 'tous les âges'
        : `jusqu’à ${counted(max, 'an')}`
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
  calendar: 'Ajouter à mon agenda',
  session: 'Séance',
  services: { file: 'Fichier d’agenda (.ics)', google: 'Google Agenda', outlook: 'Outlook.com', office365: 'Microsoft 365', yahoo: 'Yahoo' },
  allSessions: (count) => `Fichier des ${counted(count, 'séance')} (.ics)`,
  sendFile: 'Ouvrir le fichier dans une application',
  bookmark: 'Ajouter à mon programme',
  unbookmark: 'Retirer de mon programme',
  share: 'Partager',
  copyLink: 'Copier le lien',
  copied: 'Lien copié.',
  copyFailed: `Le navigateur n’a pas permis la copie. Voici le lien${NBSP}: sélectionnez-le et copiez-le.`,
  byMail: 'Envoyer par courriel',
  linkedGone: 'L’événement de ce lien n’est plus au programme.',
  linkedPast: (name) => `«${NBSP}${name}${NBSP}» est terminé.`,
};
