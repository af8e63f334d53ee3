/** Values as the readers of a feed take them back: what is empty is left out, and what could be taken for markup is written as entities. */

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

/** A plain text that a reader of HTML gives back letter for letter: see `plainText` of rich-text.ts. Most texts stay as they are. */
export function markupSafe(text: string): string {
  return text.replace(/&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});)/gi, '&amp;').replace(/<(?=[!/a-z])/gi, '&lt;');
}
