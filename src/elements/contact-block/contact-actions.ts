import { nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { Messages } from '../../locale/messages.js';
import { findableAddress } from '../../model/postal-address.js';
import { directionsLink, isDirectionsService } from '../../output/directions-link.js';
import { lazy } from '../../warn/lazy.js';
import { warnOf } from '../../warn/warn-of.js';
import { html } from '../html.js';
import { icon } from '../icon.js';
import { person, route } from '../icons.js';
import type { Contact } from './contact.js';

type Host = ReactiveControllerHost & Element & { readonly announcer: AnnouncerController; readonly directions: string | null };

/** Directions, and a card for the address book. */
export class ContactActions {
  readonly #host: Host;
  #hasFailed = false;

  constructor(host: Host) {
    this.#host = host;
  }

  render(contact: Contact, texts: Messages['contact']): TemplateResult {
    const address = contact.address ? findableAddress(contact.address) : '';
    const { directions, localName } = this.#host;
    if (directions && !isDirectionsService(directions)) warnOf('directions', localName, directions);
    const way = directionsLink({ coordinates: contact.coordinates, address }, directions || undefined);
    return html`
      <p part="actions">
        ${way ? html`<a href=${way} rel="noopener noreferrer">${icon(route)}${texts.directions}</a>` : nothing}
        <button type="button" @click=${() => this.#onSave(contact, texts)}>${icon(person)}${texts.save}</button>
      </p>
      ${this.#hasFailed ? html`<p>${texts.saveFailed}</p>` : nothing}
    `;
  }

  async #onSave(contact: Contact, texts: Messages['contact']): Promise<void> {
    const chunk = await lazy(() => import('./save-contact.js'));
    chunk?.saveContact(contact);
    this.#hasFailed = chunk === null;
    this.#host.requestUpdate();
    if (!chunk) this.#host.announcer.alert(texts.saveFailed);
  }
}
