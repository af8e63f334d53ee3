/**
 * Replaces `Array.prototype.entries` and `Array.from`, because Prototype.js and MooTools, which older municipal sites still load, override them with other
 * meanings.
 */

/** Each item with its index. */
export function* indexed<T>(items: Iterable<T>): Generator<[index: number, item: T], void> {
  let index = 0;
  for (const item of items) yield [index++, item];
}

/** A list of the given length, made item by item. */
export function listOf<T>(length: number, make: (index: number) => T): T[] {
  const items: T[] = [];
  for (let index = 0; index < length; index++) items.push(make(index));
  return items;
}
