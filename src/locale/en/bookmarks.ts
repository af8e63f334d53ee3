import type { Messages } from '../messages.js';
import { counted } from './grammar.js';

const mine = '“My programme”';

export const bookmarks: Messages['bookmarks'] = {
  name: 'My programme',
  none: 'Open an event, then “Add to my programme”: it will appear here.',
  kept: 'Your programme is in the address of this page, and only there. To find it again, bookmark the page or copy the link.',
  gone: (count) => (count === 1 ? 'One event is no longer in the programme.' : `${counted(count, 'event')} are no longer in the programme.`),
  added: (count) => `Added. ${mine}: ${counted(count, 'event')}.`,
  removed: (count) => `Removed. ${mine}: ${count === 0 ? 'no events' : counted(count, 'event')}.`,
  full: (most) => `${mine} is full: it already has ${counted(most, 'event')}.`,
  cleared: `${mine} is empty. The browser’s “Back” button restores it.`,
  save: 'Download for my calendar (.ics)',
  send: 'Open the file in an app',
  failed: 'The file could not be prepared. Try again later.',
  share: 'Share',
  copy: 'Copy the link',
  copied: 'Link copied.',
  copyFailed: 'The browser did not allow the copy. Here is the link: select and copy it.',
  print: 'Print',
  clear: 'Remove all',
};
