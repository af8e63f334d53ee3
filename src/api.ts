/**
 * The npm door. Free of side effects: nothing is registered and nothing touches the DOM, so it may be imported on a server. To register an element,
 * import `mois-ess-widgets/elements/event-list.js`.
 */
export { ContactBlock } from './elements/contact-block/contact-block.js';
export { Countdown } from './elements/countdown/countdown.js';
export { EventList } from './elements/event-list/event-list.js';
export { SelectEvent } from './elements/event/select-event.js';
export { FeedReportElement } from './elements/feed-report/feed-report.js';
export { TownFilter } from './elements/town-filter/town-filter.js';
export { FilterEvent } from './controllers/filter-event.js';
export { ProgrammeErrorEvent, ProgrammeLoadEvent } from './controllers/programme-events.js';
export { FeedError } from './feed/feed-error.js';
export type { FeedErrorCode } from './feed/feed-error.js';
export type { FeedProblem, FeedProblemCode, FeedReport } from './feed/feed-report.js';
export { readFeed } from './feed/read-feed.js';
export type * from './model/programme.js';
export { ask, group } from './model/query.js';
export type { Answer, Group, GroupBy, Listing, Query, When } from './model/query.js';
export type { Selection } from './model/selection.js';
export { findTown, TOWNS } from './model/towns.js';
