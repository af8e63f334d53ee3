import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';
import { counted } from './grammar.js';

export const details: Messages['details'] = {
  previously: (date) => `initialement prévu le ${date}`,
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
};
