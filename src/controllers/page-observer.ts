/**
 * One observer of `<html>` and `<body>` for all elements: a page that changes its language or its colours does it there, by an attribute. Observing
 * starts with the first listener and ends with the last.
 */

import { bare } from '../model/own-fields.js';
import { guarded } from '../warn/guarded.js';

const OBSERVED = bare({ attributes: true, attributeFilter: ['lang', 'class', 'style', 'data-theme', 'data-bs-theme', 'color-scheme'] });

const listeners = new Set<() => void>();
let observer: MutationObserver | null = null;
let darkQuery: MediaQueryList | null = null;

const tell = guarded(() => {
  for (const listener of listeners) guarded(listener)();
});

/** What a page may have replaced or taken away: null then. */
export function mediaQuery(condition: string): MediaQueryList | null {
  try {
    return matchMedia(condition);
  } catch {
    return null;
  }
}

/** Likewise. */
export function mutationObserver(callback: MutationCallback): MutationObserver | null {
  try {
    return new MutationObserver(guarded(callback));
  } catch {
    return null;
  }
}

/** Hears of each attribute change of the page's root or body, and of the system's colour scheme, until the returned function is called. */
export function onPageChange(listener: () => void): () => void {
  if (listeners.size === 0) {
    observer = mutationObserver(tell);
    for (const root of [document.documentElement, document.body]) {
      if (root) observer?.observe(root, OBSERVED);
    }
    darkQuery = mediaQuery('(prefers-color-scheme: dark)');
    darkQuery?.addEventListener('change', tell);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    darkQuery?.removeEventListener('change', tell);
    observer = darkQuery = null;
  };
}
