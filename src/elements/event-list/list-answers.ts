import { nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { FocusController } from '../../controllers/focus-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { NarrowingController } from '../../controllers/narrowing-controller.js';
import type { FailedView, ProgrammeController, ReadyView } from '../../controllers/programme-controller.js';
import type { SelectionController } from '../../controllers/selection-controller.js';
import { countOf } from '../../model/sections.js';
import { unawaited } from '../../warn/guarded.js';
import { feedFailure, retryable, unfilteredNotice } from '../feed-failure.js';
import { AnswerAnnouncer } from './answer-announcer.js';
import type { EmptyListController } from './empty-list-controller.js';
import type { ListQuestion } from './list-question.js';
import type { Paging } from '../paging.js';
import type { Suggestion } from './suggestions.js';

type Host = LitElement & { readonly language: LocaleController; readonly announcer: AnnouncerController };

interface Parts {
  readonly programme: ProgrammeController;
  readonly selection: SelectionController;
  readonly narrowing: NarrowingController;
  readonly question: ListQuestion;
  readonly emptyList: EmptyListController;
  readonly paging: Paging;
  readonly focus: FocusController;
}

/** What a list does at a new question or answer, what it says of a feed that failed, and what follows a visitor's suggestion or retry. */
export class ListAnswers {
  readonly #host: Host;
  readonly #parts: Parts;
  readonly #announcer: AnswerAnnouncer;

  constructor(host: Host, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.#announcer = new AnswerAnnouncer(host);
  }

  failed(view: FailedView): void {
    this.#announcer.failed(view);
  }

  /** A new question starts on the first page. */
  answered(view: ReadyView): void {
    const { question, paging, emptyList } = this.#parts;
    const { programme } = view;
    const announcer = this.#announcer;
    if (announcer.ask(JSON.stringify(question.query(programme)), question.search)) {
      paging.reset();
      question.followed = null;
      question.ended.forget();
    }
    const isEmpty = countOf(question.answer(programme)) === 0;
    const isNothing = announcer.answered(view, isEmpty ? '' : question.shown(programme).countText);
    if (isNothing) unawaited(emptyList.announce(programme, announcer.untilAsked(), announcer.isTyped), this.#host);
  }

  /** Instead of the events. */
  failure({ error }: FailedView): TemplateResult {
    return feedFailure(error, 'list', this.#messages, this.#retry);
  }

  /** Above the events: that they are not of today, and that the visitor's choices are not followed. */
  above(view: ReadyView): unknown {
    return [unfilteredNotice(this.#parts.narrowing, 'list', this.#messages), view.stale ? this.#notice(view) : nothing];
  }

  /** Below them, because it comes late and must move nothing: that parts are missing. */
  below(view: ReadyView): unknown {
    return view.stale ? nothing : this.#notice(view);
  }

  #notice(view: ReadyView) {
    const sentence = this.#announcer.notice(view);
    return sentence ? retryable('stale', sentence, 'list', this.#messages, this.#retry) : nothing;
  }

  readonly choose = (suggestion: Suggestion): void => {
    const { emptyList, selection, focus, paging, programme } = this.#parts;
    const choice = emptyList.choiceOf(suggestion);
    if (choice) {
      this.#announcer.leaveToFocus();
      selection.choose(choice);
      // The button disappears.
      focus.moveTo(() => null);
      return;
    }
    paging.reset();
    if (programme.programme) emptyList.follow(suggestion, programme.programme, this.#announcer.untilAsked());
  };

  get #retry() {
    return { isReloading: this.#parts.programme.isReloading || this.#announcer.isRetried, retry: this.#onRetry };
  }

  get #messages() {
    return this.#host.language.locale.messages;
  }

  readonly #onRetry = (): void => {
    if (this.#retry.isReloading) return;
    this.#announcer.retry();
    this.#parts.programme.retry();
  };
}
