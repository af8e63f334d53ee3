import { nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { bookmarksWords } from '../../locale/bookmarks-words.js';
import type { Locale } from '../../locale/locale.js';
import type { Programme } from '../../model/programme.js';
import type { Answer } from '../../model/query.js';
import { lazy } from '../../warn/lazy.js';
import { copyText, selectText } from '../copy-text.js';
import { html } from '../html.js';
import { canSendFiles, canShare, share } from '../web-share.js';

type Host = LitElement & { readonly announcer: AnnouncerController; readonly language: LocaleController };

export interface OwnProgramme {
  readonly programme: Programme;
  readonly answer: Answer;
  readonly now: number;
  readonly locale: Locale;
}

/** What a visitor does with « Mon programme »: take it away, share it, print it, empty it. */
export class BookmarksActions {
  readonly #host: Host;
  readonly #onClear: () => void;
  #hasSheet = canShare();
  /** The address that was copied, or is to be copied by hand. */
  #copied: { readonly address: string; readonly isCopied: boolean } | null = null;
  #hasFailed = false;

  constructor(host: Host, onClear: () => void) {
    this.#host = host;
    this.#onClear = onClear;
  }

  /** `own.answer`: the events that the programme has. */
  render(own: OwnProgramme): TemplateResult {
    const words = this.#words;
    const hasEvents = own.answer.rows.length > 0;
    const copied = this.#copied?.address === location.href ? this.#copied : null;
    return html`
      <div class="bookmarks-actions">
        ${hasEvents ? [button(words.save, () => this.#onSave(own, false)), canSendFiles('text/calendar') ? button(words.send, () => this.#onSave(own, true)) : nothing] : nothing}
        ${this.#hasSheet ? button(words.share, () => this.#onShare(own)) : button(words.copy, () => this.#onCopy())}
        ${hasEvents ? button(words.print, () => this.#onPrint(own)) : nothing} ${button(words.clear, this.#onClear)}
      </div>
      ${this.#hasFailed ? html`<p>${words.failed}</p>` : nothing} ${copied?.isCopied ? html`<p>${words.copied}</p>` : nothing}
      ${copied && !copied.isCopied ? html`<label class="copy"><span>${words.copyFailed}</span><input type="url" readonly .value=${copied.address} /></label>` : nothing}
    `;
  }

  get #words() {
    return bookmarksWords(this.#host.language.locale);
  }

  async #onSave({ programme, answer, now, locale }: OwnProgramme, isSent: boolean): Promise<void> {
    const events = answer.rows.map((row) => answer.listing(row).event);
    // The details of events are a file of their own too.
    const isGiven = await lazy(async () => {
      const { deliverCalendar } = await import('../calendar-download.js');
      await deliverCalendar({ programme, events, name: this.#title(programme), locale, now }, isSent);
      return true;
    });
    this.#hasFailed = !isGiven;
    this.#host.requestUpdate();
    if (!isGiven) this.#host.announcer.alert(this.#words.failed);
  }

  async #onShare({ programme }: OwnProgramme): Promise<void> {
    if (await share({ title: this.#title(programme), url: location.href })) return;
    this.#hasSheet = false;
    this.#host.requestUpdate();
  }

  async #onCopy(): Promise<void> {
    const address = location.href;
    const isCopied = await copyText(address);
    this.#copied = { address, isCopied };
    this.#host.requestUpdate();
    if (isCopied) return this.#host.announcer.announce(this.#words.copied);
    await this.#host.updateComplete;
    selectText(this.#host.renderRoot.querySelector('.bookmarks > .copy input'));
  }

  async #onPrint({ programme, answer, now, locale }: OwnProgramme): Promise<void> {
    const chunk = await lazy(() => import('./printed-programme.js'));
    const countText = locale.messages.list.events(answer.rows.length);
    if (chunk) await chunk.printProgramme({ programme, answer, groupBy: 'day', countText, subtitle: this.#words.name, locale, now }, this.#host);
    else print();
  }

  /** « Mois de l’ESS – Mon programme ». */
  #title({ name }: Programme): string {
    return [name, this.#words.name].filter(Boolean).join(' – ');
  }
}

function button(words: string, onClick: () => unknown): TemplateResult {
  return html`<button type="button" @click=${onClick}>${words}</button>`;
}
