import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';
import { counted } from './grammar.js';

const UNITS = { days: 'jour', hours: 'heure', minutes: 'minute', seconds: 'seconde' } as const;

export const countdown: Messages['countdown'] = {
  inDays: (count) => `dans ${counted(count, 'jour')}`,
  tomorrow: 'demain',
  todayAt: (time) => `aujourd’hui à ${time}`,
  today: 'aujourd’hui',
  inHours: (count) => `dans ${counted(count, 'heure')}`,
  inMinutes: (count) => `dans ${counted(count, 'minute')}`,
  inLessThanAMinute: 'dans moins d’une minute',
  in: 'dans',
  ongoingUntil: (day) => `En ce moment · jusqu’au ${day}`,
  ongoingUntilTime: (time) => `En ce moment · jusqu’à ${time}`,
  lastDay: 'En ce moment · dernier jour',
  begun: (time) => `A commencé à ${time}`,
  editionOver: (year) => `L’édition ${year} est terminée.`,
  over: 'C’est terminé.',
  past: 'C’est passé.',
  finished: (name) => `Terminé${NBSP}: ${name}`,
  unit: (unit, count) => UNITS[unit] + (count < 2 ? '' : 's'),
  figure: (unit, count) => counted(count, UNITS[unit]),
  inFigures: (figures) => `dans ${[figures.slice(0, -1).join(', '), ...figures.slice(-1)].filter(Boolean).join(' et ')}`,
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  noDate: 'La date sera bientôt connue.',
  noEvent: 'Cet événement n’est plus au programme.',
  cancelled: 'Annulé',
  postponed: 'Reporté à une date ultérieure',
  planned: `Date prévue${NBSP}:`,
};
