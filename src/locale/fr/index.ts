import type { CoreMessages } from '../messages.js';
import { dates } from './dates.js';
import { feed } from './feed.js';
import { list } from './list.js';
import { townFilter } from './town-filter.js';

/** Every page carries these; the other groups come with what shows them. */
export const fr: CoreMessages = { dates, feed, list, townFilter };
