import type { ContactLink } from '../../model/programme.js';
import { emailAddress, webUrl } from '../../model/safe-url.js';
import { telephone } from '../../model/telephone.js';
import type { FeedValue } from '../feed-value.js';
import { isObject } from '../json.js';

const MOST_REGISTRATIONS = 10;

/** schema.org/potentialAction (RegisterAction, ReserveAction …) and the addresses of offers; the event's own page is no way to register. */
export function readRegistrations(event: FeedValue, url: string | null): readonly ContactLink[] {
  const targets = event.all('potentialAction', 20).flatMap((action) => action.all('target', 10));
  const offers = event
    .all('offers', 20)
    .filter((offer) => isObject(offer.raw))
    .map((offer) => offer.at('url'));
  const links = new Map<string, ContactLink>();
  for (const value of [...targets, ...offers]) {
    const written = value.word('urlTemplate') || value.word('url') || value.word();
    if (!written) continue;
    const link = contactLink(written);
    if (!link) value.warn('url-refused');
    else if (link.href !== url && links.size < MOST_REGISTRATIONS && !links.has(link.href)) links.set(link.href, link);
  }
  return Object.freeze([...links.values()]);
}

/** A link out of an address, a mail address or a number, with or without its scheme; null when it may not be one. */
function contactLink(written: string): ContactLink | null {
  const url = webUrl(written);
  if (url) return Object.freeze({ kind: 'url', text: new URL(url).hostname.replace(/^www\./, ''), href: url });
  const email = emailAddress(written);
  if (email) return Object.freeze({ kind: 'email', text: email, href: `mailto:${email}` });
  const number = telephone(written);
  return number && Object.freeze({ kind: 'telephone', text: written.replace(/^tel:/i, '').trim(), href: `tel:${number.e164}` });
}
