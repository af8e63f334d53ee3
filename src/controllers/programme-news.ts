import { staleText } from '../locale/stale-text.js';
import type { Programme } from '../model/programme.js';
import type { FeedError } from '../store/programme-store.js';
import type { AnnouncerController } from './announcer-controller.js';
import type { LocaleController } from './locale-controller.js';
import { ProgrammeErrorEvent, ProgrammeLoadEvent } from './programme-events.js';
import { isReady } from './programme-view.js';
import type { ReadyView, View } from './programme-view.js';

type Host = HTMLElement & { readonly language: LocaleController; readonly announcer: AnnouncerController };

export interface NewsOptions {
  /** A programme, or a newer one, is on screen. */
  onLoad?: (ready: ReadyView) => void;
  /** The element itself announces the result of a successful retry. */
  saysOutcome?: boolean;
}

/** Tells the page, by events, and screen readers what has become of the programme. */
export class ProgrammeNews {
  readonly #host: Host;
  readonly #options: Required<NewsOptions>;
  /** A visitor of this element waits for the result of a retry. */
  #isAwaited = false;
  /** What the page has heard already: moving an element is no news. */
  #told: Programme | FeedError | null = null;

  constructor(host: Host, options: Required<NewsOptions>) {
    this.#host = host;
    this.#options = options;
  }

  retrying(): void {
    this.#isAwaited = true;
    this.#host.announcer.announce(this.#host.language.locale.messages.feed.loading);
  }

  /** Once it is on screen. */
  tell(view: View): void {
    const { announcer, language } = this.#host;
    const { messages } = language.locale;
    const failure = view.status === 'failed' ? view.error : null;
    const ready = isReady(view) ? view : null;
    const error = failure ?? ready?.stale;
    const news = error ?? ready?.programme;
    const isOutcome = this.#isAwaited && ready?.missing !== true;
    if (!news || (news === this.#told && !isOutcome)) return;
    this.#told = news;
    if (error) this.#host.dispatchEvent(new ProgrammeErrorEvent(error));
    else if (ready) {
      this.#host.dispatchEvent(new ProgrammeLoadEvent(ready.programme, ready.report));
      this.#options.onLoad(ready);
    }
    if (failure) announcer.alert(messages.feed.failed(failure.code));
    // A stale programme alarms no visitor: the element dates it.
    else announcer.withdrawAlert();
    if (!isOutcome) return;
    this.#isAwaited = false;
    if (ready && !this.#options.saysOutcome) announcer.announce(ready.stale ? staleText(ready, language.locale) : messages.feed.loaded);
  }
}
