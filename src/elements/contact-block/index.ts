import { define } from '../define.js';
import { ContactBlock } from './contact-block.js';

define('ess-contact-block', ContactBlock);

declare global {
  interface HTMLElementTagNameMap {
    'ess-contact-block': ContactBlock;
  }
}

export { ContactBlock };
