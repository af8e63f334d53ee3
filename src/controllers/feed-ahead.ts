/**
 * Requests the feed of the page's first list or filter before the rest of the script runs, which takes a phone a tenth of a second. src/index.ts imports it
 * first, for its effect.
 */

import { isInPage } from '../store/feed-set.js';
import { feedText, isOneText } from '../store/page-feed.js';
import { feedSource, isByTown } from './feed-source.js';

const first = document.querySelector('ess-event-list, ess-town-filter');
// Another copy of the script is at work, and has requested the feed.
if (first && !customElements.get(first.localName)) {
  // Only the element knows its `{town}`; and it reports failures when it asks for itself.
  const source = feedSource(first);
  if (!isInPage(source) && !isByTown(source) && isOneText(source.url)) feedText(source.url).catch(() => {});
}
