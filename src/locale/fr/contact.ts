import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';

export const contact: Messages['contact'] = {
  telephone: `Téléphone${NBSP}:`,
  email: `Courriel${NBSP}:`,
  site: `Site${NBSP}:`,
  hours: `Horaires${NBSP}:`,
  accessibility: `Accessibilité${NBSP}:`,
  directions: 'Itinéraire',
  save: 'Ajouter aux contacts',
  saveFailed: 'La fiche n’a pas pu être préparée. Réessayez plus tard.',
  none: 'Le programme n’indique pas de coordonnées.',
};
