/** The next served node after the one before which Lit draws. Without adopted style sheets, Lit's own style elements are in between. */
export function servedAfter(first: Node): ChildNode | null {
  let next = first.nextSibling;
  while (next instanceof HTMLStyleElement) next = next.nextSibling;
  return next;
}

export function removeServed(first: Node): void {
  for (let served = servedAfter(first); served; served = servedAfter(first)) served.remove();
}
