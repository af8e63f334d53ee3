/**
 * One observer of `<html>` and `<body>` for all elements, because pages change their language and colours by attributes there. It runs while there are
 * listeners.
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

/** Null when the page has replaced or removed it. */
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

/** Listens to attributes of the page's root and body and to the system's colour scheme, until the returned function is called. */
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
