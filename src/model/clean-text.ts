/** Whether cleaning (see rich-text.ts) would leave a text unchanged. Most texts are clean, and large feeds have many. */

/** Markup and entities, control and bidirectional override characters, zero-width ones, halves of characters, space at an end or before a line break. */
const UNCLEAN =
  // eslint-disable-next-line no-control-regex
  /<(?=[!/a-zA-Z])|&(?=#|[a-zA-Z]{2,8};)|[\u0000-\u0009\u000b-\u001f\u007f\u0085\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]|\n\n\n| \n|^\s|\s$/;

export function isClean(text: string): boolean {
  return !UNCLEAN.test(text);
}

/** Also on one line, with single spaces. */
export function isCleanLine(text: string): boolean {
  return isClean(text) && !/[^\S \u00a0\u202f]| {2}/.test(text);
}

/** Halves of characters, which no URI and no XML can hold, replaced. Without the flag `u`, which misses U+D800 before U+FFFE in WebKit. */
export function withoutHalves(text: string, replacement = ''): string {
  return text.replace(/([\ud800-\udbff][\udc00-\udfff])|[\ud800-\udfff]/g, (_, character?: string) => character ?? replacement);
}
