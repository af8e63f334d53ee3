import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';
import { counted } from './grammar.js';

const mine = `«${NBSP}Mon programme${NBSP}»`;

export const bookmarks: Messages['bookmarks'] = {
  name: 'Mon programme',
  none: `Ouvrez un événement, puis «${NBSP}Ajouter à mon programme${NBSP}»${NBSP}: il apparaîtra ici.`,
  kept: 'Votre programme est dans l’adresse de cette page, et seulement là. Pour le retrouver, mettez la page dans vos favoris ou copiez le lien.',
  gone: (count) => (count === 1 ? 'Un événement n’est plus au programme.' : `${counted(count, 'événement')} ne sont plus au programme.`),
  added: (count) => `Ajouté. ${mine}${NBSP}: ${counted(count, 'événement')}.`,
  removed: (count) => `Retiré. ${mine}${NBSP}: ${count === 0 ? 'aucun événement' : counted(count, 'événement')}.`,
  full: (most) => `${mine} est complet${NBSP}: il contient déjà ${counted(most, 'événement')}.`,
  cleared: `${mine} est vide. Le bouton «${NBSP}Précédent${NBSP}» du navigateur le rétablit.`,
  save: 'Télécharger pour mon agenda (.ics)',
  send: 'Ouvrir le fichier dans une application',
  failed: 'Le fichier n’a pas pu être préparé. Réessayez plus tard.',
  share: 'Partager',
  copy: 'Copier le lien',
  copied: 'Lien copié.',
  copyFailed: `Le navigateur n’a pas permis la copie. Voici le lien${NBSP}: sélectionnez-le et copiez-le.`,
  print: 'Imprimer',
  clear: 'Tout retirer',
};
