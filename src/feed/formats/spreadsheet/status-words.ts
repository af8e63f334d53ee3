/** « 14 novembre 2026 (annulé) »: what the cells of days and hours say of whether it takes place. */

const WORD = String.raw`annul[ée]e?s?|report[ée]e?s?|complet(?:e|s|es)?|cancell?ed|postponed|sold out`;
/** Alone in brackets, or before or behind the day or the hour: « journée complète » says something else. */
const STATUS = new RegExp(String.raw`(?<=^|[(\[*!,;:–—\n-] ?|(?:^|[^\p{L}])\d{1,4} |\d ?h(?:\d\d)? )(${WORD})(?= ?(?:$|[)\]*!,;:–—\n-]|\d))`, 'iu');
/** Says that something does not take place, in words that are not read. */
const CANCELLED = /(?<!\b(?:non|pas|jamais|not) )\b(?:annul[ée]|cancell?ed)/iu;

/** null where nothing is said. */
export function statusIn(text: string): string | null {
  return STATUS.exec(text)?.[1] ?? null;
}

export function withoutStatus(text: string): string {
  return text
    .replace(STATUS, '')
    .replace(/[([] ?[)\]]/, '')
    .trim();
}

export function isStatusUnread(text: string): boolean {
  return CANCELLED.test(text) || statusIn(text) !== null;
}
