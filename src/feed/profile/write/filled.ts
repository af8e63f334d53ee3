/** What JSON-LD is made of. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object without what is missing or empty, in the order given. */
export function filled(fields: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** One as it is, several as an array, none as nothing. */
export function oneOrMore(values: readonly unknown[]): unknown {
  return values.length > 1 ? values : values[0];
}
