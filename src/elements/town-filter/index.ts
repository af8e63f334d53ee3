import { define } from '../define.js';
import { TownFilter } from './town-filter.js';

define('ess-town-filter', TownFilter);

declare global {
  interface HTMLElementTagNameMap {
    'ess-town-filter': TownFilter;
  }
}

export { TownFilter };
