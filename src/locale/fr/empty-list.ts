import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';
import { at, counted, number } from './grammar.js';

export const emptyList: Messages['emptyList'] = {
  noneUpcoming: 'Aucun événement à venir.',
  noneUpcomingAt: (town) => `Aucun événement à venir ${at(town)}.`,
  nonePast: 'Aucun événement passé.',
  nonePastAt: (town) => `Aucun événement passé ${at(town)}.`,
  none: 'Aucun événement.',
  noneAt: (town) => `Aucun événement ${at(town)}.`,
  noneFiltered: 'Aucun événement ne correspond à ces filtres.',
  clearFilters: (count) => `Effacer tous les filtres (${number(count)})`,
  noneFor: (words) => `Aucun événement pour «${NBSP}${words}${NBSP}».`,
  over: (programme) => (programme ? `«${NBSP}${programme}${NBSP}» est terminé.` : 'Ce programme est terminé.'),
  showPast: (count) => `Voir ${count < 2 ? 'l’événement passé' : `les ${counted(count, 'événement passé', 'événements passés')}`}`,
  showUpcoming: (count) => `Voir ${count < 2 ? 'l’événement à venir' : `les ${counted(count, '', 'événements à venir')}`}`,
  wholeProgramme: 'Voir tout le programme',
  neighbours: `Dans les communes voisines${NBSP}:`,
  otherTowns: `Dans les autres communes${NBSP}:`,
  allTowns: 'Toutes les villes',
  townCount: (town, count) => `${town} (${number(count)})`,
};
