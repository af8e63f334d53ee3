import type { Messages } from '../messages.js';
import { number } from './grammar.js';

export const emptyList: Messages['emptyList'] = {
  noneUpcoming: 'No upcoming events.',
  noneUpcomingAt: (town) => `No upcoming events in ${town}.`,
  nonePast: 'No past events.',
  nonePastAt: (town) => `No past events in ${town}.`,
  none: 'No events.',
  noneAt: (town) => `No events in ${town}.`,
  noneFiltered: 'No events match these filters.',
  clearFilters: (count) => `Clear all filters (${number(count)})`,
  noneFor: (words) => `No events for “${words}”.`,
  over: (programme) => (programme ? `“${programme}” is over.` : 'This programme is over.'),
  showPast: (count) => `Show ${count === 1 ? 'the past event' : `the ${number(count)}\u00a0past events`}`,
  showUpcoming: (count) => `Show ${count === 1 ? 'the upcoming event' : `the ${number(count)}\u00a0upcoming events`}`,
  wholeProgramme: 'See the whole programme',
  neighbours: 'In neighbouring towns:',
  otherTowns: 'In other towns:',
  allTowns: 'All towns',
  townCount: (town, count) => `${town} (${number(count)})`,
};
