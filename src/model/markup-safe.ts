/**
 * A plain text that a reader of HTML gives back letter for letter: see `plainText` of rich-text.ts, through which every text of a feed goes. Most texts stay
 * as they are.
 */
export function markupSafe(text: string): string {
  return text.replace(/&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});)/gi, '&amp;').replace(/<(?=[!/a-z])/gi, '&lt;');
}
