import { oneLine } from '../model/one-line.js';
import { bare } from '../model/own-fields.js';
import { removeServed } from './served-tree.js';
import { mutationObserver } from './page-observer.js';

const underWay = new WeakSet<Node>();

/**
 * Repeats what a visitor did in the served tree in the tree that replaces it: opens what was open, focuses what had the focus or its summary. Nodes are
 * matched by their text, because the feed may have changed. The served tree goes once the opened details are drawn.
 *
 * @param first The node before which Lit has drawn; the served tree follows it.
 */
export async function restoreState(first: Node): Promise<void> {
  if (underWay.has(first)) return;
  underWay.add(first);
  const root = first.getRootNode() as ShadowRoot;
  const isServed = (element: Element) => (first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const namesakes = (element: Element, served: boolean) =>
    [...root.querySelectorAll<HTMLElement>(element.localName)].filter(
      (other) => isServed(other) === served && oneLine(other.textContent) === oneLine(element.textContent),
    );
  const successor = (element: Element | null | undefined) =>
    element && namesakes(element, false)[namesakes(element, true).indexOf(element as HTMLElement)];

  const open = [...root.querySelectorAll('details[open] > summary')].filter(isServed).flatMap((summary) => successor(summary)?.parentElement ?? []);
  await Promise.all(open.map(opened));

  const focused = root.activeElement;
  const next = focused && isServed(focused) && (successor(focused) ?? successor(focused.closest('details')?.querySelector('summary')));
  removeServed(first);
  underWay.delete(first);
  // Only now, because the served tree hid the other, and hidden nodes take no focus.
  if (next) next.focus({ preventScroll: true });
}

/** Resolves once the details have content. */
function opened(details: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = mutationObserver(() => {
      if (!details.querySelector('summary + * > *')) return;
      observer?.disconnect();
      resolve();
    });
    if (!observer) resolve();
    observer?.observe(details, bare({ childList: true, subtree: true }));
    details.toggleAttribute('open', true);
  });
}
