import { inlineFeed, ORDINARY, programme } from '../../stories/support/feeds.js';

type Json = Record<string, unknown>;

let copies = 0;

/** A new feed at each call, so that tests do not share the visitor's selection. */
export function feed(events: readonly Json[] = ORDINARY, change: Json = {}): () => HTMLScriptElement {
  const text = programme(events, { description: `n° ${copies++}`, ...change });
  return () => inlineFeed(text);
}
