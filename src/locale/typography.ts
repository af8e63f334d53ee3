/** Capitalises the text itself, because Firefox splits a word at `::first-letter` for screen readers. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** No-break space: inside « », before a colon, between a number and its unit. */
export const NBSP = '\u00a0';
/** Narrow no-break space: before ; ! ? in French. Source: Imprimerie nationale, Lexique des règles typographiques. */
export const NNBSP = '\u202f';
