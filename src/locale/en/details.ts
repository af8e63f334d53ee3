import type { Messages } from '../messages.js';
import { counted } from './grammar.js';

export const details: Messages['details'] = {
  previously: (date) => `first planned for ${date}`,
  sessionOver: 'past',
  terms: {
    date: 'Date',
    location: 'Place',
    access: 'Getting there',
    price: 'Price',
    audience: 'Audience',
    age: 'Age',
    accessibility: 'Accessibility',
    organizer: 'Organiser',
    registration: 'Registration',
    superEvent: 'Part of',
  },
  age: ({ min, max }) =>
    min === null
      ? `up to ${counted(max ?? 0, 'year')}`
      : max === null
        ? `from ${counted(min, 'year')}`
        : min === max
          ? counted(min, 'year')
          : `${min} to ${counted(max, 'year')}`,
  directions: 'Directions',
  site: 'Event page',
  join: 'Join online',
  register: 'Register',
  photo: (credit) => `Photo: ${credit}`,
};
