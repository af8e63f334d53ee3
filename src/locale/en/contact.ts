import type { Messages } from '../messages.js';

export const contact: Messages['contact'] = {
  telephone: 'Telephone:',
  email: 'E-mail:',
  site: 'Website:',
  hours: 'Opening hours:',
  accessibility: 'Accessibility:',
  directions: 'Directions',
  save: 'Add to contacts',
  saveFailed: 'The card could not be prepared. Try again later.',
  none: 'The programme gives no contact details.',
};
