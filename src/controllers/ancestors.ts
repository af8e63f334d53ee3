/** The nearest match among an element and its ancestors, across shadow roots. */
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
