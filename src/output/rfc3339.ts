/** An instant in universal time, as RFC 3339 writes it: `2026-11-12T17:30:00Z`. */
export function utcText(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
