import { mutationObserver } from '../controllers/page-observer.js';
import { bare } from '../model/own-fields.js';
import { guarded, unawaited } from '../warn/guarded.js';
import { lazy } from '../warn/lazy.js';

/**
 * Loads each of these elements the first time that its tag stands in the page, also when a CMS or a script puts it there later: nobody pays for an element
 * that is not there. Until it comes, and when it cannot come, the tag shows its own children, as without JavaScript. A tag inside the shadow root of another
 * component is not seen: import the element from npm there.
 */
export function whenPresent(elements: Readonly<Record<string, () => Promise<unknown>>>): void {
  // Live collections: asking for their length at each change of the page costs nothing.
  const awaited = new Map(Object.entries(elements).map(([tag, load]) => [document.getElementsByTagName(tag), load]));
  const look = guarded(() => {
    for (const [present, load] of awaited) {
      if (present.length === 0) continue;
      awaited.delete(present);
      unawaited(lazy(load)); // without it the tag keeps its children
    }
    if (awaited.size === 0) observer?.disconnect();
  });
  const observer = mutationObserver(look);
  observer?.observe(document, bare({ childList: true, subtree: true }));
  // Without an observer, tags that come later are not seen; those of the page are.
  if (!observer) addEventListener('load', look, bare({ once: true }));
  look();
}
