import { bare } from '../../model/own-fields.js';
import type { ContactLink } from '../../model/programme.js';
import type { FeedValue } from '../feed-value.js';
import { isObject } from '../json.js';
import type { JsonObject } from '../json.js';
import { contactLink } from '../profile/profile-details.js';

const MOST_REGISTRATIONS = 10;

/**
 * What a visitor can register with, each once: the targets of schema.org/potentialAction (RegisterAction, ReserveAction …) and the addresses of offers.
 * The event's own page is no way to register.
 */
export function readRegistrations(event: FeedValue, url: string | null): readonly JsonObject[] {
  const targets = event.all('potentialAction', 20).flatMap((action) => action.all('target', 10));
  const offers = event
    .all('offers', 20)
    .filter((offer) => isObject(offer.raw))
    .map((offer) => offer.at('url'));
  const found = new Map<string, JsonObject>();
  for (const value of [...targets, ...offers]) {
    const written = value.word('urlTemplate') || value.word('url') || value.word();
    if (!written) continue;
    const link = contactLink(written);
    if (!link) value.warn('url-refused');
    else if (link.href !== url && found.size < MOST_REGISTRATIONS && !found.has(link.href))
      found.set(link.href, bare({ '@type': 'RegisterAction', target: targetOf(link, value.line('name')) }));
  }
  return [...found.values()];
}

/** A telephone number keeps its wording, because only that has the extension. */
function targetOf({ kind, text, href }: ContactLink, name: string): string | JsonObject {
  return kind === 'telephone' ? bare({ '@type': 'EntryPoint', urlTemplate: href, name: name || text }) : href;
}
