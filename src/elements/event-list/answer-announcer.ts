import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { FailedView, ReadyView } from '../../controllers/programme-controller.js';
import { staleText } from '../../locale/stale-text.js';

interface Host {
  readonly language: LocaleController;
  readonly announcer: AnnouncerController;
}

/** Announces complete answers to new questions, and results of retries. What is on screen first is not announced. */
export class AnswerAnnouncer {
  readonly #host: Host;
  /** '' before the first question. */
  #question = '';
  #search = '';
  /** The last question came while a visitor was typing. */
  #isTyped = false;
  #isUnsaid = false;
  /** The focus moves to the next answer's heading, which is read then. */
  #isLeftToFocus = false;
  /** During a visitor's retry, an unchanged state is announced too. */
  #isRetried = false;
  /** The sentence on screen about a problem; '' for none. */
  #notice = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** Whether no other question has been asked since now. */
  untilAsked(): () => boolean {
    const question = this.#question;
    return () => question === this.#question;
  }

  get isTyped(): boolean {
    return this.#isTyped;
  }

  get isRetried(): boolean {
    return this.#isRetried;
  }

  /** Whether the question is new. `search`: what of it is typed. */
  ask(question: string, search: string): boolean {
    if (question === this.#question) return false;
    this.#isTyped = search !== this.#search;
    this.#search = search;
    this.#isUnsaid ||= this.#question !== '';
    this.#question = question;
    return true;
  }

  /** The next answer is announced only if parts of it are pending. */
  leaveToFocus(): void {
    this.#isLeftToFocus = true;
  }

  retry(): void {
    this.#isUnsaid = this.#isRetried = true;
  }

  failed({ isReloading }: FailedView): void {
    this.#isRetried &&= isReloading;
  }

  /** `count`: the answer as a sentence, '' for no event. Returns whether to announce that there is none. */
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
    if (sentence) this.#host.announcer.announce(sentence, this.#isTyped);
    return isDue && !count;
  }

  /** '' without a problem. During a retry, the former sentence. */
  notice(view: ReadyView): string {
    return this.#isTrying(view) && !view.stale ? this.#notice : this.#noticeOf(view);
  }

  /** A retry is under way, and the screen shows the former state. */
  #isTrying({ isReloading, missing }: ReadyView): boolean {
    return isReloading || (this.#isRetried && missing === true);
  }

  #noticeOf(view: ReadyView): string {
    const { locale } = this.#host.language;
    if (view.stale) return staleText(view, locale);
    return view.missing && view.missing !== true ? locale.messages.feed.partial : '';
  }
}
