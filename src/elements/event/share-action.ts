import { nothing } from 'lit';
import type { LitElement } from 'lit';
import { AddressParameter } from '../../controllers/address-parameter.js';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import { detailsWords } from '../../locale/details-words.js';
import { comingOf, placeName } from '../../locale/event-text.js';
import { uriQuery } from '../../output/uri-text.js';
import { copyText, selectText } from '../copy-text.js';
import { html } from '../html.js';
import { share } from '../icons.js';
import * as webShare from '../web-share.js';
import { buttonAction, disclosureAction, linkAction } from './event-action.js';
import type { OpenedEvent } from './event-action.js';

type Host = LitElement & { readonly announcer: AnnouncerController; readonly urlKey: string };

/** State of the copy. */
type Copy = 'none' | 'made' | 'refused';

/** « Partager » opens the telephone's share sheet; if that fails, it shows the link, to copy or to send by mail. */
export class ShareAction {
  readonly #host: Host;
  readonly #parameter: AddressParameter;
  /** Ids of the events whose link is shown. */
  readonly #open = new Map<string, Copy>();
  #hasSheet = webShare.canShare();

  constructor(host: Host) {
    this.#host = host;
    this.#parameter = new AddressParameter(host, 'event');
  }

  render(opened: OpenedEvent): unknown {
    const words = detailsWords(opened.locale);
    const { id } = opened.event;
    const copy = this.#open.get(id);
    // The same button where the sheet is refused, so that it keeps the focus.
    const [isOpen, onToggle] = this.#hasSheet ? [null, () => this.#onShare(opened)] : [copy !== undefined, () => this.#set(id, copy ? null : 'none')];
    return disclosureAction({ isOpen, onToggle, content: copy && this.#renderWays(opened, copy) }, words.share, opened, share);
  }

  #renderWays(opened: OpenedEvent, copy: Copy) {
    const words = detailsWords(opened.locale);
    const { title, text, url } = this.#shared(opened);
    return html`
      <ul role="list">
        <li>${buttonAction((press: Event) => this.#onCopy(opened, press), words.copyLink, opened)}</li>
        <li>${linkAction(`mailto:?${uriQuery({ subject: title, body: [title, text, url].filter(Boolean).join('\r\n') })}`, words.byMail, opened)}</li>
      </ul>
      ${copy === 'made' ? html`<p>${words.copied}</p>` : nothing}
      ${copy === 'refused' ? html`<label class="copy"><span>${words.copyFailed}</span><input type="url" readonly .value=${url} /></label>` : nothing}
    `;
  }

  async #onShare(opened: OpenedEvent): Promise<void> {
    if (await webShare.share(this.#shared(opened))) return;
    this.#hasSheet = false;
    this.#set(opened.event.id, 'none');
  }

  async #onCopy(opened: OpenedEvent, { currentTarget }: Event): Promise<void> {
    const { id } = opened.event;
    const panel = (currentTarget as Element).closest('.panel');
    const isCopied = await copyText(this.#shared(opened).url);
    this.#set(id, isCopied ? 'made' : 'refused');
    if (isCopied) return this.#host.announcer.announce(detailsWords(opened.locale).copied);
    await this.#host.updateComplete;
    selectText(panel?.querySelector('input') ?? null);
  }

  /** The event's own page; of an event without one, the page where it is read, opened at this event where `url-key` allows it. */
  #shared({ event, locale, now }: OpenedEvent): { title: string; text: string; url: string } {
    const [next] = comingOf(event, now);
    const when = locale.dates.sentence(next!, event.timeZone);
    const where = placeName(next!.location ?? event.location, event.town?.name);
    const url = event.url ?? this.#parameter.addressWith(event.id);
    return { title: event.name, text: [when, where].filter(Boolean).join(' – '), url };
  }

  #set(id: string, copy: Copy | null): void {
    if (copy) this.#open.set(id, copy);
    else this.#open.delete(id);
    this.#host.requestUpdate();
  }
}
