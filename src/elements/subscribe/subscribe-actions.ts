import { isServer, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { subscribeWords } from '../../locale/subscribe-words.js';
import { lazy } from '../../warn/lazy.js';
import { googleSubscription, webcal } from '../../output/calendar-subscription.js';
import { copyText, selectText } from '../copy-text.js';
import { html } from '../html.js';
import { icon } from '../icon.js';
import { calendar } from '../icons.js';
import { canSendFiles } from '../web-share.js';
import type { CalendarToSave } from '../calendar-download.js';

type Host = LitElement & { readonly announcer: AnnouncerController; readonly language: LocaleController };

/** Follow the calendar that the site publishes; or, where it publishes none, take the events as a file. */
export class SubscribeActions {
  readonly #host: Host;
  /** The address that was copied, or is to be copied by hand. */
  #copied: { readonly address: string; readonly isCopied: boolean } | null = null;
  #hasFailed = false;

  constructor(host: Host) {
    this.#host = host;
  }

  get #words() {
    return subscribeWords(this.#host.language.locale);
  }

  /** `isNarrowed`: whether a visitor has chosen in a filter, which the published calendar does not know. */
  renderSubscription(address: string, isNarrowed: boolean): TemplateResult {
    const words = this.#words;
    const copied = this.#copied?.address === address ? this.#copied : null;
    return html`
      <p>${words.subscription}${isNarrowed ? ` ${words.unnarrowed}` : ''}</p>
      <p class="actions" part="actions">
        <a class="main" part="action action-main" href=${webcal(address)}>${icon(calendar)}<span>${words.subscribe}</span></a>
        <a part="action" href=${googleSubscription(address)} rel="noopener noreferrer">${words.google}</a>
        <button type="button" part="action" @click=${() => this.#onCopy(address)}>${words.copy}</button>
      </p>
      ${copied?.isCopied ? html`<p>${words.copied}</p>` : nothing}
      ${copied && !copied.isCopied ? html`<label><span>${words.copyFailed}</span><input type="url" readonly .value=${address} /></label>` : nothing}
    `;
  }

  renderDownload(made: () => CalendarToSave): TemplateResult {
    const words = this.#words;
    return html`
      <p>${words.file}</p>
      <p class="actions" part="actions">
        <button type="button" class="main" part="action action-main" @click=${() => this.#onGive(made(), false)}>${icon(calendar)}<span>${words.download}</span></button>
        ${!isServer && canSendFiles('text/calendar') ? html`<button type="button" part="action" @click=${() => this.#onGive(made(), true)}>${words.send}</button>` : nothing}
      </p>
      ${this.#hasFailed ? html`<p>${words.failed}</p>` : nothing}
    `;
  }

  async #onCopy(address: string): Promise<void> {
    const isCopied = await copyText(address);
    this.#copied = { address, isCopied };
    this.#host.requestUpdate();
    if (isCopied) return this.#host.announcer.announce(this.#words.copied);
    await this.#host.updateComplete;
    selectText(this.#host.renderRoot.querySelector('input'));
  }

  async #onGive(calendarToSave: CalendarToSave, isSent: boolean): Promise<void> {
    // The details of events are a file of their own too.
    const isGiven = await lazy(async () => {
      await (await import('../calendar-download.js')).deliverCalendar(calendarToSave, isSent);
      return true;
    });
    this.#hasFailed = !isGiven;
    this.#host.requestUpdate();
    if (!isGiven) this.#host.announcer.alert(this.#words.failed);
  }
}
