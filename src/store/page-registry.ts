import { guarded } from '../warn/guarded.js';

/**
 * Shared by copies of the script in one page, even of two versions. Strings and functions only, under a symbol with a protocol number, so that each copy
 * parses its own model. Never change the meaning of a member: a new protocol is a new symbol that bridges to this one.
 */
export interface PageRegistry {
  readonly protocol: 1;
  /** The text of the feed, requested once per address for all elements and copies. A failure is not kept. */
  feed(url: string, load: () => Promise<string>): Promise<string>;
  /** When the text arrived, in epoch milliseconds; 0 before. */
  loadedAt(url: string): number;
  /** Makes the next `feed()` request it again. */
  forget(url: string): void;
  /** The selection under a key, as JSON; '' before the first. */
  selection(key: string): string;
  select(key: string, json: string): void;
  /** Called for every `select` under the key, until the returned function is called. */
  onSelect(key: string, listener: (json: string) => void): () => void;
}

/** Larger texts, in characters, are held weakly, to save memory. */
const LARGE = 500_000;

const MEMBERS = ['feed', 'loadedAt', 'forget', 'selection', 'select', 'onSelect'] as const;

const KEY = Symbol.for('ess.page.v1');

/** This copy's. */
let mine: PageRegistry | null = null;

/** The page's registry, made by the first copy of the script. */
export function pageRegistry(): PageRegistry {
  const page = globalThis as { [KEY]?: PageRegistry };
  // Own property only: a polluted Object.prototype must not provide a registry.
  const found: unknown = Object.hasOwn(page, KEY) ? page[KEY] : null;
  if (isRegistry(found)) return found;
  mine ??= createRegistry();
  // If the page has sealed something else there, this copy keeps its registry to itself.
  Reflect.defineProperty(page, KEY, { value: mine });
  return mine;
}

function isRegistry(found: unknown): found is PageRegistry {
  if (typeof found !== 'object' || found === null) return false;
  const registry = found as Record<keyof PageRegistry, unknown>;
  return registry.protocol === 1 && MEMBERS.every((member) => typeof registry[member] === 'function');
}

function createRegistry(): PageRegistry {
  const feeds = new Map<string, { deref(): Promise<string> | undefined }>();
  const times = new Map<string, number>();
  const selections = new Map<string, string>();
  const listeners = new Map<string, Set<(json: string) => void>>();
  return Object.freeze({
    protocol: 1,
    feed(url: string, load: () => Promise<string>) {
      const known = feeds.get(url)?.deref();
      if (known) return known;
      const text = load().then(
        (loaded) => {
          times.set(url, Date.now());
          if (loaded.length > LARGE) feeds.set(url, new WeakRef(text));
          return loaded;
        },
        (error: unknown) => {
          feeds.delete(url);
          throw error;
        },
      );
      feeds.set(url, { deref: () => text });
      return text;
    },
    loadedAt: (url: string) => times.get(url) ?? 0,
    forget: (url: string) => void feeds.delete(url),
    selection: (key: string) => selections.get(key) ?? '',
    select(key: string, json: string) {
      selections.set(key, json);
      for (const listener of listeners.get(key) ?? []) guarded(listener)(json);
    },
    onSelect(key: string, listener: (json: string) => void) {
      let heard = listeners.get(key);
      if (!heard) listeners.set(key, (heard = new Set()));
      heard.add(listener);
      return () => {
        heard.delete(listener);
        if (heard.size === 0 && listeners.get(key) === heard) listeners.delete(key);
      };
    },
  } as const);
}
