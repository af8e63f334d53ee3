import { itIsAnElement } from '../contracts/it-is-an-element.js';

for (const name of ['contact-block', 'countdown', 'event-list', 'feed-report', 'town-filter']) await itIsAnElement(name);
