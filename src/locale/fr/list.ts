import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';
import { at, counted, number } from './grammar.js';

const events = (count: number) => (count ? counted(count, 'événement') : 'Aucun événement');

export const list: Messages['list'] = {
  events,
  eventsAt: (count, town) => `${events(count)} ${at(town)}`,
  ongoing: 'En ce moment',
  today: 'Aujourd’hui',
  tomorrow: 'Demain',
  week: 'Cette semaine',
  weekend: 'Ce week-end',
  online: 'En ligne',
  elsewhere: 'Autres lieux',
  more: (count) => `Afficher ${count < 2 ? 'un événement' : counted(count, 'événement')} de plus`,
  added: (count, shown, total) => `${counted(count, 'événement ajouté', 'événements ajoutés')}, ${number(shown)} sur ${number(total)}`,
  status: {
    Scheduled: 'Maintenu',
    Rescheduled: 'Nouvelle date',
    MovedOnline: 'Déplacé en ligne',
    Postponed: 'Reporté',
    SoldOut: 'Complet',
    Cancelled: 'Annulé',
  },
  free: 'Gratuit',
  facts: { free: 'gratuit', paid: 'payant', registration: 'sur inscription' },
  shared: ({ free, isByRegistration }) => {
    const all = [free === 'all' && 'gratuits', isByRegistration && 'sur inscription'].filter(Boolean).join(' et ');
    return [all && `tous ${all}`, free === 'most' && 'gratuits sauf mention contraire'].filter(Boolean).join(', ');
  },
  isOnline: 'En ligne',
  isMixed: 'Sur place et en ligne',
  accessibility: {
    mobility: 'handicap moteur',
    hearing: 'handicap auditif',
    sight: 'handicap visuel',
    psychic: 'handicap psychique',
    learning: 'handicap intellectuel',
  },
  accessible: (needs) => `Accessible${NBSP}: ${needs}`,
  hoursIn: (zone) => `Horaires${NBSP}: ${zone}`,
  otherDates: (count) => `+${NBSP}${counted(count, 'date')}`,
  untilShort: 'au',
  toggle: 'ouvrir ou fermer les détails',
  print: 'Imprimer le programme',
};
