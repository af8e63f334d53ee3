import type { FeedErrorCode } from '../../model/feed-codes.js';
import type { Messages } from '../messages.js';

const FILE_MISSING = 'A part of this display could not be loaded. Reload the page.';

export const feed: Messages['feed'] = {
  loading: 'Loading the programme…',
  retry: 'Try again',
  subject: {
    list: 'list of events',
    townFilter: 'choice of town',
    countdown: 'countdown',
    contact: 'contact details',
    eventFilter: 'filters',
    subscribe: 'calendar subscription',
    event: 'event',
    calendar: 'calendar',
    eventMap: 'map of events',
  },
  retrying: 'Loading…',
  loaded: 'Programme loaded.',
  failed: (code) => FAILURES[code],
  partial: 'Part of the programme could not be read.',
  fileMissing: FILE_MISSING,
  unfiltered: 'The filters could not be applied.',
  stale: (when) => `Programme received ${when}. The update failed.`,
};

const FAILURES: Readonly<Record<FeedErrorCode, string>> = {
  unreachable: 'The programme is not answering at the moment.',
  offline: 'You are offline. The programme will appear when the network is back.',
  cors: 'The programme is on another site, which does not allow this page to read it.',
  'not-found': 'The programme is no longer at this address.',
  refused: 'The programme’s site refused to answer.',
  timeout: 'The programme is taking too long to answer.',
  'too-large': 'The programme’s file is too large.',
  'not-json': 'The programme’s file is incomplete or unreadable.',
  'not-a-feed': 'The file received is not a programme of events.',
  'no-address': 'The page does not say where the programme is.',
  'script-incomplete': FILE_MISSING,
};
