import type { Sentences } from './sentences.js';
import { lazy } from './lazy.js';
import { unawaited } from './guarded.js';

/** Warns once, like `warn()`, in sentences that are loaded when needed. Without them the page works all the same. */
export function warnOf<K extends keyof Sentences>(what: K, ...written: Parameters<Sentences[K]>): void {
  unawaited(lazy(() => import('./sentences.js')).then((chunk) => chunk?.say(what, ...written)));
}
