/** What a cell about contact or registration holds, which is often all in one: « Inscription : 01 99 00 12 34 ou contact@ville.example ». */

const ADDRESS = /https?:\/\/[^\s;<>"]{1,2000}|www\.[^\s;<>"]{1,2000}/gi;
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,6}/gi;
const TELEPHONE = /(?<![\d+])(?:(?:\+|00)33 ?(?:\(0\))? ?|0)[1-9](?:[ .-]?\d\d){4}(?!\d)/g;

export interface Contacts {
  readonly urls: readonly string[];
  readonly emails: readonly string[];
  readonly telephones: readonly string[];
  /** It holds words besides, which people should read. */
  readonly hasWords: boolean;
}

export function contactsIn(text: string): Contacts {
  const source = text.replace(/[\u00a0\u202f]/g, ' ').slice(0, 5000);
  // A full stop behind an address is the sentence's.
  const urls = (source.match(ADDRESS) ?? []).map((url) => url.replace(/[.,)]$/, ''));
  const withoutUrls = source.replace(ADDRESS, ' ');
  const emails = withoutUrls.match(EMAIL) ?? [];
  const telephones = withoutUrls.replace(EMAIL, ' ').match(TELEPHONE) ?? [];
  const rest = withoutUrls.replace(EMAIL, ' ').replace(TELEPHONE, ' ');
  return {
    urls,
    emails,
    telephones,
    hasWords: /\p{L}{3}/u.test(rest.replace(/\b(?:tel|t[eé]l[eé]phone|mail|e-mail|email|courriel|par|sur|site|lien)\b/giu, '')),
  };
}
