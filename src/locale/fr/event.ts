import type { Messages } from '../messages.js';

export const event: Messages['event'] = {
  gone: 'Cet événement n’est plus au programme.',
  state: {
    ongoing: 'Cet événement a lieu en ce moment.',
    past: 'Cet événement est terminé.',
    cancelled: 'Cet événement n’aura pas lieu.',
    missed: 'Cet événement n’a pas eu lieu.',
    postponed: 'La nouvelle date n’est pas encore connue.',
    rescheduled: 'La date de cet événement a changé.',
    online: 'Cet événement a lieu en ligne, et non plus sur place.',
    'sold-out': 'Il n’y a plus de place.',
  },
  planned: (date) => `L’événement était prévu le ${date}.`,
};
