import type { Messages } from '../messages.js';
import { NBSP } from '../typography.js';
import { of } from './grammar.js';

const WEEKDAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const SHORT_MONTHS = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');

export const dates: Messages['dates'] = {
  colon: `${NBSP}:`,
  time: (hour, minute) => (hour || minute ? `${hour}${NBSP}h${minute ? `${NBSP}${String(minute).padStart(2, '0')}` : ''}` : 'minuit'),
  day: (day) => (day === 1 ? '1er' : String(day)),
  weekday: (weekday) => WEEKDAYS[weekday]!,
  weekdayShort: (weekday) => `${WEEKDAYS[weekday]!.slice(0, 3)}.`,
  month: (month) => MONTHS[month - 1]!,
  monthShort: (month) => SHORT_MONTHS[month - 1]!,
  allDay: 'toute la journée',
  on: (date) => `le ${date}`,
  onAt: (date, time) => `${date} à ${time}`,
  fromTo: (start, end) => `du ${start} au ${end}`,
  hoursFromTo: (start, end) => `de ${start} à ${end}`,
  at: (time) => `à ${time}`,
  zone: (city) => `heure ${city === 'UTC' ? city : of(city)}`,
};
