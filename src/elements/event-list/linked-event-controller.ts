import { isServer } from 'lit';
import type { ReactiveController } from 'lit';
import { unawaited } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';
import type { LinkedEvent, LinkedList, LinkedParts, Notice } from './linked-event.js';

/** `url-key`: the address names the event that is open, and a link opens it. A chunk does so, once there is such an address or event. */
export class LinkedEventController implements ReactiveController {
  readonly #host: LinkedList;
  readonly #parts: LinkedParts;
  #linked: Promise<LinkedEvent | null> | null = null;
  /** What to say of an address that names no event of the programme. */
  notice: Notice | null = null;

  constructor(host: LinkedList, parts: LinkedParts) {
    this.#host = host;
    this.#parts = parts;
    if (!isServer) host.addController(this);
  }

  /** Frameworks may set the attribute later. */
  hostUpdate(): void {
    const { urlKey } = this.#host;
    if (!this.#linked && urlKey && location.search.includes(`${urlKey}-event=`)) unawaited(this.#want());
  }

  /** After a row has been opened or closed. */
  readonly toggled = ({ target }: Event): void => {
    if (this.#host.urlKey) unawaited(this.#want().then((linked) => linked?.toggled(target)));
  };

  #want(): Promise<LinkedEvent | null> {
    const notify = (notice: Notice | null) => {
      if (notice === this.notice) return;
      this.notice = notice;
      this.#host.requestUpdate();
    };
    return (this.#linked ??= lazy(async () => new (await import('./linked-event.js')).LinkedEvent(this.#host, this.#parts, notify)));
  }
}
