import { vcard, vcardFileName } from '../../output/vcard.js';
import { saveFile } from '../save-file.js';
import type { Contact } from './contact.js';

/** Hands the contact to the visitor, for the address book. */
export function saveContact(contact: Contact): void {
  saveFile(vcardFileName(contact), 'text/vcard', vcard(contact, contact.coordinates));
}
