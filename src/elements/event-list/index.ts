import { define } from '../define.js';
import { EventList } from './event-list.js';

define('ess-event-list', EventList);

declare global {
  interface HTMLElementTagNameMap {
    'ess-event-list': EventList;
  }
}

export { EventList };
