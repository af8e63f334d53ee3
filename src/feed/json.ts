/** First reading of a parsed document, in which any key may be missing, null, of another type, or named `__proto__`. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property; undefined for anything else. */
export function field(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** schema.org allows one value or an array of them wherever there may be several. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === '' ? [] : [value];
}

/** The types of a node without namespace: `https://schema.org/Place`, `schema:Place` and `Place` are one. */
export function typesOf(value: unknown): readonly string[] {
  return list(field(value, '@type'))
    .slice(0, 20)
    .map((type) => (typeof type === 'string' ? type.slice(-60).replace(/^.*[/:#]/, '') : ''));
}

/** Every schema.org sub-type of Event, known or to come. */
const EVENT = /(?:Event|Festival|Hackathon|EventSeries|CourseInstance)$/;

/** Whether an object is of a type that takes place; `otherwise` for one that states no type. */
export function isEvent(value: unknown, otherwise: boolean): boolean {
  const types = typesOf(value);
  return types.length > 0 ? types.some(isEventType) : otherwise;
}

export function isEventType(type: string): boolean {
  return EVENT.test(type);
}
