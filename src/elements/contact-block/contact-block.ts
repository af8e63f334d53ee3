import { listOf } from '../../model/lists.js';
import { html, isServer, nothing } from 'lit';
import type { PropertyValues, SVGTemplateResult, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import type { ReadyView } from '../../controllers/programme-controller.js';
import { foreignLanguage } from '../../locale/event-text.js';
import { contactWords } from '../../locale/contact-words.js';
import { openingHoursText } from '../../locale/opening-hours-text.js';
import { telephoneText } from '../../locale/telephone-text.js';
import { directionsLink } from '../../output/directions-link.js';
import type { Organizer, Programme } from '../../model/programme.js';
import { findableAddress, postalLines } from '../../model/postal-address.js';
import { emailAddress, webUrl } from '../../model/safe-url.js';
import { telephone as readTelephone } from '../../model/telephone.js';
import type { Telephone } from '../../model/telephone.js';
import { control } from '../../styles/control.js';
import { feedFailure, loadingSentence } from '../feed-failure.js';
import { heading } from '../heading.js';
import { access, icon } from '../icon.js';
import { clock, globe, mail, person, phone, place, route } from '../icons.js';
import { marked } from '../marked.js';
import { ProgrammeElement } from '../programme-element.js';
import { staleness } from '../staleness.js';
import { contactOf, isComplete, isReachable, unreadable } from './contact.js';
import type { Contact } from './contact.js';
import styles from './contact-block.styles.js';
import { lazy } from '../../warn/lazy.js';

interface Search {
  readonly programme: Programme;
  readonly name: string;
  /** Undefined while it is looked for. */
  found: Organizer | null | undefined;
  /** What looks for it could not be loaded. */
  isLost: boolean;
}

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

  /** Name of another organizer of the programme, as its events give it. */
  @property() organizer = '';

  @state() private hasSaveFailed = false;

  /** A visitor was in what is gone: a sentence says that there is nothing, and takes the focus. */
  #isMissed = false;

  /** The last search for the organizer that `organizer` names. */
  #search: Search | null = null;

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

  /** Not in `willUpdate`: here the controller has looked up what there is. */
  protected override update(changed: PropertyValues<this>): void {
    this.#isMissed = this.#isEmpty && (this.#isMissed || Boolean(this.shadowRoot?.activeElement));
    super.update(changed);
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
        return this.#renderSkeleton();
      case 'failed':
        return feedFailure(view.error, 'contact', this.language.locale.messages, this.#programme);
      case 'ready':
        return this.#renderReady(view);
    }
  }

  #renderReady(view: ReadyView) {
    const { programme } = view;
    const organizer = this.#organizerIn(programme);
    if (this.#search?.isLost) return html`<p>${this.language.locale.messages.feed.fileMissing}</p><slot></slot>`;
    if (organizer === undefined) return this.#renderSkeleton();
    const { locale } = this.language;
    const lang = foreignLanguage(programme.inLanguage, locale);
    return html`${this.#renderContact(contactOf(this, organizer), lang)}${staleness(view, Date.now(), locale)}`;
  }

  protected override updated(): void {
    if (this.#isEmpty || unreadable(this).length > 0) void this.#warn();
  }

  async #warn(): Promise<void> {
    const chunk = await lazy(() => import('./contact-warnings.js'));
    chunk?.warnOfValues(this);
    if (this.#isEmpty) chunk?.warnOfNoContact(this);
  }

  /** `lang`: of what the feed says, where it is not that of the interface. */
  #renderContact(contact: Contact, lang: string | null) {
    const { written } = this.language;
    return html`
      ${contact.name ? heading(this.headingLevel, marked(contact.name, contact.name, this.name ? written : lang), 'name') : nothing}
      <slot name="before"></slot>
      <div class="details">${this.#renderAddress(contact)}${this.#renderList(contact, this.hours ? written : lang)}</div>
      ${this.#renderActions(contact)}
      <slot name="after"></slot>
    `;
  }

  #renderAddress({ address }: Contact) {
    if (!address) return nothing;
    return html`
      <div class="row">
        ${icon(place)}
        <address part="address">${postalLines(address).map((line, index) => [index ? html`<br />` : nothing, html`<bdi>${line}</bdi>`])}</address>
      </div>
    `;
  }

  #renderList({ telephone, email, url, openingHours }: Contact, lang: string | null) {
    const { words } = this.language.locale.dates;
    const number = readTelephone(telephone);
    const mailbox = emailAddress(email);
    const site = webUrl(url);
    const hours = openingHours.map((line) => {
      const text = openingHoursText(line, words);
      // What is not put into words is as it was written.
      return html`<div><bdi lang=${(text === line && lang) || nothing}>${text}</bdi></div>`;
    });
    const hasAccessibility = Boolean(this.accessibility || (!isServer && this.querySelector(':scope > [slot="accessibility"]')));
    return html`
      <ul role="list" part="list" ?hidden=${!(telephone || mailbox || site || hours.length || hasAccessibility)}>
        ${row(phone, this.#texts.telephone, number ? html`<a href=${dialled(number)}>${number.extension ? telephone : telephoneText(number.e164)}</a>` : telephone)}
        ${row(mail, this.#texts.email, mailbox && html`<a href="mailto:${mailbox}">${mailbox}</a>`)}
        ${row(globe, this.#texts.site, site && html`<a href=${site} rel="noopener noreferrer">${siteName(site)}</a>`)}
        ${row(clock, this.#texts.hours, hours.length && hours)}
        <li class="row" ?hidden=${!hasAccessibility}>
          ${icon(access)}
          <div>
            <bdi class="muted">${this.#texts.accessibility}</bdi>
            <slot name="accessibility" @slotchange=${this.#onSlotChange}>${marked(this.accessibility, this.accessibility, this.language.written)}</slot>
          </div>
        </li>
      </ul>
    `;
  }

  #renderActions(contact: Contact) {
    const destination = contact.coordinates ?? (contact.address && findableAddress(contact.address));
    return html`
      <p part="actions">
        ${destination ? html`<a href=${directionsLink(destination)} rel="noopener noreferrer">${icon(route)}${this.#texts.directions}</a>` : nothing}
        <button type="button" @click=${() => this.#onSave(contact)}>${icon(person)}${this.#texts.save}</button>
      </p>
      ${this.hasSaveFailed ? html`<p>${this.#texts.saveFailed}</p>` : nothing}
    `;
  }

  /** The lines of the programme that comes with the script, so that nothing moves when it arrives. */
  #renderSkeleton() {
    const bones = (count: number) => listOf(count, () => html`<span class="bone"></span>`);
    return html`
      ${loadingSentence(this.language.locale.messages)}
      <span class="bone" part="name" aria-hidden="true"></span>
      <div class="details" aria-hidden="true">
        <div>${bones(4)}</div>
        <div class="list">${bones(2)}</div>
      </div>
      <p part="actions" aria-hidden="true">${bones(2)}</p>
    `;
  }

  /** Undefined while the events are searched for it. */
  #organizerIn(programme: Programme): Organizer | null | undefined {
    const { organizer: name } = this;
    if (!name) return programme.organizer;
    if (this.#search?.programme !== programme || this.#search.name !== name) {
      this.#search = { programme, name, found: undefined, isLost: false };
      void this.#find(this.#search);
    }
    return this.#search.found;
  }

  async #find(search: Search): Promise<void> {
    // The details of the events are a file of their own too.
    const found = await lazy(async () => ({ organizer: await (await import('./find-organizer.js')).findOrganizer(search.programme, search.name) }));
    if (found) search.found = found.organizer;
    else search.isLost = true;
    this.requestUpdate();
  }

  get #isEmpty(): boolean {
    return this.#programme.view.status === 'empty';
  }

  get #texts() {
    return contactWords(this.language.locale);
  }

  readonly #onSlotChange = () => this.requestUpdate();

  async #onSave(contact: Contact): Promise<void> {
    const chunk = await lazy(() => import('./save-contact.js'));
    chunk?.saveContact(contact);
    this.hasSaveFailed = chunk === null;
    if (!chunk) this.announcer.alert(this.#texts.saveFailed);
  }
}

/** A line of the list, or nothing where there is nothing to say. */
function row(picture: SVGTemplateResult, label: string, value: unknown): TemplateResult | typeof nothing {
  if (!value) return nothing;
  return html`
    <li class="row">
      ${icon(picture)}
      <div><bdi class="muted">${label}</bdi> ${value}</div>
    </li>
  `;
}

/** Source: RFC 3966. */
function dialled({ e164, extension }: Telephone): string {
  return `tel:${e164}${extension && `;ext=${extension}`}`;
}

/** « grandorlyseinebievre.fr »: an address is read by its host. */
function siteName(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
