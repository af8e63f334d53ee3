import { define } from '../define.js';
import { EventElement } from './event.js';

define('ess-event', EventElement);

declare global {
  interface HTMLElementTagNameMap {
    'ess-event': EventElement;
  }
}

export { EventElement };
