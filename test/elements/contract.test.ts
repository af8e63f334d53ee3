import { itIsAnElement } from '../contracts/it-is-an-element.js';
import type { Stories } from '../contracts/it-is-an-element.js';

const STATES = { Default: 'ready', Loading: 'loading', Empty: 'empty', Failed: 'failed', Stale: 'stale' };

for (const name of ['contact-block', 'countdown', 'event-list', 'feed-report', 'town-filter']) {
  // With « ?story » the server gives the stories themselves, not the tests made of them.
  const stories = (await import(new URL(`../../stories/elements/${name}.stories.ts?story`, import.meta.url).href)) as Stories;
  itIsAnElement(`ess-${name}`, stories, STATES);
}
