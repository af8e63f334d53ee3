import { warn } from '../../warn.js';
import { unreadable } from './contact.js';
import type { ContactAttributes } from './contact.js';

type Element = ContactAttributes & { readonly localName: string; readonly organizer: string };

const EXAMPLES = { telephone: '01 78 18 22 22', email: 'contact@example.org', url: 'https://www.example.org' } as const;

/** Warns of values that cannot become links. */
export function warnOfValues(element: Element): void {
  const { localName, latitude, longitude } = element;
  for (const name of unreadable(element)) {
    warn(
      name === 'latitude'
        ? `<${localName} latitude="${latitude}" longitude="${longitude}">: not a place; write degrees in both. Directions go to the address.`
        : `<${localName} ${name}="${element[name]}">: cannot be a link; write e.g. ${name}="${EXAMPLES[name]}".`,
    );
  }
}

/** Warns that there is no contact, so that the tag's own children are shown. */
export function warnOfNoContact({ localName, organizer }: Element): void {
  warn(
    `<${localName}${organizer && ` organizer="${organizer}"`}>: the programme has no such organizer with an address, telephone, email or url; ` +
      'add it to the feed, or write name="…" telephone="…" on the element.',
  );
}
