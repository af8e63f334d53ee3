/** Escapes a plain text so that `plainText` of rich-text.ts, which reads every text of a feed, returns it unchanged. Most texts need no change. */
export function markupSafe(text: string): string {
  return text.replace(/&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});)/gi, '&amp;').replace(/<(?=[!/a-z])/gi, '&lt;');
}
