import { define } from '../define.js';
import { EventFilter } from './event-filter.js';

define('ess-event-filter', EventFilter);

declare global {
  interface HTMLElementTagNameMap {
    'ess-event-filter': EventFilter;
  }
}

export { EventFilter };
