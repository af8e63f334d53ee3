import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';

export const eventX: Messages['eventX'] = {
  coming: `À venir${NBSP}:`,
  none: 'Aucun événement à venir.',
};
