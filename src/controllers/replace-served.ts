import type { LitElement } from 'lit';
import { localeFor } from '../locale/locale.js';
import { lazy } from '../warn/lazy.js';
import type { LocaleController } from './locale-controller.js';
import { removeServed, servedAfter } from './served-tree.js';
import { unawaited } from '../warn/guarded.js';

type Host = Pick<LitElement, 'renderOptions'> & { readonly language: LocaleController };

/**
 * Served content stays until there is as much to show, also under the sentence of a failure. Lit draws before its first node, the styles, which stays for
 * good.
 */
export function replaceServed({ renderOptions, language }: Host): void {
  const first = renderOptions.renderBefore;
  if (!first || !servedAfter(first) || !localeFor(language.tag)) return;
  unawaited(lazy(() => import('./restore-state.js')).then((chunk) => (chunk ? chunk.restoreState(first) : removeServed(first))));
}
