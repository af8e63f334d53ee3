/**
 * Asks for the feed of the page's first list or filter before the rest of the script is run: on a phone that takes a tenth of a second, in which the
 * answer can come. Imported first by src/index.ts, for its effect.
 */

import { isInPage } from '../store/feed-set.js';
import { feedText, isOneText } from '../store/page-feed.js';
import { feedSource, isByTown } from './feed-source.js';

const first = document.querySelector('ess-event-list, ess-town-filter');
// Defined already: another copy of the script is at work, and knows the feed.
if (first && !customElements.get(first.localName)) {
  // The town that `{town}` stands for is the element's to say; and so is a failure, when it asks for itself.
  const source = feedSource(first);
  if (!isInPage(source) && !isByTown(source) && isOneText(source.url)) feedText(source.url).catch(() => {});
}
