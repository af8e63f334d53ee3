/** Everything that a script reads of `Object.prototype`, where a page may have put anything. */

/** The language's own protocols: descriptors, iterators, promises. If one of these is polluted, no script works at all. */
const PROTOCOLS = ['get', 'set', 'value', 'writable', 'enumerable', 'configurable', 'return', 'then', 'toJSON'];

/** Every word in the sources that may be the name of a property. */
export function wordsOf(sources: readonly string[]): readonly string[] {
  const words = new Set(sources.flatMap((source) => source.replace(/^\/\/# sourceMappingURL.*$/m, '').match(/[\p{L}_$@][\p{L}\d_$]*/gu) ?? []));
  return [...words].filter((word) => !(word in {}) && !PROTOCOLS.includes(word));
}

/**
 * Puts each word on `Object.prototype` as a getter that returns undefined, and notes the caller if it is a module below `/src/`.
 * Its text is passed to pages, so it must not use anything from outside.
 */
export function watchPrototype(words: readonly string[], reads: string[]): () => void {
  const known = new Set<string>();
  for (const word of words) {
    Object.defineProperty(Object.prototype, word, {
      configurable: true,
      get() {
        if (known.size > 500) return;
        const stack = (new Error().stack ?? '').split('\n').filter((line) => /:\d+:\d+/.test(line));
        const caller = stack[1] ?? '';
        const read = `${word}, in ${caller.replace(/^.*\/src\//, '').replace(/[^\d)]*\)?$/, '')}`;
        if (!caller.includes('/src/') || known.has(read)) return;
        known.add(read);
        reads.push(read);
      },
      set(value: unknown) {
        Object.defineProperty(this, word, { value, writable: true, enumerable: true, configurable: true });
      },
    });
  }
  return () => {
    for (const word of words) Reflect.deleteProperty(Object.prototype, word);
  };
}
