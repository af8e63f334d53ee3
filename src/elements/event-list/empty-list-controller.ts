import { isServer } from 'lit';
import type { LitElement } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { foreignLanguage } from '../../locale/event-text.js';
import type { Programme } from '../../model/programme.js';
import { NOTHING_CHOSEN } from '../../model/selection.js';
import type { Selection } from '../../model/selection.js';
import { unawaited } from '../../warn/guarded.js';
import { loadingSentence } from '../feed-failure.js';
import { html } from '../html.js';
import { LazyPart } from '../lazy-part.js';
import type * as emptyListPart from './empty-list.js';
import type { ListQuestion } from './list-question.js';
import { own } from '../../model/own-fields.js';
import type { Suggestion } from './suggestions.js';

interface Host extends LitElement {
  readonly town: string;
  readonly language: LocaleController;
  readonly announcer: AnnouncerController;
}

/** What a list without events says, and the suggestion that a visitor follows below it. */
export class EmptyListController {
  readonly #host: Host;
  readonly #question: ListQuestion;
  readonly #part: LazyPart<typeof emptyListPart>;

  constructor(host: Host, question: ListQuestion) {
    this.#host = host;
    this.#question = question;
    this.#part = new LazyPart(host, () => import('./empty-list.js'));
  }

  want(): void {
    unawaited(this.#part.want());
  }

  /**
   * What a suggestion chooses for all lists that share the selection: a town, unless the list's own is fixed, or no facet. null for one that is only for
   * this list.
   */
  choiceOf({ change }: Suggestion): Partial<Selection> | null {
    if (own(change, 'narrowing') === null) return NOTHING_CHOSEN;
    const town = own(change, 'town');
    return this.#host.town || town === undefined || own(change, 'when') ? null : { town };
  }

  /** Shows the events of a suggestion, or no longer, and says so. */
  follow(suggestion: Suggestion, programme: Programme, isCurrent: () => boolean): void {
    const question = this.#question;
    question.followed = question.followed?.text === suggestion.text ? null : suggestion;
    this.#host.requestUpdate();
    if (question.followed) this.#host.announcer.announce(question.shown(programme).countText);
    else unawaited(this.announce(programme, isCurrent), this.#host);
  }

  render(programme: Programme, onChoose: (suggestion: Suggestion) => void) {
    const { locale } = this.#host.language;
    // Suggestions are buttons, which a page from a server cannot serve.
    if (isServer) return html`<p>${locale.messages.list.events(0)}</p>`;
    const part = this.#part.value;
    if (part === null) return loadingSentence(locale.messages);
    if (!part) return html`<p>${locale.messages.feed.fileMissing}</p><slot></slot>`;
    return part.emptyList(this.#suggest(part, programme), {
      locale,
      url: programme.url,
      name: programme.name,
      lang: foreignLanguage(programme.inLanguage, locale),
      isPressed: (suggestion) => (this.choiceOf(suggestion) ? null : this.#question.followed?.text === suggestion.text),
      onChoose,
    });
  }

  /** To screen readers, unless another question has been asked meanwhile. */
  async announce(programme: Programme, isCurrent: () => boolean, isTyped = false): Promise<void> {
    const part = await this.#part.load();
    if (!isCurrent()) return;
    const { announcer, language } = this.#host;
    announcer.announce(part ? this.#suggest(part, programme).sentence : language.locale.messages.feed.fileMissing, isTyped);
  }

  #suggest({ suggest }: typeof emptyListPart, programme: Programme) {
    const question = this.#question;
    return suggest(programme, question.query(programme), question.town(programme), question.now(programme), this.#host.language.locale);
  }
}
