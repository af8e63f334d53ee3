import type { Sentences } from './sentences.js';
import { lazy } from './lazy.js';
import { unawaited } from './guarded.js';

/** Tells the webmaster, once as by `warn()`, in words that are fetched when there is something to say. Without them the page works all the same. */
export function warnOf<K extends keyof Sentences>(what: K, ...written: Parameters<Sentences[K]>): void {
  unawaited(lazy(() => import('./sentences.js')).then((chunk) => chunk?.say(what, ...written)));
}
