import { define } from '../define.js';
import { Subscribe } from './subscribe.js';

define('ess-subscribe', Subscribe);

declare global {
  interface HTMLElementTagNameMap {
    'ess-subscribe': Subscribe;
  }
}

export { Subscribe };
