import { emailAddress, webUrl } from '../../model/safe-url.js';
import { telephone } from '../../model/telephone.js';
import { warn } from '../../warn.js';
import type { ContactAttributes } from './contact.js';

type Element = ContactAttributes & { readonly localName: string; readonly organizer: string };

const LINKS = [
  ['telephone', telephone, '01 78 18 22 22'],
  ['email', emailAddress, 'contact@example.org'],
  ['url', webUrl, 'https://www.example.org'],
] as const;

/** Tells the webmaster what cannot become a link. What the feed says is the feed report's business. */
export function warnOfValues(element: Element): void {
  const { localName, latitude, longitude } = element;
  for (const [name, read, example] of LINKS) {
    const value = element[name];
    if (value && !read(value)) warn(`<${localName} ${name}="${value}">: cannot be a link; write e.g. ${name}="${example}".`);
  }
  if ((latitude === null) !== (longitude === null) || Number.isNaN(latitude) || Number.isNaN(longitude)) {
    warn(`<${localName} latitude="${latitude}" longitude="${longitude}">: not a place; write degrees in both. Directions go to the address.`);
  }
}

/** Tells the webmaster why the words between the tags stand there instead of a contact. */
export function warnOfNoContact({ localName, organizer }: Element): void {
  warn(
    `<${localName}${organizer && ` organizer="${organizer}"`}>: the programme has no such organizer with an address, telephone, email or url; ` +
      'add it to the feed, or write name="…" telephone="…" on the element.',
  );
}
