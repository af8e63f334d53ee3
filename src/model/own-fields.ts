/** A page may have put fields on Object.prototype: every record seems to have them. */

/** The record's own field; undefined where it has none. */
export function own<T extends object, K extends keyof T>(record: T, key: K): T[K] | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A record without a prototype, for the platform, which looks there for options that are not given. */
export function bare<T extends object>(fields: T): T {
  return Object.assign(Object.create(null) as T, fields);
}
