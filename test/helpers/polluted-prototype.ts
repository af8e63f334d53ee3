/** Everything that a script reads of `Object.prototype`, where a page may have put anything. */

/** The language's own protocols: descriptors, iterators, promises. With one of these polluted no script works, of anybody's. */
const PROTOCOLS = ['get', 'set', 'value', 'writable', 'enumerable', 'configurable', 'return', 'then', 'toJSON'];

/** Each word in the sources that can be the name of a field. */
export function wordsOf(sources: readonly string[]): readonly string[] {
  const words = new Set(sources.flatMap((source) => source.replace(/^\/\/# sourceMappingURL.*$/m, '').match(/[\p{L}_$@][\p{L}\d_$]*/gu) ?? []));
  return [...words].filter((word) => !(word in {}) && !PROTOCOLS.includes(word));
}

/**
 * Puts each of the words on `Object.prototype` as a getter that notes who has asked, when it was a module below `/src/`; what it gives is undefined, as without.
 * Passed to pages as a text: uses nothing from outside.
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
