import type { FailureCode, Messages } from './messages.js';

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const number = (count: number): string =>
  count < 1000 ? String(count) : `${number(Math.trunc(count / 1000))},${String(count % 1000).padStart(3, '0')}`;
const counted = (count: number, one: string) => `${number(count)}\u00a0${one}${count === 1 ? '' : 's'}`;
const events = (count: number) => (count ? counted(count, 'event') : 'No events');

export const en: Messages = {
  dates: {
    colon: ':',
    time: (hour, minute) =>
      minute || hour % 12
        ? `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}\u00a0${hour < 12 ? 'am' : 'pm'}`
        : hour
          ? 'noon'
          : 'midnight',
    day: String,
    weekday: (weekday) => WEEKDAYS[weekday]!,
    weekdayShort: (weekday) => WEEKDAYS[weekday]!.slice(0, 3),
    month: (month) => MONTHS[month - 1]!,
    monthShort: (month) => MONTHS[month - 1]!.slice(0, month === 9 ? 4 : 3),
    allDay: 'all day',
    on: (date) => `on ${date}`,
    onAt: (date, time) => `${date} at ${time}`,
    fromTo: (start, end) => `${start} to ${end}`,
    hoursFromTo: (start, end) => `${start} to ${end}`,
    at: (time) => `at ${time}`,
    zone: (city) => `${city} time`,
  },
  feed: {
    loading: 'Loading the programme…',
    retry: 'Try again',
    retrying: 'Loading…',
    loaded: 'Programme loaded.',
    failed: (code) => FAILURES[code],
    partial: 'Part of the programme could not be read.',
    fileMissing: 'A part of this display could not be loaded. Reload the page.',
    stale: (when) => `Programme saved ${when}. It could not be updated.`,
  },
  list: {
    events,
    eventsAt: (count, town) => `${events(count)} in ${town}`,
    ongoing: 'On now',
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
    otherDates: (count) => `+\u00a0${counted(count, 'other date')}`,
    untilShort: 'until',
    details: 'Details',
    printed: (shown, total, address) => `${number(shown)} of ${number(total)}, the rest at ${address}`,
  },
  elsewhere: {
    noneUpcoming: 'No upcoming events.',
    noneUpcomingAt: (town) => `No upcoming events in ${town}.`,
    nonePast: 'No past events.',
    nonePastAt: (town) => `No past events in ${town}.`,
    none: 'No events.',
    noneAt: (town) => `No events in ${town}.`,
    noneFor: (words) => `No events for “${words}”.`,
    over: (programme) => (programme ? `“${programme}” is over.` : 'This programme is over.'),
    showPast: (count) => `Show ${count === 1 ? 'the past event' : `the ${number(count)}\u00a0past events`}`,
    showUpcoming: (count) => `Show ${count === 1 ? 'the upcoming event' : `the ${number(count)}\u00a0upcoming events`}`,
    wholeProgramme: 'See the whole programme',
    neighbours: 'In neighbouring towns:',
    otherTowns: 'In other towns:',
    allTowns: 'All towns',
    townCount: (town, count) => `${town} (${number(count)})`,
  },
  details: {
    previously: (date) => `first planned for ${date}`,
    sessionOver: 'past',
    terms: {
      date: 'Date',
      location: 'Place',
      access: 'Getting there',
      price: 'Price',
      audience: 'Audience',
      age: 'Age',
      accessibility: 'Accessibility',
      organizer: 'Organiser',
      registration: 'Registration',
      superEvent: 'Part of',
    },
    age: ({ min, max }) =>
      min === null
        ? `up to ${counted(max ?? 0, 'year')}`
        : max === null
          ? `from ${counted(min, 'year')}`
          : min === max
            ? counted(min, 'year')
            : `${min} to ${counted(max, 'year')}`,
    directions: 'Directions',
    site: 'Event page',
    join: 'Join online',
    register: 'Register',
    photo: (credit) => `Photo: ${credit}`,
  },
  townFilter: {
    label: 'Town',
    all: 'All towns',
    hint: 'The list updates automatically.',
    option: (name, count) => `${name} (${number(count)})`,
    count: number,
    choice: (name, count) => `${name}, ${counted(count, 'event')}`,
    locked: (label, town) => `${label}: ${town}`,
    choices: (label) => `${label}: choice`,
    keys: 'The arrow keys go from button to button.',
  },
  countdown: {
    inDays: (count) => `in ${counted(count, 'day')}`,
    tomorrow: 'tomorrow',
    todayAt: (time) => `today at ${time}`,
    today: 'today',
    inHours: (count) => `in ${counted(count, 'hour')}`,
    inMinutes: (count) => `in ${counted(count, 'minute')}`,
    inLessThanAMinute: 'in less than a minute',
    in: 'in',
    ongoingUntil: (day) => `On now, until ${day}`,
    ongoingUntilTime: (time) => `On now, until ${time}`,
    lastDay: 'On now, last day',
    begun: (time) => `Started at ${time}`,
    editionOver: (year) => `The ${year} edition is over.`,
    over: 'It is over.',
    past: 'It has passed.',
    next: (name, when) => `Coming next: ${name}, ${when}`,
    unit: (unit, count) => (count === 1 ? unit.slice(0, -1) : unit),
    figure: (unit, count) => counted(count, unit.slice(0, -1)),
    inFigures: (figures) => `in ${[figures.slice(0, -1).join(', '), ...figures.slice(-1)].filter(Boolean).join(' and ')}`,
    pause: 'Pause',
    resume: 'Resume',
    noDate: 'The date will be announced soon.',
    noEvent: 'This event is no longer in the programme.',
    cancelled: 'Cancelled',
    postponed: 'Postponed to a later date',
    planned: 'Planned date:',
  },
  contact: {
    telephone: 'Telephone:',
    email: 'E-mail:',
    site: 'Website:',
    hours: 'Opening hours:',
    accessibility: 'Accessibility:',
    directions: 'Directions',
    save: 'Add to contacts',
    saveFailed: 'The card could not be prepared. Try again later.',
  },
};

const FAILURES: Readonly<Record<FailureCode, string>> = {
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
};
