import type { Locale } from './locale.js';
import type { Messages } from './messages.js';
import { NBSP } from './typography.js';

export const contact: Messages['contact'] = {
  telephone: `Téléphone${NBSP}:`,
  email: `Courriel${NBSP}:`,
  site: `Site${NBSP}:`,
  hours: `Horaires${NBSP}:`,
  accessibility: `Accessibilité${NBSP}:`,
  directions: 'Itinéraire',
  save: 'Ajouter aux contacts',
  saveFailed: 'La fiche n’a pas pu être préparée. Réessayez plus tard.',
};

/** The words of the contact block: French is here, other languages bring theirs. */
export function contactWords({ messages }: Locale): Messages['contact'] {
  return messages.contact ?? contact;
}
