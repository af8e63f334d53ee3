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
    const isComplete = !isReady(view) || view.missing !== true;
    const isOutcome = this.#isAwaited && isComplete && view.status !== 'loading';
    const error = view.status === 'failed' ? view.error : isReady(view) ? view.stale : null;
    const news = error ?? (isReady(view) ? view.programme : null);
    if (!news || (news === this.#told && !isOutcome)) return;
    this.#told = news;
    if (error) this.#host.dispatchEvent(new ProgrammeErrorEvent(error));
    else if (isReady(view)) this.#onLoad(view);
    this.#alert(view);
    if (!isOutcome) return;
    this.#isAwaited = false;
    if (isReady(view) && !this.#options.saysOutcome) this.#announce(view);
  }

  #onLoad(view: ReadyView): void {
    this.#host.dispatchEvent(new ProgrammeLoadEvent(view.programme, view.report));
    this.#options.onLoad(view);
  }

  #alert(view: View): void {
    const { announcer, language } = this.#host;
    if (view.status === 'failed') announcer.alert(language.locale.messages.feed.failed(view.error.code));
    // A stale programme alarms no visitor: the element dates it.
    else announcer.withdrawAlert();
  }

  #announce({ stale, loadedAt, programme }: ReadyView): void {
    const { announcer, language } = this.#host;
    const { dates, messages } = language.locale;
    announcer.announce(stale ? messages.feed.stale(dates.moment(loadedAt, Date.now(), programme.timeZone)) : messages.feed.loaded);
  }
}
