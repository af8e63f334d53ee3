import { define } from '../define.js';
import { Calendar } from './calendar.js';

define('ess-calendar', Calendar);

declare global {
  interface HTMLElementTagNameMap {
    'ess-calendar': Calendar;
  }
}

export { Calendar };
