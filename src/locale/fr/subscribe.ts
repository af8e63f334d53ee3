import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';

export const subscribe: Messages['subscribe'] = {
  heading: 'Le programme dans votre agenda',
  subscription: 'Un abonnement ajoute ces événements à votre agenda et les tient à jour.',
  unnarrowed: 'Il ne tient pas compte des filtres.',
  file: 'Un fichier ajoute ces événements à votre agenda. Il n’est pas mis à jour ensuite.',
  subscribe: 'S’abonner',
  google: 'S’abonner avec Google Agenda',
  copy: 'Copier l’adresse',
  copied: 'Adresse copiée.',
  copyFailed: `Le navigateur n’a pas permis la copie. Voici l’adresse${NBSP}: sélectionnez-la et copiez-la.`,
  download: 'Télécharger le fichier (.ics)',
  send: 'Ouvrir le fichier dans une application',
  failed: 'Le fichier n’a pas pu être préparé. Réessayez plus tard.',
  none: 'Aucun événement à venir.',
  noneChosen: 'Aucun événement ne correspond aux filtres.',
};
