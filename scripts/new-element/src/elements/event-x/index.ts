import { define } from '../define.js';
import { EventX } from './event-x.js';

define('ess-event-x', EventX);

declare global {
  interface HTMLElementTagNameMap {
    'ess-event-x': EventX;
  }
}

export { EventX };
