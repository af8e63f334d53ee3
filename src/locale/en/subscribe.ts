import type { Messages } from '../messages.js';

export const subscribe: Messages['subscribe'] = {
  heading: 'The programme in your calendar',
  subscription: 'A subscription adds these events to your calendar and keeps them up to date.',
  unnarrowed: 'It does not follow the filters.',
  file: 'A file adds these events to your calendar. It is not updated afterwards.',
  subscribe: 'Subscribe',
  google: 'Subscribe with Google Calendar',
  copy: 'Copy the address',
  copied: 'Address copied.',
  copyFailed: 'The browser did not allow the copy. Here is the address: select and copy it.',
  download: 'Download the file (.ics)',
  send: 'Open the file in an app',
  failed: 'The file could not be prepared. Try again later.',
  none: 'No events coming up.',
  noneChosen: 'No event matches the filters.',
};
