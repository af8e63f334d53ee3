import type { LitElement } from 'lit';
import { localeFor } from '../locale/locale.js';
import { lazy } from '../warn/lazy.js';
import type { LocaleController } from './locale-controller.js';

type Host = Pick<LitElement, 'renderOptions'> & { readonly language: LocaleController };

/**
 * What a server has drawn in a tag stays until there is as much to show, and under the sentence of a failure. Its first node, the styles, marks the place
 * before which lit draws, and stays for good.
 */
export function replaceServed({ renderOptions, language }: Host): void {
  const first = renderOptions.renderBefore;
  if (!first || !servedAfter(first) || !localeFor(language.tag)) return;
  void lazy(() => import('./take-over.js')).then((chunk) => {
    if (chunk) return chunk.takeOver(first);
    for (let served = servedAfter(first); served; served = servedAfter(first)) served.remove();
  });
}

/** The next node of what a server has drawn, behind the node before which lit draws. Where lit cannot adopt sheets, its own style elements stand there too. */
export function servedAfter(first: Node): ChildNode | null {
  let next = first.nextSibling;
  while (next instanceof HTMLStyleElement) next = next.nextSibling;
  return next;
}
