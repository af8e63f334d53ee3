/** The value as JSON, without `toJSON`, which Prototype.js adds to strings and lists: it would quote them twice. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, asItIs);
}

function asItIs(this: Readonly<Record<string, unknown>>, key: string): unknown {
  return this[key];
}
