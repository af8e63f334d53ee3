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
export { EventFilter } from './elements/event-filter/event-filter.js';
export { Subscribe } from './elements/subscribe/subscribe.js';
export { EventElement } from './elements/event/event.js';
export { Calendar } from './elements/calendar/calendar.js';
export { EventMap } from './elements/event-map/event-map.js';
export { FilterEvent } from './controllers/filter-event.js';
export { ProgrammeErrorEvent, ProgrammeLoadEvent } from './controllers/programme-events.js';
export { FeedError } from './feed/feed-error.js';
export type { FeedErrorCode } from './feed/feed-error.js';
export type { FeedProblem, FeedProblemCode, FeedReport } from './feed/feed-report.js';
export { readFeed } from './feed/read-feed.js';
export type * from './model/programme.js';
export { group } from './model/groups.js';
export type { Group, GroupBy } from './model/groups.js';
export { ask } from './model/query.js';
export type { Answer, Listing, Narrowing, Query, When } from './model/query.js';
export { FACETS } from './model/selection.js';
export type { Choices, Facet, Selection } from './model/selection.js';
export { narrowing } from './model/narrowing.js';
export { findTown, TOWNS } from './model/towns.js';
