import type { Messages } from '../messages.js';
import { counted, number } from './grammar.js';

export const townFilter: Messages['townFilter'] = {
  label: 'Town',
  all: 'All towns',
  hint: 'The list updates automatically.',
  none: 'No town has an event at the moment.',
  option: (name, count) => `${name} (${number(count)})`,
  count: number,
  choice: (name, count) => `${name}, ${counted(count, 'event')}`,
  others: (count, areAll) => counted(count, areAll ? 'town' : 'other town'),
  locked: (label, town) => `${label}: ${town}`,
  choices: (label) => `${label}: choice`,
  keys: 'The arrow keys go from button to button.',
};
