import type { Messages } from '../messages.js';
import { counted, number } from './grammar.js';

const events = (count: number) => (count ? counted(count, 'event') : 'No events');

export const list: Messages['list'] = {
  events,
  eventsAt: (count, town) => `${events(count)} in ${town}`,
  ongoing: 'On now',
  today: 'Today',
  tomorrow: 'Tomorrow',
  week: 'This week',
  weekend: 'This weekend',
  online: 'Online',
  elsewhere: 'Other places',
  more: (count) => `Show ${count === 1 ? 'one more event' : `${number(count)}\u00a0more events`}`,
  added: (count, shown, total) => `${counted(count, 'event')} added, ${number(shown)} of ${number(total)}`,
  status: {
    Scheduled: 'On schedule',
    Rescheduled: 'New date',
    MovedOnline: 'Moved online',
    Postponed: 'Postponed',
    SoldOut: 'Sold out',
    Cancelled: 'Cancelled',
  },
  free: 'Free',
  facts: { free: 'free', paid: 'paid', registration: 'by registration' },
  shared: ({ free, isByRegistration }) => {
    const all = [free === 'all' && 'free', isByRegistration && 'by registration'].filter(Boolean).join(' and ');
    return [all && `all ${all}`, free === 'most' && 'free unless stated otherwise'].filter(Boolean).join(', ');
  },
  isOnline: 'Online',
  isMixed: 'In person and online',
  accessibility: {
    mobility: 'mobility impairment',
    hearing: 'hearing impairment',
    sight: 'visual impairment',
    psychic: 'mental health condition',
    learning: 'learning disability',
  },
  accessible: (needs) => `Accessible: ${needs}`,
  hoursIn: (zone) => `Times: ${zone}`,
  otherDates: (count) => `+\u00a0${counted(count, 'date')}`,
  untilShort: 'until',
  toggle: 'open or close details',
  print: 'Print the programme',
};
