import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { FailedView, ReadyView } from '../../controllers/programme-controller.js';
import { staleText } from '../../locale/stale-text.js';

interface Host {
  readonly language: LocaleController;
  readonly announcer: AnnouncerController;
}

/** What a list says to screen readers: the answer to another question, once it is whole, and what a retry has brought. What is first on screen is not said. */
export class AnswerAnnouncer {
  readonly #host: Host;
  /** '' before the first. */
  #question = '';
  #isUnsaid = false;
  /** What says the next answer takes the focus, and is read with it. */
  #isLeftToFocus = false;
  /** A visitor waits for the outcome of « Réessayer »: also what is as before is said. */
  #isRetried = false;
  /** What is not as it should be, in the sentence on screen. */
  #notice = '';

  constructor(host: Host) {
    this.#host = host;
  }

  get question(): string {
    return this.#question;
  }

  get isRetried(): boolean {
    return this.#isRetried;
  }

  /** Whether it is another question than before. */
  ask(question: string): boolean {
    if (question === this.#question) return false;
    this.#isUnsaid ||= this.#question !== '';
    this.#question = question;
    return true;
  }

  /** The next answer is not said unless its parts are still to come. */
  leaveToFocus(): void {
    this.#isLeftToFocus = true;
  }

  retry(): void {
    this.#isUnsaid = this.#isRetried = true;
  }

  failed({ isReloading }: FailedView): void {
    this.#isRetried &&= isReloading;
  }

  /** `count`: the answer in a sentence, '' for no event. Whether it has to be said that there is none. */
  answered(view: ReadyView, count: string): boolean {
    if (this.#isTrying(view)) return false;
    const notice = this.#noticeOf(view);
    const news = notice === this.#notice && !this.#isRetried ? '' : notice;
    this.#notice = notice;
    this.#isRetried = false;
    const isDue = this.#isUnsaid && view.missing !== true;
    if (isDue) this.#isUnsaid = false;
    const sentence = `${news} ${isDue && !this.#isLeftToFocus ? count : ''}`.trim();
    this.#isLeftToFocus = false;
    if (sentence) this.#host.announcer.announce(sentence);
    return isDue && !count;
  }

  /** '' when all is as it should be. While a visitor tries again, that of before. */
  notice(view: ReadyView): string {
    return this.#isTrying(view) && !view.stale ? this.#notice : this.#noticeOf(view);
  }

  /** The feed is asked for again, and what is on screen is from before. */
  #isTrying({ isReloading, missing }: ReadyView): boolean {
    return isReloading || (this.#isRetried && missing === true);
  }

  #noticeOf(view: ReadyView): string {
    const { locale } = this.#host.language;
    if (view.stale) return staleText(view, locale);
    return view.missing && view.missing !== true ? locale.messages.feed.partial : '';
  }
}
