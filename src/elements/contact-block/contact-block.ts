import { isServer, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import type { ReadyView } from '../../controllers/programme-controller.js';
import { contactWords } from '../../locale/contact-words.js';
import { foreignLanguage } from '../../locale/event-text.js';
import type { Organizer, Programme } from '../../model/programme.js';
import { control } from '../../styles/control.js';
import { unawaited } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';
import { feedFailure } from '../feed-failure.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import { marked } from '../marked.js';
import { ProgrammeElement } from '../programme-element.js';
import { staleness } from '../staleness.js';
import { ContactActions } from './contact-actions.js';
import { contactOf, isComplete, isReachable, unreadable } from './contact.js';
import type { Contact } from './contact.js';
import styles from './contact-block.styles.js';
import { contactDetails } from './contact-details.js';
import { contactSkeleton } from './contact-skeleton.js';
import { OrganizerSearch } from './organizer-search.js';

/**
 * How to reach the organizer of the programme: postal address, telephone, e-mail, site, opening hours, directions, a card for the address book. Each
 * attribute wins over the programme's value; with a `name` and one way to reach it, no programme is requested.
 *
 * @summary Address, telephone, e-mail, opening hours, directions, vCard.
 * @slot - Shown without JavaScript, and when there is no contact to show.
 * @slot before - Between the name and the address.
 * @slot accessibility - Access for disabled visitors, instead of the `accessibility` attribute.
 * @slot after - Below everything else.
 * @csspart base - Everything.
 * @csspart name - The heading.
 * @csspart address - The postal lines.
 * @csspart list - Telephone, e-mail, site, opening hours, accessibility.
 * @csspart actions - Directions and vCard.
 * @csspart empty - The sentence that says that there is no contact, to a visitor who had the focus in it.
 * @csspart stale - Since when the programme could not be updated.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class ContactBlock extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, styles];

  /** Whose contact it is. With it and an address, a telephone or an e-mail, nothing is asked of the programme. */
  @property() name = '';

  /** Building or service, above the street: « Bâtiment Askia ». */
  @property({ attribute: 'address-name' }) addressName = '';

  /** Number and street. */
  @property() street = '';

  /** « BP 748 », « CS 70001 », or the number of a BP. */
  @property({ attribute: 'post-office-box' }) postOfficeBox = '';

  /** Post code. A post code or a locality of one's own replaces the programme's whole address. */
  @property({ attribute: 'postal-code' }) postalCode = '';

  /** Town, with « Cedex » where there is one. */
  @property() locality = '';

  /** One telephone number: French, or international with « + ». */
  @property() telephone = '';

  /** One e-mail address. */
  @property() email = '';

  /** Absolute address of a site. */
  @property() url = '';

  /** Opening hours, one per line or separated by « | »: free text, or schema.org/openingHours, which is put into words: `Mo-Fr 09:00-17:00`. */
  @property() hours = '';

  /** Access for disabled visitors. */
  @property() accessibility = '';

  /** WGS 84 degrees, for directions; without both, the address is looked for. */
  @property({ type: Number }) latitude: number | null = null;

  /** WGS 84 degrees. */
  @property({ type: Number }) longitude: number | null = null;

  /** Where « Itinéraire » leads: `openstreetmap` | `geoportail` | an address in which `{latitude}`, `{longitude}` and `{address}` are replaced. */
  @property() directions = '';

  /** Name of another organizer of the programme, as its events give it. */
  @property() organizer = '';

  /** The visitor's focus was in a contact that has gone: a sentence says so, and takes the focus. */
  #isMissed = false;

  readonly #search = new OrganizerSearch(this);

  readonly #actions = new ContactActions(this);

  readonly #programme = new ProgrammeController(this, {
    isNeeded: () => !isComplete(this),
    isEmpty: (programme) => {
      const organizer = this.#organizerIn(programme);
      return organizer !== undefined && !isReachable(contactOf(this, organizer));
    },
  });

  constructor() {
    super();
    new FocusController(this, ['[part="name"]', '[part="address"]', 'a', 'p']);
  }

  /** Not in `willUpdate`, because the controller looks up its view after it. */
  protected override update(changed: PropertyValues<this>): void {
    this.#isMissed = this.#isEmpty && (this.#isMissed || Boolean(this.shadowRoot?.activeElement));
    super.update(changed);
  }

  protected override updated(): void {
    if (this.#isEmpty || unreadable(this).length > 0) unawaited(this.#warn(), this);
  }

  protected override render() {
    return html`<div class="base" part="base" lang=${this.language.foreign}>
      ${this.#renderView()}
    </div>`;
  }

  #renderView() {
    const { view } = this.#programme;
    switch (view.status) {
      case 'unneeded':
        return this.#renderContact(contactOf(this, null), null);
      case 'unserved':
        return html`<slot></slot>`;
      case 'empty':
        return html`${this.#isMissed ? html`<p part="empty">${this.#texts.none}</p>` : nothing}<slot></slot>`;
      case 'loading':
        return contactSkeleton(this.language.locale.messages);
      case 'failed':
        return feedFailure(view.error, 'contact', this.language.locale.messages, this.#programme);
      case 'ready':
        return this.#renderReady(view);
    }
  }

  #renderReady(view: ReadyView) {
    const { programme } = view;
    const organizer = this.#organizerIn(programme);
    const { locale } = this.language;
    if (organizer === undefined)
      return this.#search.isLost ? html`<p>${locale.messages.feed.fileMissing}</p><slot></slot>` : contactSkeleton(locale.messages);
    const lang = foreignLanguage(programme.inLanguage, locale);
    return html`${this.#renderContact(contactOf(this, organizer), lang)}${staleness(view, locale)}`;
  }

  /** `lang`: the feed's language, when it is not the interface's. */
  #renderContact(contact: Contact, lang: string | null) {
    const { locale, written } = this.language;
    return html`
      ${contact.name ? heading(this.headingLevel, marked(contact.name, contact.name, this.name ? written : lang), 'name') : nothing}
      <slot name="before"></slot>
      ${contactDetails(contact, {
        texts: this.#texts,
        words: locale.dates.words,
        hoursLang: this.hours ? written : lang,
        hasAccessibility: Boolean(this.accessibility || (!isServer && this.querySelector(':scope > [slot="accessibility"]'))),
        accessibility: marked(this.accessibility, this.accessibility, written),
        onSlotChange: this.#onSlotChange,
      })}
      ${this.#actions.render(contact, this.#texts)}
      <slot name="after"></slot>
    `;
  }

  /** Undefined while the search for the named organizer runs. */
  #organizerIn(programme: Programme): Organizer | null | undefined {
    return this.organizer ? this.#search.organizerIn(programme, this.organizer) : programme.organizer;
  }

  async #warn(): Promise<void> {
    const chunk = await lazy(() => import('./contact-warnings.js'));
    chunk?.warnOfValues(this);
    if (this.#isEmpty) chunk?.warnOfNoContact(this);
  }

  get #isEmpty(): boolean {
    return this.#programme.view.status === 'empty';
  }

  get #texts() {
    return contactWords(this.language.locale);
  }

  readonly #onSlotChange = () => this.requestUpdate();
}
