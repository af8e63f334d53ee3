import { define } from '../define.js';
import { EventMap } from './event-map.js';

define('ess-event-map', EventMap);

declare global {
  interface HTMLElementTagNameMap {
    'ess-event-map': EventMap;
  }
}

export { EventMap };
