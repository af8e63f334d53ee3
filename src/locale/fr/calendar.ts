import type { Messages } from '../messages.js';
import { counted } from './grammar.js';

export const calendar: Messages['calendar'] = {
  hint: 'Choisissez un jour pour voir ses événements. La liste se met à jour automatiquement.',
  keys: 'Les flèches mènent d’un jour à l’autre, Page précédente et Page suivante d’un mois à l’autre.',
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  previousWeek: 'Semaine précédente',
  nextWeek: 'Semaine suivante',
  count: (count, ongoing) => {
    const events = count > 0 || ongoing === 0 ? (count ? counted(count, 'événement') : 'aucun événement') : '';
    const others = ongoing > 0 ? `${count ? counted(ongoing, 'autre') : counted(ongoing, 'événement')} sur plusieurs jours` : '';
    return [events, others].filter(Boolean).join(', ');
  },
  isInRange: 'dans la période choisie',
  severalDays: 'Sur plusieurs jours',
  noneInMonth: (month) => `Aucun événement en ${month}.`,
  noneInWeek: (days) => `Aucun événement ${days}.`,
  noneOnDay: 'Aucun événement ce jour-là.',
  none: 'Aucun événement dans le calendrier.',
};
