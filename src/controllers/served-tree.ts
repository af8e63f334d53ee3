/** The next node of what a server has drawn, behind the node before which lit draws. Where lit cannot adopt sheets, its own style elements stand there too. */
export function servedAfter(first: Node): ChildNode | null {
  let next = first.nextSibling;
  while (next instanceof HTMLStyleElement) next = next.nextSibling;
  return next;
}

export function removeServed(first: Node): void {
  for (let served = servedAfter(first); served; served = servedAfter(first)) served.remove();
}
