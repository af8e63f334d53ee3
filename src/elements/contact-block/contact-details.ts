import { nothing } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.js';
import { openingHoursText } from '../../locale/opening-hours-text.js';
import { telephoneText } from '../../locale/telephone-text.js';
import { postalLines } from '../../model/postal-address.js';
import { emailAddress, webUrl } from '../../model/safe-url.js';
import { telephone as readTelephone } from '../../model/telephone.js';
import type { Telephone } from '../../model/telephone.js';
import { html } from '../html.js';
import { access, icon } from '../icon.js';
import { clock, globe, mail, phone, place } from '../icons.js';
import type { Contact } from './contact.js';

export interface ContactDetailsContext {
  readonly texts: Messages['contact'];
  readonly words: Messages['dates'];
  /** Language of opening hours in free text, when it is not the interface's. */
  readonly hoursLang: string | null;
  readonly hasAccessibility: boolean;
  /** Content of the `accessibility` slot: its default text. */
  readonly accessibility: unknown;
  readonly onSlotChange: () => void;
}

/** The postal address, then telephone, e-mail, site, opening hours and accessibility. */
export function contactDetails(contact: Contact, context: ContactDetailsContext): TemplateResult {
  return html`<div class="details">${postalAddress(contact)}${list(contact, context)}</div>`;
}

function postalAddress({ address }: Contact) {
  if (!address) return nothing;
  return html`
    <div class="row">
      ${icon(place)}
      <address part="address">${postalLines(address).map((line, index) => [index ? html`<br />` : nothing, html`<bdi>${line}</bdi>`])}</address>
    </div>
  `;
}

function list({ telephone, email, url, openingHours }: Contact, context: ContactDetailsContext): TemplateResult {
  const { texts, words, hoursLang, hasAccessibility, accessibility, onSlotChange } = context;
  const number = readTelephone(telephone);
  const mailbox = emailAddress(email);
  const site = webUrl(url);
  const hours = openingHours.map((line) => {
    const text = openingHoursText(line, words);
    return html`<div><bdi lang=${(text === line && hoursLang) || nothing}>${text}</bdi></div>`;
  });
  return html`
    <ul role="list" part="list" ?hidden=${!(telephone || mailbox || site || hours.length || hasAccessibility)}>
      ${row(phone, texts.telephone, number ? html`<a href=${dialled(number)}>${number.extension ? telephone : telephoneText(number.e164)}</a>` : telephone)}
      ${row(mail, texts.email, mailbox && html`<a href="mailto:${mailbox}">${mailbox}</a>`)}
      ${row(globe, texts.site, site && html`<a href=${site} rel="noopener noreferrer">${siteName(site)}</a>`)}
      ${row(clock, texts.hours, hours.length && hours)}
      <li class="row" ?hidden=${!hasAccessibility}>
        ${icon(access)}
        <div>
          <bdi class="muted">${texts.accessibility}</bdi>
          <slot name="accessibility" @slotchange=${onSlotChange}>${accessibility}</slot>
        </div>
      </li>
    </ul>
  `;
}

/** A line of the list; none without a value. */
function row(picture: SVGTemplateResult, label: string, value: unknown) {
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

/** « grandorlyseinebievre.fr »: visitors know a site by its host. */
function siteName(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
