import { vcard, vcardFileName } from '../../output/vcard.js';
import { saveFile } from '../save-file.js';
import type { Contact } from './contact.js';

/** Gives the visitor the contact for the address book. */
export function saveContact(contact: Contact): void {
  saveFile(vcardFileName(contact), 'text/vcard', vcard(contact, contact.coordinates));
}
