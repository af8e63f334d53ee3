/**
 * What `Array.prototype.entries` and `Array.from` do. Prototype.js and MooTools, which older municipal sites still load, put functions of other meanings in
 * their places: a copy of the array, and one that ignores what to make of each item.
 */

/** Each item with its index. */
export function* indexed<T>(items: Iterable<T>): Generator<[index: number, item: T], void> {
  let index = 0;
  for (const item of items) yield [index++, item];
}

/** A list of a length, made item by item. */
export function listOf<T>(length: number, make: (index: number) => T): T[] {
  const items: T[] = [];
  for (let index = 0; index < length; index++) items.push(make(index));
  return items;
}
