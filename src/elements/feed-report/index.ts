import { define } from '../define.js';
import { FeedReportElement } from './feed-report.js';

define('ess-feed-report', FeedReportElement);

declare global {
  interface HTMLElementTagNameMap {
    'ess-feed-report': FeedReportElement;
  }
}

export { FeedReportElement };
