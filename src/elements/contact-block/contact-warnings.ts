import { emailAddress, webUrl } from '../../model/safe-url.js';
import { telephone } from '../../model/telephone.js';
import { warn } from '../../warn.js';
import type { ContactAttributes } from './contact.js';

/** Tells the webmaster what cannot become a link, attribute by attribute. What the feed says is the feed report's business. */
export function warnAboutContact(element: ContactAttributes & { readonly localName: string }): void {
  const { localName, latitude, longitude } = element;
  const refused = (name: 'telephone' | 'email' | 'url', consequence: string) => warn(`<${localName} ${name}="${element[name]}">: ${consequence}`);
  if (element.telephone && !telephone(element.telephone)) {
    refused('telephone', 'not one number that can be dialled; write e.g. telephone="01 78 18 22 22" or "+33 1 78 18 22 22". It is shown without a link.');
  }
  if (element.email && !emailAddress(element.email)) refused('email', 'not an e-mail address; write e.g. email="contact@example.org". It is not shown.');
  if (element.url && !webUrl(element.url)) refused('url', 'not an absolute web address; write e.g. url="https://www.example.org". It is not shown.');
  if ((latitude === null) !== (longitude === null) || !(Math.abs(latitude ?? 0) <= 90) || !(Math.abs(longitude ?? 0) <= 180)) {
    warn(`<${localName} latitude="${latitude}" longitude="${longitude}">: not a place; write degrees in both, e.g. latitude="48.7385" longitude="2.3705". The address is looked for instead.`);
  }
}
