import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';
import { counted, number } from './grammar.js';

export const townFilter: Messages['townFilter'] = {
  label: 'Ville',
  all: 'Toutes les villes',
  hint: 'La liste se met à jour automatiquement.',
  none: 'Aucune ville n’a d’événement pour l’instant.',
  option: (name, count) => `${name} (${number(count)})`,
  count: number,
  choice: (name, count) => `${name}, ${counted(count, 'événement')}`,
  others: (count, areAll) => (areAll ? counted(count, 'ville') : counted(count, 'autre ville', 'autres villes')),
  locked: (label, town) => `${label}${NBSP}: ${town}`,
  choices: (label) => `${label}${NBSP}: choix`,
  keys: 'Les flèches du clavier passent d’un bouton à l’autre.',
};
