/** The script tag: registers every element. Pasted pages load this file and nothing else. */
import './controllers/feed-ahead.js';
import './elements/event-list/index.js';
import './elements/town-filter/index.js';
import type {} from './elements/countdown/index.js';
import type {} from './elements/contact-block/index.js';
import type {} from './elements/feed-report/index.js';
import type {} from './elements/event-filter/index.js';
import type {} from './elements/subscribe/index.js';
import type {} from './elements/event/index.js';
import type {} from './elements/calendar/index.js';
import type {} from './elements/event-map/index.js';
import { whenPresent } from './elements/when-present.js';

whenPresent({
  'ess-countdown': () => import('./elements/countdown/index.js'),
  'ess-contact-block': () => import('./elements/contact-block/index.js'),
  'ess-feed-report': () => import('./elements/feed-report/index.js'),
  'ess-event-filter': () => import('./elements/event-filter/index.js'),
  'ess-subscribe': () => import('./elements/subscribe/index.js'),
  'ess-event': () => import('./elements/event/index.js'),
  'ess-calendar': () => import('./elements/calendar/index.js'),
  'ess-event-map': () => import('./elements/event-map/index.js'),
});
