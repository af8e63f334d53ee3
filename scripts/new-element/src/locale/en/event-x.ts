import type { Messages } from '../messages.js';

export const eventX: Messages['eventX'] = {
  coming: 'Coming up:',
  none: 'No events coming up.',
};
