/**
 * What a visitor did in a tree that a server has drawn is done again in the tree that takes its place: what was open opens, and what had the focus has it, or
 * else the summary above it. Each is found again by what it says, for the feed may have other events by now; then the served tree goes.
 *
 * @param first The node before which lit has drawn; the served tree follows it.
 */
export function takeOver(first: Node): void {
  const root = first.getRootNode() as ShadowRoot;
  const isServed = (element: Element) => (first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const namesakes = (element: Element, served: boolean) =>
    [...root.querySelectorAll<HTMLElement>(element.localName)].filter((other) => isServed(other) === served && textOf(other) === textOf(element));
  const successor = (element: Element | null | undefined) =>
    element && namesakes(element, false)[namesakes(element, true).indexOf(element as HTMLElement)];

  for (const summary of root.querySelectorAll('details[open] > summary')) {
    if (isServed(summary)) successor(summary)?.parentElement!.toggleAttribute('open', true);
  }
  const focused = root.activeElement;
  const next = focused && isServed(focused) && (successor(focused) ?? successor(focused.closest('details')?.querySelector('summary')));
  while (first.nextSibling) first.nextSibling.remove();
  // Only now: the served tree hid the other, and what is hidden takes no focus.
  if (next) next.focus({ preventScroll: true });
}

function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
