import { itIsAnElement } from '../contracts/it-is-an-element.js';

for (const name of [
  'contact-block',
  'countdown',
  'event-list',
  'feed-report',
  'town-filter',
  'event-filter',
  'subscribe',
  'event',
  'calendar',
  'event-map',
])
  await itIsAnElement(name);
