import type { Messages } from '../messages.js';
import { contact } from './contact.js';
import { countdown } from './countdown.js';
import { dates } from './dates.js';
import { details } from './details.js';
import { emptyList } from './empty-list.js';
import { feed } from './feed.js';
import { list } from './list.js';
import { townFilter } from './town-filter.js';
import { eventFilter } from './event-filter.js';
import { subscribe } from './subscribe.js';
import { event } from './event.js';
import { calendar } from './calendar.js';
import { bookmarks } from './bookmarks.js';
import { eventMap } from './event-map.js';

/** The whole language in one chunk. */
export const en: Messages = {
  dates,
  feed,
  list,
  townFilter,
  emptyList,
  details,
  countdown,
  contact,
  eventFilter,
  subscribe,
  event,
  calendar,
  bookmarks,
  eventMap,
};
