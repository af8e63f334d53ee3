/** The nearest of an element and its ancestors that matches, out of the shadow roots that it stands in. */
export function closestAcrossShadows(element: Element, selector: string): Element | null {
  let start: Element | null = element;
  while (start) {
    const found = start.closest(selector);
    if (found) return found;
    const root = start.getRootNode();
    start = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
