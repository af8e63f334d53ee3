import type { Messages } from '../messages.js';

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export const dates: Messages['dates'] = {
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
};
