import { inlineFeed, ORDINARY, programme } from '../../stories/support/feeds.js';

type Json = Record<string, unknown>;

let copies = 0;

/** A feed that no other test reads, as often in a page as it is called for: the choice made here is not theirs. */
export function feed(events: readonly Json[] = ORDINARY, change: Json = {}): () => HTMLScriptElement {
  const text = programme(events, { description: `n° ${copies++}`, ...change });
  return () => inlineFeed(text);
}
