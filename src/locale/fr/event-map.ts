import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';
import { counted, number } from './grammar.js';

export const eventMap: Messages['eventMap'] = {
  show: 'Afficher la carte',
  loading: 'Chargement de la carte…',
  requests: (host) => `Les images de la carte viennent de ${host}, qui recevra votre adresse IP.`,
  map: 'Carte des lieux',
  keys: 'Les flèches déplacent la carte, les touches plus et moins changent son échelle.',
  fingers: 'Deux doigts déplacent la carte.',
  zoomIn: 'Agrandir la carte',
  zoomOut: 'Réduire la carte',
  whole: 'Tous les lieux sur la carte',
  credit: { ign: `©${NBSP}IGN, Plan${NBSP}IGN`, openstreetmap: `©${NBSP}les contributeurs d’OpenStreetMap` },
  places: (count) => counted(count, 'lieu', 'lieux'),
  marker: (place, count) => `${place}${NBSP}: ${counted(count, 'événement')}`,
  cluster: (places, count) => `${counted(places, 'lieu', 'lieux')}, ${counted(count, 'événement')}${NBSP}: agrandir`,
  unnamed: 'Lieu sans nom',
  several: (count) => `${counted(count, 'lieu', 'lieux')} au même endroit`,
  off: 'Hors de la carte',
  online: 'En ligne',
  unlocated: 'Sans lieu précis',
  absent: (online, unlocated) => {
    const events = counted(online || unlocated, 'événement');
    const kinds = online && unlocated ? `en ligne et ${number(unlocated)}${NBSP}sans lieu précis` : online ? 'en ligne' : 'sans lieu précis';
    return `${events} ${kinds} ${online + unlocated < 2 ? 'n’est' : 'ne sont'} pas sur la carte.`;
  },
  back: 'Tous les lieux',
  more: (count) => (count < 2 ? 'Afficher le dernier lieu' : `Afficher ${counted(count, 'lieu', 'lieux')} de plus`),
  failed: 'La carte n’a pas pu être chargée. Les lieux restent dans la liste.',
  tilesFailed: 'Les images de la carte n’arrivent pas. Les lieux restent dans la liste.',
  noneLocated: 'Aucun de ces événements n’a de lieu précis.',
  noneChosen: 'Aucun événement ne correspond aux choix faits dans la page.',
  none: 'Aucun événement à montrer sur une carte.',
};
