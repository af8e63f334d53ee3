import type { Messages } from '../messages.js';

export const event: Messages['event'] = {
  gone: 'This event is no longer in the programme.',
  state: {
    ongoing: 'This event is on now.',
    past: 'This event is over.',
    cancelled: 'This event will not take place.',
    missed: 'This event did not take place.',
    postponed: 'The new date is not known yet.',
    rescheduled: 'The date of this event has changed.',
    online: 'This event takes place online, and no longer on site.',
    'sold-out': 'There are no places left.',
  },
  planned: (date) => `The event was planned for ${date}.`,
};
