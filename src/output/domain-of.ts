/** Belongs to nobody. Source: RFC 2606, section 2. */
const NO_DOMAIN = 'programme.invalid';

/** The domain that makes identities of a programme its own: that of its page. */
export function domainOf(url: string | null): string {
  return url ? new URL(url).hostname : NO_DOMAIN;
}
