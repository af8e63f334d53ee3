import { define } from '../define.js';
import { Countdown } from './countdown.js';

define('ess-countdown', Countdown);

declare global {
  interface HTMLElementTagNameMap {
    'ess-countdown': Countdown;
  }
}

export { Countdown };
