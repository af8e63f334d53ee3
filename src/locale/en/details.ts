import type { Messages } from '../messages.js';
import { counted } from './grammar.js';

export const details: Messages['details'] = {
  previously: (date) => `first planned for ${date}`,
  sessions: (count, next) => `${counted(count, 'date')}${next && `, next on ${next}`}`,
  allDates: (count) => `Show all ${counted(count, 'date')}`,
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
      ? max === null
        ? 'all ages'
        : `up to ${counted(max, 'year')}`
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
  calendar: 'Add to my calendar',
  session: 'Date',
  services: { file: 'Calendar file (.ics)', google: 'Google Calendar', outlook: 'Outlook.com', office365: 'Microsoft 365', yahoo: 'Yahoo' },
  allSessions: (count) => `File with ${counted(count, 'date')} (.ics)`,
  sendFile: 'Open the file in an app',
  bookmark: 'Add to my programme',
  unbookmark: 'Remove from my programme',
  share: 'Share',
  copyLink: 'Copy the link',
  copied: 'Link copied.',
  copyFailed: 'The browser did not allow the copy. Here is the link: select and copy it.',
  byMail: 'Send by email',
  linkedGone: 'The event of this link is no longer in the programme.',
  linkedPast: (name) => `“${name}” is over.`,
};
