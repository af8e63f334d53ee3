import type { Messages } from '../messages.js';
import { counted } from './grammar.js';

export const calendar: Messages['calendar'] = {
  hint: 'Choose a day to see its events. The list updates automatically.',
  keys: 'Arrow keys move from day to day, Page Up and Page Down from month to month.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  count: (count, ongoing) => {
    const events = count > 0 || ongoing === 0 ? (count ? counted(count, 'event') : 'no events') : '';
    const others = ongoing > 0 ? `${count ? counted(ongoing, 'other') : counted(ongoing, 'event')} over several days` : '';
    return [events, others].filter(Boolean).join(', ');
  },
  isInRange: 'in the chosen period',
  severalDays: 'Over several days',
  noneInMonth: (month) => `No events in ${month}.`,
  noneInWeek: (days) => `No events from ${days}.`,
  noneOnDay: 'No events on this day.',
  none: 'No events in the calendar.',
};
